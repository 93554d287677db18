// What one changed answer costs in a form of 600 criteria, on a processor four times slower: through the boundary of the
// module that checklist pages load and back, read into objects.
//
// Two times are taken: that of the change, which says all that came out otherwise and is what the form draws from, and
// that of the change with the whole card after it, which nobody needs for one answer.
import { fileURLToPath } from 'node:url';
import { withBrowser, withPage } from './lib/browser.mjs';
import { answer, form } from './lib/criteria.mjs';
import { against, median, quantile, spread, table } from './lib/figures.mjs';

const SLOWER = 4;
const CRITERIA = 600;
const ROUNDS = 7;
const TARGET = 1;

const bare = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body></body></html>';
const wasm = fileURLToPath(new URL('../wasm/checklist/', import.meta.url));

// Each round answers every criterion once more; every answer is another one than before.
const round = (turn) => Array.from({ length: CRITERIA }, (_, at) => [`c${at}`, JSON.stringify(answer(at, turn))]);

async function rounds(host, withCard) {
  const taken = [];
  await withPage(host, '/bare.html', { slower: SLOWER }, async (tab) => {
    await tab.evaluate(async ({ criteria, assessment }) => {
      const { initSync, OpenChecklist } = await import('/wasm/orientation.js');
      const bytes = await (await fetch('/wasm/orientation_bg.wasm')).arrayBuffer();
      initSync({ module: await WebAssembly.compile(bytes) });
      globalThis.open = new OpenChecklist(criteria, assessment, '2022-11-30');
    }, form(CRITERIA));
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      const times = await tab.evaluate(
        ({ answers, withCard }) =>
          answers.map(([id, answer]) => {
            const from = performance.now();
            JSON.parse(open.setAnswer(id, answer));
            if (withCard) JSON.parse(open.opening());
            return performance.now() - from;
          }),
        { answers: round(turn), withCard },
      );
      // The first round fills the blank form in.
      if (turn > 0) taken.push(times);
    }
  });
  return taken;
}

await withBrowser({ pages: { '/bare.html': bare }, folders: { wasm } }, async (host) => {
  const rows = [['', 'p50', 'p95', 'most', 'target p95']];
  const row = (name, taken, target) => {
    const each = (share) =>
      spread(
        taken.map((times) => quantile(times, share)),
        3,
      );
    const p95 = median(taken.map((times) => quantile(times, 0.95)));
    rows.push([
      name,
      each(0.5),
      each(0.95),
      each(1),
      target === undefined ? '' : `${target} ms: ${against(p95, target)}`,
    ]);
  };
  row('the change', await rounds(host, false), TARGET);
  row('the change and the whole card', await rounds(host, true));
  table(
    `One answer of ${CRITERIA} changed at ${SLOWER}× CPU throttle, in ms: median over ${ROUNDS} rounds of ${CRITERIA} (least–most)`,
    rows,
  );
});
