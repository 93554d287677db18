// Forms that come and go on a page with a plan leave nothing behind, neither in the page nor at the tasks of the plan.
import assert from 'node:assert/strict';
import { criteria } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const data = JSON.stringify(criteria).replaceAll('<', '\\u003c');
const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title><script type="module" src="../dist/orientation.js"></script></head>
<body><orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan><script type="application/json" id="set">${data}</script></body></html>`;

browserTest(
  'a thousand forms beside a plan, each filled in and removed, leave nothing behind',
  { clock: null, timeout: 300_000 },
  async ({ page, write }) => {
    await write(html);
    await page.getByRole('searchbox').waitFor();
    const cdp = await page.context().newCDPSession(page);
    const counts = async () => {
      // What is on its way out takes a few rounds: work that was called off ends first.
      for (let round = 0; round < 5; round += 1) {
        await page.waitForTimeout(300);
        await cdp.send('HeapProfiler.collectGarbage');
      }
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return { nodes, jsEventListeners, usedSize };
    };
    const cycle = (n) =>
      page.evaluate(async (times) => {
        const set = JSON.parse(document.getElementById('set').textContent);
        for (let time = 0; time < times; time += 1) {
          const element = document.createElement('orientation-checklist');
          Object.assign(element, { criteria: set, unitId: 'mau', period: '2022' });
          document.body.append(element);
          await customElements.whenDefined(element.localName);
          await element.updateComplete;
          if (time % 10 === 0) {
            await element.complete;
            const input = element.shadowRoot.querySelector('[name="nen-nep"]');
            input.value = String(time % 15);
            input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          }
          element.remove();
        }
      }, n);
    await cycle(50);
    const before = await counts();
    await cycle(1000);
    let after = await counts();
    // On a busy machine the last ones take longer to end: what stays is there after twenty looks, too.
    const isMore = () => after.nodes - before.nodes >= 600 || after.usedSize - before.usedSize >= 4_000_000;
    for (let look = 0; look < 20 && isMore(); look += 1) after = await counts();
    assert.ok(after.nodes - before.nodes < 600, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(
      after.jsEventListeners - before.jsEventListeners < 30,
      `${before.jsEventListeners} listeners became ${after.jsEventListeners}`,
    );
    assert.ok(after.usedSize - before.usedSize < 4_000_000, `${before.usedSize} bytes became ${after.usedSize}`);
    assert.equal(await page.locator('orientation-plan .measure').count(), 0);
  },
);
