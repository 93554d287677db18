import assert from 'node:assert/strict';
import { assessment, openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

browserTest('every score says why it is what it is', async (tools) => {
  const { row, input } = await openChecklist(tools);
  await input('buoi-tuyen-truyen').fill('7');
  await row('buoi-tuyen-truyen').getByRole('button', { name: 'Vì sao?' }).click();
  const why = row('buoi-tuyen-truyen').locator('[data-panel=why]');
  await why.getByText('7 buổi × 2 điểm, không quá 10 điểm').waitFor();
  await input('buoi-tuyen-truyen').fill('2');
  assert.match(await why.innerText(), /2 buổi × 2 điểm/);
});

browserTest('the result shows groups, classes with their conditions, and what is missing', async (tools) => {
  const { inside } = await openChecklist({ ...tools }, { prefill: assessment });
  await inside('[data-do=result]').click();
  await inside('#r-raise').waitFor();
  const text = await inside('.sheet').innerText();
  for (const part of ['Công tác giáo dục', 'Xuất sắc', 'Việc giúp tăng điểm nhiều nhất', 'không còn mục nào thiếu'])
    assert.ok(text.includes(part), part);
  await inside('.class-of summary', { hasText: 'Xuất sắc' }).first().click();
  assert.match(await inside('.sheet').innerText(), /Không có kỷ luật\./);
});

browserTest('a missing item leads to its criterion, with the keyboard in it', async ({ page, ...tools }) => {
  const { inside } = await openChecklist({ page, ...tools });
  await inside('[data-do=result]').click();
  // What comes in above moves what is about to be pressed.
  await inside('#r-raise').waitFor();
  await inside('[data-do=jump][data-to=nen-nep]').last().click();
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement.name),
    'nen-nep',
  );
});

browserTest('filters show what is unanswered, without evidence or not applicable', async (tools) => {
  const { inside, row } = await openChecklist(tools);
  const shown = () => inside('.row:not([hidden])').evaluateAll((rows) => rows.map((each) => each.dataset.criterion));
  await row('ke-hoach').getByText('Có', { exact: true }).click();
  await row('hoc-ly-luan').locator('[data-do=details]').click();
  await row('hoc-ly-luan').getByRole('button', { name: 'Không áp dụng' }).click();
  await inside('[data-filter=unproven]').click();
  assert.deepEqual(await shown(), ['ke-hoach']);
  await inside('[data-filter=notApplicable]').click();
  assert.deepEqual(await shown(), ['hoc-ly-luan']);
  await inside('[data-filter=changed]').click();
  assert.deepEqual(await shown(), ['ke-hoach', 'hoc-ly-luan']);
  await inside('[data-filter=unanswered]').click();
  assert.equal((await shown()).includes('ke-hoach'), false);
});

browserTest('the whole list is filled in by keyboard', async ({ page, ...tools }) => {
  const { row, points } = await openChecklist({ page, ...tools });
  await row('ke-hoach').locator('input').first().focus();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Enter');
  assert.deepEqual(await Promise.all(['ke-hoach', 'hoc-ly-luan', 'ti-le-hoc', 'buoi-tuyen-truyen'].map(points)), [
    '5/5',
    '2,5/5',
    '5/5',
    '8/10',
  ]);
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement.name),
    'ti-le-hoc:part',
  );
});

browserTest('the printed form is a table with the answers, or blank', async ({ page, ...tools }) => {
  const { inside } = await openChecklist({ page, ...tools }, { prefill: assessment });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const text = await inside('.paper').evaluate((paper) => paper.textContent);
  for (const part of [
    'PHIẾU TỰ ĐÁNH GIÁ',
    'Chi đoàn bản Mẫu',
    '02-KH/CĐ, 15/3/2022',
    'Tổng cộng',
    'Hai buổi chưa ghi biên bản.',
  ])
    assert.ok(text.includes(part), part);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await inside('.paper').count(), 0);
});
