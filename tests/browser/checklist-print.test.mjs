// The form on paper: A4, a table as such papers have it, to be filled in by hand or already filled in.
import assert from 'node:assert/strict';
import { openFormDemo } from './demo.mjs';
import { assessment, openChecklist } from './checklist.mjs';
import { browserTest, driveWholeBrowser } from './harness.mjs';
import { pageWith, shown, tag } from './plan.mjs';
import { sheetsOf, SHELL, stands } from './printed.mjs';

driveWholeBrowser();

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

const FORM = `<orientation-checklist criteria="../dist/criteria/chi-doan.json" unit-id="a" unit-name="Chi đoàn bản Mẫu"
  unit-type="chapter" superior="Đoàn xã Mẫu" period="2022"></orientation-checklist>`;
const isOpen = () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('.end') != null;

browserTest('in a page that scrolls inside a box the whole form is printed, and the plan before it', async (tools) => {
  const { page, server, open } = tools;
  const body = `<div id="app"><p>Trang</p>FIRST</div>`;
  const sheets = async (inside, papers) => {
    await open(server.page(pageWith(body.replace('FIRST', inside), { head: SHELL })));
    await page.waitForFunction(isOpen);
    await stands(page, papers);
    return sheetsOf(page);
  };
  await open(server.page(pageWith(FORM, { head: '<style>body{margin:0}</style>' })));
  await page.waitForFunction(isOpen);
  const plain = await sheetsOf(page);
  assert.ok(plain >= 4, `${plain} sheets`);
  assert.equal(await sheets(FORM, 1), plain);

  await open(server.page(pageWith(tag(), { head: '<style>body{margin:0}</style>' })));
  await shown(page);
  const plan = await sheetsOf(page);
  const both = await sheets(`${tag()}${FORM}`, 2);
  // One follows the other, so that a sheet may be shared.
  assert.ok(both >= plan + plain - 1 && both <= plan + plain, `${plan} and ${plain} sheets are ${both}`);
});

browserTest('a form that is printed before all of it has been fetched is printed whole', async (tools) => {
  const { page, server, open } = tools;
  await page.route(/checklist-panels-/, () => undefined);
  const sheets = async (head, inside) => {
    await open(server.page(pageWith(inside, { head })));
    await page.waitForFunction(
      () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
    );
    await page.evaluate(() => document.querySelector('orientation-checklist').complete);
    if (head === SHELL) await stands(page);
    return sheetsOf(page);
  };
  const plain = await sheets('<style>body{margin:0}</style>', FORM);
  const inBox = await sheets(SHELL, `<div id="app">${FORM}</div>`);
  assert.ok(plain >= 4, `${plain} sheets`);
  assert.equal(inBox, plain);
});
