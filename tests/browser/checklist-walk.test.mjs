// A secretary fills in the whole form of a chapter on a phone, with two interruptions, and the way is measured: taps, screens
// scrolled by hand, seconds of script.
//
// What counts. A tap is a touch of the page: of a choice, a button, a field. Typing is none, neither a letter nor the key "next"
// of the phone's keyboard, which is counted by itself; into a field that has the focus already one types without a tap. Scrolling
// counts where a finger does it, and not where the form brings into view what it gives the focus to. A field that has the focus
// must be in view as it is, below the bar and above the foot: nobody types into what they cannot see.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checklistPage, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const set = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);
const criteriaOf = (group) => [...(group.criteria ?? []), ...(group.groups ?? []).flatMap(criteriaOf)];
const HEIGHT = 780;
const NEAR = 60;
const DOUBLE_TAP = 400;

// What a phone in the hand of a secretary does, counted.
function hand(page) {
  let [taps, keys, scrolled, last] = [0, 0, 0, { x: 0, y: 0 }];
  // The finger brings what it wants below the bar and above the lower edge.
  const bring = async (target) => {
    await target.waitFor();
    const moved = await target.evaluate((element, height) => {
      const root = element.getRootNode();
      const edge = (selector, side) => root.querySelector(selector)?.getBoundingClientRect()[side];
      const bar = edge('.bar', 'bottom') ?? 0;
      const foot = edge('.foot:not([hidden])', 'top') ?? height;
      const above = Math.max(0, bar < height / 2 ? bar : 0) + 8;
      const below = Math.min(height, foot > height / 2 ? foot : height) - 8;
      const { top, bottom } = element.getBoundingClientRect();
      const by = top < above ? top - above : bottom > below ? Math.min(bottom - below, top - above) : 0;
      // Who scrolls brings the next question to about the middle, not to the very edge.
      const ample = by > 0 ? by + height / 3 : by;
      const before = scrollY;
      scrollBy({ top: Math.round(ample), behavior: 'instant' });
      return Math.abs(scrollY - before);
    }, HEIGHT);
    scrolled += moved;
  };
  const me = {
    bring,
    tap: async (target) => {
      await bring(target);
      // Two quick taps at one spot would be a double tap, which swallows the key that follows.
      const { x, y } = await target.boundingBox();
      if (Math.abs(x - last.x) < NEAR && Math.abs(y - last.y) < NEAR) await page.waitForTimeout(DOUBLE_TAP);
      last = { x, y };
      await target.tap();
      taps += 1;
    },
    type: (text) => page.keyboard.type(text),
    onward: async () => {
      await page.keyboard.press('Enter');
      keys += 1;
    },
    // By a tap into it where it is in view; else by the button that names where it goes.
    reach: async (target) => {
      const next = page.locator('orientation-checklist [data-do=next]:visible');
      const isNear = await target.evaluate((element, height) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > 60 && bottom < height - 60;
      }, HEIGHT);
      const number = await target.evaluate(
        (element) => element.closest('[data-criterion]')?.querySelector('.no').textContent ?? '',
      );
      const leads = !isNear && (await next.isVisible()) && new RegExp(`mục ${number}$`).test(await next.innerText());
      await me.tap(leads ? next : target);
    },
    told: () => ({ taps, keys, screens: Math.round((scrolled / HEIGHT) * 10) / 10 }),
  };
  return me;
}

const leavesOf = (options) =>
  options.flatMap(({ id, options: below = [] }) => (below.length === 0 ? [id] : leavesOf(below)));

// Whether the form has given something the focus by itself, with all of it in view.
const hasFocus = (target) =>
  target.evaluate((element) => {
    const root = element.getRootNode();
    if (root.activeElement !== element) return false;
    const { top, bottom } = element.getBoundingClientRect();
    const bar = root.querySelector('.bar').getBoundingClientRect();
    const foot = root.querySelector('.foot:not([hidden])')?.getBoundingClientRect().top ?? innerHeight;
    if (top < Math.max(0, bar.bottom) || bottom > foot) throw new Error(`${element.name} has the focus out of view`);
    return true;
  });

