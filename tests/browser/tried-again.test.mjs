// What could not be had is tried again without a reload: by the button of its message, and by itself when the network is back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { wasmFile } from '../built.mjs';
import { checklistPage, parts } from './checklist.mjs';
import { ready } from './demo.mjs';
import { browserTest } from './harness.mjs';
import { pageWith } from './plan.mjs';

const WASM = /\/checklist-\w+\.wasm/;
const rendering = () => readFile(new URL('../../www/dist/criteria/chi-doan.html', import.meta.url), 'utf8');

// Refuses a file until it is let through.
async function lost(page, pattern, expectMessage) {
  expectMessage(/ERR_FAILED|ERR_INTERNET|dynamically imported|wasm/);
  let fails = true;
  await page.route(pattern, (route) => (fails ? route.abort() : route.continue()));
  return () => (fails = false);
}

const inner = (page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return (activeElement.shadowRoot?.activeElement ?? activeElement).getAttribute('name');
  });
const online = (page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

browserTest('an engine that was lost is tried again, the keyboard staying where it was', async (tools) => {
  const { page, write, expectMessage } = tools;
  const back = await lost(page, WASM, expectMessage);
  await write(checklistPage());
  const form = page.locator('orientation-checklist');
  const again = form.locator('.failure [data-do=retry]');
  await again.waitFor();
  const field = form.locator('input[name="nen-nep"]');
  await field.fill('12,5');
  await again.focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  assert.equal(await again.evaluate((button) => button.getRootNode().activeElement === button), true, 'it stays');
  back();
  await page.keyboard.press('Enter');
  await again.waitFor({ state: 'detached' });
  assert.equal(await inner(page), 'nen-nep');
  const { points } = await parts(page);
  assert.equal(await field.inputValue(), '12,5');
  assert.equal(await points('nen-nep'), '12,5/15');
});

browserTest(
  'an engine that was lost comes by itself when the network is back',
  async ({ page, write, expectMessage }) => {
    const back = await lost(page, WASM, expectMessage);
    await write(checklistPage());
    const form = page.locator('orientation-checklist');
    await form.locator('.failure').waitFor();
    const field = form.locator('input[name="nen-nep"]');
    await field.fill('12');
    back();
    await online(page);
    await form.locator('.failure').waitFor({ state: 'detached' });
    assert.equal(await inner(page), 'nen-nep');
    const { points } = await parts(page);
    assert.equal(await points('nen-nep'), '12/15');
  },
);

const plainPage = async () =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>t</title><script type="module" src="../dist/orientation-checklist.js"></script>
  <orientation-checklist layout="page" criteria="../dist/criteria/chi-doan.json" unit-id="a" unit-name="A" period="2022">${await rendering()}</orientation-checklist></html>`;

for (const [how, ask] of [
  ['by the button', (page) => page.locator('orientation-checklist [data-do=retry]').click()],
  ['by itself', online],
]) {
  browserTest(`what takes over a form of plain HTML is tried again ${how}, with what was typed`, async (tools) => {
    const { page, write, expectMessage } = tools;
    const back = await lost(page, /\/plain-\w+\.js/, expectMessage);
    await write(await plainPage());
    const form = page.locator('orientation-checklist');
    await form.locator('.failure').waitFor();
    const field = form
      .locator(
        '.orientation-form .orientation-criterion input[type=text], .orientation-form .orientation-criterion input[inputmode]',
      )
      .first();
    const [, id] = /^answer:([^:]+)/.exec(await field.getAttribute('name'));
    await field.fill('2');
    back();
    await ask(page);
    await parts(page);
    assert.equal(await form.locator('.failure').count(), 0);
    const at = await page.evaluate(
      () => document.activeElement.shadowRoot?.activeElement?.closest('[data-criterion]')?.dataset.criterion,
    );
    assert.equal(at, id);
    const { answers } = await page.evaluate(() => document.querySelector('orientation-checklist').filled);
    assert.match(JSON.stringify(answers[id]), /2/);
  });
}

browserTest('the engine of a plan comes by itself when the network is back', async ({ page, write, expectMessage }) => {
  const back = await lost(page, /\/plan-\w+\.wasm/, expectMessage);
  await write(pageWith('<orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan>'));
  await page.getByRole('alert').waitFor();
  back();
  await online(page);
  await ready(page);
  assert.equal(await page.getByRole('alert').count(), 0);
});

browserTest('whoever asks for a plan again by the keyboard goes on from what came of it', async (tools) => {
  const { page, write, expectMessage } = tools;
  const back = await lost(page, /\/plan-\w+\.wasm/, expectMessage);
  await write(pageWith('<orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan>'));
  const again = page.getByRole('button', { name: 'Thử lại' });
  await again.focus();
  const isAt = (selector) =>
    page.waitForFunction(
      (wanted) => document.querySelector('orientation-plan').shadowRoot.activeElement?.matches(wanted),
      selector,
    );
  await page.keyboard.press('Enter');
  await isAt('.failure button');
  back();
  await page.keyboard.press('Enter');
  await ready(page);
  await isAt('.root');
});

browserTest('a module of another build than the script says to reload the page', async ({ page, write }) => {
  const other = await readFile(new URL(`../../www/dist/${wasmFile('checklist')}`, import.meta.url));
  await page.route(/\/plan-\w+\.wasm/, (route) => route.fulfill({ body: other, contentType: 'application/wasm' }));
  await write(pageWith('<orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan>'));
  assert.match(await page.getByRole('alert').innerText(), /thuộc bản khác với trang đang mở\. Hãy tải lại trang\./);
});

browserTest(
  'a module that the server no longer has says to reload the page',
  async ({ page, write, expectMessage }) => {
    expectMessage(/404/);
    await page.route(/\/plan-\w+\.wasm/, (route) => route.fulfill({ status: 404 }));
    await write(pageWith('<orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan>'));
    assert.match(await page.getByRole('alert').innerText(), /404.*hãy tải lại trang/s);
  },
);
