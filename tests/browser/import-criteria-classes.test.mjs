// Facts, gates and classes on the desk: their conditions are read in words, the simple ones are changed, the others stay as they are.
import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { textOf } from '../node/harness.mjs';
import { desk, openCriteria, saved } from './criteria.mjs';
import { openDesk } from './import.mjs';

const shipped = async (name) =>
  JSON.parse(await textOf(`crates/model/plans/lai-chau-2022/criteria/${name}.json`)).content;

async function take(tools, name) {
  const { page } = tools;
  await openDesk(tools);
  await openCriteria(page);
  await desk(page).getByRole('combobox', { name: 'Từ bộ có sẵn' }).selectOption(name);
  await desk(page)
    .getByText(/^Bộ có \d+ tiêu chí/)
    .first()
    .waitFor();
}

const item = (page, key) => desk(page).locator(`[data-item="${key}"]`);
async function unfolded(page, key) {
  if ((await item(page, key).getAttribute('open')) === null) await item(page, key).locator('summary').click();
  await item(page, key).getByRole('toolbar').first().waitFor();
  return item(page, key);
}
async function type(where, name, value) {
  await where.getByRole('textbox', { name, exact: true }).fill(value);
  await where.getByRole('textbox', { name, exact: true }).press('Tab');
}
async function edition(page, value) {
  await type(desk(page), /^Phiên bản/, value);
  await desk(page).getByRole('button', { name: 'Tải tệp tiêu chí (.json)', disabled: false }).waitFor();
}

browserTest(
  'conditions are told in words; a simple one is changed, one of several clauses stays as it is',
  async (tools) => {
    const { page } = tools;
    await take(tools, 'hd33-chi-doan');
    const best = await unfolded(page, 'class:xuat-sac');
    await best
      .getByText('Đủ điều kiện tiên quyết “Đã hoạt động từ 6 tháng trở lên”', { exact: false })
      .or(best.getByText('đủ điều kiện tiên quyết “Đã hoạt động từ 6 tháng trở lên”'))
      .first()
      .waitFor();
    const several = best.getByRole('group', { name: 'Điều kiện 2', exact: true });
    await several.getByText('Điều kiện này gồm nhiều vế').waitFor();
    await several.getByText(/hoặc \(“Được Đoàn cấp trên xác nhận.*”: có và/).waitFor();
    assert.equal(await several.getByRole('combobox').count(), 0);
    const share = best.getByRole('group', { name: 'Điều kiện 10', exact: true });
    await type(share, 'Từ (trở lên)', '85');
    await share.getByText(/từ 85% trở lên/).waitFor();
    const choice = best.getByRole('group', { name: 'Điều kiện 5', exact: true });
    await choice.getByRole('checkbox', { name: 'Có sổ, ghi chưa đầy đủ' }).check();
    await choice.getByText('“Ghi đầy đủ các phần” hoặc “Có sổ, ghi chưa đầy đủ”').waitFor();
    await edition(page, '2026');
    const { set } = await saved(page);
    const wanted = { ...(await shipped('hd33-chi-doan')), edition: '2026' };
    wanted.classing.classes[0].clauses[9].when.is.is.atLeast = '85%';
    wanted.classing.classes[0].clauses[4].when.is.among.push('chua-day-du');
    assert.deepEqual(set, wanted);
  },
);

browserTest(
  'facts, a gate and classes are made from nothing, and the form that is tried is classed by them',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    await desk(page).getByRole('button', { name: 'Bộ mới, chưa có gì' }).click();
    await desk(page).getByRole('button', { name: 'Thêm số liệu' }).click();
    const fact = item(page, 'fact:so-lieu-1');
    await type(fact, 'Câu hỏi', 'Có bao nhiêu đoàn viên?');
    await fact.getByRole('combobox', { name: 'Câu trả lời là' }).selectOption('number');
    await type(fact, 'Đếm gì', 'đoàn viên');
    // Nothing asks for it yet.
    await fact.locator('.refused').first().waitFor();
    await desk(page).getByRole('button', { name: 'Thêm điều kiện tiên quyết' }).click();
    const gate = item(page, 'gate:dieu-kien-1');
    await type(gate, 'Nội dung', 'Có từ 3 đoàn viên');
    await gate.getByRole('combobox', { name: 'Xét' }).selectOption('fact');
    await type(gate, 'Từ (trở lên)', '3');
    await gate.getByText('“Có bao nhiêu đoàn viên?”: từ 3 trở lên').waitFor();
    await desk(page).getByRole('button', { name: 'Thêm loại' }).click();
    const first = item(page, 'class:loai-1');
    await type(first, 'Tên loại', 'Tốt');
    const clause = first.getByRole('group', { name: 'Điều kiện 1', exact: true });
    await type(clause, 'Nội dung', 'Đủ đoàn viên');
    await clause.getByRole('combobox', { name: 'Xét' }).selectOption('gate');
    await desk(page).getByRole('button', { name: 'Thêm loại' }).click();
    const second = item(page, 'class:loai-2');
    await type(second, 'Tên loại', 'Khá');
    await type(second.getByRole('group', { name: 'Điều kiện 1', exact: true }), 'Nội dung', 'Mọi chi đoàn');
    await second.getByRole('combobox', { name: 'Xét' }).selectOption('fact');
    await type(second, 'Từ (trở lên)', '0');
    await item(page, 'order:loai-2').getByRole('button', { name: 'Xét sớm hơn: Khá' }).click();
    await item(page, 'order:loai-2').getByText('1. Khá').waitFor();
    await item(page, 'order:loai-2').getByRole('button', { name: 'Xét muộn hơn: Khá' }).click();
    await item(page, 'order:loai-1').getByText('1. Tốt').waitFor();
    const { set } = await saved(page);
    assert.deepEqual(set.facts, [
      { id: 'so-lieu-1', title: 'Có bao nhiêu đoàn viên?', value: { kind: 'number', unit: 'đoàn viên' } },
    ]);
    assert.deepEqual(set.gates, [
      {
        id: 'dieu-kien-1',
        text: 'Có từ 3 đoàn viên',
        when: { kind: 'fact', fact: 'so-lieu-1', is: { kind: 'number', is: { atLeast: '3' } } },
      },
    ]);
    assert.deepEqual(
      set.classing.classes.map(({ title, clauses }) => [title, clauses.map(({ text, when }) => [text, when.kind])]),
      [
        ['Tốt', [['Đủ đoàn viên', 'gate']]],
        ['Khá', [['Mọi chi đoàn', 'fact']]],
      ],
    );
    assert.deepEqual(set.classing.order, ['loai-1', 'loai-2']);
    const form = desk(page).locator('orientation-checklist');
    await form.locator('[data-fact="so-lieu-1"]').getByRole('textbox').first().fill('5');
    await form.locator('[data-fact="so-lieu-1"]').getByRole('textbox').first().press('Tab');
    await form.getByText(/Tốt/).first().waitFor();
  },
);

