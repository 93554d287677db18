// What a keystroke in the search field costs on a processor four times slower.
//
// A keystroke is one letter more, or less, in the query. Two times are taken: that of the search alone, through the
// boundary and back, and that until the widget has drawn into the document what the reader can see of it: the number of
// hits, and the marks within the window among the first forty hits. Further marks follow in the pauses, four milliseconds
// at a time; they are not counted, nor are layout and paint.
import { against, median, quantile, spread, table } from './lib/figures.mjs';
import { repeated, shipped } from './lib/plans.mjs';
import { withBrowser, withPage } from './lib/browser.mjs';
import { fileURLToPath } from 'node:url';

const SLOWER = 4;
const ROUNDS = 5;
const TIMES = 50;
const QUERIES = [
  'thanh nien',
  'thiếu nhi',
  'Đại hội',
  'xung kich',
  'chap canh tuong lai',
  'doan vien uu tu',
  'sáng tạo',
  'khong co',
];

// Every state of the field while the queries are typed and taken back.
const states = QUERIES.flatMap((query) => {
  const typed = [...query].map((_, at) => [...query].slice(0, at + 1).join(''));
  return [...typed, query.slice(0, -1), ''];
});

const page = (plan) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/orientation.js"></script></head>
<body><orientation-plan src="${plan}"></orientation-plan></body></html>`;
const bare = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body></body></html>';

// The search alone.
async function alone(host, plan) {
  const rounds = [];
  await withPage(host, '/bare.html', { slower: SLOWER }, async (tab) => {
    await tab.evaluate(async (address) => {
      const { initSync, OpenPlan } = await import('/wasm/orientation.js');
      const bytes = await (await fetch('/wasm/orientation_bg.wasm')).arrayBuffer();
      initSync({ module: await WebAssembly.compile(bytes) });
      globalThis.open = new OpenPlan(new Uint8Array(await (await fetch(address)).arrayBuffer()));
    }, plan);
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = await tab.evaluate(
        (all) =>
          all.map((query) => {
            const from = performance.now();
            JSON.parse(open.search(query.trim(), 40, '[]'));
            return performance.now() - from;
          }),
        states.filter((state) => state.trim() !== ''),
      );
      // The first round warms up.
      if (round > 0) rounds.push(times);
    }
  });
  return rounds;
}

// The whole of what a keystroke sets off.
async function whole(host, path) {
  const rounds = [];
  await withPage(host, path, { slower: SLOWER }, async (tab) => {
    await tab.waitForFunction(
      () => document.querySelector('orientation-plan').shadowRoot?.querySelector('input[type=search]') != null,
      undefined,
      { timeout: 120_000 },
    );
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = await tab.evaluate(async (all) => {
        const widget = document.querySelector('orientation-plan');
        const field = widget.shadowRoot.querySelector('input[type=search]');
        const taken = [];
        for (const state of all) {
          // The letter itself is put there by the browser.
          field.value = state;
          const from = performance.now();
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          await widget.updateComplete;
          taken.push(performance.now() - from);
          // A frame in between, as between two strokes of a real hand.
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        return taken;
      }, states);
      if (round > 0) rounds.push(times);
    }
  });
  return rounds;
}

const wasm = fileURLToPath(new URL('../wasm/plan/', import.meta.url));
const long = repeated(TIMES);
const pages = { '/bare.html': bare, '/short.html': page('/short.json'), '/long.html': page('/long.json') };
await withBrowser({ pages, files: { '/short.json': shipped, '/long.json': long }, folders: { wasm } }, async (host) => {
  const rows = [['', 'p50', 'p95', 'p99', 'most', 'target p95']];
  const row = (name, rounds, target) => {
    const each = (share) =>
      spread(
        rounds.map((times) => quantile(times, share)),
        2,
      );
    const p95 = median(rounds.map((times) => quantile(times, 0.95)));
    rows.push([name, each(0.5), each(0.95), each(0.99), each(1), `${target} ms: ${against(p95, target)}`]);
  };
  row('built-in plan, search alone', await alone(host, '/short.json'), 4);
  row('built-in plan, until drawn', await whole(host, '/short.html'), 4);
  row(`${TIMES} times as long, search alone`, await alone(host, '/long.json'), 16);
  row(`${TIMES} times as long, until drawn`, await whole(host, '/long.html'), 16);
  const size = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
  table(
    `A keystroke at ${SLOWER}× CPU throttle, in ms: median over ${ROUNDS} rounds of ${states.length} (least–most); plans of ${size(shipped)} and ${size(long)}`,
    rows,
  );
});
