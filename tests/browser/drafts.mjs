// A bare page on the drafts themselves, without the elements: one field for each of some criteria.
import { fileURLToPath } from 'node:url';
import { receiver } from '../../www/scripts/receive.mjs';
import { wasmFile } from '../built.mjs';
import { fromWww } from '../packages.mjs';

const www = fileURLToPath(new URL('../../www/', import.meta.url));

// The bundle is served from `dist`.
const wasmOfDist = {
  name: 'wasm of dist',
  setup(hooks) {
    hooks.onResolve({ filter: /^orientation:(wasm|parts)$/ }, ({ path }) => ({ path, namespace: 'wasm' }));
    hooks.onLoad({ filter: /.*/, namespace: 'wasm' }, () => ({
      contents: `export const addresses = { assessments: new URL('./${wasmFile('assessments')}', import.meta.url).href };
        export const part = () => Promise.reject(new Error('no parts here')), ahead = part;`,
    }));
  },
};

let bundling;

function bundle() {
  bundling ??= fromWww('esbuild')
    .build({
      absWorkingDir: www,
      stdin: {
        contents: `export * from './src/drafts/index.ts'; export { begin, fingerprintOf, mergeAssessments } from './src/engine/assessments.ts';`,
        resolveDir: www,
      },
      bundle: true,
      format: 'esm',
      write: false,
      target: 'es2022',
      plugins: [wasmOfDist],
    })
    .then(({ outputFiles }) => outputFiles[0].text);
  return bundling;
}

const FIELDS = 24;

// The page does what an element does: each input is handed over as it comes, and what others change is shown.
const script = (options) => `
import * as drafts from '../dist/drafts.js';
const { fields, edition = '2022', action } = ${JSON.stringify(options)};
await drafts.begin();
const initial = {
  unit: { id: 'nam-pe', name: 'Chi đoàn bản Nậm Pé', unitType: 'chapter' },
  period: '2022', criteria: { id: 'chi-doan', edition }, state: 'draft',
};
const name = { page: '/chi-doan', plan: 'lai-chau-2022', criteria: 'chi-doan', unit: 'nam-pe', period: '2022' };
// What the engine does with answers of an older edition: c0 is gone, the others stay.
const migrate = (text) => {
  const { answers: { c0, ...answers } = {}, ...rest } = JSON.parse(text).content;
  const setAside = c0 === undefined ? [] : [{ criterion: 'c0', edition: '2022', reason: 'criterionGone', answer: c0, on: '2022-11-20' }];
  return { assessment: { ...rest, criteria: initial.criteria, answers, setAside }, changes: setAside };
};
const draft = drafts.openDraft({ name, initial, merge: drafts.mergeAssessments, migrate });
const inputs = [];
for (let n = 0; n < fields; n += 1) {
  const item = 'answers/c' + n;
  const label = document.createElement('label');
  const input = document.createElement('input');
  label.append('c' + n + ' ', input);
  document.querySelector('main').append(label);
  const show = () => { input.value = draft.get(item)?.note ?? ''; };
  show();
  inputs.push({ input, item, show });
  input.addEventListener('focus', () => draft.editing(item));
  input.addEventListener('blur', () => draft.editing(null));
  input.addEventListener('input', () => {
    draft.set(item, input.value === '' ? undefined : { note: input.value });
  });
}
draft.subscribe((event) => {
  if (event.kind === 'items') for (const { item, show } of inputs) if (event.items.includes(item)) show();
});
let outbox;
if (action !== undefined) {
  outbox = drafts.openOutbox({ name, action, base: document.baseURI });
  const say = () => { document.querySelector('output').textContent = JSON.stringify(outbox.state); };
  outbox.subscribe(say);
  say();
  document.querySelector('button').addEventListener('click', async () => {
    const text = draft.exportText();
    outbox.submit(text, drafts.fingerprintOf(new TextEncoder().encode(text)));
  });
}
Object.assign(window, { drafts, draft, outbox });
document.documentElement.dataset.ready = '';
`;

/** Serves the page, with the endpoint that receives; gives its path. */
export async function draftPage(server, options = {}) {
  const text = await bundle();
  const javascript = (body) => () => ({
    status: 200,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    body,
  });
  server.endpoints['GET /dist/drafts.js'] = javascript(text);
  for (const [key, endpoint] of Object.entries(receiver())) server.endpoints[key] ??= endpoint;
  const name = `drafts-page-${Object.keys(server.endpoints).length}`;
  server.endpoints[`GET /written/${name}.js`] = javascript(script({ fields: FIELDS, ...options }));
  return server.page(
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu</title>
    <script type="module" src="${name}.js"></script></head>
    <body><main></main><button type="button">Gửi</button><output></output></body></html>`,
  );
}

/** Goes to the page and waits until it can be filled in. */
export async function openForm(page, server, path) {
  await page.goto(server.origin + path);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
}

/** The field of a criterion. */
export const field = (page, n) => page.getByLabel(`c${n} `, { exact: false }).nth(0);

/** The notes by criterion, as the draft has them. */
export const notes = (page) =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(draft.assessment().answers ?? {}).map(([id, { note }]) => [id, note])),
  );
