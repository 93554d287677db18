// The demo of a review: its head stays in view, its result opens, its queue is followed, and it fits a hand and a desk.
import assert from 'node:assert/strict';
import { overflow } from './demo.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';

const DECEMBER = { clock: '2022-12-10T08:00:00+07:00' };

async function openDemo({ page, open }) {
  await open('/demo/review.html');
  await page.locator('[data-review=accept-all]').waitFor();
  await page.waitForFunction(() => document.querySelector('orientation-checklist').value !== '');
}

browserTest('the head of the table stays in view however far one has gone', DECEMBER, async (tools) => {
  const { page } = tools;
  await openDemo(tools);
  const tops = await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('orientation-checklist');
    const [head, bar] = ['.columns', '.bar'].map((each) => shadowRoot.querySelector(each));
    const rows = [...shadowRoot.querySelectorAll('.entry[data-criterion]')];
    const found = [];
    for (const row of [rows[20], rows.at(-5)]) {
      row.scrollIntoView({ block: 'end' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      found.push({ head: head.getBoundingClientRect().top, bar: bar.getBoundingClientRect().bottom });
    }
    return found;
  });
  for (const { head, bar } of tops) assert.ok(head >= 0 && head < 200 && head >= bar - 12, JSON.stringify(tops));
  await screenshot(page, 'review-scrolled-1280', { fullPage: false });
});

browserTest('the result of a review is that of the level above', DECEMBER, async (tools) => {
  const { page } = tools;
  await openDemo(tools);
  await page.locator('[data-review=accept-all]').click();
  const total = page.locator('.bar .total b');
  // One point less than the unit has given itself, so that the two totals differ.
  const own = await total.textContent();
  await page.locator('[name=review-points]').first().fill('0');
  await page.waitForFunction(
    (before) =>
      document.querySelector('orientation-checklist').shadowRoot.querySelector('.bar .total b').textContent !== before,
    own,
  );
  const given = await total.textContent();
  await page.locator('.bar .ways [data-do=result]').click();
  const dialog = page.locator('dialog.result');
  await dialog.locator('#r-points').waitFor();
  assert.equal((await dialog.locator('.figure b').first().textContent()).replace('≈ ', ''), given);
  assert.equal(await dialog.locator('#r-raise, #r-gaps').count(), 0, 'what would raise the result is for the unit');
  await expectNoAxeViolations(page, 'orientation-checklist');
  await screenshot(page, 'review-result-1280', { fullPage: false });
  await page.keyboard.press('Escape');
  await dialog.locator('#r-points').waitFor({ state: 'detached' });
});

browserTest('a queue that the page gives later is followed', DECEMBER, async (tools) => {
  const { page } = tools;
  await openDemo(tools);
  await page.getByText('Phiếu 1/6').first().waitFor();
  await page.evaluate(() => {
    const checklist = document.querySelector('orientation-checklist');
    checklist.queue = checklist.queue.slice(0, 3);
  });
  await page.getByText('Phiếu 1/3').first().waitFor();
  const unit = () => page.evaluate(() => document.querySelector('orientation-checklist').filled?.unit.id);
  const before = await unit();
  await page.locator('[data-review=next]').click();
  await page.getByText('Phiếu 2/3').first().waitFor();
  await page.waitForFunction(
    (first) => ![undefined, first].includes(document.querySelector('orientation-checklist').filled?.unit.id),
    before,
  );
});

browserTest(
  'on a phone the button of a group stands beside its title',
  { ...DECEMBER, viewport: { width: 360, height: 740 } },
  async (tools) => {
    const { page } = tools;
    await openDemo(tools);
    const beside = await page.evaluate(() =>
      [...document.querySelector('orientation-checklist').shadowRoot.querySelectorAll('.group-of .head')]
        .filter((head) => head.querySelector('.more') !== null)
        .map((head) => {
          const [title, button] = ['h3, h4', '.more'].map((each) => head.querySelector(each).getBoundingClientRect());
          return button.left >= title.right && button.top < title.bottom;
        }),
    );
    assert.ok(beside.length > 3 && beside.every(Boolean), JSON.stringify(beside));
    assert.equal(await overflow(page), 'none');
    // Nothing of the bar lies over the total, which leads to the result.
    const bar = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('orientation-checklist');
      const [total, ways] = ['.bar .total', '.bar .ways'].map((each) =>
        shadowRoot.querySelector(each).getBoundingClientRect(),
      );
      return total.right <= ways.left;
    });
    assert.ok(bar, 'the buttons lie over the total');
    await page.locator('.bar .total').click();
    await page.locator('dialog.result #r-points').waitFor();
    await expectNoAxeViolations(page, 'orientation-checklist');
  },
);

for (const [name, options] of [
  ['1280', { viewport: { width: 1280, height: 900 } }],
  ['1280-dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['360', { viewport: { width: 360, height: 740 } }],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(
    `the demo of a review fits a window, and axe finds no fault in it: ${name}`,
    { ...DECEMBER, ...options },
    async (tools) => {
      const { page } = tools;
      await openDemo(tools);
      assert.equal(await overflow(page), 'none');
      await expectNoAxeViolations(page, 'orientation-checklist');
      await screenshot(page, `review-${name}`, { fullPage: false });
      await page.locator('.group-of').nth(1).scrollIntoViewIfNeeded();
      await screenshot(page, `review-group-${name}`, { fullPage: false });
    },
  );
}
