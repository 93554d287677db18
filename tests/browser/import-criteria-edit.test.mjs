// The set on the desk is put together: criteria and groups are added, moved and taken out, and every kind of rule has its fields.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { criterion, desk, openCriteria, opened, paste, saved, TABLE } from './criteria.mjs';
import { openDesk } from './import.mjs';

async function begun(tools) {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  await paste(page, TABLE);
  await made(page, 3);
}

const made = (page, count) =>
  desk(page)
    .getByText(new RegExp(`^Bộ có ${count} tiêu chí`))
    .first()
    .waitFor();
const status = (page, words) =>
  page.waitForFunction(
    (text) =>
      document.querySelector('orientation-import').shadowRoot.querySelector('[role=status]').textContent.includes(text),
    words,
  );
const shape = ({ groups = [] }) =>
  groups.map(({ title, criteria = [], groups: under = [] }) => [
    title,
    criteria.map((each) => each.title),
    ...(under.length === 0 ? [] : [shape({ groups: under })]),
  ]);
// What has the focus, within the desk.
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector('orientation-import').shadowRoot;
    return [
      activeElement?.closest('[data-item]')?.querySelector('.title').textContent.trim(),
      activeElement?.dataset.field,
    ];
  });
const focusedOn = (page, field) =>
  page.waitForFunction(
    (name) => document.querySelector('orientation-import').shadowRoot.activeElement?.dataset.field === name,
    field,
  );

browserTest('a criterion is added where its words are typed next, moved by its tools, and taken out', async (tools) => {
  const { page } = tools;
  await begun(tools);
  await desk(page).getByRole('button', { name: 'Thêm tiêu chí: II PHONG TRÀO' }).click();
  await focusedOn(page, 'words');
  await status(page, 'Đã thêm');
  await page.keyboard.type('Dọn vệ sinh');
  await page.keyboard.press('Tab');
  const one = criterion(page, 'Dọn vệ sinh');
  await one.getByRole('textbox', { name: 'Tối đa' }).fill('2');
  await one.getByRole('textbox', { name: 'Tối đa' }).press('Tab');
  await made(page, 4);
  // It stays open when what was to be looked at is mended.
  await one.getByRole('button', { name: 'Chuyển lên' }).click();
  await status(page, 'thứ 1 trên 2, trong nhóm II PHONG TRÀO');
  assert.deepEqual(await focused(page), ['Dọn vệ sinh', 'up']);
  assert.deepEqual(shape((await saved(page)).set), [
    ['HỌC TẬP', ['Có kế hoạch học tập', 'Tổ chức sinh hoạt (2 điểm/buổi)']],
    ['PHONG TRÀO', ['Dọn vệ sinh', 'Trồng cây']],
  ]);
  await one.getByRole('combobox', { name: 'Nhóm' }).selectOption({ label: 'I HỌC TẬP' });
  await status(page, 'Đã chuyển vào cuối nhóm I HỌC TẬP');
  await one.getByRole('button', { name: 'Bỏ tiêu chí này' }).click();
  await made(page, 3);
  // The focus is with what stood before it.
  await focusedOn(page, 'summary');
  assert.deepEqual((await focused(page))[0], '2 Tổ chức sinh hoạt (2 điểm/buổi)');
});

browserTest('keys move what has the focus, and take steps back and make them again', async (tools) => {
  const { page } = tools;
  await begun(tools);
  await criterion(page, 'Có kế hoạch học tập').locator('summary').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await status(page, 'thứ 2 trên 2');
  assert.deepEqual(await focused(page), ['1 Có kế hoạch học tập', 'summary']);
  // At the edge of its group it goes on into the next one.
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await status(page, 'thứ 1 trên 2, trong nhóm II PHONG TRÀO');
  await page.keyboard.press('Control+z');
  await status(page, 'Đã hoàn tác.');
  await page.keyboard.press('Control+z');
  assert.deepEqual(shape((await saved(page)).set)[0][1], ['Có kế hoạch học tập', 'Tổ chức sinh hoạt (2 điểm/buổi)']);
  await page.keyboard.press('Control+y');
  await status(page, 'Đã làm lại.');
  assert.deepEqual(shape((await saved(page)).set)[0][1], ['Tổ chức sinh hoạt (2 điểm/buổi)', 'Có kế hoạch học tập']);
});

