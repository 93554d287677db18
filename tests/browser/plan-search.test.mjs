import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { showPlan, status, told } from './plan.mjs';

const field = (page) => page.getByLabel('Tìm trong văn bản');
const marks = (page) => page.locator('mark');

browserTest('a search without tones highlights its hits and says how many there are', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await field(page).fill('em nuoi cua doan');
  await marks(page).first().waitFor();
  assert.deepEqual(await marks(page).allTextContents(), ['Em nuôi của Đoàn']);
  assert.equal(await page.locator('.count').textContent(), '1 kết quả');
  await told(page, '1 kết quả');
});

browserTest('a search with tones respects them, and says when there is nothing', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await field(page).fill('em nuối');
  await told(page, 'Không có kết quả');
  assert.equal(await marks(page).count(), 0);
});

browserTest('Enter and Shift+Enter go from hit to hit, round the end, and say where', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await field(page).fill('chi đoàn mạnh');
  await marks(page).nth(1).waitFor();
  assert.equal(await marks(page).count(), 2);
  await page.keyboard.press('Enter');
  await told(page, 'Kết quả 1 trên 2, nhiệm vụ 2, mục 2.5');
  const now = () =>
    page.evaluate(() => {
      const root = document.querySelector('orientation-plan').shadowRoot;
      return [...root.querySelectorAll('mark')].findIndex((mark) => mark.classList.contains('now'));
    });
  assert.equal(await now(), 0);
  await page.keyboard.press('Enter');
  assert.equal(await now(), 1);
  await page.keyboard.press('Enter');
  assert.equal(await now(), 0);
  await page.keyboard.press('Shift+Enter');
  assert.equal(await now(), 1);
  assert.equal(await page.locator('.count').textContent(), '2 trên 2');
  const box = await page.locator('mark.now').boundingBox();
  assert.ok(box.y > 100 && box.y < 800, 'the hit should be in view');
});

browserTest('the buttons go to the next and the previous hit', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await field(page).fill('chi đoàn mạnh');
  await page.getByRole('button', { name: 'Kết quả sau' }).click();
  assert.equal(await page.locator('.count').textContent(), '1 trên 2');
  await page.getByRole('button', { name: 'Kết quả trước' }).click();
  assert.equal(await page.locator('.count').textContent(), '2 trên 2');
});

browserTest('Escape ends the search and keeps the focus in the field', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await field(page).fill('thanh niên');
  await marks(page).first().waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('mark') === null,
  );
  assert.equal(await field(page).inputValue(), '');
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-plan').shadowRoot.activeElement?.id),
    'query',
  );
});

browserTest('a hit that runs from one action into the next is highlighted in both', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await field(page).fill('hạnh phúc; khơi dậy');
  await marks(page).nth(1).waitFor();
  assert.deepEqual(await marks(page).allTextContents(), ['hạnh phúc;', 'khơi dậy']);
  assert.equal(await page.locator('.count').textContent(), '1 kết quả');
});

browserTest('a screen reader is told once the letters stop, not at each of them', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.evaluate(() => {
    globalThis.said = [];
    const region = document.querySelector('orientation-plan').shadowRoot.querySelector('[role=status]');
    new MutationObserver(() => globalThis.said.push(region.textContent)).observe(region, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
  // In one go: on a busy machine a pause between two keys is a stop.
  await field(page).evaluate((input) => {
    for (const end of [...'thanh nien'].keys()) {
      input.value = 'thanh nien'.slice(0, end + 1);
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  });
  await status(page).getByText('kết quả').waitFor({ state: 'attached' });
  assert.equal((await page.evaluate(() => globalThis.said)).length, 1);
});
