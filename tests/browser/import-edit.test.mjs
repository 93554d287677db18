// What is changed at the desk: where things stand and what they are, never the words; and every step back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bring, openDesk, outline, selected, short } from './import.mjs';

const row = (page, words) => page.getByRole('treeitem', { name: words });
const tool = (page, name) => page.getByRole('toolbar').getByRole('button', { name });
const status = (page) => page.locator('orientation-import').getByRole('status').first();
const body = async (page) => (await outline(page)).filter(([, words]) => /^(I|II|1|2|3|-)\.? /.test(words));
/** The plan file as it stands. */
const plan = async (page) =>
  JSON.parse(await page.locator('orientation-import').evaluate((desk) => desk.value)).content;

browserTest('a section is moved in and out, by the tools and by the keyboard, and the focus stays', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  const before = await body(page);
  await row(page, /II. NỘI DUNG/).click();
  await tool(page, 'Lùi cấp vào trong').click();
  await status(page).filter({ hasText: 'Đã đổi cấp' }).waitFor();
  assert.deepEqual(
    (await body(page)).find(([, words]) => words === 'II. NỘI DUNG'),
    [2, 'II. NỘI DUNG'],
  );
  await row(page, /II. NỘI DUNG/).click();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.waitForFunction(() => {
    const shadow = document.querySelector('orientation-import').shadowRoot;
    return shadow.activeElement?.ariaLevel === '1' && shadow.activeElement.textContent.includes('NỘI DUNG');
  });
  assert.deepEqual(await body(page), before);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await status(page).filter({ hasText: 'Mục đã ở cấp ngoài cùng' }).waitFor();
});

browserTest('items are merged and split where the caret stands, and every step is taken back', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  const before = await outline(page);
  await row(page, /Mỗi chi đoàn trồng/).click();
  await tool(page, 'Gộp vào mục trên').click();
  await page.waitForFunction(
    (count) =>
      document.querySelector('orientation-import').shadowRoot.querySelectorAll('[role=treeitem]').length === count,
    before.length - 1,
  );
  assert.match(await selected(page), /^2\. Chỉ tiêu - Mỗi chi đoàn/);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (count) =>
      document.querySelector('orientation-import').shadowRoot.querySelectorAll('[role=treeitem]').length === count,
    before.length,
  );
  assert.deepEqual(await outline(page), before);
  await row(page, /Tuyên truyền; treo/).click();
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: /Lời của mục/ });
  await box.evaluate((area) => {
    area.focus();
    area.setSelectionRange('Tuyên truyền; '.length, 'Tuyên truyền; '.length);
  });
  // Nothing that is typed changes the words of the paper.
  await page.keyboard.type('xyz');
  assert.equal(await box.inputValue(), 'Tuyên truyền; treo băng rôn trước ngày 30/02/2025.');
  await page.keyboard.press('Enter');
  await row(page, /^treo băng rôn/).waitFor();
  await tool(page, 'Hoàn tác').click();
  await tool(page, 'Làm lại').click();
  await row(page, /^treo băng rôn/).waitFor();
  const { signature, sections } = await plan(page);
  assert.ok(signature.length > 0);
  assert.ok(JSON.stringify(sections).includes('treo băng rôn trước ngày 30/02/2025.'));
});

browserTest('what a page number parts stays apart, in words', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await row(page, /^bản vùng cao/).click();
  await tool(page, 'Gộp vào mục trên').click();
  await status(page).filter({ hasText: 'văn bản được giữ đúng từng chữ' }).waitFor();
});

browserTest('what an item is, its labels and its targets are set beside it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await row(page, /Nâng cao ý thức/).click();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Là' }).selectOption('section');
  await page.waitForFunction(() =>
    [...document.querySelector('orientation-import').shadowRoot.querySelectorAll('.item.section')].some((item) =>
      item.textContent.includes('Nâng cao ý thức'),
    ),
  );
  await page.keyboard.press('Control+z');
  await row(page, /Mỗi chi đoàn trồng/).click();
  await page.getByRole('tab', { name: 'Mục đang chọn' }).click();
  const target = page.getByRole('group', { name: 'Chỉ tiêu 1' });
  await target.getByRole('textbox', { name: 'Số' }).fill('1.200');
  await target.getByRole('textbox', { name: 'Đơn vị' }).fill('cây');
  await target.getByRole('textbox', { name: 'Đơn vị' }).press('Tab');
  await target.getByRole('combobox', { name: 'So sánh' }).selectOption('exactly');
  await page.waitForFunction(() => {
    const { content } = JSON.parse(document.querySelector('orientation-import').value);
    return JSON.stringify(content).includes('"comparison":"exactly","number":"1200","unit":"cây"');
  });
  await target.getByRole('textbox', { name: 'Số' }).fill('nhiều');
  await target.getByRole('textbox', { name: 'Số' }).press('Enter');
  await status(page).filter({ hasText: 'Chưa đúng dạng số' }).waitFor();
  await page.getByText(/^Nhãn:/).click();
  await page.getByRole('checkbox', { name: 'Sinh viên' }).check();
  await page.waitForFunction(() => document.querySelector('orientation-import').value.includes('"students"'));
  await screenshot(page, 'import-row-1280');
  await expectNoAxeViolations(page, 'orientation-import');
});

