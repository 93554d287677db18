// From the script to the plan that can be used, against the same page as plain HTML with a search script of 20 lines.
//
// Both clocks start where the page comes to its script element, before anything of it is fetched, and stop in the first
// frame after the search field answers to a query. Both pages are opened in turn, each time in a fresh context with nothing
// in any cache. The first text is what the page paints before any script.
import { against, median, spread, table } from './lib/figures.mjs';
import { rendering } from './lib/plans.mjs';
import { withBrowser } from './lib/browser.mjs';

const ROUNDS = 25;
const TARGET = 2;

const head = (script) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script>performance.mark('begin');</script>${script}</head><body>`;

const widget = `${head('<script type="module" src="/orientation-plan.js"></script>')}
<orientation-plan src="/plans/lai-chau-2022.json">${rendering}</orientation-plan>
<script>document.addEventListener('orientation-ready', () => {
  const field = document.querySelector('orientation-plan').shadowRoot.querySelector('input[type=search]');
  globalThis.answered(field, () => document.querySelector('orientation-plan').shadowRoot.querySelector('mark') !== null);
}, { once: true });</script></body></html>`;

const plain = `${head('<script type="module" src="/plain.js"></script>')}
<input type="search"><output></output><main>${rendering}</main></body></html>`;

// The 20 lines.
const plainScript = `const plainWords = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const nodes = [...document.querySelectorAll('main p, main li, main h1, main h2, main h3, main h4, main h5, main h6')];
const index = nodes.map((node) => ({ node, text: node.textContent, words: plainWords(node.textContent) }));
const field = document.querySelector('input');
field.addEventListener('input', () => {
  const query = plainWords(field.value.trim());
  let hits = 0;
  for (const { node, text, words } of index) {
    if (node.querySelector('mark')) node.textContent = text;
    const at = query === '' ? -1 : words.indexOf(query);
    if (at < 0 || node.children.length > 0) continue;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(at, at + query.length);
    node.replaceChildren(text.slice(0, at), mark, text.slice(at + query.length));
    hits += 1;
  }
  document.querySelector('output').textContent = hits + ' kết quả';
});
globalThis.answered(field, () => document.querySelector('mark') !== null);`;

// Runs before anything of the page: types into the field, waits for the hit, then for the frame that shows it.
const watcher = () => {
  globalThis.paint = new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0].startTime)).observe({
      type: 'paint',
      buffered: true,
    });
  });
  globalThis.done = new Promise((resolve) => {
    globalThis.answered = (field, found) => {
      const begin = performance.getEntriesByName('begin')[0].startTime;
      const usable = performance.now();
      field.value = 'tinh nguyen';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      const look = () => {
        if (!found()) return void setTimeout(look);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () =>
            resolve({ usable: usable - begin, answered: performance.now() - begin, whole: performance.now() });
          port2.postMessage(null);
        });
      };
      look();
    };
  });
};

async function once(host, path) {
  const context = await host.browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watcher);
    await page.goto(host.origin + path);
    return await page.evaluate(async () => ({ ...(await globalThis.done), paint: await globalThis.paint }));
  } finally {
    await context.close();
  }
}

const pages = { '/widget.html': widget, '/plain.html': plain };
await withBrowser({ pages, files: { '/plain.js': plainScript } }, async (host) => {
  // The first page of a browser pays for the browser.
  for (const path of Object.keys(pages)) await once(host, path);
  const runs = { '/widget.html': [], '/plain.html': [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = Object.keys(pages);
    for (const path of round % 2 === 0 ? order : order.reverse()) runs[path].push(await once(host, path));
  }
  const of = (path, what) => runs[path].map((run) => run[what]);
  const ratio = (what) => median(of('/widget.html', what)) / median(of('/plain.html', what));
  const row = (name, what) => [
    name,
    spread(of('/widget.html', what)),
    spread(of('/plain.html', what)),
    `${ratio(what).toFixed(2)}×`,
  ];
  table(`From the script element to the usable plan, in ms: median (least–most) of ${ROUNDS}`, [
    ['', 'widget', 'plain HTML + 20 lines', 'ratio', `target ${TARGET}×`],
    [...row('search field can be used', 'usable'), ''],
    [...row('a query is answered on the screen', 'answered'), against(ratio('answered'), TARGET)],
    [...row('the same, since the page was asked for', 'whole'), ''],
    [...row('first text painted, no script', 'paint'), ''],
  ]);
});
