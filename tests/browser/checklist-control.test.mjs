// What scripts of the page find that go through the controls of a form: one like any other.
import assert from 'node:assert/strict';
import { checklistPage, openChecklist, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const inForm = {
  attributes: 'name="phieu" id="phieu"',
  around: (element) => `<form><label for="phieu">Phiếu</label><input name="ghi"><fieldset>${element}</fieldset></form>`,
};

browserTest('scripts that go through `form.elements` find what every control has', async (tools) => {
  const { page } = tools;
  const form = await openChecklist(tools, inForm);
  await form.input('nen-nep').fill('12');
  const found = await page.evaluate(() => {
    const control = [...document.forms[0].elements].find(({ localName }) => localName === 'orientation-checklist');
    // What validators, serializers and those that ask before a page is left do with each of them.
    const { name, type, value, defaultValue, form: owner, labels, willValidate, validationMessage, disabled } = control;
    return {
      name: name.replace('x', ''),
      type: type.toLowerCase(),
      answers: JSON.parse(value.trim()).content.answers['nen-nep'].value,
      isDirty: value !== defaultValue,
      before: JSON.parse(defaultValue).content.answers,
      owner: owner === document.forms[0],
      labels: [...labels].map(({ textContent }) => textContent),
      willValidate,
      isValid: control.validity.valid,
      validationMessage,
      disabled,
    };
  });
  assert.deepEqual(found, {
    name: 'phieu',
    type: 'orientation-checklist',
    answers: { kind: 'points', value: '12' },
    isDirty: true,
    before: undefined,
    owner: true,
    labels: ['Phiếu'],
    willValidate: true,
    isValid: true,
    validationMessage: '',
    disabled: false,
  });
});

browserTest('a script that empties the value of every control takes no answer away', async (tools) => {
  const { page } = tools;
  const form = await openChecklist(tools, inForm);
  await form.input('nen-nep').fill('12');
  const value = await page.evaluate(() => {
    for (const control of document.forms[0].elements) control.value = '';
    return document.querySelector('orientation-checklist').value;
  });
  assert.equal(JSON.parse(value).content.answers['nen-nep'].value.value, '12');
  assert.equal(await form.input('nen-nep').inputValue(), '12');
});

browserTest(
  '`value`, `name` and `defaultValue` are texts before the form is open and without any attribute',
  async ({ page, server }) => {
    await page.goto(
      server.origin +
        server.page(
          '<!doctype html><html lang="vi"><title>t</title><script type="module" src="../dist/orientation-checklist.js"></script><form></form>',
        ),
    );
    await page.waitForFunction(() => customElements.get('orientation-checklist') !== undefined);
    assert.deepEqual(
      await page.evaluate(() => {
        const { value, name, defaultValue, filled } = document.createElement('orientation-checklist');
        return [value, name, defaultValue, filled ?? 'none'];
      }),
      ['', '', '', 'none'],
    );
  },
);

browserTest('`disabled` switches every control off and on', async (tools) => {
  const { page } = tools;
  const { inside } = await openChecklist(tools, inForm);
  const disable = (disabled) =>
    page.evaluate((to) => (document.querySelector('orientation-checklist').disabled = to), disabled);
  await disable(true);
  await inside('input[name="nen-nep"]:disabled').waitFor();
  await disable(false);
  await inside('input[name="nen-nep"]:not(:disabled)').waitFor();
});

browserTest(
  'a slip in an attribute is told, and what is meant is taken; the form is scored all the same',
  async ({ page, server }) => {
    const html = checklistPage()
      .replace('unit-id="chi-doan-ban-mau"', 'unit-id="CĐ 01"')
      .replace('unit-type="chapter"', 'unit-type="chidoan"')
      .replace('period="2022"', 'period="năm ngoái"');
    await page.goto(server.origin + server.page(html));
    const form = await parts(page);
    const { unit } = await form.value();
    assert.deepEqual([unit.id, unit.unitType], ['cd-01', 'chapter']);
    // It comes with the panels.
    await form.inside('.failure').waitFor();
    const told = await form.inside('.failure').allInnerTexts();
    assert.equal(told.length, 1);
    assert.match(
      told[0],
      /^Không hiểu period="năm ngoái" của <orientation-checklist>, nên phiếu bỏ qua\. Cần một trong: 2022, /,
    );
    await form.row('ke-hoach').getByText('Có', { exact: true }).click();
    assert.equal(await form.points('ke-hoach'), '5/5');
  },
);
