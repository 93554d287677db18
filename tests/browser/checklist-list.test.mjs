// Several drafts on one device: of several units on one page.
import assert from 'node:assert/strict';
import { checklistPage, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const units = ['ban-mot', 'ban-hai'];
const pageOf = (unit) => checklistPage().replace('unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu"', `unit-id="${unit}" unit-name="Chi đoàn ${unit}"`);

browserTest('the drafts of a page are listed with unit, period and how much is in them, and one can be removed', { clock: null }, async ({ page, server }) => {
  const path = server.page(pageOf(units[0]));
  await page.goto(server.origin + path);
  await (await parts(page)).input('nen-nep').fill('12');
  server.endpoints[`GET ${path}`] = server.endpoints[`GET ${server.page(pageOf(units[1]))}`];
  await page.goto(server.origin + path);
  const form = await parts(page);
  assert.equal(await form.input('nen-nep').inputValue(), '');
  await form.input('nen-nep').fill('9');
  await form.row('ke-hoach').getByText('Có', { exact: true }).click();
  await page.waitForTimeout(300);
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  const list = form.inside('details', { hasText: /bản nháp|Bản nháp/ }).last();
  await list.locator('summary').click();
  const entries = list.locator('.actions');
  await entries.nth(1).waitFor();
  const texts = (await entries.allInnerTexts()).join('\n');
  for (const part of ['Chi đoàn ban-mot', 'Chi đoàn ban-hai', 'năm 2022']) assert.ok(texts.includes(part), `${part} in ${texts}`);
  await entries.filter({ hasText: 'ban-mot' }).getByRole('button').click();
  assert.equal(await entries.count(), 1);
  assert.deepEqual(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ban-mot'))),
    [],
  );
  assert.equal(await form.input('nen-nep').inputValue(), '9');
});
