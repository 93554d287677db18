import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { showPlan } from './plan.mjs';

browserTest('a panic of the engine is said in words, and the next search works', async (tools) => {
  const { page } = tools;
  // The first search of the first instance traps, as a panic does.
  await page.addInitScript(() => {
    const { Instance } = WebAssembly;
    let instances = 0;
    globalThis.instances = () => instances;
    // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
    WebAssembly.Instance = function (...given) {
      const { exports } = new Instance(...given);
      // A module that is asked whether modules may run is none of ours.
      const isPlan = 'openplan_search' in exports;
      if (isPlan) instances += 1;
      const first = isPlan && instances === 1;
      const trap = () => {
        throw new WebAssembly.RuntimeError('unreachable');
      };
      return { exports: first ? { ...exports, openplan_search: trap } : exports };
    };
  });
  await page.clock.install();
  await showPlan(tools);
  const field = page.getByLabel('Tìm trong văn bản');
  await field.fill('thanh niên');
  await page.getByRole('alert').waitFor();
  // What the page does by itself, the fingerprint of the file among it, takes the words away from nobody.
  await page.clock.runFor(60_000);
  await page.locator('.source dd code').nth(1).waitFor({ state: 'attached' });
  assert.match(await page.getByRole('alert').textContent(), /đã tự khởi động lại/);
  assert.ok(await page.locator('.title').isVisible(), 'the plan stays');
  await field.fill('em nuoi cua doan');
  await page.locator('mark').waitFor();
  assert.equal(await page.evaluate(() => globalThis.instances()), 2);
  assert.equal(await page.getByRole('alert').count(), 0);
});
