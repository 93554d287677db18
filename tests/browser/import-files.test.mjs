// Files of office programs on the desk: what they print is what is read, and what cannot be read is told with the way out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fromWww } from '../packages.mjs';
import { dragged } from './dropped.mjs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { openDesk, outline } from './import.mjs';

const { strToU8, zipSync } = fromWww('fflate');

const file = (name) => readFile(new URL(`../../crates/model/tests/office/${name}`, import.meta.url));
const choose = (page, name, buffer) =>
  page
    .locator('orientation-import input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

for (const name of ['plan.docx', 'plan-libreoffice.docx']) {
  browserTest(`a paper of a word processor comes with the numbers that it computes (${name})`, async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await choose(page, name, await file(name));
    await page.getByRole('tree').waitFor();
    const rows = await outline(page);
    // None of these numbers stands in the file, and the third level is bold.
    assert.deepEqual(rows.filter(([, words]) => /^(I|II|1|2|a|b)[.)] /.test(words)).slice(0, 7), [
      [1, 'I. MỤC ĐÍCH, YÊU CẦU'],
      [2, '1. Mục đích'],
      [2, '2. Yêu cầu'],
      [1, 'II. NỘI DUNG'],
      [2, '1. Công tác giáo dục'],
      [3, 'a) Mỗi chi đoàn tổ chức ít nhất 02 buổi sinh hoạt chuyên đề.'],
      [3, 'b) Xây dựng tủ sách thanh niên:'],
    ]);
    // A table of what, when and where is the list of activities, and the source is the paper as printed.
    assert.equal(await page.locator('.item.activity').count(), 3);
    await page.getByRole('option', { name: /26\/3\/2025/ }).waitFor();
    const { content } = JSON.parse(await page.evaluate(() => document.querySelector('orientation-import').value));
    assert.equal(content.source.file, name);
  });
}

browserTest('a list of activities in a workbook becomes the activities of a plan', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(
    page,
    'lich.xlsx',
    workbook([
      ['KẾ HOẠCH'],
      ['Hoạt động hè năm 2025'],
      ['-----'],
      ['I. CÁC HOẠT ĐỘNG'],
      ['STT', 'Thời gian', 'Nội dung', 'Đơn vị thực hiện'],
      ['1', 'Tháng 6', 'Ra quân tình nguyện hè', 'Ban Phong trào'],
      ['2', '19/8/2025', 'Tổng kết', 'Văn phòng'],
    ]),
  );
  await page.getByRole('tree').waitFor();
  const { content } = JSON.parse(await page.evaluate(() => document.querySelector('orientation-import').value));
  assert.deepEqual(
    content.activities.items.map(({ name, period, by }) => [name, period, by]),
    [
      ['Ra quân tình nguyện hè', '2025-06', 'Ban Phong trào'],
      ['Tổng kết', '2025-08-19/2025-08-19', 'Văn phòng'],
    ],
  );
});

browserTest('a paper is dropped, and the place for it says so while it is held there', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const paper = { name: 'ke-hoach.txt', text: 'KẾ HOẠCH\nCông tác năm 2025\nI. MỤC ĐÍCH\n- Rèn luyện đoàn viên.\n' };
  const place = page.locator('orientation-import .drop');
  const over = page.locator('orientation-import .drop.over');
  await dragged(place, 'dragover', paper);
  await over.waitFor();
  await dragged(place, 'dragleave', paper);
  await over.waitFor({ state: 'detached' });
  await dragged(place, 'drop', paper);
  await page.getByRole('tree').waitFor();
  assert.ok((await outline(page)).some(([, words]) => words.startsWith('I. MỤC ĐÍCH')));
});

browserTest('a file that cannot be read is told by what it is, and the next one is taken', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const told = async (name, bytes, words) => {
    await choose(page, name, Buffer.from(bytes));
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
  };
  await told('a.doc', await file('plan.doc'), 'Tệp ở định dạng cũ');
  await told('a.odt', await file('plan.odt'), 'Tệp ở định dạng OpenDocument');
  await told('a.pdf', '%PDF-1.7\n', 'Đây là tệp PDF');
  await told('a.rtf', '{\\rtf1 x}', 'Tệp ở định dạng RTF');
  const docx = await file('plan.docx');
  await told('cut.docx', docx.subarray(0, docx.length / 2), 'Tệp bị hỏng');
  // A document with a password lies in the container of the old formats.
  const locked = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')];
  await told('locked.docx', locked, 'bảo vệ bằng mật khẩu');
  await told('pictures.zip', zipSync({ 'a.txt': strToU8('x') }), 'Tệp không phải tệp Word hoặc Excel');
  await told('empty.xlsx', workbook([]), 'Chưa có chữ nào');
  await expectNoAxeViolations(page, 'orientation-import');
  await choose(page, 'plan.docx', docx);
  await page.getByRole('tree').waitFor();
});

browserTest('a paper is read where no WebAssembly may run', async (tools) => {
  const { page, write } = tools;
  await write(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bàn soạn</title>
    <script type="module" src="/orientation-import.js"></script><orientation-import></orientation-import></html>`,
    {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
  );
  await page.getByRole('textbox').waitFor();
  await choose(page, 'plan.docx', await file('plan.docx'));
  await page.getByRole('treeitem', { name: /Phát huy vai trò xung kích/ }).waitFor();
});

// A workbook of one sheet with these rows, as small as one can be.
function workbook(rows) {
  const cell = (text, row, column) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const data = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, at) => cell(text, row, at)).join('')}</row>`)
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(rels('officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Trang 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(rels('worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`),
    }),
  );
}
