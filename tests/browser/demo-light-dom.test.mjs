// What stands between the tags is read first, and for as long as there is nothing better.
import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { FIRST_TASK, ready } from './demo.mjs';

// With the real clock: a fixed one hides what the browser says of its paints.
browserTest(
  'the plan is painted and can be read before the script has arrived',
  { clock: null },
  async ({ page, open }) => {
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/orientation.js', async (route) => {
      await held;
      await route.continue();
    });
    await open('/demo/portal.html', { waitUntil: 'commit' });
    const words = page.getByText(FIRST_TASK).first();
    await words.waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length === 1);
    assert.equal(await page.evaluate(() => customElements.get('orientation-plan')), undefined);
    assert.equal(await page.evaluate(() => document.querySelector('orientation-plan').shadowRoot), null);
    release();
    await ready(page);
  },
);

browserTest('the plan takes the place of the text in one step: the page is never empty', async ({ page, open }) => {
  await page.addInitScript(() => {
    globalThis.heights = [];
    const look = () => {
      const widget = document.querySelector('orientation-plan');
      if (widget !== null && document.readyState === 'complete')
        heights.push(Math.round(widget.getBoundingClientRect().height));
      if (heights.length < 200) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await open('/demo/strict.html');
  await ready(page);
  const lowest = await page.evaluate(() => Math.min(...heights));
  assert.ok(lowest > 2000, `the widget was once ${lowest} pixels high`);
});

browserTest(
  'with scripts switched off the plan can be read in full',
  { javaScriptEnabled: false },
  async ({ page, open }) => {
    await open('/demo/portal.html');
    await page.getByText(FIRST_TASK).waitFor();
    await page.getByText('BAN THƯỜNG VỤ TỈNH ĐOÀN').waitFor();
  },
);

browserTest('a page whose policy refuses every script shows the plan', async ({ page, open, expectMessage }) => {
  expectMessage(/^console error: .*orientation\.js.*script-src 'none'/s);
  expectMessage(/^request failed: .*orientation\.js \(csp\)/);
  await open('/demo/noscript.html');
  await page.getByText(FIRST_TASK).waitFor();
  await page.getByText('BAN THƯỜNG VỤ TỈNH ĐOÀN').waitFor();
  await expectNoAxeViolations(page);
  await screenshot(page, 'demo-noscript-1280');
});
