import assert from 'node:assert/strict';
import { criteria, openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

browserTest('yes and no are answers, and neither is none', async (tools) => {
  const { row, points, value } = await openChecklist(tools);
  assert.equal(await points('ke-hoach'), '–/5');
  await row('ke-hoach').getByText('Không', { exact: true }).click();
  assert.equal(await points('ke-hoach'), '0/5');
  await row('ke-hoach').getByText('Có', { exact: true }).click();
  assert.equal(await points('ke-hoach'), '5/5');
  assert.deepEqual((await value()).answers['ke-hoach'].value, { kind: 'yesNo', value: true });
});

browserTest('a tier is chosen and brings its points', async (tools) => {
  const { row, points } = await openChecklist(tools);
  await row('hoc-ly-luan').getByText('Học một phần các bài').click();
  assert.equal(await points('hoc-ly-luan'), '2,5/5');
});

browserTest('a share is given as a part of a whole, or as a percentage', async (tools) => {
  const { input, points, value } = await openChecklist(tools);
  await input('ti-le-hoc:part').fill('17');
  await input('ti-le-hoc:whole').fill('20');
  assert.equal(await points('ti-le-hoc'), '3/5');
  assert.deepEqual((await value()).answers['ti-le-hoc'].value, { kind: 'ratio', value: { part: '17', whole: '20' } });
  await input('ti-le-hoc:part').fill('');
  await input('ti-le-hoc:whole').fill('');
  await input('ti-le-hoc:share').fill('92,5');
  assert.deepEqual((await value()).answers['ti-le-hoc'].value, { kind: 'share', value: '92.5%' });
  assert.equal(await points('ti-le-hoc'), '5/5');
});

browserTest('a count is typed or stepped', async (tools) => {
  const { row, input, points } = await openChecklist(tools);
  await input('buoi-tuyen-truyen').fill('3');
  await row('buoi-tuyen-truyen').getByRole('button', { name: 'Thêm một' }).click();
  assert.equal(await input('buoi-tuyen-truyen').inputValue(), '4');
  assert.equal(await points('buoi-tuyen-truyen'), '8/10');
});

browserTest('several of several are ticked, nested ones too', async (tools) => {
  const { row, points, value } = await openChecklist(tools);
  await row('noi-dung-nep-song').getByText('Có tủ sách dùng chung').click();
  await row('noi-dung-nep-song').getByText('Giới thiệu lên cấp trên').click();
  assert.deepEqual((await value()).answers['noi-dung-nep-song'].value, {
    kind: 'options',
    value: ['doc-sach', 'gioi-thieu'],
  });
  assert.equal(await points('noi-dung-nep-song'), '4/4');
});

browserTest('the parts of a sum are answered each on its own', async (tools) => {
  const { input, points } = await openChecklist(tools);
  await input('chat-luong:chuan-bi').fill('2,5');
  await input('chat-luong:ket-qua').fill('2');
  assert.equal(await points('chat-luong'), '4,5/6');
});

browserTest('what only the level above scores cannot be typed by the unit', async (tools) => {
  const { row, text } = await openChecklist(tools);
  assert.equal(await row('cap-tren-danh-gia').locator('input, textarea').count(), 0);
  assert.match(await text('cap-tren-danh-gia'), /Đoàn cấp trên chấm/);
});

browserTest('what only the level above scores can be said not to apply, where the criteria allow it', async (tools) => {
  const set = structuredClone(criteria);
  const all = (groups) => groups.flatMap((group) => [...(group.criteria ?? []), ...all(group.groups ?? [])]);
  all(set.content.groups).find(({ id }) => id === 'cap-tren-danh-gia').notApplicable = 'justified';
  const { row, value } = await openChecklist(tools, { set });
  await row('cap-tren-danh-gia').locator('[data-do=details]').click();
  await row('cap-tren-danh-gia').getByRole('button', { name: 'Không áp dụng' }).click();
  await row('cap-tren-danh-gia').locator('[name=reason]').fill('Không đến kỳ.');
  assert.deepEqual((await value()).answers['cap-tren-danh-gia'], { notApplicable: { reason: 'Không đến kỳ.' } });
});

browserTest('an empty form is in no class yet and says how much is left', async (tools) => {
  const { inside } = await openChecklist(tools);
  const [, asked] = (await inside('.count').innerText()).match(/^0\/(\d+) mục$/);
  assert.equal(await inside('.class').innerText(), `Chưa xếp loại: còn ${asked} mục`);
});

browserTest('what does not apply leaves the score with its reason', async (tools) => {
  const { row, value, text } = await openChecklist(tools);
  await row('hoc-ly-luan').locator('[data-do=details]').click();
  await row('hoc-ly-luan').getByRole('button', { name: 'Không áp dụng' }).click();
  assert.match(await text('hoc-ly-luan'), /Cần nêu lý do/);
  await row('hoc-ly-luan').locator('[name=reason]').fill('Chi đoàn mới thành lập.');
  assert.deepEqual((await value()).answers['hoc-ly-luan'].notApplicable, { reason: 'Chi đoàn mới thành lập.' });
  assert.doesNotMatch(await text('hoc-ly-luan'), /Cần nêu lý do/);
});

browserTest('numbers in either notation are understood and shown back', async (tools) => {
  const { input, value } = await openChecklist(tools);
  for (const [typed, shown] of [
    ['1.234,5', '1.234,5'],
    ['1234.5', '1.234,5'],
    ['1 234', '1.234'],
  ]) {
    await input('fact:mo-hinh').fill(typed);
    await input('fact:mo-hinh').blur();
    assert.equal(await input('fact:mo-hinh').inputValue(), shown);
  }
  assert.deepEqual((await value()).facts['mo-hinh'].value, { kind: 'number', value: '1234' });
});

browserTest(
  'bad input is answered at the field and kept as it was typed until it is corrected',
  async ({ page, ...tools }) => {
    const { row, input, points, inside } = await openChecklist({ page, ...tools });
    await input('nen-nep').fill('99');
    assert.match(await row('nen-nep').locator('.problem').innerText(), /Lớn nhất là 15/);
    assert.equal(await input('nen-nep').getAttribute('aria-invalid'), 'true');
    await input('nen-nep').blur();
    assert.equal(await input('nen-nep').inputValue(), '99');
    assert.equal(await points('nen-nep'), '–/15');
    await page.waitForFunction(() =>
      /Lớn nhất là 15/.test(
        document.querySelector('orientation-checklist').shadowRoot.querySelector('.unseen[role=status]').textContent,
      ),
    );
    await input('nen-nep').fill('12,5');
    assert.equal(await row('nen-nep').locator('.problem').count(), 0);
    assert.equal(await points('nen-nep'), '12,5/15');
    assert.equal(await inside('[aria-invalid]').count(), 0);
  },
);

browserTest('facts are asked once and say which class fits', async (tools) => {
  const { inside, input } = await openChecklist(tools);
  await input('fact:sinh-hoat').fill('3');
  await inside('[data-do=result]').click();
  const met = inside('.class-of summary:has([data-truth=met])');
  assert.match(await met.textContent(), /Không hoàn thành: đủ điều kiện/);
});
