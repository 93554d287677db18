// A number in the evidence: told at its field where it is none, and kept as it was typed.
import assert from 'node:assert/strict';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

async function counted(tools) {
  const { row, value } = await openChecklist(tools);
  const item = row('hoc-ly-luan');
  await item.locator('[data-do=evidence]').click();
  await item.getByRole('button', { name: 'Số liệu' }).click();
  const field = item.getByLabel('Số lượng', { exact: true });
  const stored = async () => (await value()).answers['hoc-ly-luan'].evidence.map(({ proof }) => proof.number);
  return { item, field, problem: item.locator('[data-panel=evidence] .problem'), stored };
}

for (const [typed, told] of [
  ['12 ban', 'Chưa đúng dạng số. Hãy nhập như 12 hoặc 12,5.'],
  ['-3', 'Nhỏ nhất là 0.'],
  ['1,23456', 'Quá nhiều chữ số sau dấu phẩy.'],
]) {
  browserTest(`\`${typed}\` is answered at its field and stays as it was typed`, async (tools) => {
    const { item, field, problem, stored } = await counted(tools);
    await field.fill('4');
    await field.fill(typed);
    assert.equal(await problem.innerText(), told);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.deepEqual(await stored(), ['4']);
    await field.blur();
    // Drawn anew, with another piece beside it.
    await item.getByRole('button', { name: 'Đường dẫn' }).click();
    assert.equal(await field.inputValue(), typed);
    assert.equal(await problem.innerText(), told);
  });
}

browserTest('a number that is mended is told of no more', async (tools) => {
  const { field, problem, stored } = await counted(tools);
  await field.fill('x');
  await problem.waitFor();
  await field.press('Backspace');
  await field.pressSequentially('1.250,5');
  await problem.waitFor({ state: 'detached' });
  assert.equal(await field.inputValue(), '1.250,5');
  assert.deepEqual(await stored(), ['1250.5']);
});

browserTest('what is told of a number goes with its piece', async (tools) => {
  const { item, field, problem } = await counted(tools);
  await field.fill('x');
  await problem.waitFor();
  await item.getByRole('button', { name: 'Bỏ Số liệu 1' }).click();
  await item.getByRole('button', { name: 'Số liệu' }).click();
  assert.equal(await field.inputValue(), '0');
  assert.equal(await problem.count(), 0);
});
