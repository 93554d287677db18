// The desk of the level above in each engine that is here: forms are brought, counted, and kept over a reload.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, engineNames, missing, pageOf } from '../engines.mjs';

const forms = await readFile(new URL('../../www/dist/demo/commune/forms-2022.ndjson', import.meta.url), 'utf8');
const units = new Set(
  forms
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).content.unit.id),
).size;

const counted = () =>
  Number(document.querySelector('orientation-summary')?.shadowRoot?.querySelector('.key dd')?.textContent) || undefined;

let server;
after(async () => {
  await endEngines();
  await server?.close();
});

for (const engine of engineNames) {
  test(`forms are brought, counted, opened and kept, in ${engine}`, {
    skip: missing(engine) ?? false,
    timeout: 600_000,
  }, async (t) => {
    server ??= await serve({ endpoints: receiver() });
    const page = await pageOf(engine);
    t.after(() => page.close());
    await page.goto(`${server.origin}/demo/summary.html`);
    await page.until(
      () => document.querySelector('orientation-summary')?.shadowRoot?.querySelector('input[type=file]') != null,
    );
    await page.evaluate((text) => document.querySelector('orientation-summary').bring(text), forms);
    assert.equal(await page.until(counted), units);
    await page.evaluate(() => {
      document.querySelector('orientation-summary').shadowRoot.querySelector('.key button').click();
    });
    const rows = await page.until(() => {
      const { shadowRoot } = document.querySelector('orientation-summary');
      return shadowRoot.querySelectorAll('dialog[open] tbody tr').length || undefined;
    });
    assert.equal(rows, units);
    await page.reload();
    assert.equal(await page.until(counted), units);
  });
}
