// A policy that refuses WebAssembly, in each engine: whatever the browser calls the refusal, the engine comes as JavaScript.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, missing, pageOf } from '../engines.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>t</title>
<script type="module" src="/dist/orientation.js"></script><script type="module" src="/try.js"></script>
<orientation-plan src="/dist/plans/lai-chau-2022.json"></orientation-plan>
<orientation-checklist criteria="/dist/criteria/chi-doan.json" unit-id="a" unit-name="Chi đoàn bản Mẫu" period="2022"></orientation-checklist></html>`;
const TRY = `WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(
  () => { window.tried = 'allowed'; }, (error) => { window.tried = String(error); });`;

let server;
after(async () => {
  await endEngines();
  await server?.close();
});

for (const engine of ['chromium', 'firefox', 'webkit']) {
  test(`a policy that refuses WebAssembly is known for what it is, in ${engine}`, {
    skip: missing(engine) ?? false,
    timeout: 180_000,
  }, async (t) => {
    server ??= await serve({
      endpoints: {
        'GET /strict.html': () => ({
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
          body: PAGE,
        }),
        'GET /try.js': () => ({ headers: { 'Content-Type': 'text/javascript' }, body: TRY }),
      },
    });
    const page = await pageOf(engine);
    t.after(() => page.close());
    await page.goto(`${server.origin}/strict.html`);
    await page.until(
      () =>
        window.tried !== undefined &&
        Boolean(document.querySelector('orientation-plan')?.planId) &&
        document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
    );
    const refusal = await page.evaluate(() => window.tried);
    t.diagnostic(refusal);
    assert.notEqual(refusal, 'allowed');
    const found = await page.evaluate(() => document.querySelector('orientation-plan').search('dai hoi'));
    assert.ok(found > 0);
    const files = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname.replace(/-\w{8}(?=\.)/, ''))
        .filter((path) => /wasm/.test(path)),
    );
    const own = files.filter((path) => !path.includes('assessments')).sort();
    assert.deepEqual(own, ['/dist/orientation/checklist-no-wasm.js', '/dist/orientation/plan-no-wasm.js']);
    assert.deepEqual(
      files.filter((path) => path.endsWith('.wasm')),
      [],
    );
  });
}
