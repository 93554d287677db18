import assert from 'node:assert/strict';
import { browserTest, driveWholeBrowser, screenshot } from './harness.mjs';
import { pageWith, showPlan, shown, tag } from './plan.mjs';
import { sheetsOf, SHELL, stands } from './printed.mjs';

driveWholeBrowser();

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
      'Mã kiểm tra tệp',
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

for (const [how, print] of [
  ['has no print()', 'delete window.print; window.print = undefined;'],
  ['has a print() that does nothing', 'window.print = () => undefined;'],
  ['has a print() that throws', 'window.print = () => { throw new Error("no"); };'],
]) {
  browserTest(`where the browser ${how}, that is said, and the paper is handed over as a file`, async (tools) => {
    const { page } = tools;
    await page.addInitScript(print);
    await showPlan(tools);
    await page.getByRole('button', { name: 'In văn bản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chưa thấy hộp thoại in mở ra' });
    await dialog.waitFor();
    assert.equal(await page.locator('iframe').count(), 0, 'no frame is left behind');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Lưu bản in thành tệp' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'Một-số-nhiệm-vụ-trọng-tâm-công-tác-năm-2022.html');
    const { readFile } = await import('node:fs/promises');
    const html = await readFile(await file.path(), 'utf8');
    // The file is a paper of its own: nothing in it asks for anything, and nothing of the interface is seen.
    assert.doesNotMatch(html, /<script|<link|url\(/);
    const reader = await tools.newPage();
    await reader.setContent(html);
    const seen = await reader.evaluate(() => document.body.innerText);
    assert.match(seen, /BAN THƯỜNG VỤ TỈNH ĐOÀN/);
    assert.doesNotMatch(seen, /Mục lục|Tìm trong văn bản|In văn bản/);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
}

browserTest('the file with the paper can be shared where the device shares files', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => {
    window.print = undefined;
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files: [file] }) => {
      globalThis.shared = { name: file.name, type: file.type, text: await file.text() };
    };
  });
  await showPlan(tools);
  await page.getByRole('button', { name: 'In văn bản' }).click();
  await page.getByRole('button', { name: 'Chia sẻ bản in' }).click();
  await page.waitForFunction(() => globalThis.shared !== undefined);
  const { name, type, text } = await page.evaluate(() => globalThis.shared);
  assert.match(name, /\.html$/);
  assert.equal(type, 'text/html');
  assert.match(text, /BAN THƯỜNG VỤ TỈNH ĐOÀN/);
});

browserTest('a frame that has been printed from is gone', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => {
    window.print = () => {
      window.top.printings = (window.top.printings ?? 0) + 1;
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await showPlan(tools);
  for (const times of [1, 2]) {
    await page.getByRole('button', { name: 'In văn bản' }).click();
    await page.waitForFunction((n) => globalThis.printings === n, times);
  }
  assert.equal(await page.locator('iframe').count(), 0);
  assert.equal(await page.getByRole('dialog').count(), 0);
});

browserTest("the browser's own print gives the whole paper in a page that scrolls inside a box", async (tools) => {
  const { page, server, open } = tools;
  await showPlan(tools, '', { head: '<style>body{margin:0}</style>' });
  const whole = await sheetsOf(page);
  assert.ok(whole >= 4, `${whole} sheets`);
  await open(server.page(pageWith(`<div id="app"><p>Trang</p>${tag()}</div>`, { head: SHELL })));
  await shown(page);
  await stands(page);
  assert.equal(await sheetsOf(page), whole);
  // What was put above everything is gone, and the reader is where they were.
  assert.equal(await page.locator('.whole').count(), 0);

  // A page that has thought of its print keeps it.
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '@media print { html, body, #app { height: auto; overflow: visible } }';
    document.head.append(style);
    dispatchEvent(new Event('beforeprint'));
  });
  assert.equal(await page.locator('.whole').count(), 0);
});

browserTest('what is printed as soon as the plan is shown is the whole paper', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  const early = await sheetsOf(page);
  await page.waitForFunction(
    () =>
      document.querySelector('orientation-plan').shadowRoot.querySelector('[data-waits], .task:not([data-laid])') ===
      null,
  );
  assert.equal(early, await sheetsOf(page));
});