browserTest(
  'groups are added within groups, named, moved with what stands in them, and taken out as a whole',
  async (tools) => {
    const { page } = tools;
    await begun(tools);
    await desk(page).getByRole('button', { name: 'Thêm nhóm', exact: true }).click();
    await focusedOn(page, 'words');
    await page.keyboard.type('ĐỘI');
    await page.keyboard.press('Tab');
    const group = desk(page)
      .locator('[data-item]')
      .filter({ has: page.locator('h4', { hasText: 'ĐỘI' }) });
    await group.getByRole('textbox', { name: 'Tổng điểm ghi trong bảng' }).fill('5');
    await group.getByRole('textbox', { name: 'Tổng điểm ghi trong bảng' }).press('Tab');
    // It declares five and has none.
    await group
      .getByText(/5.*0|0.*5/)
      .first()
      .waitFor();
    await group.getByRole('button', { name: 'Đưa vào nhóm trên' }).click();
    await status(page, 'trong nhóm II PHONG TRÀO');
    assert.deepEqual(shape((await saved(page)).set)[1], ['PHONG TRÀO', ['Trồng cây'], [['ĐỘI', []]]]);
    const outer = desk(page)
      .locator('[data-item]')
      .filter({ has: page.locator('h4', { hasText: 'PHONG TRÀO' }) });
    if ((await outer.getAttribute('open')) === null) await outer.locator('summary').click();
    await outer.getByRole('button', { name: 'Bỏ cả nhóm này' }).click();
    await made(page, 2);
    await status(page, 'cùng 1 tiêu chí');
    assert.deepEqual((await saved(page)).set.groups.length, 1);
  },
);

browserTest('a set is begun with nothing, and scored as it grows', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  await desk(page).getByRole('button', { name: 'Bộ mới, chưa có gì' }).click();
  await made(page, 0);
  await desk(page)
    .getByRole('button', { name: /^Thêm tiêu chí/ })
    .click();
  await focusedOn(page, 'words');
  await page.keyboard.type('Có sổ chi đoàn');
  await page.keyboard.press('Tab');
  const one = criterion(page, 'Có sổ chi đoàn');
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('yesNo');
  const form = desk(page).locator('orientation-checklist');
  await form.getByRole('radio', { name: 'Có', exact: true }).check();
  await form
    .getByText(/1\s*\/\s*1/)
    .first()
    .waitFor();
});

browserTest('several things, of which so many are needed, are listed, and things within them', async (tools) => {
  const { page } = tools;
  await begun(tools);
  const one = await opened(page, 'Trồng cây');
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('atLeast');
  const type = async (name, text) => {
    await one.getByRole('textbox', { name, exact: true }).fill(text);
    await one.getByRole('textbox', { name, exact: true }).press('Tab');
  };
  await type('Nội dung 1', 'Có vườn ươm');
  await one.getByRole('button', { name: 'Thêm nội dung' }).click();
  await type('Nội dung 2', 'Trồng ở hai nơi');
  await one.getByRole('button', { name: 'Thêm ý bên trong' }).nth(1).click();
  await type('Nội dung 2.1', 'Ở trường');
  await one.getByRole('button', { name: 'Thêm ý bên trong' }).nth(1).click();
  await type('Nội dung 2.2', 'Ở bản');
  await one.getByRole('combobox', { name: 'Khi đạt ít hơn' }).selectOption('proportional');
  await one.getByRole('textbox', { name: 'Số nội dung cần đạt' }).first().fill('2');
  await one.getByRole('textbox', { name: 'Số nội dung cần đạt' }).first().press('Tab');
  await desk(page).locator('orientation-checklist').getByText('Ở bản').first().waitFor();
  assert.deepEqual((await saved(page)).set.groups[1].criteria[0].rule, {
    kind: 'atLeast',
    need: 2,
    options: [
      { id: 'y-1', title: 'Có vườn ươm' },
      {
        id: 'y-2',
        title: 'Trồng ở hai nơi',
        options: [
          { id: 'y-3', title: 'Ở trường' },
          { id: 'y-4', title: 'Ở bản' },
        ],
      },
    ],
    points: '10',
    otherwise: 'proportional',
  });
});

