// A form of 67 criteria, reviewed without leaving the keyboard; what is taken over at once, and where the keyboard stays.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { criteria, handedIn, openReview } from './review.mjs';

const asked = criteria.filter(({ scorer }) => scorer !== 'superior');
const [first] = criteria;

browserTest(
  'a whole form is reviewed by Enter alone, from the first item to the name of the reviewer',
  async (tools) => {
    const { page } = tools;
    const { points, scores, at, inside } = await openReview(tools);
    await points(first.id).focus();
    for (const { id } of criteria) {
      assert.equal(await at(), `${id} review-points`);
      await page.keyboard.press('Enter');
    }
    assert.equal(await at(), 'reviewer-name');
    const given = await scores();
    assert.deepEqual(Object.keys(given).sort(), asked.map(({ id }) => id).sort());
    assert.equal(await inside('.bar .count').innerText(), `${asked.length}/${criteria.length} mục`);
  },
);

browserTest('ten differences among 67 items take few keystrokes', async (tools) => {
  const { page } = tools;
  const { points, scores, at, inside, press, reason } = await openReview(tools);
  const different = asked.filter(({ rule }) => rule.kind === 'yesNo').slice(0, 10);
  let pressed = 0;
  const key = async (name) => {
    pressed += 1;
    await page.keyboard.press(name);
  };
  // One press for all that is proven; then what differs, each with a reason of one word.
  await press('accept-all');
  pressed += 1;
  for (const { id } of different) {
    await points(id).focus();
    await points(id).selectText();
    await key('0');
    await key('n');
    assert.equal(await at(), `${id} review-reason`);
    await page.keyboard.insertText('Thiếu');
    pressed += 1;
    await key('Enter');
  }
  const given = await scores();
  for (const { id } of different) assert.deepEqual([given[id].points, given[id].reason], ['0', 'Thiếu'], id);
  assert.equal(await reason(different[0].id).inputValue(), 'Thiếu');
  assert.equal(await inside('[data-look=different]').innerText(), 'Điểm khác (10)');
  assert.equal(pressed, 41);
});

browserTest('what is proven is taken over at once, taken back at once, and the keyboard stays', async (tools) => {
  const { page } = tools;
  const unproven = asked.filter(({ evidence }) => evidence?.need === 'required').slice(0, 3);
  const prefill = handedIn((answers) => {
    for (const { id } of unproven) delete answers[id].evidence;
  });
  const { inside, scores, at } = await openReview(tools, { prefill });
  await inside('[data-review=accept-all]').focus();
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'accept-all');
  const given = await scores();
  assert.ok(Object.keys(given).length > 40, `${Object.keys(given).length} scores`);
  for (const { id } of unproven) assert.equal(given[id], undefined, id);
  assert.equal(await inside('[data-review=accept-all]').getAttribute('aria-disabled'), 'true');
  await inside('[data-review=undo]').click();
  assert.deepEqual(await scores(), {});
  assert.equal(await at(), 'accept-all');
});

browserTest('a group is taken over as the unit scored it, by its button or from within', async (tools) => {
  const { page } = tools;
  const { inside, points, scores, at } = await openReview(tools);
  const button = inside('[data-review=group]').first();
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'group');
  const one = Object.keys(await scores());
  assert.ok(one.includes(first.id) && one.length < 20, `${one.length} scores`);
  const last = criteria.at(-1);
  await points(last.id).focus();
  await page.keyboard.press('Control+Enter');
  assert.equal(await at(), `${last.id} review-points`);
  assert.ok(Object.keys(await scores()).includes(last.id));
});

browserTest(
  'one press takes a score over and the next takes it back, with the keyboard at the button',
  async (tools) => {
    const { page } = tools;
    const { row, scores, at, points } = await openReview(tools);
    await row(first.id).locator('[data-review=accept]').focus();
    await page.keyboard.press('Enter');
    assert.equal((await scores())[first.id].points, '2');
    assert.equal(await points(first.id).inputValue(), '2');
    await page.keyboard.press('Enter');
    assert.deepEqual(await scores(), {});
    assert.equal(await points(first.id).inputValue(), '');
    assert.equal(await at(), `${first.id} accept`);
  },
);

browserTest('one key goes from what is worth a look to the next, and around', async (tools) => {
  const { page } = tools;
  const high = asked
    .filter(({ evidence, rule }) => evidence?.need === 'required' && rule.kind !== 'percentTiers')
    .slice(0, 2);
  const prefill = handedIn((answers) => {
    for (const { id } of high) delete answers[id].evidence;
  });
  const { points, at, inside, row } = await openReview(tools, { prefill });
  const superior = criteria.filter(({ scorer }) => scorer === 'superior');
  const order = criteria.map(({ id }) => id);
  const stops = [...high, ...superior].map(({ id }) => id).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  await points(order[0]).focus();
  const seen = [];
  for (let n = 0; n <= stops.length; n += 1) {
    await page.keyboard.press('t');
    seen.push((await at()).split(' ')[0]);
  }
  const begun = stops.includes(order[0]) ? stops.indexOf(order[0]) + 1 : 0;
  const around = [...stops.slice(begun), ...stops, ...stops];
  assert.deepEqual(seen, around.slice(0, seen.length));
  assert.match(await row(high[0].id).locator('.exception').innerText(), /mà không có minh chứng nào/);
  // What is settled is no stop any more.
  await points(high[0].id).focus();
  await page.keyboard.press('=');
  assert.equal(await inside('[data-review=look]').innerText(), `Xem tiếp (${stops.length - 1})`);
});

browserTest('only what is worth a look is shown where that is chosen', async (tools) => {
  const { inside } = await openReview(tools);
  await inside('[data-look=unscored]').click();
  assert.equal(await inside('.entry[data-criterion]:visible').count(), criteria.length);
  await inside('[data-review=accept-all]').click();
  await inside('[data-look=different]').click();
  assert.equal(await inside('.entry[data-criterion]:visible').count(), 0);
  await inside('[data-look=all]').click();
  assert.equal(await inside('.entry[data-criterion]:visible').count(), criteria.length);
});
