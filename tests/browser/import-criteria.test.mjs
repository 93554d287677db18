// A criteria set made on the desk: of a table or of the plan's targets, changed, tried out, and downloaded under its own edition.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { textOf } from '../node/harness.mjs';
import { desk, openCriteria, opened, paste, saved, TABLE } from './criteria.mjs';
import { bring, openDesk, short } from './import.mjs';

browserTest('a pasted table becomes a set: what does not add up is told, and the form can be tried', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  await paste(page, TABLE);
  await desk(page)
    .getByText(/^Bộ có 3 tiêu chí/)
    .first()
    .waitFor();
  // The second group says 12 and has 10.
  await desk(page)
    .getByText(/12.*10|10.*12/)
    .first()
    .waitFor();
  const form = desk(page).locator('orientation-checklist');
  await form.getByText('Có kế hoạch học tập').first().waitFor();
  const { name, set } = await saved(page);
  assert.equal(name, `${set.id}-2025.json`);
  assert.deepEqual(
    set.groups.map(({ title, criteria }) => [title, criteria.map(({ rule }) => rule.kind)]),
    [
      ['HỌC TẬP', ['free', 'count']],
      ['PHONG TRÀO', ['free']],
    ],
  );
});

browserTest(
  'words, points and the kind of a rule are changed; what cannot be used gives way, and steps are taken back',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    await paste(page, TABLE);
    const one = await opened(page, 'Trồng cây');
    await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('tiers');
    await one.getByRole('textbox', { name: 'Mức 1' }).fill('Đủ 05 cây');
    await one.getByRole('button', { name: 'Thêm mức' }).click();
    await one.getByRole('textbox', { name: 'Mức 2' }).fill('Từ 02 cây');
    await one.getByRole('textbox', { name: 'Điểm' }).nth(1).fill('4,5');
    await one.getByRole('textbox', { name: 'Điểm' }).nth(0).fill('mười');
    await one.getByRole('textbox', { name: 'Điểm' }).nth(0).press('Tab');
    await page.waitForFunction(
      () => document.querySelector('orientation-import').shadowRoot.querySelectorAll('.tiers input')[1].value === '10',
    );
    // The form on trial asks for one of the tiers.
    await desk(page).locator('orientation-checklist').getByText('Từ 02 cây').first().waitFor();
    const { set } = await saved(page);
    assert.deepEqual(set.groups[1].criteria[0].rule, {
      kind: 'tiers',
      tiers: [
        { id: 'muc-1', title: 'Đủ 05 cây', points: '10' },
        { id: 'muc-2', title: 'Từ 02 cây', points: '4.5' },
      ],
    });
    await one.getByRole('button', { name: 'Bỏ tiêu chí này' }).click();
    await desk(page)
      .getByText(/^Bộ có 2 tiêu chí/)
      .first()
      .waitFor();
    await desk(page).getByRole('button', { name: 'Hoàn tác' }).click();
    await desk(page)
      .getByText(/^Bộ có 3 tiêu chí/)
      .first()
      .waitFor();
    assert.equal((await saved(page)).set.groups[1].criteria[0].rule.tiers.length, 2);
  },
);

browserTest('the targets of the plan become criteria that cite them', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bring(page, short);
  await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
  await openCriteria(page);
  await desk(page).getByRole('button', { name: 'Từ chỉ tiêu của kế hoạch này' }).click();
  await desk(page)
    .getByText(/^Bộ có 1 tiêu chí/)
    .first()
    .waitFor();
  const { set } = await saved(page);
  const [{ criteria }] = set.groups;
  assert.equal(criteria.length, 1);
  assert.equal(criteria[0].cites.length, 1);
});

browserTest('a set that was opened and changed is downloaded under another edition only', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  await paste(page, TABLE);
  const before = await saved(page);
  await page.reload();
  await openCriteria(page);
  const bringFile = (name, text) =>
    desk(page)
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await bringFile('bo.json', before.text);
  const one = await opened(page, 'Trồng cây');
  await one.getByRole('textbox', { name: 'Tối đa' }).fill('12');
  await one.getByRole('textbox', { name: 'Tối đa' }).press('Tab');
  await desk(page)
    .getByText(/0 tiêu chí mới, 0 tiêu chí không còn, 1 tiêu chí đổi/)
    .first()
    .waitFor();
  await desk(page).getByRole('alert').filter({ hasText: 'Hãy đổi phiên bản' }).waitFor();
  assert.ok(await desk(page).getByRole('button', { name: 'Tải tệp tiêu chí (.json)' }).isDisabled());
  await desk(page).getByRole('textbox', { name: 'Phiên bản' }).fill('2025-2');
  await desk(page).getByRole('textbox', { name: 'Phiên bản' }).press('Tab');
  await desk(page).getByRole('button', { name: 'Tải tệp tiêu chí (.json)', disabled: false }).waitFor();
  const after = await saved(page);
  assert.equal(after.set.edition, '2025-2');
  assert.equal(after.set.groups[1].criteria[0].rule.max, '12');
});

browserTest('a shipped set is gone on with, and what is not changed stays as it is', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  await desk(page).getByRole('combobox', { name: 'Từ bộ có sẵn' }).selectOption('chi-doan');
  await desk(page)
    .getByText(/^Bộ có \d+ tiêu chí/)
    .first()
    .waitFor();
  const shipped = JSON.parse(await textOf('crates/model/plans/lai-chau-2022/criteria/chi-doan.json')).content;
  const change = async (name, value) => {
    await desk(page).getByRole('textbox', { name }).fill(value);
    await desk(page).getByRole('textbox', { name }).press('Tab');
  };
  await change('Tên bộ', 'Bộ của chúng tôi');
  await desk(page).getByRole('alert').filter({ hasText: 'Hãy đổi phiên bản' }).waitFor();
  await change('Phiên bản', '2023.1');
  const { set } = await saved(page);
  assert.deepEqual(set, { ...shipped, title: 'Bộ của chúng tôi', edition: '2023.1' });
});

browserTest('a table of a workbook is taken, and what has no criteria is told', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  const file = await readFile(new URL('../../crates/model/tests/office/form.xlsx', import.meta.url));
  const choose = (name, buffer) =>
    desk(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('a.txt', Buffer.from('Kính gửi các đồng chí.\n'));
  await desk(page).getByRole('alert').filter({ hasText: 'Không thấy tiêu chí nào' }).waitFor();
  await choose('phieu.xlsx', file);
  await desk(page)
    .getByText(/^Bộ có \d+ tiêu chí/)
    .first()
    .waitFor();
  assert.equal(await desk(page).getByRole('alert').count(), 0);
});

for (const [name, options] of [
  ['1280', {}],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(`the criteria fit and axe finds no fault in them (${name})`, options, async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    await paste(page, TABLE);
    await opened(page, 'Tổ chức sinh hoạt');
    await desk(page).locator('orientation-checklist').getByText('Trồng cây').first().waitFor();
    await expectNoAxeViolations(page, 'orientation-import');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await desk(page).evaluate((own) => scrollTo(0, own.getBoundingClientRect().top + scrollY));
    await screenshot(page, `import-criteria-${name}`);
  });
}
