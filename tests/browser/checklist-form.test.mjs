import assert from 'node:assert/strict';
import { checklistPage, openChecklist, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const inForm = {
  attributes: 'name="phieu"',
  around: (element) => `<form><fieldset>${element}</fieldset><button type="reset">Reset</button></form>`,
};
const entry = (page) => page.evaluate(() => new FormData(document.querySelector('form')).get('phieu'));

browserTest('a form of the page submits the assessment as text', async ({ page, ...tools }) => {
  const { input } = await openChecklist({ page, ...tools }, inForm);
  await input('nen-nep').fill('12');
  const { format, content } = JSON.parse(await entry(page));
  assert.equal(format, 'orientation/assessment');
  assert.deepEqual(content.answers['nen-nep'].value, { kind: 'points', value: '12' });
});

browserTest('a reset takes the answers back, and can be undone', async ({ page, ...tools }) => {
  const { input, inside } = await openChecklist({ page, ...tools }, inForm);
  await input('nen-nep').fill('12');
  await page.getByText('Reset').click();
  assert.equal(await input('nen-nep').inputValue(), '');
  await inside('.notices').getByText('Hoàn tác').click();
  await page.waitForFunction(
    () => document.querySelector('orientation-checklist').shadowRoot.querySelector('[name="nen-nep"]').value === '12',
  );
});

browserTest('a disabled fieldset disables every control and submits nothing', async ({ page, ...tools }) => {
  const { inside } = await openChecklist({ page, ...tools }, inForm);
  await page.evaluate(() => (document.querySelector('fieldset').disabled = true));
  assert.equal(await inside('[data-answer]:not(:disabled)').count(), 0);
  assert.equal(await entry(page), null);
  await page.evaluate(() => (document.querySelector('fieldset').disabled = false));
  assert.notEqual(await inside('[data-answer]:not(:disabled)').count(), 0);
});

browserTest('bad input keeps the form from being submitted until it is corrected', async ({ page, ...tools }) => {
  const { input } = await openChecklist({ page, ...tools }, inForm);
  const valid = () => page.evaluate(() => document.querySelector('form').checkValidity());
  assert.equal(await valid(), true);
  await input('nen-nep').fill('abc');
  assert.equal(await valid(), false);
  await input('nen-nep').fill('12');
  assert.equal(await valid(), true);
});

browserTest(
  'no filter hides what keeps the form from being submitted: the browser leads there',
  async ({ page, ...tools }) => {
    const { input, row, inside } = await openChecklist({ page, ...tools }, inForm);
    await input('nen-nep').fill('abc');
    await inside('[data-filter=notApplicable]').click();
    await row('ke-hoach').waitFor({ state: 'hidden' });
    await page.evaluate(() => document.querySelector('form').requestSubmit());
    await page.waitForFunction(
      () => document.querySelector('orientation-checklist').shadowRoot.activeElement?.name === 'nen-nep',
    );
    assert.equal(await row('nen-nep').isVisible(), true);
  },
);

const isValid = (page) => page.evaluate(() => document.querySelector('form').checkValidity());

browserTest('a reset takes what is wrong along with the text', async ({ page, ...tools }) => {
  const { input, inside } = await openChecklist({ page, ...tools }, inForm);
  await input('buoi-tuyen-truyen').fill('abc');
  await input('fact:sinh-hoat').fill('abc');
  assert.equal(await isValid(page), false);
  await page.getByText('Reset').click();
  assert.equal(await input('buoi-tuyen-truyen').inputValue(), '');
  assert.equal(await isValid(page), true);
  assert.equal(await inside('[aria-invalid]').count(), 0);
});

browserTest('what does not apply is not wrong, and is again once it does', async ({ page, ...tools }) => {
  const { row, input } = await openChecklist({ page, ...tools }, inForm);
  await row('ti-le-hoc').locator('[data-do=details]').click();
  const away = row('ti-le-hoc').getByRole('button', { name: 'Không áp dụng' });
  await input('ti-le-hoc:part').fill('abc');
  await away.click();
  assert.equal(await isValid(page), true);
  await away.click();
  assert.equal(await input('ti-le-hoc:part').inputValue(), 'abc');
  assert.match(await row('ti-le-hoc').locator('.problem').innerText(), /Chưa đúng dạng số/);
  assert.equal(await isValid(page), false);
});

browserTest('bad text in a fact keeps the form from being submitted, and two are two', async ({ page, ...tools }) => {
  const { input } = await openChecklist({ page, ...tools }, inForm);
  await input('fact:sinh-hoat').fill('99');
  await input('nen-nep').fill('abc');
  const said = () => page.evaluate(() => document.querySelector('orientation-checklist').validationMessage);
  assert.equal(await said(), 'Lớn nhất là 60.');
  await input('fact:sinh-hoat').fill('9');
  assert.match(await said(), /Chưa đúng dạng số/);
  await input('nen-nep').fill('9');
  assert.equal(await isValid(page), true);
});

browserTest(
  'a form that was taken out with all that is in it and put back submits what is typed from then on',
  async ({ page, ...tools }) => {
    const { input } = await openChecklist({ page, ...tools }, inForm);
    const count = async () => JSON.parse(await entry(page)).content.answers['buoi-tuyen-truyen'].value.value;
    await input('buoi-tuyen-truyen').fill('1');
    await page.waitForTimeout(400);
    await page.evaluate(() => {
      window.form = document.querySelector('form');
      window.form.remove();
    });
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      document.body.append(window.form);
      return document.querySelector('orientation-checklist').complete;
    });
    await input('buoi-tuyen-truyen').fill('4');
    assert.equal(await count(), 4);
  },
);

