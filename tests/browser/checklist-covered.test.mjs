// What has the focus can be seen: the bar that stays above the form does not cover it.
import assert from 'node:assert/strict';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

// Where the focus is, and how many pixels of it are seen below the bar and within the window.
const seen = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('orientation-checklist');
    const { activeElement } = shadowRoot;
    if (activeElement === null) return undefined;
    const box = (activeElement.closest('label.choice') ?? activeElement).getBoundingClientRect();
    const bar = shadowRoot.querySelector('.bar');
    const isInBar = bar.contains(activeElement);
    const edge = isInBar
      ? 0
      : Math.max(0, getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0);
    const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, edge);
    return {
      what: `${activeElement.localName} ${activeElement.name || activeElement.textContent.slice(0, 30)}`,
      height,
    };
  });

for (const viewport of [
  { width: 320, height: 256 },
  { width: 360, height: 640 },
]) {
  browserTest(
    `backwards through the form, nothing that has the focus is covered, in ${viewport.width} × ${viewport.height}`,
    { viewport },
    async (tools) => {
      const { page } = tools;
      const { inside } = await openChecklist(tools);
      await inside('.row input, .row textarea').last().focus();
      const covered = [];
      let steps = 0;
      for (let now = await seen(page); now !== undefined; now = await seen(page), steps += 1) {
        if (now.height < 4) covered.push(`${now.what}: ${now.height}`);
        await page.keyboard.press('Shift+Tab');
      }
      assert.ok(steps > 30, `${steps} steps`);
      assert.deepEqual(covered, []);
    },
  );
}
