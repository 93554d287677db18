// What the browser itself has kept of a form of the page, when the reader comes back to it.
import assert from 'node:assert/strict';
import { checklistPage, kept, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const inForm = {
  attributes: 'name="phieu"',
  around: (element) => `<form><label>Ghi <input name="ghi"></label>${element}</form>`,
};

// Away and back, without the page having been kept alive, and with nothing left on the device.
async function awayAndBack({ page, context, server }, path) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.evaluate(() => window.addEventListener('unload', () => undefined));
  await page.goto(server.origin + server.page('<!doctype html><html lang="vi"><title>Nơi khác</title></html>'));
  await page.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    }
  });
  await page.goBack();
  assert.equal(new URL(page.url()).pathname, path);
  return parts(page);
}

browserTest(
  'the state that the browser has kept comes back where the device has kept nothing',
  { clock: null },
  async (tools) => {
    const { page, server } = tools;
    const path = server.page(checklistPage(inForm));
    await page.goto(server.origin + path);
    const form = await parts(page);
    await page.getByLabel('Ghi', { exact: true }).fill('cạnh phiếu');
    await form.input('buoi-tuyen-truyen').fill('3');
    await form.row('ke-hoach').getByText('Có', { exact: true }).click();
    // What the browser keeps of a form is written at rest.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    const back = await awayAndBack(tools, path);
    assert.equal(
      await page.getByLabel('Ghi', { exact: true }).inputValue(),
      'cạnh phiếu',
      'the browser should restore fields at all',
    );
    await page.waitForFunction(
      () => document.querySelector('orientation-checklist').filled.answers?.['ke-hoach'] !== undefined,
    );
    assert.equal(await back.input('buoi-tuyen-truyen').inputValue(), '3');
    assert.equal(await back.points('ke-hoach'), '5/5');
  },
);

browserTest(
  'what the device has kept goes before what the browser has kept',
  { clock: null },
  async ({ page, server }) => {
    const path = server.page(checklistPage(inForm));
    await page.goto(server.origin + path);
    const form = await parts(page);
    await form.input('buoi-tuyen-truyen').fill('3');
    await kept(page);
    const old = await page.evaluate(() => document.querySelector('orientation-checklist').filled);
    await form.input('buoi-tuyen-truyen').fill('5');
    await kept(page);
    await page.reload();
    const back = await parts(page);
    const text = JSON.stringify({ format: 'orientation/assessment', version: 1, content: old });
    await page.evaluate(
      (state) => document.querySelector('orientation-checklist').formStateRestoreCallback(state, 'restore'),
      text,
    );
    await page.waitForTimeout(500);
    assert.equal(await back.input('buoi-tuyen-truyen').inputValue(), '5');
  },
);
