// A paper of 1,000 pages brought to the desk: until its outline stands beside its lines, which the plan itself follows, the longest time in which the page
// could do nothing else meanwhile, and the same where the page reads by itself. The processor is not slowed down.
import { longPaper } from '../../tests/browser/long-paper.mjs';
import { withBrowser, withPage } from './lib/browser.mjs';
import { against, median, spread, table } from './lib/figures.mjs';

const PAGES = 1_000;
const ROUNDS = 3;
const TARGET = { whole: 1_000, task: 50 };

// No page of the bench's own: such a page is isolated, and a worker needs headers of its own then.
const PATH = '/demo/import.html';

// From the bringing until the outline is shown, and until all of it is drawn; with every task that was longer than a picture may wait.
const read = async ({ text, isAlone }) => {
  if (isAlone) globalThis.Worker = undefined;
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const desk = document.querySelector('orientation-import');
  await customElements.whenDefined('orientation-import');
  const from = performance.now();
  const isReady = new Promise((resolve) => desk.addEventListener('orientation-ready', resolve, { once: true }));
  void desk.bring(text);
  while (desk.shadowRoot.querySelector('[role=treeitem]') === null)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = performance.now() - from;
  await isReady;
  const whole = () => desk.shadowRoot.querySelectorAll('[role=treeitem]').length;
  let before = -1;
  while (whole() !== before) {
    before = whole();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { shown, rows: before, tasks };
};

await withBrowser({}, async (host) => {
  const text = longPaper(PAGES);
  const rows = [['', 'until it is shown, ms', 'longest task, ms', 'tasks over 50 ms', 'target']];
  for (const [name, isAlone] of [
    ['read beside the page', false],
    ['read by the page itself', true],
  ]) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      await withPage(host, PATH, {}, async (tab) => rounds.push(await tab.evaluate(read, { text, isAlone })));
    const shown = rounds.map((each) => each.shown);
    const longest = rounds.map(({ tasks }) => Math.max(0, ...tasks));
    const target = `${TARGET.whole} ms: ${against(median(shown), TARGET.whole)}; ${TARGET.task} ms: ${against(median(longest), TARGET.task)}`;
    rows.push([
      name,
      spread(shown, 0),
      spread(longest, 0),
      spread(
        rounds.map(({ tasks }) => tasks.length),
        0,
      ),
      target,
    ]);
  }
  table(
    `A paper of ${PAGES} pages (${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB) brought to the desk: median over ${ROUNDS} rounds (least–most)`,
    rows,
  );
});
