// Facts, gates and classes on the desk: their conditions are read in words and changed, those of several clauses too.
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
  const one = item(page, key);
  if ((await one.getAttribute('open')) === null) await one.locator('summary').first().click();
  // What is drawn when it is opened.
  await one.locator(':scope > :not(summary)').first().waitFor();
  return one;
}
async function type(where, name, value) {
  await where.getByRole('textbox', { name, exact: true }).fill(value);
  await where.getByRole('textbox', { name, exact: true }).press('Tab');
}
async function edition(page, value) {
  await type(desk(page), /^Phiên bản/, value);
  await desk(page).getByRole('button', { name: 'Tải tệp tiêu chí (.json)', disabled: false }).waitFor();
}

browserTest('conditions are told in words, and a single one is changed', async (tools) => {
  const { page } = tools;
  await take(tools, 'hd33-chi-doan');
  const best = await unfolded(page, 'class:xuat-sac');
  await best.getByText('đủ điều kiện tiên quyết “Đã hoạt động từ 6 tháng trở lên”').first().waitFor();
  await best
    .getByText(/hoặc \(“Được Đoàn cấp trên xác nhận.*”: có và/)
    .first()
    .waitFor();
  const share = await unfolded(page, 'class:xuat-sac/10');
  await type(share, 'Từ (trở lên)', '85');
  await share.getByText(/từ 85% trở lên/).waitFor();
  const choice = await unfolded(page, 'class:xuat-sac/5');
  await choice.getByRole('checkbox', { name: 'Có sổ, ghi chưa đầy đủ' }).check();
  await choice.getByText('“Ghi đầy đủ các phần” hoặc “Có sổ, ghi chưa đầy đủ”').waitFor();
  await edition(page, '2026');
  const { set } = await saved(page);
  const wanted = { ...(await shipped('hd33-chi-doan')), edition: '2026' };
  wanted.classing.classes[0].clauses[9].when.is.is.atLeast = '85%';
  wanted.classing.classes[0].clauses[4].when.is.among.push('chua-day-du');
  assert.deepEqual(set, wanted);
});

browserTest(
  'clauses are changed, added, turned into their opposite and taken out, and every step is taken back',
  async (tools) => {
    const { page } = tools;
    await take(tools, 'hd33-chi-doan');
    const focused = (field) =>
      page.waitForFunction(
        (name) => document.querySelector('orientation-import').shadowRoot.activeElement?.dataset.field === name,
        field,
      );
    await unfolded(page, 'class:xuat-sac');
    const whole = await unfolded(page, 'class:xuat-sac/2');
    await whole.getByRole('combobox', { name: 'Cách gộp các vế' }).selectOption('atLeast');
    await whole.getByRole('textbox', { name: 'Số vế' }).waitFor();
    const first = await unfolded(page, 'class:xuat-sac/2.1');
    await type(first, 'Từ (trở lên)', '90');
    await first.getByText(/từ 90% trở lên/).waitFor();
    await first.getByRole('checkbox', { name: /^Ngược lại/ }).check();
    await first.getByText(/không phải: .*từ 90% trở lên/).waitFor();
    // A clause within a clause, by keys alone.
    await item(page, 'class:xuat-sac/2.2').locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const inner = item(page, 'class:xuat-sac/2.2');
    await inner.getByRole('button', { name: 'Thêm vế: 2.2', exact: true }).focus();
    await page.keyboard.press('Enter');
    await focused('subject');
    const added = item(page, 'class:xuat-sac/2.2.3');
    await added.getByRole('combobox', { name: 'Xét' }).selectOption('gate');
    await added.getByText(/đủ điều kiện tiên quyết “Đã hoạt động từ 6 tháng trở lên”/).waitFor();
    await unfolded(page, 'class:xuat-sac/2.2.1');
    await item(page, 'class:xuat-sac/2.2.1').getByRole('button', { name: 'Bỏ vế này: 2.2.1' }).click();
    await focused('join-2.2');
    await edition(page, '2026');
    const before = await shipped('hd33-chi-doan');
    const [one, two] = before.classing.classes[0].clauses[1].when.of;
    one.is.is.atLeast = '90%';
    const { set } = await saved(page);
    assert.deepEqual(set.classing.classes[0].clauses[1].when, {
      kind: 'atLeast',
      count: 1,
      of: [
        { kind: 'not', of: one },
        { kind: 'all', of: [two.of[1], { kind: 'gate', gate: 'hoat-dong-6-thang' }] },
      ],
    });
    const undo = desk(page).locator('[data-field="undo"]');
    while ((await undo.getAttribute('aria-disabled')) === 'false') {
      const was = await page.locator('orientation-import').evaluate((own) => own.shadowRoot.textContent);
      await undo.click();
      await page.waitForFunction(
        (text) => document.querySelector('orientation-import').shadowRoot.textContent !== text,
        was,
      );
    }
    const untouched = await saved(page);
    assert.deepEqual(untouched.set, await shipped('hd33-chi-doan'));
  },
);

browserTest('a ceiling, the period and the units that a set and a criterion are for are changed', async (tools) => {
  const { page } = tools;
  await take(tools, 'chi-doan');
  await unfolded(page, 'xay-dung-doan');
  const ceiling = await unfolded(page, 'ceiling:khong-so-chi-doan');
  await type(ceiling, 'Cả nhóm không quá', '10,5');
  await item(page, 'ceiling:khong-so-chi-doan').getByText('10,5 điểm').waitFor();
  await unfolded(page, 'giao-duc');
  await item(page, 'giao-duc')
    .getByRole('button', { name: /^Thêm mức trần/ })
    .click();
  const added = item(page, 'ceiling:muc-tran-1');
  await type(added, 'Nội dung', 'Dưới nửa số điểm thì cả nhóm không quá 8');
  await type(added, 'Cả nhóm không quá', '8');
  await type(added, 'Từ (trở lên)', '');
  await type(added, 'Dưới', '50');
  await added.getByText('tỉ lệ điểm trên tổng tối đa dưới 50%').waitFor();
  const scope = await unfolded(page, 'scope');
  await scope.getByRole('checkbox', { name: 'chi đoàn cơ sở' }).uncheck();
  await scope.getByRole('combobox', { name: 'Kỳ đánh giá' }).selectOption('schoolYear');
  await scope.getByText('chi đoàn; năm học 2022–2023').waitFor();
  const own = await unfolded(page, 'so-chi-doan');
  await own.getByText('Hỏi mọi đơn vị').click();
  await own.getByRole('checkbox', { name: 'trường học' }).check();
  await own.getByText('Chỉ hỏi một số đơn vị: trường học').waitFor();
  await edition(page, '2026');
  const wanted = {
    ...(await shipped('chi-doan')),
    edition: '2026',
    unitTypes: ['chapter'],
    period: 'school:2022/2023',
  };
  const { set } = await saved(page);
  const group = (all, id) => all.groups.find((each) => each.id === id);
  group(wanted, 'xay-dung-doan').ceilings[0].atMost = '10.5';
  group(wanted, 'giao-duc').ceilings = [
    {
      id: 'muc-tran-1',
      text: 'Dưới nửa số điểm thì cả nhóm không quá 8',
      when: { kind: 'percent', is: { below: '50%' } },
      atMost: '8',
    },
  ];
  for (const { criteria = [] } of group(wanted, 'xay-dung-doan').groups)
    for (const each of criteria) if (each.id === 'so-chi-doan') each.blocks = ['school'];
  assert.deepEqual(set, wanted);
});

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
    const clause = await unfolded(page, 'class:loai-1/1');
    await type(clause, 'Nội dung', 'Đủ đoàn viên');
    await clause.getByRole('combobox', { name: 'Xét' }).selectOption('gate');
    await desk(page).getByRole('button', { name: 'Thêm loại' }).click();
    const second = item(page, 'class:loai-2');
    await type(second, 'Tên loại', 'Khá');
    await unfolded(page, 'class:loai-2/1');
    await type(second, 'Nội dung', 'Mọi chi đoàn');
    await second.getByRole('combobox', { name: 'Xét' }).selectOption('fact');
    await second.getByRole('combobox', { name: 'Của' }).waitFor();
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
    for (const key of ['scope', 'fact:nop-doan-phi', 'gate:du-dieu-kien', 'class:xuat-sac', 'class:xuat-sac/1'])
      await unfolded(page, key);
    await desk(page).locator('orientation-checklist h2').first().waitFor();
    await expectNoAxeViolations(page, 'orientation-import');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await item(page, 'facts').evaluate((own) => scrollTo(0, own.getBoundingClientRect().top + scrollY));
    await screenshot(page, `import-criteria-classes-${name}`);
  });
}
