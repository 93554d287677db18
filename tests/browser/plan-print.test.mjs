import assert from 'node:assert/strict';
import { browserTest, screenshot } from './harness.mjs';
import { showPlan } from './plan.mjs';

const oneSpace = (text) => text.replace(/\s+/g, ' ').trim();

browserTest(
  'printed, the paper reads from its head to its signature and nothing of the interface is on it',
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await page.emulateMedia({ media: 'print' });
    const text = oneSpace(
      await page
        .locator('orientation-plan')
        .innerText()
        .then(() =>
          page.evaluate(() => {
            const root = document.querySelector('orientation-plan').shadowRoot;
            return root.querySelector('.root').innerText;
          }),
        ),
    );
    assert.match(
      text,
      /^\*\*\* “Tài liệu Hội nghị BCH Tỉnh đoàn lần thứ mười một, khóa XIII” ĐOÀN TNCS HỒ CHÍ MINH Lai Châu, ngày 20 tháng 7 năm 2021 ĐỊNH HƯỚNG Một số nhiệm vụ trọng tâm công tác năm 2022 ----------- 1\. Chủ đề công tác năm 2022/,
    );
    assert.match(text, /BAN THƯỜNG VỤ TỈNH ĐOÀN$/);
    assert.ok(text.includes('2.7. Tổ chức Đại hội đại biểu'), 'headings have their numbers');
    assert.ok(
      text.includes('hạnh phúc; khơi dậy ý chí, khát vọng phát triển cho thanh niên Lai Châu; khắc phục'),
      'actions run on',
    );
    for (const words of [
      'Mục lục',
      'Tìm trong văn bản',
      'Lọc nhiệm vụ',
      'Đang xin ý kiến',
      'In văn bản',
      'Dấu vân tay',
    ]) {
      assert.ok(!text.includes(words), `${words} should not be printed`);
    }
    await screenshot(page, 'plan-print');
  },
);

browserTest('what a filter hides is printed all the same', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.locator('summary').click();
  await page.getByRole('checkbox', { name: /^Thiếu niên, nhi đồng/ }).click();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.task:visible').count(), 22);
});

browserTest('the print button prints the paper alone, without the page around it', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => {
    window.print = () =>
      (window.top.printed = { own: window === window.top, text: document.body.innerText, title: document.title });
  });
  await showPlan(tools, '', { head: '<style>body::before { content: "Trang chủ" }</style>' });
  await page.getByRole('button', { name: 'In văn bản' }).click();
  await page.waitForFunction(() => globalThis.printed !== undefined);
  const printed = await page.evaluate(() => globalThis.printed);
  assert.equal(printed.own, false);
  assert.equal(printed.title, 'Một số nhiệm vụ trọng tâm công tác năm 2022');
  assert.match(printed.text, /BAN THƯỜNG VỤ TỈNH ĐOÀN/);
});
