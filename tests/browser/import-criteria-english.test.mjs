// The criteria on the desk of a page in English: made, put together, classed, compared with what is in the field, and kept.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { TABLE } from './criteria.mjs';

const desk = (page) => page.locator('orientation-import .criteria-desk');
const part = (page, title) =>
  desk(page)
    .locator('[data-item]')
    .filter({ has: page.locator('summary', { hasText: title }) });
const json = (name, value) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });

async function type(where, name, value) {
  await where.getByRole('textbox', { name, exact: true }).fill(value);
  await where.getByRole('textbox', { name, exact: true }).press('Tab');
}

browserTest('the criteria desk speaks English where its page asks for it', async (tools) => {
  const { page, write } = tools;
  await write(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>
    <script type="module" src="/orientation-import.js"></script><orientation-import lang="en"></orientation-import></html>`);
  await page.getByRole('button', { name: 'Read the text' }).waitFor();
  await page.getByText('Criteria', { exact: true }).click();
  await desk(page).getByText('Or paste a table').click();
  await desk(page)
    .getByRole('textbox', { name: /Or paste a table/ })
    .fill(TABLE);
  await desk(page).getByRole('button', { name: 'Read the pasted table' }).click();
  await desk(page).getByText('The set has 3 criteria, 1 place to look at.').first().waitFor();
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      desk(page).getByRole('button', { name: 'Download the criteria file (.json)' }).click(),
    ]);
    return JSON.parse(await readFile(await download.path(), 'utf8'));
  };
  const file = await save();
  await desk(page).locator('input[type=file]').first().setInputFiles(json('set.json', file));
  await desk(page).getByRole('button', { name: 'Go on' }).first().waitFor();
  const one = part(page, 'Trồng cây');
  await one.locator('summary').click();
  await one.getByRole('combobox', { name: 'How points are counted' }).selectOption('imported');
  await type(one, 'Whose result', 'Forest rangers');
  await one.getByRole('button', { name: 'Move up' }).click();
  await page.waitForFunction(() =>
    document
      .querySelector('orientation-import')
      .shadowRoot.querySelector('[role=status]')
      .textContent.includes('Trồng cây moved: 3 of 3, in the group I HỌC TẬP.'),
  );
  await desk(page).getByRole('button', { name: 'Add a class' }).click();
  const best = desk(page).locator('[data-item="class:loai-1"]');
  await type(best, 'Name of the class', 'Good');
  await desk(page).locator('[data-item="class:loai-1/1"] > summary').click();
  await type(best, 'Wording', 'Half of the points');
  await best.getByText('the share of all points is 50% or more').waitFor();
  await desk(page).getByText('Forms in the field keep their answers to what stayed').waitFor();
  const ids = file.content.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const form = {
    format: 'orientation/assessment',
    version: 2,
    content: {
      unit: { id: 'a', name: 'Chapter A', unitType: 'chapter' },
      period: '2025',
      criteria: { id: file.content.id, edition: file.content.edition },
      answers: {
        [ids[0]]: { value: { kind: 'points', value: '3' } },
        [ids[2]]: { value: { kind: 'points', value: '9' } },
      },
      state: 'submitted',
    },
  };
  await desk(page).locator('.field-forms input[type=file]').setInputFiles(json('a.json', form));
  await desk(page).getByText('1 kept, 0 changed, 1 set aside; 12 → 3 points in all').waitFor();
  await desk(page).getByText('set aside: the rule has changed; 9 points lost').waitFor();
  await desk(page).getByRole('alert').filter({ hasText: 'Give it another edition' }).waitFor();
  await expectNoAxeViolations(page, 'orientation-import');
  // No word of the other language is left but those of the paper.
  const words = await desk(page).evaluate((own) =>
    [...own.querySelectorAll('label > span, button, legend, .remark, h4, .notice')]
      .filter((each) => each.querySelector('[lang=vi], [data-field]') === null)
      .map((each) => each.textContent.trim())
      .filter((text) => /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵđ]/i.test(text)),
  );
  assert.deepEqual(words, []);
});
