// The desk of the level above with 2,000 units of 60 criteria: until everything is read and kept, until the first view
// stands again after a reload, one filter, one figure opened, the memory of the page, and workbooks of
// the results and of all forms.
//
// The times of a view are those of the script and of the layout, taken in the page; the processor is not slowed down.
import { withBrowser, withPage } from './lib/browser.mjs';
import { answer, form } from './lib/criteria.mjs';
import { against, median, spread, table } from './lib/figures.mjs';

const UNITS = 2_000;
const CRITERIA = 60;
const ROUNDS = 3;
const FILTERS = 9;
const BLOCKS = ['residential', 'school', 'civilService', 'enterprise', 'armedForces'];

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/orientation-summary.js"></script></head><body>
<orientation-summary criteria="/criteria.json"></orientation-summary></body></html>`;

const { criteria, assessment } = form(CRITERIA);

// Each unit answers nine of ten criteria, otherwise than its neighbours.
function lines() {
  const file = JSON.parse(assessment);
  const all = [];
  for (let unit = 0; unit < UNITS; unit += 1) {
    const asked = Array.from({ length: CRITERIA }, (_, at) => at).filter((at) => (at * 7 + unit) % 10 !== 0);
    const answers = asked.map((at) => [`c${at}`, answer(at, at + unit)]);
    const own = {
      ...file.content,
      unit: { id: `u${unit}`, name: `Chi đoàn ${unit}`, unitType: 'chapter', blocks: [BLOCKS[unit % BLOCKS.length]] },
      answers: Object.fromEntries(answers),
    };
    all.push(JSON.stringify({ ...file, content: own }));
  }
  return all.join('\n');
}

// All that happens in the page between a press and the picture after it.
const filtered = async (value) => {
  const { shadowRoot } = document.querySelector('orientation-summary');
  const select = [...shadowRoot.querySelectorAll('.filter select')].find((each) =>
    [...each.options].some((option) => option.value === 'school'),
  );
  select.value = value;
  const from = performance.now();
  select.dispatchEvent(new Event('change'));
  await document.querySelector('orientation-summary').updateComplete;
  shadowRoot.querySelector('.panel').getBoundingClientRect();
  return performance.now() - from;
};

const opened = async () => {
  const desk = document.querySelector('orientation-summary');
  const from = performance.now();
  desk.shadowRoot.querySelector('.ranked .opens').click();
  await desk.updateComplete;
  desk.shadowRoot.querySelector('dialog').getBoundingClientRect();
  const taken = performance.now() - from;
  desk.shadowRoot.querySelector('dialog').close();
  return taken;
};

// From the press to the file that is handed to the browser; the engine of such files is fetched meanwhile.
const workbook = async (nth) => {
  const desk = document.querySelector('orientation-summary');
  desk.shadowRoot.querySelector('#tab-files').click();
  await desk.updateComplete;
  const button = [...desk.shadowRoot.querySelectorAll('.offer button')].filter((each) =>
    each.getAttribute('aria-label')?.includes('.xlsx'),
  )[nth];
  const made = new Promise((resolve) => {
    URL.createObjectURL = (blob) => {
      resolve(blob.size);
      return '#';
    };
  });
  const from = performance.now();
  button.click();
  const size = await made;
  return { taken: performance.now() - from, size: size / 1e6 };
};

const isCounted = (units) =>
  document.querySelector('orientation-summary')?.shadowRoot?.querySelector('.key dd')?.textContent?.trim() ===
  String(units);

async function round(host, text) {
  return withPage(host, '/desk.html', {}, async (tab) => {
    await tab.waitForFunction(
      () => document.querySelector('orientation-summary')?.shadowRoot?.querySelector('input[type=file]') != null,
    );
    const read = await tab.evaluate(async (forms) => {
      const from = performance.now();
      await document.querySelector('orientation-summary').bring([new File([forms], 'f.ndjson')]);
      return performance.now() - from;
    }, text);
    await tab.waitForFunction(isCounted, UNITS);
    const filters = [];
    for (let at = 0; at < FILTERS; at += 1) filters.push(await tab.evaluate(filtered, BLOCKS[at % BLOCKS.length]));
    await tab.evaluate(filtered, '');
    const figure = await tab.evaluate(opened);
    const { bytes } = await tab.evaluate(() => performance.measureUserAgentSpecificMemory());
    const results = await tab.evaluate(workbook, 0);
    const book = await tab.evaluate(workbook, 1);
    await tab.reload();
    await tab.waitForFunction(isCounted, UNITS);
    const again = await tab.evaluate(() => performance.now());
    return {
      read,
      again,
      filter: median(filters),
      figure,
      memory: bytes / 1024 / 1024,
      results: results.taken,
      book: book.taken,
      size: book.size,
    };
  });
}

await withBrowser({ pages: { '/desk.html': page }, files: { '/criteria.json': criteria } }, async (host) => {
  const text = lines();
  const rounds = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) rounds.push(await round(host, text));
  const of = (name) => rounds.map((each) => each[name]);
  const row = (title, name, target) => [
    title,
    spread(of(name), 1),
    target === undefined ? '' : against(median(of(name)), target),
  ];
  table(
    `The desk with ${UNITS} units × ${CRITERIA} criteria (${(text.length / 1e6).toFixed(1)} million letters): median over ${ROUNDS} rounds (least–most)`,
    [
      ['', 'taken', 'target'],
      row('read, scored and kept, ms', 'read'),
      row('all again after a reload, ms', 'again'),
      row('a filter, ms', 'filter', 50),
      row('a criterion opened, ms', 'figure'),
      row('memory of the page, MB', 'memory', 150),
      row('a workbook of the results, ms', 'results', 2_000),
      row('a workbook of all forms, ms', 'book', 2_000),
      row('that workbook, MB', 'size'),
    ],
  );
});