browserTest('a sum has parts, each with a rule of its own', async (tools) => {
  const { page } = tools;
  await begun(tools);
  const one = await opened(page, 'Trồng cây');
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('sum');
  const part = (nth) => one.getByRole('group', { name: `Phần ${nth}` });
  await part(1).getByRole('textbox', { name: 'Lời' }).fill('Đã trồng');
  await part(1).getByRole('textbox', { name: 'Tối đa' }).fill('6');
  await one.getByRole('button', { name: 'Thêm phần' }).click();
  await part(2).getByRole('textbox', { name: 'Lời' }).fill('Cây sống');
  await part(2).getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('percentTiers');
  await part(2).getByRole('textbox', { name: 'Điểm' }).fill('4');
  await part(2).getByRole('textbox', { name: 'Điểm' }).press('Tab');
  await criterion(page, 'Trồng cây').getByText('10 điểm').first().waitFor();
  assert.deepEqual((await saved(page)).set.groups[1].criteria[0].rule, {
    kind: 'sum',
    parts: [
      { id: 'phan-1', title: 'Đã trồng', rule: { kind: 'free', max: '6' } },
      { id: 'phan-2', title: 'Cây sống', rule: { kind: 'percentTiers', bands: [{ from: '0%', points: '4' }] } },
    ],
  });
});

browserTest('the result of another body is carried over by its scale, and tried at once', async (tools) => {
  const { page } = tools;
  await begun(tools);
  const one = await opened(page, 'Trồng cây');
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('imported');
  for (const [name, text] of [
    ['Nơi chấm', 'Hạt kiểm lâm'],
    ['Cao nhất của thang', '20'],
    ['Đủ điểm từ', '18'],
  ]) {
    await one.getByRole('textbox', { name }).fill(text);
    await one.getByRole('textbox', { name }).press('Tab');
  }
  const { set } = await saved(page);
  const { rule } = set.groups[1].criteria[0];
  assert.deepEqual(rule, { kind: 'imported', from: 'Hạt kiểm lâm', highest: '20', points: '10', fullFrom: '18' });
  await desk(page)
    .locator('orientation-checklist')
    .getByText(/Hạt kiểm lâm/)
    .first()
    .waitFor();
});

