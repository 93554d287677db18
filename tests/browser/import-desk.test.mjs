// The way through the desk: a text is brought, looked through beside its outline, and published.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bring, marked, openDesk, outline, paper, selected, short } from './import.mjs';

browserTest('a pasted paper stands as an outline beside its lines, each leading to the other', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  const rows = await outline(page);
  assert.deepEqual(
    rows.filter(([, words]) => /^(I|II|1|2|3)\./.test(words)),
    [
      [1, 'I. MỤC TIÊU'],
      [2, '1. Mục tiêu chung'],
      [2, '2. Chỉ tiêu'],
      [1, 'II. NỘI DUNG'],
      [2, '1. Tuyên truyền; treo băng rôn trước ngày 30/02/2025.'],
      [2, '3. Ra quân trồng cây tại các'],
    ],
  );
  await page.getByRole('treeitem', { name: /Mỗi chi đoàn trồng/ }).click();
  assert.deepEqual(await marked(page), [12]);
  await page.getByRole('option', { name: /13/ }).click();
  assert.equal(await selected(page), 'II. NỘI DUNG');
});

browserTest('arrows move through the outline and the lines follow; Enter leads to the item', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await page
    .getByRole('treeitem', { name: /I. MỤC TIÊU/ })
    .first()
    .click();
  await page.keyboard.press('ArrowDown');
  assert.equal(await selected(page), '1. Mục tiêu chung');
  await page.keyboard.press('ArrowRight');
  assert.match(await selected(page), /Nâng cao ý thức/);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await selected(page), '1. Mục tiêu chung');
  assert.deepEqual(await marked(page), [9]);
  await page.keyboard.press('Enter');
  await page.locator('#panel-row').waitFor();
  assert.ok(await page.locator('#panel-row').evaluate((panel) => panel.getRootNode().activeElement === panel));
});

browserTest('every finding leads to its line, says what can be done, and can be laid aside', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await page.getByRole('tab', { name: /Cần xem/ }).click();
  const findings = page.locator('#panel-findings .finding');
  await findings
    .filter({ hasText: '“30/02/2025” không phải là một ngày có thật' })
    .getByRole('button', { name: 'Tới chỗ đó' })
    .click();
  assert.deepEqual(await marked(page), [14]);
  assert.match(await selected(page), /Tuyên truyền/);
  const tab = page.getByRole('tab', { name: /Cần xem/ });
  const before = Number(/\d+/.exec(await tab.textContent())[0]);
  await tab.click();
  await findings.first().getByRole('button', { name: 'Đã xem' }).click();
  await tab.filter({ hasText: String(before - 1) }).waitFor();
});

browserTest('the plan is previewed as readers will see it, and downloaded as its file and as a page', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, paper);
  await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
  await page
    .getByRole('heading', { name: /nhiệm vụ trọng tâm/ })
    .first()
    .waitFor();
  await page.locator('orientation-plan').getByRole('searchbox').waitFor();
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const file = await saved('Tải về: Tệp kế hoạch (.json)');
  const { format, content } = JSON.parse(file.text);
  assert.equal(format, 'orientation/plan');
  assert.equal(file.name, `${content.id}.json`);
  const html = await saved('Tải về: Trang không cần script (.html)');
  assert.match(html.text, /^<!DOCTYPE html>/);
  assert.ok(!html.text.includes('<script'));
  await screenshot(page, 'import-publish-1280');
  // The file that was saved is gone on with.
  await page.getByRole('button', { name: /Đưa văn bản vào/ }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await page.getByRole('tree').waitFor();
  assert.match(await page.locator('#panel-source').textContent(), /Không có văn bản gốc/);
});

browserTest('where nothing can be copied, the text stands there to be copied by hand', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await bring(page, short);
  await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
  await page.getByRole('button', { name: 'Chép nội dung: Tệp kế hoạch (.json)' }).click();
  const box = page.getByRole('textbox', { name: /Hãy chọn hết/ });
  assert.match(await box.inputValue(), /"orientation\/plan"/);
});

