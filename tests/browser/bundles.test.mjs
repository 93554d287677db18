import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { partsOf, wasmFile } from '../built.mjs';
import { textOf } from '../node/harness.mjs';
import { checklistPage, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';
import { meetingPage, met } from './meeting.mjs';

const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";

const withScript = (script) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>t</title>${script}</head>
<body><orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan></body></html>`;
const MODULE = withScript('<script type="module" src="../dist/orientation.js"></script>');
const CLASSIC = withScript('<script src="../dist/orientation.iife.js"></script>');

// The events come before a test could ask for them, so a script that runs first takes them down.
async function listen(page) {
  await page.addInitScript(() => {
    globalThis.heard = [];
    for (const name of ['orientation-ready', 'orientation-error']) {
      document.addEventListener(name, (event) => globalThis.heard.push(event.type));
    }
  });
}

async function ready(page) {
  await page.waitForFunction(() => globalThis.heard.length > 0);
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['orientation-ready']);
}

// The bundles' own files that a page asks for.
function asked(page) {
  const paths = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|wasm)$/.test(pathname)) paths.push(pathname);
  });
  return paths;
}

// What a plan that is shown fetches before the reader wants it, because a print cannot wait.
const AHEAD = ['tools', 'printing', 'clipboard', 'save-file'];

const own = (script, names) => names.map((name) => `/dist/${partsOf(script)[name]}`);

browserTest('a script of its own tag loads the wasm beside it and the element is ready', async ({ page, write }) => {
  const paths = asked(page);
  await listen(page);
  await write(withScript('<script type="module" src="../dist/orientation-plan.js"></script>'));
  await ready(page);
  const later = own('orientation-plan', AHEAD);
  assert.deepEqual(
    paths.filter((path) => !later.includes(path)),
    ['/dist/orientation-plan.js', `/dist/${wasmFile('plan')}`],
  );
});

browserTest('the script of the form fetches wasm and form at once, before there is a tag', async ({ page, write }) => {
  const paths = asked(page);
  const script = '/dist/orientation-checklist.js';
  const idle = page.waitForEvent('requestfinished', (request) => request.url().endsWith(wasmFile('checklist')));
  await write(`<!doctype html><title>t</title><script type="module" src="..${script}"></script>`);
  await idle;
  assert.deepEqual(paths, [script, `/dist/${wasmFile('checklist')}`, ...own('orientation-checklist', ['form'])]);
});

browserTest('the loader fetches what a plan needs, each file once, and nothing else', async ({ page, write }) => {
  const paths = asked(page);
  await listen(page);
  await write(MODULE);
  await ready(page);
  assert.equal(new Set(paths).size, paths.length, 'each file is asked for once');
  const later = own('orientation', AHEAD);
  assert.deepEqual(
    paths.filter((path) => !later.includes(path)).sort(),
    ['/dist/orientation.js', `/dist/${wasmFile('plan')}`, ...own('orientation', ['plan', 'shared'])].sort(),
  );
});

browserTest('the loader asks for part and wasm of a form at once, in one step', async ({ page, write }) => {
  const paths = asked(page);
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route('**/dist/orientation/**', async (route) => {
    await gate;
    await route.continue();
  });
  const wanted = [`/dist/${wasmFile('checklist')}`, ...own('orientation', ['checklist', 'form', 'shared'])];
  const all = Promise.all(wanted.map((path) => page.waitForRequest((request) => request.url().endsWith(path))));
  await write(checklistPage({ script: 'orientation.js' }));
  await all;
  assert.deepEqual(paths.sort(), ['/dist/orientation.js', ...wanted].sort());
  release();
  await parts(page);
});

browserTest('the loader asks for nothing before there is a tag, and serves one that comes later', async (tools) => {
  const { page, write } = tools;
  const paths = asked(page);
  await listen(page);
  await write('<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body></body></html>');
  await page.addScriptTag({ type: 'module', url: '../dist/orientation.js' });
  assert.deepEqual(paths, ['/dist/orientation.js']);
  await page.evaluate(() => {
    const plan = document.createElement('orientation-plan');
    plan.src = '../dist/plans/lai-chau-2022.json';
    document.body.append(document.createElement('div'));
    document.querySelector('div').append(plan);
  });
  await ready(page);
});

browserTest('a tag in a shadow root is served once the root is handed over', async ({ page, write }) => {
  await listen(page);
  await write(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body><div></div>
<script type="module">
  import { discover } from '../dist/orientation.js';
  const root = document.querySelector('div').attachShadow({ mode: 'open' });
  const plan = document.createElement('orientation-plan');
  plan.setAttribute('src', '../dist/plans/lai-chau-2022.json');
  root.append(plan);
  discover(root);
</script></body></html>`);
  await ready(page);
});

