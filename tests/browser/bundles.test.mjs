import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { textOf } from '../node/harness.mjs';
import { browserTest } from './harness.mjs';

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

browserTest('the module loads the wasm beside it and the element is ready', async ({ page, write }) => {
  const paths = asked(page);
  await listen(page);
  await write(MODULE);
  await ready(page);
  assert.deepEqual(paths, ['/dist/orientation.js', '/dist/orientation_bg.wasm']);
});

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