browserTest(
  'what else has its name in the form is submitted beside it, each in its place',
  async ({ page, ...tools }) => {
    const others = (element) =>
      `<form><input name="phieu[]" value="a">${element}<input name="phieu[]" value="b"><input name="khac" value="c">${element.replace('chi-doan-ban-mau', 'chi-doan-khac')}</form>`;
    await tools.write(checklistPage({ attributes: 'name="phieu[]"', around: others }));
    await page.waitForFunction(
      () => [...document.querySelectorAll('orientation-checklist')][0]?.shadowRoot?.querySelector('#score i') != null,
    );
    await page.evaluate(async () => {
      const [first, second] = document.querySelectorAll('orientation-checklist');
      second.criteria = first.criteria;
      await second.updateComplete;
      await second.complete;
    });
    const submitted = () =>
      page.evaluate(() =>
        [...new FormData(document.querySelector('form'))].map(
          ([name, value]) => `${name} ${value.startsWith('{') ? JSON.parse(value).content.unit.id : value}`,
        ),
      );
    const all = ['phieu[] a', 'phieu[] chi-doan-ban-mau', 'phieu[] b', 'khac c', 'phieu[] chi-doan-khac'];
    assert.deepEqual((await submitted()).sort(), [...all].sort());
    // Its place among the others is taken at rest.
    await page.waitForFunction(
      (names) => [...new FormData(document.querySelector('form'))].map(([name]) => name).join() === names.join(),
      all.map((each) => each.split(' ')[0]),
    );
    assert.deepEqual(await submitted(), all);
  },
);

browserTest(
  'a form that was opened to be read and is filled in after all is kept like any other',
  { clock: null },
  async ({ page, server }) => {
    const path = server.page(checklistPage({ attributes: 'mode="read"' }));
    await page.goto(server.origin + path);
    await parts(page);
    await page.evaluate(async () => {
      const form = document.querySelector('orientation-checklist');
      form.mode = 'self';
      await form.updateComplete;
      await form.complete;
    });
    await page.locator('orientation-checklist input[name="nen-nep"]').fill('12');
    await page.waitForFunction(() => Object.values({ ...localStorage }).some((text) => text.includes('"12"')));
    server.endpoints[`GET ${path}`] = server.endpoints[`GET ${server.page(checklistPage())}`];
    await page.goto(server.origin + path);
    assert.equal(await (await parts(page)).input('nen-nep').inputValue(), '12');
  },
);