browserTest('what is no text is refused with the way out, and the words stay', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await page.getByRole('textbox').fill(' ');
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await page.getByRole('alert').filter({ hasText: 'Chưa có chữ nào' }).waitFor();
  const choose = (name, bytes) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await choose('a.pdf', '%PDF-1.7');
  await page.getByRole('alert').filter({ hasText: 'Đây là tệp PDF' }).waitFor();
  await choose('a.json', '{"format":"orientation/plan","version":99,"content":{}}');
  await page
    .getByRole('alert')
    .filter({ hasText: /phiên bản/ })
    .waitFor();
});

browserTest('a text of before Unicode is converted when somebody asks for it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(
    page,
    '§oµn thanh niªn céng s¶n Hå ChÝ Minh\nKÕ ho¹ch c«ng t¸c n¨m 2009\nI. Néi dung\n- Trång c©y xanh.\n',
  );
  await page.getByRole('tab', { name: /Cần xem/ }).click();
  await page.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await page.getByRole('treeitem', { name: /Trồng cây xanh/ }).waitFor();
});

browserTest('a draft is there after a reload, and can be deleted', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await page.reload();
  await page.getByRole('button', { name: 'Làm tiếp: KẾ HOẠCH Trồng cây năm 2025' }).click();
  await page.getByRole('treeitem', { name: /Mỗi chi đoàn trồng/ }).click();
  assert.deepEqual(await marked(page), [12]);
  await page.getByRole('button', { name: /Đưa văn bản vào/ }).click();
  await page.getByRole('button', { name: /^Xóa:/ }).click();
  await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
  await page.reload();
  await page.getByRole('textbox').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Làm tiếp/ }).count(), 0);
});

for (const [name, options] of [
  ['1280', {}],
  ['360', { viewport: { width: 360, height: 740 } }],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(`every step fits and axe finds no fault in it (${name})`, options, async (tools) => {
    const { page } = tools;
    const fits = async (step) => {
      await expectNoAxeViolations(page, 'orientation-import');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), step);
      await screenshot(page, `import-${step}-${name}`);
    };
    await openDesk(tools);
    await fits('bring');
    await bring(page, short);
    await fits('check');
    await page.getByRole('tab', { name: /Cần xem/ }).click();
    await fits('findings');
    await page.getByRole('tab', { name: 'Thông tin chung' }).click();
    await fits('head');
    await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
    await page.locator('orientation-plan').getByRole('searchbox').waitFor();
    await fits('publish');
  });
}

browserTest('the desk speaks English where its page asks for it', async (tools) => {
  const { page, write } = tools;
  await write(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>
    <script type="module" src="/orientation-import.js"></script><orientation-import lang="en"></orientation-import></html>`);
  await page.getByRole('button', { name: 'Read the text' }).waitFor();
  await bring(page, short);
  await page.getByRole('tab', { name: /To look at/ }).click();
  await page.locator('.finding').filter({ hasText: '30/02/2025' }).waitFor();
  await page.getByRole('button', { name: 'On to publishing' }).click();
  await page.getByRole('button', { name: 'Download: Plan file (.json)' }).waitFor();
});

browserTest('an outline that could not be had is told of, and asked for again', async (tools) => {
  const { page, expectMessage } = tools;
  expectMessage(/check-\w+\.js/);
  let fails = true;
  await page.route(/\/check-\w+\.js/, (route) => (fails ? route.abort() : route.continue()));
  await openDesk(tools);
  await page.getByRole('textbox').fill(short);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  const alert = page.locator('orientation-import').getByRole('alert');
  await alert.waitFor();
  fails = false;
  await alert.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('tree').waitFor();
  assert.equal(await alert.count(), 0);
  await page.waitForFunction(
    () => document.querySelector('orientation-import').shadowRoot.activeElement?.id === 'check-title',
  );
});
