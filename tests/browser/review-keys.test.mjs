// Forty forms in an hour: what a form of 67 criteria takes of somebody who never leaves the keyboard.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { criteria, handedIn, openReview } from './review.mjs';

const UNITS = 3;
/**
 * Ninety seconds are there for a form. A key is pressed in 0.28 s by an average typist and in 0.5 s by somebody who looks for it
 * (keystroke-level model of Card, Moran and Newell): 40 presses are 20 s at most, which leaves more than a minute to read by.
 */
const PRESSES = 40;
/** How many of them are no letters of a reason or a number: each is a decision of its own. */
const COMMANDS = 16;

const proven = criteria.filter(({ evidence, rule }) => evidence?.need === 'required' && rule.kind !== 'percentTiers');
const superior = criteria.filter(({ scorer }) => scorer === 'superior');
/** What is odd about each form: two criteria are without the evidence that they ask for. */
const odd = proven.slice(0, 2).map(({ id }) => id);
const answer = (kind, value) => ({ value: { kind, value } });
const facts = {
  'so-doan-vien': answer('number', '20'),
  'du-6-thang': answer('yesNo', true),
  'thang-co-sinh-hoat': answer('ratio', { part: '12', whole: '12' }),
  'nop-doan-phi': answer('choice', 'dung-han'),
  'bi-ky-luat': answer('number', '0'),
};
const formOf = (at) =>
  handedIn(
    (answers) => {
      for (const id of odd) delete answers[id].evidence;
    },
    {
      facts,
      unit: { id: `chi-doan-${at}`, name: `Chi đoàn ${at}`, unitType: 'chapter', superior: { name: 'Đoàn xã Mẫu' } },
    },
  );

// The forms that wait behind the one that is open; the page names no unit.
const queue = (page, forms) =>
  page.evaluate((forms) => {
    const element = document.querySelector('orientation-checklist');
    for (const name of ['unit-id', 'unit-name', 'unit-type']) element.removeAttribute(name);
    element.queue = [element.assessment, ...forms];
    element.requestUpdate();
  }, forms);

browserTest(
  'a form is reviewed, decided and left for the next with few keys, and no hand leaves them',
  async (tools) => {
    const { page } = tools;
    const { points, at, inside, value } = await openReview(tools, { prefill: formOf(0) });
    await queue(page, [formOf(1), formOf(2)]);
    await page.evaluate(() => {
      window.told = [];
      addEventListener('orientation-review', ({ detail }) => window.told.push(detail.assessment));
    });
    await points(criteria[0].id).focus();

    let pressed;
    const key = async (...names) => {
      for (const name of names) {
        pressed.commands += 1;
        await page.keyboard.press(name);
      }
    };
    const type = async (text) => {
      pressed.letters += [...text].length;
      await page.keyboard.type(text);
    };
    for (let form = 0; form < UNITS; form += 1) {
      pressed = { commands: 0, letters: 0 };
      assert.equal((await value()).unit.id, `chi-doan-${form}`);
      assert.equal(await at(), `${criteria[0].id} review-points`);
      // Everything that is proven and nothing is odd about; the keyboard stays where it is.
      await key('a');
      assert.equal(await at(), `${criteria[0].id} review-points`);
      const stops = [...odd, ...superior.map(({ id }) => id)];
      while (stops.length > 0) {
        await key('t');
        const [id] = (await at()).split(' ');
        assert.ok(stops.includes(id), `${id} is one of ${stops}`);
        stops.splice(stops.indexOf(id), 1);
        if (id === odd[0]) {
          await type('0');
          await key('n');
          await type('Chưa có giấy tờ.');
          await key('Escape');
        } else if (id === odd[1]) await key('=');
        else await type('1');
      }
      assert.equal(await inside('[data-review=look]').innerText(), `Xem tiếp (${odd.length})`);
      assert.equal(await inside('.bar .count').innerText(), `${criteria.length}/${criteria.length} mục`);
      await key('d');
      // The reviewer is named once for all forms.
      if (form === 0) {
        assert.equal(await at(), 'reviewer-name');
        await page.keyboard.type('Giàng A Mẫu');
        await key('Tab', 'Tab', 'Tab');
      }
      assert.equal(await at(), 'take');
      await key('Enter', 'Control+Enter');
      assert.equal((await value()).state, 'accepted');
      const [{ person, scores }] = (await value()).reviews;
      assert.deepEqual(person, { name: 'Giàng A Mẫu' });
      assert.equal(scores[odd[0]].reason, 'Chưa có giấy tờ.');
      assert.equal(Object.keys(scores).length, criteria.length);
      assert.ok((await value()).decision.class);
      const { commands, letters } = pressed;
      assert.ok(commands <= COMMANDS, `${commands} keys that are no letters`);
      assert.ok(commands + letters <= PRESSES, `${commands} keys and ${letters} letters`);
      if (form === UNITS - 1) break;
      assert.equal(await at(), 'next');
      await key('Enter');
      await page
        .locator('orientation-checklist')
        .getByText(`Phiếu ${form + 2}/${UNITS}`)
        .waitFor();
    }
    // The last form has no next one: the keyboard is still somewhere.
    assert.equal(await at(), 'approve');
    assert.equal(await page.evaluate(() => window.told.length), UNITS);
  },
);

browserTest(
  'a form that nothing was said of is signed by nobody, and a name that was removed stays away',
  async (tools) => {
    const { page } = tools;
    const { inside, value, points, press } = await openReview(tools, { prefill: formOf(0) });
    await queue(page, [formOf(1)]);
    const name = inside('[name=reviewer-name]');
    await name.fill('Giàng A Mẫu');
    await press('next');
    await page.locator('orientation-checklist').getByText('Phiếu 2/2').waitFor();
    assert.equal((await value()).unit.id, 'chi-doan-1');
    assert.equal(await name.inputValue(), 'Giàng A Mẫu');
    assert.equal((await value()).reviews, undefined);
    await points(criteria[0].id).fill('2');
    const [{ person }] = (await value()).reviews;
    assert.deepEqual(person, { name: 'Giàng A Mẫu' });
    await name.fill('');
    await points(criteria[0].id).fill('1');
    assert.equal(await name.inputValue(), '');
    assert.equal((await value()).reviews[0].person, undefined);
  },
);

browserTest('the key that accepts goes to what holds the form back', async (tools) => {
  const { page } = tools;
  const { points, at, inside, value } = await openReview(tools);
  await points(criteria[0].id).fill('1');
  await inside('[name=reviewer-name]').fill('Giàng A Mẫu');
  await page.keyboard.press('Control+Enter');
  assert.equal(await at(), `${criteria[0].id} review-points`);
  assert.equal((await value()).state, 'submitted');
});
