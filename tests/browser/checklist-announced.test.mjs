// What a screen reader is told of the form: what changes beside the place that one is at, and nothing more.
import assert from 'node:assert/strict';
import { receiver } from '../../www/scripts/receive.mjs';
import { checklistPage, kept, openChecklist, parts, send } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const said = (page) =>
  page.evaluate(() =>
    [...document.querySelector('orientation-checklist').shadowRoot.querySelectorAll('[role=status].unseen')]
      .map((each) => each.textContent.trim())
      .join(' '),
  );

/** Waits until something of that kind has been said. */
const heard = (page, pattern) =>
  page.waitForFunction(
    (source) =>
      [
        ...document.querySelector('orientation-checklist').shadowRoot.querySelectorAll('[role=status], [role=alert]'),
      ].some((each) => new RegExp(source).test(each.textContent)),
    pattern.source,
  );

browserTest('a form that opens says nothing, and an answer that is fine neither', async ({ page, ...tools }) => {
  const { row, input } = await openChecklist({ page, ...tools });
  assert.equal(await said(page), '');
  await row('ke-hoach').getByText('Có', { exact: true }).click();
  await input('nen-nep').fill('12');
  await page.waitForTimeout(1000);
  assert.equal(await said(page), '');
});

browserTest(
  'what is wrong with an input is said with the number of the criterion, once the person pauses',
  async ({ page, ...tools }) => {
    const { input } = await openChecklist({ page, ...tools });
    // In one go: on a busy machine a pause would be over before a second question came.
    const atOnce = await input('nen-nep').evaluate(async (field) => {
      field.value = '99';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve));
      return [...field.getRootNode().querySelectorAll('[role=status].unseen')]
        .map((each) => each.textContent.trim())
        .join('');
    });
    assert.equal(atOnce, '');
    await heard(page, /^1\. Lớn nhất là 15\.$/);
    assert.equal(await input('nen-nep').getAttribute('aria-errormessage'), 'p-nen-nep');
  },
);

browserTest('how many criteria a filter shows is said, and that it shows none', async ({ page, ...tools }) => {
  const { inside } = await openChecklist({ page, ...tools });
  await inside('[data-filter=unanswered]').click();
  await heard(page, /^Đang hiện \d+ tiêu chí$/);
  await inside('[data-filter=unproven]').click();
  await heard(page, /^Không có tiêu chí nào thuộc mục này\.$/);
});

browserTest('that a draft came back is said, and that a form was sent', { clock: null }, async ({ page, server }) => {
  Object.assign(server.endpoints, receiver());
  const path = server.page(checklistPage({ attributes: 'action="/api/assessments"' }));
  await page.goto(server.origin + path);
  await (await parts(page)).input('nen-nep').fill('12');
  await kept(page);
  await page.reload();
  const form = await parts(page);
  await heard(page, /Đã khôi phục bản đã lưu/);
  await send(form);
  await heard(page, /^Máy chủ đã nhận phiếu/);
});

browserTest(
  'every control has a name that tells its question, and every group of choices the question itself',
  async ({ page, ...tools }) => {
    const { inside } = await openChecklist({ page, ...tools });
    await page.evaluate(() => document.querySelector('orientation-checklist').complete);
    const nameless = await inside(
      '[data-criterion] :is(input, textarea), [data-criterion] :is([role=radiogroup], [role=group])',
    ).evaluateAll((all) => {
      const root = document.querySelector('orientation-checklist').shadowRoot;
      const words = (ids) =>
        (ids ?? '')
          .split(' ')
          .map((id) => root.getElementById(id)?.textContent ?? '')
          .join('');
      return all
        .filter((each) => !['radio', 'checkbox'].includes(each.type))
        .filter((each) => {
          const question = each.closest('[data-criterion]').querySelector('.wording').textContent;
          const own =
            each.getAttribute('aria-label') ??
            (words(each.getAttribute('aria-labelledby')) || each.labels?.[0]?.textContent || '');
          const told =
            own +
            words(each.getAttribute('aria-describedby')) +
            words(each.closest('[role=group], [role=radiogroup]')?.getAttribute('aria-labelledby'));
          return own.trim() === '' || !(told.includes(question) || each.closest('.below, .part, .parts'));
        })
        .map((each) => each.outerHTML.slice(0, 160));
    });
    assert.deepEqual(nameless, []);
  },
);