browserTest('a part that the loader could not have is told of, and is had when it is there', async (tools) => {
  const { page, write, expectMessage } = tools;
  expectMessage(/plan-\w+\.js/);
  let fails = true;
  await page.route(/\/orientation\/plan-\w+\.js/, (route) => (fails ? route.abort() : route.continue()));
  await listen(page);
  await write(MODULE);
  await page.waitForFunction(() => globalThis.heard.includes('orientation-error'));
  fails = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(() => globalThis.heard.includes('orientation-ready'));
});

browserTest('a script that the page names with a query is there once, with its parts', async ({ page, write }) => {
  const paths = asked(page);
  await write(meetingPage({ script: '<script type="module" src="../dist/orientation.js?ver=3"></script>' }));
  await met(page);
  assert.deepEqual(
    paths.filter((path, at) => paths.indexOf(path) !== at),
    [],
  );
});

const module = (name) => `<script type="module" src="../dist/${name}.js"></script>`;
for (const [name, script] of Object.entries({
  'by the loader': module('orientation'),
  'by the script of each tag': module('orientation-checklist') + module('orientation-plan'),
  'by the loader and the script of the form': module('orientation') + module('orientation-checklist'),
  'by the script of the plan and the loader': module('orientation-plan') + module('orientation'),
  'by the classic script': '<script src="../dist/orientation.iife.js"></script>',
  'by the classic script and the loader': `<script src="../dist/orientation.iife.js"></script>${module('orientation')}`,
})) {
  browserTest(`plan and form meet ${name}, and each module is there once`, async ({ page, write }) => {
    await page.addInitScript(() => {
      globalThis.instances = [];
      WebAssembly.Instance = class extends WebAssembly.Instance {
        constructor(...given) {
          super(...given);
          globalThis.instances.push(Object.keys(this.exports).find((key) => /^open\w+_/.test(key)) ?? 'other');
        }
      };
    });
    await write(meetingPage({ script }));
    await met(page);
    const opened = (await page.evaluate(() => globalThis.instances)).filter((key) => key !== 'other');
    assert.equal(opened.length, 2, opened.join());
  });
}

browserTest('the classic script works alone, asking for no other file of ours', async ({ page, write }) => {
  const paths = asked(page);
  await listen(page);
  await write(CLASSIC);
  await ready(page);
  assert.deepEqual(paths, ['/dist/orientation.iife.js']);
});

browserTest(
  'the module works from a server that does not know the type of wasm',
  { wasmType: 'application/octet-stream' },
  async ({ page, write }) => {
    await listen(page);
    await write(MODULE);
    await ready(page);
  },
);

for (const [form, html] of Object.entries({ module: MODULE, 'classic script': CLASSIC })) {
  browserTest(`the ${form} works under a strict policy`, async ({ page, write }) => {
    await listen(page);
    await write(html, { 'Content-Security-Policy': STRICT });
    await ready(page);
  });
}

browserTest('the classic script works on a page opened from a file', async ({ page, openFile }) => {
  // A page from a file may not read other files: the plan stands in the page, and no `<` may end it early.
  const plan = (await textOf('www/dist/plans/lai-chau-2022.json')).replaceAll('<', '\\u003c');
  const html = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script src="../../../www/dist/orientation.iife.js"></script></head>
<body><orientation-plan><script type="application/json">${plan}</script></orientation-plan></body></html>`;
  await mkdir(new URL('.out/', import.meta.url), { recursive: true });
  await writeFile(new URL('.out/from-a-file.html', import.meta.url), html);
  await listen(page);
  await openFile('tests/browser/.out/from-a-file.html');
  await ready(page);
});

browserTest('the classic script keeps its words on a page in an old encoding', async ({ page, write }) => {
  await listen(page);
  const html = CLASSIC.replace('<meta charset="utf-8">', '');
  await write(html, { 'Content-Type': 'text/html; charset=windows-1258' });
  await ready(page);
  const script = await (await page.request.get(new URL('/dist/orientation.iife.js', page.url()).href)).text();
  assert.ok(/^\p{ASCII}*$/u.test(script), 'the script should be written in ASCII alone');
});
