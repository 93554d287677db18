// Before a changed set is published: what becomes of the answers in forms that were handed in.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dragged } from './dropped.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { criterion, desk, openCriteria, opened, paste, saved, TABLE } from './criteria.mjs';
import { openDesk } from './import.mjs';

const json = (name, value) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

// The set of the table, opened as a file, and a form that answers it.
async function inField({ page }) {
  await paste(page, TABLE);
  const { text, set } = await saved(page);
  await desk(page).locator('input[type=file]').first().setInputFiles(json('bo.json', text));
  await desk(page)
    .getByText(/^Bộ có 3 tiêu chí/)
    .first()
    .waitFor();
  const ids = set.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const form = (name, edition = set.edition) => ({
    format: 'orientation/assessment',
    version: 2,
    content: {
      unit: { id: 'chi-doan-a', name, unitType: 'chapter' },
      period: '2025',
      criteria: { id: set.id, edition },
      answers: {
        [ids[0]]: { value: { kind: 'points', value: '3' } },
        [ids[1]]: { value: { kind: 'count', value: 2 } },
        [ids[2]]: { value: { kind: 'points', value: '9' } },
      },
      state: 'submitted',
    },
  });
  return form;
}

const field = (page) => desk(page).locator('.field-forms');
const bringForms = (page, files) => field(page).locator('input[type=file]').setInputFiles(files);
const lines = (page) => field(page).locator('li').allInnerTexts();
const tidy = (texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim());

browserTest(
  'each answer in the field is told: what stays, what brings other points, what is set aside and why',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    const form = await inField(tools);
    // As long as the set is that of the file, nothing would change.
    assert.equal(await field(page).count(), 0);
    const one = await opened(page, 'Trồng cây');
    await one.getByRole('textbox', { name: 'Tối đa' }).fill('12');
    await one.getByRole('textbox', { name: 'Tối đa' }).press('Tab');
    await field(page).waitFor();
    await bringForms(page, [
      json('a.json', form('Chi đoàn A')),
      json('cu.json', form('B', '2019')),
      json('x.json', '{'),
    ]);
    await field(page).getByText('3 giữ nguyên, 0 đổi, 0 để riêng; tổng 16 điểm').waitFor();
    await field(page).getByText('cu.json: phiếu này trả lời phiên bản 2019, không phải bản đã mở.').waitFor();
    await field(page).getByText('x.json: không phải tệp phiếu đọc được.').waitFor();
    // It follows every change.
    await (await opened(page, 'Có kế hoạch học tập'))
      .getByRole('combobox', { name: 'Cách tính điểm' })
      .selectOption('yesNo');
    const count = await opened(page, 'Tổ chức sinh hoạt');
    await count.getByRole('textbox', { name: 'Mỗi lần' }).fill('3');
    await count.getByRole('textbox', { name: 'Mỗi lần' }).press('Tab');
    await one.getByRole('button', { name: 'Bỏ tiêu chí này' }).click();
    await field(page).getByText('0 giữ nguyên, 1 đổi, 2 để riêng; tổng 16 → 6 điểm').waitFor();
    assert.deepEqual(tidy(await lines(page)), [
      '2 Tổ chức sinh hoạt (2 điểm/buổi) giữ nguyên; 4 → 6 điểm',
      '1 Có kế hoạch học tập để riêng: cách tính đã đổi; mất 3 điểm',
      '1 Trồng cây để riêng: tiêu chí không còn; mất 9 điểm',
    ]);
    await desk(page).getByRole('button', { name: 'Hoàn tác' }).click();
    await field(page).getByText('1 giữ nguyên, 1 đổi, 1 để riêng').waitFor();
    await criterion(page, 'Trồng cây').first().waitFor();
    await field(page).getByRole('button', { name: 'Bỏ các phiếu này' }).click();
    await field(page).locator('.passed').waitFor({ state: 'detached' });
  },
);

browserTest('forms are dropped as well, and how many answers would be set aside is heard', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  const form = await inField(tools);
  await (await opened(page, 'Trồng cây')).getByRole('button', { name: 'Bỏ tiêu chí này' }).click();
  await field(page).waitFor();
  await dragged(field(page), 'drop', { name: 'a.json', text: JSON.stringify(form('Chi đoàn A')) });
  await field(page).getByText('2 giữ nguyên, 0 đổi, 1 để riêng').waitFor();
  await page.waitForFunction(() =>
    document
      .querySelector('orientation-import')
      .shadowRoot.querySelector('[role=status]')
      .textContent.includes('Đã xem 1 phiếu: 1 câu trả lời phải để riêng.'),
  );
});

browserTest('a table of forms, as the level above downloads it, is looked at form by form', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  const form = await inField(tools);
  const { text } = await saved(page);
  await (await opened(page, 'Trồng cây')).getByRole('button', { name: 'Bỏ tiêu chí này' }).click();
  await field(page).waitFor();
  const { initSync, OpenBook } = await import('../../www/wasm/sheets/orientation.js');
  initSync({ module: await readFile(new URL('../../www/wasm/sheets/orientation_bg.wasm', import.meta.url)) });
  const book = new OpenBook(text, 'vi');
  const units = ['Chi đoàn A', 'Chi đoàn B'].map((name, nth) => {
    const each = form(name);
    each.content.unit.id = `chi-doan-${nth}`;
    return JSON.stringify(each);
  });
  book.forms(units.join('\u001e'));
  const bytes = Buffer.from(book.finish());
  const table = { name: 'phieu.xlsx', mimeType: 'application/octet-stream', buffer: bytes };
  const empty = { name: 'khac.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') };
  await bringForms(page, [table, empty]);
  await field(page).getByText('khac.csv: không phải tệp phiếu đọc được.').waitFor();
  assert.deepEqual(tidy(await field(page).locator('.passed > summary').allInnerTexts()), [
    'Chi đoàn A 2 giữ nguyên, 0 đổi, 1 để riêng; tổng 16 → 7 điểm',
    'Chi đoàn B 2 giữ nguyên, 0 đổi, 1 để riêng; tổng 16 → 7 điểm',
  ]);
});

for (const [name, options] of [
  ['1280-dark', { colorScheme: 'dark' }],
  ['360', { viewport: { width: 360, height: 740 } }],
]) {
  browserTest(`what becomes of the answers fits and axe finds no fault in it (${name})`, options, async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    const form = await inField(tools);
    await (await opened(page, 'Trồng cây')).getByRole('button', { name: 'Bỏ tiêu chí này' }).click();
    await field(page).waitFor();
    await bringForms(page, [json('a.json', form('Chi đoàn A')), json('x.json', '{')]);
    await field(page).getByText('2 giữ nguyên, 0 đổi, 1 để riêng').waitFor();
    await expectNoAxeViolations(page, 'orientation-import');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await field(page).evaluate((own) => scrollTo(0, own.getBoundingClientRect().top + scrollY));
    await screenshot(page, `import-criteria-field-${name}`);
  });
}
