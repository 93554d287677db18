// Files for office programs: what the desk gives, and what it takes back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { wasmFile } from '../built.mjs';
import { fromWww } from '../packages.mjs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { bringCommune, choose, each, openDesk } from './summary.mjs';

const { strFromU8, strToU8, unzipSync, zipSync } = fromWww('fflate');

/** The units of the commune that have sent anything. */
const UNITS = new Set(each.map(({ content }) => content.unit.id)).size;

const tab = (page, name) => page.getByRole('tab', { name }).click();

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const part = ({ bytes }, name) => strFromU8(unzipSync(bytes)[name]);

async function cleared(page) {
  await tab(page, 'Tệp');
  await page.getByRole('button', { name: 'Xóa hết khỏi thiết bị này' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
  await page.getByText('Chưa có phiếu nào.').first().waitFor();
}

browserTest('a workbook has the results, and one of the forms brings them back to an empty desk', async (tools) => {
  const { page } = tools;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const isFetched = () => asked.some((url) => url.endsWith(wasmFile('sheets')));
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tệp');
  assert.equal(isFetched(), false, 'nobody has asked for such a file yet');
  const summary = await saved(page, /^Tải về: Bảng tổng hợp/);
  const results = await saved(page, /^Tải về: Bảng Excel: kết quả/);
  assert.ok(isFetched());
  assert.match(results.name, /\.xlsx$/);
  const names = (file) => [...part(file, 'xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(names(results), ['Đơn vị', 'Tiêu chí', 'Xếp loại']);
  assert.equal(part(results, 'xl/worksheets/sheet1.xml').match(/<row /g).length, UNITS + 1);
  const book = await saved(page, /^Tải về: Bảng Excel: phiếu/);
  assert.deepEqual(names(book), ['Phiếu']);
  await cleared(page);
  await choose(page, book);
  await page.locator('.notice', { hasText: `Đã nhận ${UNITS} phiếu` }).waitFor();
  await tab(page, 'Tệp');
  // What was replaced by a later form is no more among them; what counts is the same to the letter.
  const counts = ({ bytes }) => {
    const { content } = JSON.parse(bytes);
    return content.units.map(({ unit, result, revision }) => ({ unit, result, revision }));
  };
  assert.deepEqual(counts(await saved(page, /^Tải về: Bảng tổng hợp/)), counts(summary));
});

browserTest('an answer that was changed in the workbook is the answer of the form', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'phieu.json', text: JSON.stringify(each[0]) });
  await tab(page, 'Tệp');
  const book = await saved(page, /^Tải về: Bảng Excel: phiếu/);
  const files = unzipSync(book.bytes);
  const texts = strFromU8(files['xl/sharedStrings.xml']);
  assert.ok(texts.includes(`>${each[0].content.unit.name}<`));
  // Somebody who works in a spreadsheet says no where the form said yes.
  files['xl/sharedStrings.xml'] = strToU8(texts.replace('>yes<', '>không<'));
  await cleared(page);
  await choose(page, { name: 'sua.xlsx', bytes: Buffer.from(zipSync(files)) });
  await tab(page, 'Tệp');
  const all = await saved(page, /^Tải về: Tất cả trong một tệp/);
  const [form] = all.bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ format }) => format === 'orientation/assessment');
  const said = Object.values(form.content.answers).map(({ value }) => value);
  const before = Object.values(each[0].content.answers).map(({ value }) => value);
  assert.ok(before.some((value) => value?.kind === 'yesNo' && value.value));
  assert.ok(!said.some((value) => value?.kind === 'yesNo' && value.value));
  assert.equal(said.length, before.length);
});

browserTest('a cell that cannot be read is named, and nothing of its file is taken in', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'phieu.json', text: JSON.stringify(each[0]) });
  await tab(page, 'Tệp');
  const book = await saved(page, /^Tải về: Bảng Excel: phiếu/);
  const files = unzipSync(book.bytes);
  const texts = strFromU8(files['xl/sharedStrings.xml']);
  files['xl/sharedStrings.xml'] = strToU8(texts.replace('>yes<', '>có lẽ<'));
  await cleared(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'sai.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(zipSync(files)),
  });
  const refused = page.locator('.refused li');
  await refused.filter({ hasText: 'sai.xlsx: Ô “Trả lời” của “' }).waitFor();
  assert.match(await refused.textContent(), /ghi “có lẽ”, không đọc được/);
  await page.getByText('Chưa có phiếu nào.').first().waitFor();
});

browserTest('the report and the form of a unit are papers of a word processor', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tệp');
  const report = await saved(page, /^Tải về: Báo cáo Word/);
  assert.match(report.name, /\.docx$/);
  const said = part(report, 'word/document.xml');
  for (const words of ['BÁO CÁO TỔNG HỢP', `Số đơn vị đã nhận: ${UNITS}.`, 'TM. BAN CHẤP HÀNH'])
    assert.ok(said.includes(words), words);
  await expectNoAxeViolations(page, 'orientation-summary');
  await tab(page, 'Đơn vị');
  await page
    .getByRole('button', { name: /^Mở phiếu/ })
    .first()
    .click();
  const form = await saved(page, 'Tải phiếu Word');
  const title = await page.locator('#form-title').textContent();
  assert.equal(form.name, `${title}.docx`);
  assert.ok(part(form, 'word/document.xml').includes(title));
});

browserTest('where the engine of such files cannot be had, that is said, and the rest goes on', async (tools) => {
  const { page, context, expectMessage } = tools;
  expectMessage(/^request failed: .*sheets-\w+\.wasm/);
  expectMessage(/Failed to load resource/);
  await context.route(`**/${wasmFile('sheets')}`, (route) => route.abort());
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tệp');
  await page.getByRole('button', { name: /^Tải về: Bảng Excel: kết quả/ }).click();
  await page.locator('.notice.warn').waitFor();
  assert.match((await saved(page, /^Tải về: Bảng tổng hợp/)).name, /\.json$/);
});