browserTest('what the paper says of itself is corrected, and the correction is undone', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await page.getByRole('tab', { name: 'Thông tin chung' }).click();
  const symbol = page.getByRole('textbox', { name: 'Số, ký hiệu' });
  assert.equal(await symbol.inputValue(), '5-KH/TĐTN');
  await symbol.fill('6-KH/TĐTN');
  await symbol.press('Tab');
  await page.getByRole('combobox', { name: 'Loại kỳ' }).selectOption('schoolYear');
  await page.waitForFunction(() => document.querySelector('orientation-import').value.includes('school:2025/2026'));
  assert.equal((await plan(page)).issue.symbol, '6-KH/TĐTN');
  await tool(page, 'Hoàn tác').click();
  await tool(page, 'Hoàn tác').click();
  assert.equal((await plan(page)).issue.symbol, '5-KH/TĐTN');
  await page.waitForFunction(
    () => document.querySelector('orientation-import').shadowRoot.querySelector('#panel-head input').value !== '',
  );
  assert.equal(await symbol.inputValue(), '5-KH/TĐTN');
});

browserTest('a correction is there after a reload', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await row(page, /II. NỘI DUNG/).click();
  await tool(page, 'Lùi cấp vào trong').click();
  const value = await page.locator('orientation-import').evaluate((desk) => desk.value);
  await page.reload();
  await page.getByRole('button', { name: /^Làm tiếp/ }).click();
  await page.getByRole('tree').waitFor();
  assert.equal(await page.locator('orientation-import').evaluate((desk) => desk.value), value);
});

browserTest('the kit is one zip that shows the plan wherever it is unpacked', async (tools) => {
  const { page, server, open } = tools;
  await openDesk(tools);
  // With a day that there is.
  await bring(page, short.replace('30/02/2025', '28/02/2025'));
  await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về: Bộ đưa lên trang (.zip)' }).click(),
  ]);
  const { unzipSync } = await import('../../www/node_modules/fflate/esm/index.mjs');
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const types = {
    html: 'text/html',
    js: 'text/javascript',
    json: 'application/json',
    wasm: 'application/octet-stream',
  };
  for (const [name, bytes] of Object.entries(files)) {
    const type = types[name.split('.').at(-1)] ?? 'text/plain';
    server.endpoints[`GET /unpacked/${name}`] = () => ({
      status: 200,
      headers: { 'Content-Type': type },
      body: Buffer.from(bytes),
    });
  }
  const [folder] = Object.keys(files)[0].split('/');
  await open(`/unpacked/${folder}/index.html`);
  await page.locator('orientation-plan').getByRole('searchbox').waitFor();
  await page.getByText('Mỗi chi đoàn trồng ít nhất 05 cây xanh').filter({ visible: true }).first().waitFor();
  // What is fetched later is in it, too.
  await page.getByRole('button', { name: 'Lịch hoạt động' }).click();
  await page
    .getByRole('dialog', { name: 'Lịch hoạt động' })
    .getByRole('heading', { name: 'Tháng 2 năm 2025' })
    .waitFor();
  assert.ok(Object.keys(files).includes(`${folder}/HUONG-DAN.txt`));
});

browserTest('panels that could not be had are told of, and asked for again', async (tools) => {
  const { page, expectMessage } = tools;
  expectMessage(/panels-\w+\.js/);
  let fails = true;
  await page.route(/\/panels-\w+\.js/, (route) => (fails ? route.abort() : route.continue()));
  await openDesk(tools);
  await bring(page, short);
  await row(page, /Tuyên truyền/).click();
  await page.getByRole('tab', { name: 'Mục đang chọn' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Mục đang chọn' });
  await panel.getByRole('alert').waitFor();
  fails = false;
  await panel.getByRole('button', { name: 'Thử lại' }).click();
  await panel.getByRole('combobox').first().waitFor();
  assert.equal(await panel.getByRole('alert').count(), 0);
  // The fields come with their style.
  assert.equal(
    await panel
      .locator('.fields')
      .first()
      .evaluate((fields) => getComputedStyle(fields).display),
    'grid',
  );
});
