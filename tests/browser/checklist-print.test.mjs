// The form on paper: A4, a table as such papers have it, to be filled in by hand or already filled in.
import assert from 'node:assert/strict';
import { openFormDemo } from './demo.mjs';
import { assessment, openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

// What is handed to the printer: the content of the frame that is printed.
const printed = (page, kind) =>
  page.evaluate(async (which) => {
    const element = document.querySelector('orientation-checklist');
    element.shadowRoot.querySelectorAll('iframe').forEach((frame) => frame.remove());
    element.print(which);
    for (;;) {
      const paper = element.shadowRoot.querySelector('iframe')?.contentDocument?.querySelector('.paper');
      if (paper)
        return [...paper.querySelectorAll('tr, header p, h1, footer p')].map((line) =>
          line.textContent.replace(/\s+/g, ' ').trim(),
        );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, kind);

browserTest('the blank paper has boxes for every choice and dots for every number, and no answer', async (tools) => {
  await openChecklist(tools, { prefill: assessment });
  const lines = await printed(tools.page, 'blank');
  const line = (words) => lines.find((each) => each.includes(words));
  assert.match(line('Có kế hoạch giáo dục năm'), /☐ Có ☐ Không/);
  assert.match(line('Mức tổ chức học lý luận'), /☐ Học đủ các bài, có thu hoạch \(5 điểm\).*☐ Chưa tổ chức \(0 điểm\)/);
  assert.match(line('Tỉ lệ đoàn viên dự học'), /Số đạt ……… \/ Tổng số ………/);
  assert.match(line('Số buổi tuyên truyền'), /……… buổi/);
  assert.match(line('nội dung nếp sống'), /☐ Có tủ sách dùng chung/);
  assert.equal(
    lines.some((each) => each.includes('02-KH/CĐ')),
    false,
  );
});

browserTest(
  'the filled paper has answers, evidence, points and who filled it in, and ends with the sum and those who sign',
  async (tools) => {
    await openChecklist(tools, { prefill: assessment });
    const lines = await printed(tools.page, 'filled');
    assert.deepEqual(lines.slice(0, 2), ['Đoàn xã Mẫu', 'Chi đoàn bản Mẫu']);
    assert.ok(lines.some((each) => each.includes('02-KH/CĐ, 15/3/2022')));
    assert.equal(
      lines.some((each) => each.includes('☐')),
      false,
    );
    const [sum, end] = lines.filter((each) => /^Tổng cộng|NGƯỜI LẬP PHIẾU/.test(each));
    assert.match(sum, /^Tổng cộng/);
    assert.match(end, /CẤP TRÊN TRỰC TIẾP.*NGƯỜI LẬP PHIẾU/);
  },
);

browserTest(
  "a chapter's form is printed on a few sheets of A4, the wording wider than any other column",
  async (tools) => {
    const { page } = tools;
    await openFormDemo(tools, 'form-strict.html');
    await page.locator('orientation-checklist [data-paste]').waitFor({ state: 'attached' });
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
    assert.ok(sheets >= 4 && sheets <= 11, `${sheets} sheets`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const widths = await page
      .locator('orientation-checklist .paper table')
      .last()
      .locator('thead th')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    assert.equal(Math.max(...widths), widths[1], widths.map(Math.round).join(' '));
  },
);
