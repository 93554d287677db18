import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { nodeOf, showPlan, told } from './plan.mjs';

browserTest(
  'the link to an action is copied, and that is said',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await nodeOf(page, '2.4.t1.a6')
      .getByRole('button', { name: 'Sao chép đường dẫn tới việc 6, nhiệm vụ 1, mục 2.4' })
      .click();
    await told(page, 'Đã sao chép đường dẫn');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(new URL(copied).search, '?orientation=lai-chau-2022/2.4.t1.a6');
    assert.equal(await page.evaluate(() => location.search), '', 'copying is not going there');
  },
);

browserTest(
  'where the clipboard is not allowed the address is shown, selected, to be copied by hand',
  async (tools) => {
    const { page } = tools;
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await showPlan(tools);
    await nodeOf(page, '2.4').getByRole('button').click();
    const field = page.locator('.toast input');
    await field.waitFor();
    assert.match(await field.inputValue(), /\?orientation=lai-chau-2022\/2\.4$/);
    const selected = await field.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd));
    assert.equal(selected, await field.inputValue());
    await page.getByRole('button', { name: 'Đóng' }).click();
    assert.equal(await field.count(), 0);
  },
);
