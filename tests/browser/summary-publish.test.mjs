// The file for everybody: what the desk publishes of its sums, and what is read from it again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { wasmFile } from '../built.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bringCommune, choose, each, openDesk, roster, table } from './summary.mjs';

const tab = (page, name) => page.getByRole('tab', { name }).click();

const offer = (page) => page.getByRole('button', { name: 'Lập tệp: Bảng để công bố (.json)' });

async function published(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), offer(page).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const publicPage = (source) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công khai</title>
  <link rel="icon" href="data:,"><script type="module" src="/orientation-summary.js"></script>
  <orientation-summary public criteria="/criteria/chi-doan.json" src="${source}"></orientation-summary></html>`;

/** All that a public page shows. */
const shown = async (page) => {
  await page.locator('.key').first().waitFor();
  return page.locator('orientation-summary').evaluate(({ shadowRoot }) => shadowRoot.querySelector('.root').innerText);
};

browserTest('a file for everybody shows what the public page does, and no unit and no small group', async (tools) => {
  const { page, server, write } = tools;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tệp');
  await offer(page).waitFor();
  assert.ok(!asked.some((url) => url.endsWith(wasmFile('tasks'))), 'nobody has asked for such a file yet');
  assert.match(await page.locator('.publish').textContent(), /Tệp không có: từng đơn vị, .*nhóm ít đơn vị/s);

  // Who publishes it must be said, and a group of one is none.
  const name = page.getByLabel('Đơn vị công bố');
  await name.fill('');
  await offer(page).click();
  await page.locator('.publish .warn', { hasText: 'Hãy ghi tên đơn vị công bố.' }).waitFor();
  assert.ok(await name.evaluate((input) => input.getRootNode().activeElement === input));
  await name.fill('Ban Tổ chức Đoàn xã');
  const atLeast = page.getByLabel('Chỉ nêu nhóm có ít nhất (đơn vị)');
  await atLeast.fill('1');
  await offer(page).click();
  await page.locator('.publish .warn', { hasText: 'số nguyên từ 2' }).waitFor();
  await atLeast.fill('1000');
  await offer(page).click();
  await page.locator('.publish .warn', { hasText: 'Có ít hơn 1000 đơn vị' }).waitFor();
  await atLeast.fill('5');

  // A filter that is set leads to no other sums.
  await page.locator('.filter select').first().selectOption({ index: 1 });
  await tab(page, 'Tệp');
  const file = await published(page);
  await page.locator('.publish .notice', { hasText: `Đã lập ${file.name}.` }).waitFor();
  await expectNoAxeViolations(page, 'orientation-summary');
  await screenshot(page, 'summary-publish-1280');
  assert.match(file.name, /-cong-bo\.json$/);
  const { content } = JSON.parse(file.text);
  const [{ by, tally }] = content.subtotals;
  assert.deepEqual([content.units, content.subtotals.length], [undefined, 1]);
  assert.deepEqual(by, { id: 'ban-to-chuc-doan-xa', name: 'Ban Tổ chức Đoàn xã' });
  const units = new Set(each.map((form) => form.content.unit.id));
  assert.equal(tally.units, units.size);
  for (const id of units) assert.ok(!file.text.includes(`"${id}"`));
  const given = Object.values(tally.classes.classes).map((of) => of.given);
  assert.ok(given.every((count) => count >= 5));
  const rest = tally.units - given.reduce((sum, count) => sum + count, 0);
  assert.ok(rest === 0 || rest >= 5);
  for (const { points } of Object.values(tally.criteria)) assert.equal(points.units, tally.units);

  // The page for everybody shows the same of the file as of all the forms.
  const headers = { 'Content-Type': 'application/json' };
  const forms = each.map((form) => `${JSON.stringify(form)}\n`).join('');
  server.endpoints['GET /written/forms.ndjson'] = () => ({ status: 200, headers, body: forms });
  server.endpoints['GET /written/published.json'] = () => ({ status: 200, headers, body: file.text });
  await write(publicPage('/written/forms.ndjson'));
  const whole = await shown(page);
  await write(publicPage('/written/published.json'));
  assert.equal(await shown(page), whole);
  assert.ok(whole.includes(String(units.size)));
});

browserTest('another desk reads what was published as the sums of a level without its units', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await choose(page, { name: 'danh-sach.json', text: roster });
  await tab(page, 'Tệp');
  // The roster says who collects.
  const { to } = JSON.parse(roster).content;
  assert.equal(await page.getByLabel('Đơn vị công bố').inputValue(), to.name);
  const file = await published(page);
  const [{ by, tally }] = JSON.parse(file.text).content.subtotals;
  assert.deepEqual(by, to);
  await page.getByRole('button', { name: 'Xóa hết khỏi thiết bị này' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
  await page.getByText('Chưa có phiếu nào.').first().waitFor();
  await choose(page, { name: file.name, text: file.text });
  await tab(page, 'Tổng quan');
  await page.getByText(`${tally.units} đơn vị, chốt`).first().waitFor();
  const classes = (await table(page, 'Xếp loại')).map((cells) => Number(cells.at(-1))).filter((count) => count > 0);
  assert.deepEqual(
    classes.sort((a, b) => a - b),
    Object.values(tally.classes.classes)
      .map((of) => of.given)
      .sort((a, b) => a - b),
  );
  await tab(page, 'Đơn vị');
  await page.getByText('Không có đơn vị nào.').waitFor();
});
