// Several drafts on one device: of several units on one page.
import assert from 'node:assert/strict';
import { checklistPage, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const units = ['ban-mot', 'ban-hai'];
const pageOf = (unit) =>
  checklistPage().replace(
    'unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu"',
    `unit-id="${unit}" unit-name="Chi đoàn ${unit}"`,
  );

// A draft of the first unit on the device, that of the second one open, and the list of the others.
async function listed({ page, server }) {
  const pages = units.map(pageOf);
  const path = server.page(pages[0]);
  await page.goto(server.origin + path);
  await (await parts(page)).input('nen-nep').fill('12');
  server.endpoints[`GET ${path}`] = server.endpoints[`GET ${server.page(pages[1])}`];
  await page.goto(server.origin + path);
  const form = await parts(page);
  assert.equal(await form.input('nen-nep').inputValue(), '');
  await form.input('nen-nep').fill('9');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  const list = form.inside('details', { hasText: /bản đã lưu|Bản đã lưu/ }).last();
  await list.locator('summary').click();
  const entries = list.locator('.actions');
  const kept = (unit) =>
    page.evaluate((name) => Object.keys(localStorage).filter((key) => key.includes(name)).length, unit);
  const focused = () =>
    page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement?.textContent);
  return { form, list, entries, kept, focused };
}

browserTest(
  'the other drafts of a page are listed with unit, period and how much is in them',
  { clock: null },
  async (tools) => {
    const { entries } = await listed(tools);
    await entries.first().waitFor();
    assert.match((await entries.allInnerTexts()).join('\n'), /^Chi đoàn ban-mot, năm 2022: 1 câu đã trả lời/);
  },
);

browserTest(
  'a draft is deleted only when someone has said so twice, and the keyboard is not lost',
  { clock: null },
  async (tools) => {
    const { page } = tools;
    const { form, list, entries, kept, focused } = await listed(tools);
    await entries.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await entries.getByText('Xóa bản đã lưu của Chi đoàn ban-mot khỏi thiết bị này?').waitFor();
    assert.equal(await focused(), 'Thôi');
    await page.keyboard.press('Enter');
    await entries.getByText('1 câu đã trả lời').waitFor();
    assert.ok((await kept('ban-mot')) > 0);
    assert.equal(await focused(), 'Xóa');
    await page.keyboard.press('Enter');
    await entries.getByRole('button', { name: 'Xóa hẳn' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await list.getByText('Không có bản đã lưu nào khác.').waitFor();
    // That it was deleted is told to other tabs until the second copy is gone, too.
    while ((await kept('ban-mot')) > 0) await page.waitForTimeout(20);
    assert.equal(await focused(), 'Bản đã lưu khác trên thiết bị này');
    assert.equal(await form.input('nen-nep').inputValue(), '9');
  },
);