async function answer(rule, key, form, finger) {
  const { tap, type, onward } = finger;
  const named = (name) => form.inside(`input[name="${name}"]`);
  const write = async (name, text) => {
    if (!(await hasFocus(named(name)))) await finger.reach(named(name));
    await form.inside(`input[name="${name}"]:focus`).waitFor();
    await type(text);
    await onward();
  };
  switch (rule.kind) {
    case 'yesNo':
      return tap(form.inside(`.choice:has(input[name="${key}"][value="yes"])`));
    case 'tiers':
      return tap(form.inside(`.choice:has(input[name="${key}"][value="${rule.tiers[0].id}"])`));
    case 'count':
      return write(key, '2');
    case 'penalty':
      return write(key, '0');
    case 'free':
      return write(key, '1');
    case 'percentTiers':
    case 'proportional':
      if (rule.target !== undefined) return write(key, rule.target);
      await write(`${key}:part`, '25');
      return write(`${key}:whole`, '30');
    case 'atLeast':
      for (const id of leavesOf(rule.options).slice(0, rule.need))
        await tap(form.inside(`.choice:has(input[name="${key}:${id}"])`));
      return undefined;
    case 'sum':
      for (const part of rule.parts) await answer(part.rule, `${key}:${part.id}`, form, finger);
      return undefined;
    default:
      throw new Error(`no answer to ${rule.kind}`);
  }
}

const FACTS = { yesNo: 'yesNo', number: 'count', share: 'percentTiers' };

// Types the evidence that is wanted: one piece of the kind that stands ready; of an activity the place and the day too.
async function prove({ id, evidence }, form, { tap, type, onward }) {
  if (evidence?.need !== 'required') return;
  const row = form.row(id);
  const field = row.locator('.piece input').first();
  await field.waitFor();
  assert.ok(await hasFocus(field), `the evidence of ${id} is where one types`);
  const isLink = await row.locator('.piece .url').isVisible();
  await type(isLink ? 'https://tinhdoan.example/bai' : 'Về nguồn tại xã');
  await onward();
  if (await row.locator('.piece .location').isVisible()) {
    await type('Nhà văn hóa bản');
    await tap(row.getByRole('button', { name: 'Hôm nay' }));
  }
  while ((await row.locator('.piece input:focus').count()) > 0) await onward();
}

browserTest(
  'a secretary fills in the whole form on a phone',
  { clock: null, viewport: { width: 360, height: HEIGHT }, hasTouch: true, isMobile: true, timeout: 570_000 },
  async ({ page, context, write }, t) => {
    const client = await context.newCDPSession(page);
    await client.send('Performance.enable');
    const script = async () =>
      (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value;
    await write(checklistPage({ set, attributes: 'action="/api/assessments"' }));
    let form = await parts(page);
    const finger = hand(page);
    const asked = set.content.groups.flatMap(criteriaOf).filter(({ scorer }) => scorer !== 'superior');
    let seconds = 0;
    if (!(await form.inside('[data-fact]').first().isVisible()))
      await finger.tap(form.inside('[data-do=next]:visible'));
    for (const { id, value } of set.content.facts) {
      if (value.kind === 'choice') await finger.tap(form.inside(`.choice:has(input[name="fact:${id}"])`).first());
      else await answer({ kind: FACTS[value.kind] }, `fact:${id}`, form, finger);
    }
    for (const [at, criterion] of asked.entries()) {
      if (at === 20 || at === 45) {
        seconds += await script();
        await page.reload();
        form = await parts(page);
        await form.inside('.end').waitFor({ state: 'attached' });
      }
      const row = form.row(criterion.id);
      if (!(await row.isVisible())) await finger.tap(form.inside('[data-do=next]:visible'));
      await answer(criterion.rule, criterion.id, form, finger);
      await prove(criterion, form, finger);
    }
    if (!(await form.inside('[data-submit]').isVisible())) await finger.tap(form.inside('[data-do=next]:visible'));
    await finger.bring(form.inside('[data-submit]'));
    seconds += await script();
    const { answers = {} } = await form.value();
    const unanswered = asked.filter(({ id }) => answers[id]?.value === undefined).map(({ id }) => id);
    assert.deepEqual(unanswered, []);
    const { taps, keys, screens } = finger.told();
    t.diagnostic(
      `${taps} taps, ${keys} times the key "next", ${screens} screens scrolled, ${seconds.toFixed(1)} s of script`,
    );
    // As one long page, with less evidence, it took 130 taps and 80.9 screens: at most 60 % and 40 % of that.
    assert.ok(taps <= 78, `${taps} taps`);
    assert.ok(screens <= 32.4, `${screens} screens`);
  },
);