// Leaves fields, with these texts, and presses buttons within one moment: nothing is drawn in between.
const atOnce = (part, fields, buttons) =>
  part.evaluate(
    (place, [texts, names]) => {
      const called = (one) => one.getAttribute('aria-label') ?? one.textContent.trim();
      const inputs = [...place.querySelectorAll('label')];
      const pressed = [...place.querySelectorAll('button')];
      for (const [name, text] of Object.entries(texts)) {
        const input = inputs.find((one) => called(one) === name).querySelector('input, textarea');
        input.value = text;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
      for (const name of names) pressed.find((one) => called(one) === name).click();
    },
    [fields, buttons],
  );

browserTest('fields that are left and buttons that are pressed at once all count', async (tools) => {
  const { page } = tools;
  await begun(tools);
  const one = await opened(page, 'Trồng cây');
  const rule = async () => (await saved(page)).set.groups[1].criteria[0].rule;
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('tiers');
  await one.getByRole('textbox', { name: 'Mức 1' }).waitFor();
  await atOnce(one, { 'Mức 1': 'Đủ', Điểm: '4' }, ['Thêm mức', 'Thêm mức']);
  await one.getByRole('textbox', { name: 'Mức 3' }).waitFor();
  await atOnce(one, { 'Mức 2': 'Gần đủ', 'Mức 3': 'Thiếu' }, ['Bỏ: Mức 1']);
  await one.getByRole('textbox', { name: 'Mức 3' }).waitFor({ state: 'detached' });
  assert.deepEqual(await rule(), {
    kind: 'tiers',
    tiers: [
      { id: 'muc-2', title: 'Gần đủ', points: '0' },
      { id: 'muc-3', title: 'Thiếu', points: '0' },
    ],
  });
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('atLeast');
  await one.getByRole('textbox', { name: 'Nội dung 1' }).waitFor();
  await atOnce(one, { 'Nội dung 1': 'Trồng', Điểm: '3' }, ['Thêm nội dung']);
  await one.getByRole('textbox', { name: 'Nội dung 2' }).waitFor();
  const { points, options } = await rule();
  assert.deepEqual([points, options.map(({ title }) => title)], ['3', ['Trồng', '']]);

  await desk(page).getByRole('button', { name: 'Thêm số liệu' }).click();
  const fact = desk(page).locator('[data-item="fact:so-lieu-1"]');
  await fact.getByRole('combobox', { name: 'Câu trả lời là' }).selectOption('number');
  await fact.getByRole('textbox', { name: 'Đếm gì' }).waitFor();
  await atOnce(fact, { 'Câu hỏi': 'Bao nhiêu?', 'Đếm gì': 'cây' }, []);
  await desk(page).locator('summary', { hasText: 'Bao nhiêu?' }).waitFor();
  const { facts } = (await saved(page)).set;
  assert.deepEqual([facts[0].title, facts[0].value], ['Bao nhiêu?', { kind: 'number', unit: 'cây' }]);
});

browserTest('by the keyboard alone tiers are added and taken out, and the focus stays beside them', async (tools) => {
  const { page } = tools;
  await begun(tools);
  const one = await opened(page, 'Trồng cây');
  await one.getByRole('combobox', { name: 'Cách tính điểm' }).selectOption('tiers');
  const tier = (nth) => one.getByRole('textbox', { name: `Mức ${nth}` });
  const hasFocus = (called) =>
    page.waitForFunction((name) => {
      const { activeElement: now } = document.querySelector('orientation-import').shadowRoot;
      return (now?.getAttribute('aria-label') ?? now?.closest('label')?.textContent.trim()) === name;
    }, called);
  await one.getByRole('button', { name: 'Thêm mức' }).focus();
  await page.keyboard.press('Enter');
  await tier(2).waitFor();
  await page.keyboard.press('Enter');
  await tier(3).waitFor();
  await page.keyboard.press('Shift+Tab');
  await hasFocus('Bỏ: Mức 3');
  await page.keyboard.press('Enter');
  await tier(3).waitFor({ state: 'detached' });
  await hasFocus('Bỏ: Mức 2');
  // The last one cannot be taken out: the button that did is off by then.
  await page.keyboard.press('Enter');
  await tier(2).waitFor({ state: 'detached' });
  await hasFocus('Điểm');
});

browserTest('a further tier never takes the id of one that is in the field', async (tools) => {
  const { page } = tools;
  await begun(tools);
  const { text } = await saved(page);
  const file = JSON.parse(text);
  file.content.groups[1].criteria[0].rule = {
    kind: 'tiers',
    tiers: ['muc-1', 'muc-2'].map((id) => ({ id, title: id, points: '1' })),
  };
  const buffer = Buffer.from(JSON.stringify(file));
  await desk(page).locator('input[type=file]').setInputFiles({ name: 'bo.json', mimeType: 'application/json', buffer });
  const one = await opened(page, 'Trồng cây');
  await one.getByRole('button', { name: 'Bỏ: Mức 2' }).click();
  await one.getByRole('button', { name: 'Thêm mức' }).click();
  await one.getByRole('textbox', { name: 'Mức 2' }).fill('Khác');
  await one.getByRole('textbox', { name: 'Mức 2' }).press('Tab');
  await desk(page).getByRole('textbox', { name: 'Phiên bản' }).fill('2025-2');
  await desk(page).getByRole('textbox', { name: 'Phiên bản' }).press('Tab');
  await desk(page).getByRole('button', { name: 'Tải tệp tiêu chí (.json)', disabled: false }).waitFor();
  const { tiers } = (await saved(page)).set.groups[1].criteria[0].rule;
  assert.deepEqual(
    tiers.map(({ id }) => id),
    ['muc-1', 'muc-3'],
  );
});
