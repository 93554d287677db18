// The points that a reviewer types: read like every other number, within what the criterion can bring.
import assert from 'node:assert/strict';
import { assessment, checklistPage, openChecklist, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const reviewed = { attributes: 'mode="review"', prefill: assessment };

async function opened(tools, id = 'nen-nep') {
  const form = await openChecklist(tools, reviewed);
  return {
    ...form,
    points: form.row(id).locator('[name=review-points]'),
    given: async () => (await form.value()).reviews?.find(({ level }) => level === 1)?.scores?.[id]?.points,
  };
}

const problem = ({ row }, id) => row(id).locator('.given .problem').allInnerTexts();

browserTest('points that are no number take the place of those before, and are told', async ({ page, ...tools }) => {
  const form = await opened({ page, ...tools });
  await form.points.fill('5');
  assert.equal(await form.given(), '5');
  await form.points.fill('6o');
  assert.equal(await form.given(), undefined);
  assert.deepEqual(await problem(form, 'nen-nep'), ['Chưa đúng dạng số. Hãy nhập như 12 hoặc 12,5.']);
  assert.equal(await form.points.getAttribute('aria-invalid'), 'true');
  assert.equal(await form.points.getAttribute('aria-errormessage'), 'rp-nen-nep');
  await page.waitForFunction(() =>
    /Chưa đúng dạng số/.test(
      document.querySelector('orientation-checklist').shadowRoot.querySelector('.unseen[role=status]').textContent,
    ),
  );
  await form.points.fill('6');
  assert.equal(await form.given(), '6');
  assert.deepEqual(await problem(form, 'nen-nep'), []);
  assert.equal(await form.points.getAttribute('aria-invalid'), null);
});

browserTest('a reviewer gives no more and no less points than the criterion can bring', async (tools) => {
  const form = await opened(tools, 'cap-tren-danh-gia');
  for (const [typed, told] of [
    ['999', 'Lớn nhất là 10.'],
    ['-5', 'Nhỏ nhất là 0.'],
    ['1,234', 'Quá nhiều chữ số sau dấu phẩy.'],
  ]) {
    await form.points.fill(typed);
    assert.deepEqual(await problem(form, 'cap-tren-danh-gia'), [told]);
    assert.equal(await form.given(), undefined);
  }
  await form.points.fill('10');
  assert.equal(await form.given(), '10');
});

browserTest('a penalty takes away points, as many as it may', async (tools) => {
  const form = await opened(tools, 'nop-cham');
  await form.points.fill('-3');
  assert.equal(await form.given(), '-3');
  await form.points.fill('-4');
  assert.deepEqual(await problem(form, 'nop-cham'), ['Nhỏ nhất là −3.']);
  await form.points.fill('1');
  assert.deepEqual(await problem(form, 'nop-cham'), ['Lớn nhất là 0.']);
});

browserTest('the reason of a review outlives a slip in its points', async (tools) => {
  const form = await opened(tools);
  await form.points.fill('5');
  await form.row('nen-nep').locator('[name=review-reason]').fill('Thiếu biên bản.');
  await form.points.fill('6o');
  await form.points.fill('6');
  assert.equal(await form.row('nen-nep').locator('[name=review-reason]').inputValue(), 'Thiếu biên bản.');
  const { reviews } = await form.value();
  assert.equal(reviews.find(({ level }) => level === 1).scores['nen-nep'].reason, 'Thiếu biên bản.');
});

browserTest('what a reviewer typed and is no number is there again, told anew', async ({ page, server }) => {
  const path = server.page(checklistPage(reviewed));
  const visit = async () => {
    await page.goto(server.origin + path);
    const form = await parts(page);
    await form.inside('.end').waitFor({ state: 'attached' });
    return form;
  };
  await (await visit()).row('nen-nep').locator('[name=review-points]').fill('6o');
  const again = await visit();
  assert.equal(await again.row('nen-nep').locator('[name=review-points]').inputValue(), '6o');
  assert.deepEqual(await problem(again, 'nen-nep'), ['Chưa đúng dạng số. Hãy nhập như 12 hoặc 12,5.']);
});