browserTest('keys move a fact, and what is taken out is told where it was asked for', async (tools) => {
  const { page } = tools;
  await take(tools, 'hd33-chi-doan');
  const fact = await unfolded(page, 'fact:du-6-thang');
  await fact.locator('summary').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.waitForFunction(
    () =>
      document.querySelector('orientation-import').shadowRoot.querySelectorAll('[data-item^="fact:"]')[1].dataset
        .item === 'fact:du-6-thang',
  );
  await fact.getByRole('button', { name: 'Bỏ số liệu này' }).click();
  await fact.waitFor({ state: 'detached' });
  await item(page, 'gate:hoat-dong-6-thang').getByText('Cần xem (1)').waitFor();
  const gate = await unfolded(page, 'gate:hoat-dong-6-thang');
  await gate.getByText('(không còn trong bộ): có').waitFor();
  await gate
    .getByRole('combobox', { name: 'Của' })
    .selectOption({ label: 'Có chủ động, sáng tạo khi thực hiện nhiệm vụ?' });
  await item(page, 'gate:hoat-dong-6-thang').getByText('Cần xem (1)').waitFor({ state: 'detached' });
});

for (const [name, options] of [
  ['1280', {}],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(`facts, gates and classes fit and axe finds no fault in them (${name})`, options, async (tools) => {
    const { page } = tools;
    await take(tools, 'chi-doan');
    for (const key of ['fact:nop-doan-phi', 'gate:du-dieu-kien', 'class:xuat-sac']) await unfolded(page, key);
    await desk(page).locator('orientation-checklist h2').first().waitFor();
    await expectNoAxeViolations(page, 'orientation-import');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await item(page, 'facts').evaluate((own) => scrollTo(0, own.getBoundingClientRect().top + scrollY));
    await screenshot(page, `import-criteria-classes-${name}`);
  });
}