browserTest(
  'a reset before the form is open takes back what the device has kept',
  { clock: null },
  async ({ page, server }) => {
    const path = server.page(checklistPage(inForm));
    await page.goto(server.origin + path);
    await (await parts(page)).input('nen-nep').fill('12');
    await page.waitForFunction(() => Object.values({ ...localStorage }).some((text) => text.includes('"12"')));
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route('**/form*.js*', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('orientation-checklist')?.form != null);
    await page.getByText('Reset').click();
    release();
    assert.equal(await (await parts(page)).input('nen-nep').inputValue(), '');
  },
);

browserTest(
  'a reset that nobody pressed takes nothing back: when the page comes up, comes back, or has sent something',
  { clock: null },
  async ({ page, server }) => {
    const path = server.page(checklistPage(inForm));
    await page.addInitScript(() => {
      const reset = () => document.querySelector('form')?.reset();
      for (const type of ['DOMContentLoaded', 'load', 'pageshow']) window.addEventListener(type, reset);
      document.addEventListener('orientation-ready', reset);
    });
    await page.goto(server.origin + path);
    await (await parts(page)).input('nen-nep').fill('12');
    // What a script does once its request has been answered, and what it presses itself.
    await page.evaluate(async () => {
      const form = document.querySelector('form');
      await fetch(location.href);
      form.reset();
      form.querySelector('[type=reset]').click();
    });
    await page.waitForFunction(() => Object.values({ ...localStorage }).some((text) => text.includes('"12"')));
    await page.reload();
    assert.equal(await (await parts(page)).input('nen-nep').inputValue(), '12');
  },
);

browserTest('a reset that was pressed can be undone after a reload', { clock: null }, async ({ page, server }) => {
  await page.goto(server.origin + server.page(checklistPage(inForm)));
  const form = await parts(page);
  await form.input('nen-nep').fill('12');
  await page.getByText('Reset').press('Enter');
  await form.inside('.notices').getByText('Hoàn tác').waitFor();
  await page.reload();
  const again = await parts(page);
  assert.equal(await again.input('nen-nep').inputValue(), '');
  await again.inside('.notices').getByText('Hoàn tác').click();
  await page.waitForFunction(
    () => document.querySelector('orientation-checklist').shadowRoot.querySelector('[name="nen-nep"]').value === '12',
  );
  await again.inside('.notices').getByText('Hoàn tác').waitFor({ state: 'detached' });
  await page.reload();
  const last = await parts(page);
  await last.inside('.end').waitFor({ state: 'attached' });
  assert.equal(await last.inside('.notices').getByText('Hoàn tác').count(), 0);
});

browserTest(
  'a draft of the same unit that was kept under another address is offered and brought in',
  { clock: null },
  async ({ page, server }) => {
    await page.goto(server.origin + server.page(checklistPage()));
    const form = await parts(page);
    await form.input('nen-nep').fill('12');
    await page.waitForFunction(() => Object.values({ ...localStorage }).some((text) => text.includes('"12"')));
    await page.goto(server.origin + server.page('<!doctype html><html lang="vi"><title>Nơi khác</title></html>'));
    // As it was kept by the path of its page.
    await page.evaluate(async () => {
      for (const [key, text] of Object.entries({ ...localStorage })) {
        localStorage.removeItem(key);
        if (!/:[js]:/.test(key)) continue;
        localStorage.setItem(key.replace('orientation::', 'orientation:/phieu-cu/nop.aspx:'), text);
      }
      for (const { name } of await indexedDB.databases())
        await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    });
    await page.goto(server.origin + server.page(checklistPage()));
    const again = await parts(page);
    assert.equal(await again.input('nen-nep').inputValue(), '');
    await again.inside('.notices').getByText('/phieu-cu/nop.aspx').waitFor();
    await again.inside('.notices').getByRole('button', { name: 'Nhập' }).click();
    await page.waitForFunction(
      () => document.querySelector('orientation-checklist').shadowRoot.querySelector('[name="nen-nep"]').value === '12',
    );
    await again.inside('.notices').getByText('/phieu-cu/nop.aspx').waitFor({ state: 'detached' });
  },
);
