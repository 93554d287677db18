// What becomes of a form: accepted with a decision, sent back for what single items lack, and reviewed again.
import assert from 'node:assert/strict';
import { kept, openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';
import { criteria, handedIn, openReview, pageOf, reviewOf, set } from './review.mjs';

const [first, second, third] = criteria;

// The details of the events of a review, in the order in which they came.
const listen = (page) =>
  page.evaluate(() => {
    window.told = [];
    addEventListener('orientation-review', ({ detail }) => window.told.push(detail));
  });
const told = (page) => page.evaluate(() => window.told);

browserTest('nothing asks the level above to send the form to the level above', async (tools) => {
  const { inside } = await openReview(tools, { attributes: 'action="/api/assessments"' });
  const text = await inside('.root').innerText();
  assert.doesNotMatch(text, /Gửi phiếu|Gửi lên|cho Đoàn cấp trên/);
  assert.equal(await inside('[data-submit]').count(), 0);
});

browserTest('a score that differs holds the form back until it says why', async (tools) => {
  const { page } = tools;
  const { points, reason, inside, press, value } = await openReview(tools);
  await listen(page);
  await points(first.id).fill('1');
  await inside('[name=reviewer-name]').fill('Giàng A Mẫu');
  assert.equal(await inside('[data-review=approve]').getAttribute('aria-disabled'), 'true');
  const jump = inside(`.jump[data-to="${first.id}"]`);
  await jump.click();
  await page.keyboard.press('n');
  await page.keyboard.insertText('Chỉ có một hoạt động.');
  assert.equal(await reason(first.id).inputValue(), 'Chỉ có một hoạt động.');
  await press('approve');
  assert.equal((await value()).state, 'accepted');
  const [{ outcome, assessment }] = await told(page);
  assert.equal(outcome, 'accepted');
  assert.equal(assessment.reviews[0].person.name, 'Giàng A Mẫu');
  assert.equal(assessment.history.at(-1).by, 'Giàng A Mẫu');
  // What was accepted is for reading.
  assert.ok(await points(second.id).isDisabled());
});

browserTest('a form is not accepted without the name of who reviews it', async (tools) => {
  const { press, at, value, inside } = await openReview(tools);
  await press('approve');
  assert.equal(await at(), 'reviewer-name');
  assert.equal(await inside('#v-name').innerText(), 'Cần ghi họ và tên người thẩm định.');
  assert.equal((await value()).state, 'submitted');
});

browserTest('a form that was not handed in can be scored, and is neither accepted nor sent back', async (tools) => {
  const { points, inside, scores } = await openReview(tools, {
    prefill: handedIn(undefined, { state: 'draft', history: [] }),
  });
  await points(first.id).fill('2');
  assert.equal((await scores())[first.id].points, '2');
  for (const act of ['approve', 'send-back'])
    assert.equal(await inside(`[data-review=${act}]`).getAttribute('aria-disabled'), 'true');
});

browserTest('the decision has a class, a paper and the fingerprint of what it saw', async (tools) => {
  const { inside, press, value } = await openReview(tools);
  await press('accept-all');
  await inside('[name=decision-class]').selectOption({ index: 1 });
  await inside('[name=decision-symbol]').fill('07-QĐ/ĐTN');
  const { decision, reviews } = await value();
  assert.equal(decision.symbol, '07-QĐ/ĐTN');
  assert.match(decision.saw, /^sha256:[0-9a-f]{64}$/);
  assert.equal(decision.saw, reviews[0].saw);
  assert.match(await inside('[data-saw]').innerText(), new RegExp(decision.saw.slice(7, 23)));
});

browserTest(
  'a form is sent back for what single items lack, and only what was edited is reviewed again',
  async (tools) => {
    const { page, server } = tools;
    const { points, inside, press, row, value } = await openReview(tools);
    await listen(page);
    await press('accept-all');
    await points(second.id).focus();
    await page.keyboard.press('b');
    await page.keyboard.insertText('Thiếu biên bản buổi thứ hai.');
    await inside('[name=reviewer-name]').fill('Giàng A Mẫu');
    await press('send-back');
    const [{ outcome, assessment }] = await told(page);
    assert.equal(outcome, 'changesRequested');
    assert.deepEqual(assessment.history.at(-1).items, { [second.id]: 'Thiếu biên bản buổi thứ hai.' });
    const scored = Object.keys(assessment.reviews[0].scores).length;
    assert.equal((await value()).state, 'changesRequested');
    await kept(page);

    // The unit answers one item anew and hands in again; the level above opens what came, on the same device.
    const again = structuredClone(assessment);
    again.answers[second.id].value = { kind: 'count', value: 1 };
    again.state = 'resubmitted';
    again.history.push({ from: 'changesRequested', to: 'resubmitted', on: '2022-01-15', by: 'Lò Thị Mẫu' });
    await page.goto(server.origin + server.page(pageOf(again)));
    const form = await reviewOf(page);
    await form.inside('[data-review=approve]').waitFor();
    assert.equal((await form.value()).state, 'resubmitted');
    assert.equal(await form.inside('[data-look=reopened]').innerText(), 'Đơn vị đã sửa (1)');
    assert.match(await form.row(second.id).innerText(), /Đơn vị đã sửa sau khi được chấm .+: cần chấm lại/);
    assert.match(
      await form.row(second.id).innerText(),
      /Đã yêu cầu bổ sung ngày 15\/1\/2022: Thiếu biên bản buổi thứ hai\./,
    );
    assert.equal(await form.row(third.id).locator('.problem').count(), 0);
    assert.match(await form.inside('.bar .count').innerText(), new RegExp(`^${scored - 1}/`));
    await form.row(second.id).locator('[data-review=accept]').click();
    assert.equal(await form.inside('[data-look=reopened]').count(), 0);
    assert.match(await form.inside('.bar .count').innerText(), new RegExp(`^${scored}/`));
    assert.match(await row(second.id).innerText(), /1/);
  },
);

browserTest('a form goes back neither without a word nor without a name', async (tools) => {
  const { press, inside, value } = await openReview(tools);
  await inside('[name=reviewer-name]').fill('Giàng A Mẫu');
  await press('send-back');
  assert.equal(
    await inside('.end .done').first().innerText(),
    'Cần ghi nội dung cần bổ sung ở ít nhất một mục, hoặc lý do chung.',
  );
  assert.equal((await value()).state, 'submitted');
  await inside('[name=review-back]').fill('Bổ sung trước ngày 30/11.');
  await press('send-back');
  const { state, history } = await value();
  assert.deepEqual([state, history.at(-1).reason], ['changesRequested', 'Bổ sung trước ngày 30/11.']);
});

browserTest('who said what stands at the end, the first word first', async (tools) => {
  const { inside, press } = await openReview(tools);
  await press('accept-all');
  await inside('[name=reviewer-name]').fill('Giàng A Mẫu');
  await inside('[name=review-comment]').fill('Hồ sơ đầy đủ.');
  await inside('[name=decision-class]').selectOption({ index: 1 });
  await press('approve');
  const lines = (await inside('.history li').allInnerTexts()).map((line) => line.replace(/\s+/g, ' '));
  // The day of the page is before the one on which the form was handed in: days decide, not the order in the file.
  assert.equal(lines.length, 4);
  const which = (pattern) => lines.findIndex((line) => pattern.test(line));
  assert.ok(which(/Cấp 1 thẩm định \d+ mục bởi Giàng A Mẫu, Đoàn xã Mẫu .+ Hồ sơ đầy đủ\./) >= 0, lines.join('\n'));
  assert.ok(which(/Đã gửi/) >= 0 && which(/Đã duyệt bởi Giàng A Mẫu/) > which(/thẩm định/), lines.join('\n'));
  assert.ok(which(/Quyết định xếp loại: /) >= 0, lines.join('\n'));
});

browserTest('the next form of the queue opens with the keyboard at its first item', async (tools) => {
  const { page } = tools;
  const { inside, at, value } = await openReview(tools);
  const other = handedIn(undefined, { unit: { id: 'pa-vay', name: 'Chi đoàn Pa Vây', unitType: 'chapter' } });
  await page.evaluate((next) => {
    const element = document.querySelector('orientation-checklist');
    for (const name of ['unit-id', 'unit-name', 'unit-type']) element.removeAttribute(name);
    element.queue = [element.assessment, next];
    element.requestUpdate();
  }, other);
  await inside('[data-review=next]').click();
  await page.waitForFunction(
    () => document.querySelector('orientation-checklist').shadowRoot.activeElement?.name === 'review-points',
  );
  assert.equal(await at(), `${first.id} review-points`);
  assert.equal((await value()).unit.id, 'pa-vay');
  assert.match(await inside('.root').innerText(), /Phiếu 2\/2/);
  assert.equal(await inside('[data-review=next]').getAttribute('aria-disabled'), 'true');
});

browserTest('a unit that opens what was sent back reads what each item lacks, and goes there', async (tools) => {
  const { page } = tools;
  const prefill = handedIn(undefined, {
    state: 'changesRequested',
    history: [
      { from: 'draft', to: 'submitted', on: '2022-11-20' },
      {
        from: 'submitted',
        to: 'changesRequested',
        on: '2022-11-25',
        by: 'Giàng A Mẫu',
        reason: 'Trước ngày 30/11.',
        items: { [second.id]: 'Thiếu biên bản.' },
      },
    ],
  });
  const { inside } = await openChecklist(tools, { set, prefill });
  assert.match(await inside('.sent-back').innerText(), /25\/11\/2022 · Giàng A Mẫu · Trước ngày 30\/11\./);
  await inside('.sent-back .jump').click();
  await page.waitForFunction(
    (id) =>
      document.querySelector('orientation-checklist').shadowRoot.activeElement?.closest('[data-criterion]')?.dataset
        .criterion === id,
    second.id,
  );
});
