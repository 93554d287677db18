import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const set = JSON.parse(await readFile(new URL('../frozen/criteria-v2.json', import.meta.url), 'utf8'));
const said = (row) => row.locator('.taken').textContent();

browserTest('a number that is asked once is the total of every ratio that names it', async (tools) => {
  const { input, row, points, value } = await openChecklist(tools, { set });
  await input('fact:so-doan-vien').fill('8');
  assert.equal(await input('du-hoc:whole').inputValue(), '8');
  assert.equal(await input('dang-ky:whole').inputValue(), '8');
  assert.equal(await said(row('du-hoc')), 'Tổng số lấy từ “Số đoàn viên”');
  assert.equal((await value()).answers?.['du-hoc'], undefined, 'a total alone is no answer');
  await input('du-hoc:part').fill('7');
  assert.deepEqual((await value()).answers['du-hoc'].value, { kind: 'ratio', value: { part: '7', whole: '8' } });
  assert.equal(await points('du-hoc'), '5/5');
});

browserTest('a total that was taken over can be changed, and the form asks why', async (tools) => {
  const { input, row, value } = await openChecklist(tools, { set });
  await input('fact:so-doan-vien').fill('8');
  await input('du-hoc:whole').fill('10');
  await input('du-hoc:part').fill('7');
  assert.deepEqual((await value()).answers['du-hoc'].value, { kind: 'ratio', value: { part: '7', whole: '10' } });
  assert.equal(await said(row('du-hoc')), '“Số đoàn viên” đã khai 8: nếu khác thì ghi lý do ở ghi chú.');
});

browserTest('where the fact is blank the total is typed as ever', async (tools) => {
  const { input, row, value } = await openChecklist(tools, { set });
  await input('du-hoc:part').fill('7');
  await input('du-hoc:whole').fill('8');
  assert.deepEqual((await value()).answers['du-hoc'].value, { kind: 'ratio', value: { part: '7', whole: '8' } });
  assert.equal(await row('du-hoc').locator('.taken').count(), 0);
});

browserTest(
  'a fact that is corrected later corrects the totals that were taken from it, and says so',
  async (tools) => {
    const { input, inside, row, value } = await openChecklist(tools, { set });
    await input('fact:so-doan-vien').fill('8');
    await input('du-hoc:part').fill('7');
    await input('dang-ky:part').fill('6');
    await input('dang-ky:whole').fill('10');
    await input('fact:so-doan-vien').fill('9');
    await input('fact:so-doan-vien').press('Tab');
    await inside('.facts').getByText('Đã cập nhật tổng số ở 1 mục lấy từ số liệu này.').waitFor();
    const { answers } = await value();
    assert.deepEqual(answers['du-hoc'].value, { kind: 'ratio', value: { part: '7', whole: '9' } });
    assert.deepEqual(
      answers['dang-ky'].value,
      { kind: 'ratio', value: { part: '6', whole: '10' } },
      'its own total stays',
    );
    assert.equal(await input('du-hoc:whole').inputValue(), '9');
    assert.equal(await said(row('du-hoc')), 'Tổng số lấy từ “Số đoàn viên”');
  },
);

browserTest('no total becomes smaller than its part by the correction of a fact', async (tools) => {
  const { input, row, value } = await openChecklist(tools, { set });
  await input('fact:so-doan-vien').fill('8');
  await input('du-hoc:part').fill('7');
  await input('fact:so-doan-vien').fill('5');
  await input('fact:so-doan-vien').press('Tab');
  await row('du-hoc').getByText('đã khai 5').waitFor();
  assert.deepEqual((await value()).answers['du-hoc'].value, { kind: 'ratio', value: { part: '7', whole: '8' } });
});
