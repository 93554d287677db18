// Two tabs with the same draft: merged item by item, nothing overwritten, what had to yield kept and shown.
import assert from 'node:assert/strict';
import test from 'node:test';
import { count, Device, drafts, form, modelMerge, named, settled } from './drafts.mjs';

const { deleteDraft, listDrafts, openDraft } = await drafts();
const merge = await modelMerge();

const open = (tab, more = {}) => openDraft({ name: named, initial: form(), merge, env: tab.env, ...more });
const shown = ({ item, field, kept, other, from }) => ({ item, field, kept, other, from });
const text = (words) => ({ proof: { kind: 'text', text: words } });

function pair(initial = form()) {
  const device = new Device();
  const [here, there] = [device.tab(), device.tab()];
  return { device, here, there, a: open(here, { initial }), b: open(there, { initial }) };
}

test('a change reaches the other tab at once, and only what changed', () => {
  const { a, b } = pair();
  const heard = [];
  b.subscribe((event) => event.kind === 'items' && heard.push(event));
  a.set('answers/x', count(2));
  assert.deepEqual(b.get('answers/x'), count(2));
  assert.deepEqual([...new Set(heard.flatMap(({ items }) => items))].sort(), ['answers/x', 'head/criteria']);
});

test('different items changed in two tabs are both there in both', () => {
  const { a, b, here, device } = pair();
  here.sleep();
  a.set('answers/x', count(1));
  b.set('answers/y', count(2));
  here.wake();
  const both = { x: count(1), y: count(2) };
  assert.deepEqual(a.assessment().answers, both);
  assert.deepEqual(b.assessment().answers, both);
  assert.deepEqual(open(device.tab()).assessment().answers, both);
  assert.deepEqual([a.conflicts, b.conflicts], [[], []]);
});

test('different parts of one answer changed in two tabs are both kept', () => {
  const { a, b, there } = pair(form({ answers: { x: { ...count(1), evidence: [text('cũ')] } } }));
  there.sleep();
  a.set('answers/x', { ...count(2), evidence: [text('cũ'), text('ảnh')] });
  b.set('answers/x', { ...count(1), note: 'đã họp', evidence: [text('công văn')] });
  there.wake();
  const both = { value: count(2).value, note: 'đã họp' };
  for (const draft of [a, b]) {
    const { evidence, ...rest } = draft.get('answers/x');
    assert.deepEqual(rest, both);
    assert.deepEqual(evidence.map(({ proof }) => proof.text).sort(), ['công văn', 'ảnh']);
    assert.deepEqual(draft.conflicts, []);
  }
});

test('the same answer changed in two tabs is the same in both, and what had to yield is shown in both', () => {
  const { a, b, here, there, device } = pair();
  here.sleep();
  there.sleep();
  a.set('answers/x', count(1));
  b.set('answers/x', count(2));
  here.wake();
  there.wake();
  assert.deepEqual(a.get('answers/x'), b.get('answers/x'));
  assert.deepEqual(a.conflicts, b.conflicts);
  const values = [count(1).value, count(2).value];
  const [{ kept, other, ...rest }, ...more] = a.conflicts.map(shown);
  assert.deepEqual(more, []);
  assert.deepEqual(rest, { item: 'answers/x', field: 'value', from: 'tab' });
  assert.deepEqual([kept.value, other.value].sort(), [1, 2]);
  assert.deepEqual(a.get('answers/x').value, kept);
  assert.ok(values.some(({ value }) => value === other.value));

  const later = open(device.tab());
  assert.deepEqual(later.conflicts.map(shown), a.conflicts.map(shown));
  later.choose(later.conflicts[0], 'other');
  assert.deepEqual(a.get('answers/x').value, other);
  for (const draft of [a, b, later]) assert.deepEqual(draft.conflicts, []);
});

test('what another tab has just entered is not written over without a trace', () => {
  const { a, b } = pair();
  a.set('answers/x', count(1));
  b.set('answers/x', count(2));
  assert.deepEqual(a.get('answers/x'), count(2));
  assert.deepEqual(a.conflicts.map(shown), [
    { item: 'answers/x', field: 'value', kept: count(2).value, other: count(1).value, from: 'tab' },
  ]);
  a.choose(a.conflicts[0], 'kept');
  assert.deepEqual([a.conflicts, b.conflicts], [[], []]);
  assert.deepEqual(b.get('answers/x'), count(2));
});

test('what is being typed is not taken out of the hands by another tab', () => {
  const { a, b } = pair();
  a.editing('answers/x');
  const heard = [];
  a.subscribe((event) => event.kind === 'items' && heard.push(...event.items));
  b.set('answers/x', { note: 'ở thẻ kia' });
  assert.deepEqual(
    heard.filter((item) => item === 'answers/x'),
    [],
  );
  a.set('answers/x', { note: 'ở' });
  a.set('answers/x', { note: 'ở thẻ này' });
  assert.deepEqual(
    heard.filter((item) => item === 'answers/x'),
    [],
  );
  a.editing(null);
  assert.deepEqual(
    heard.filter((item) => item === 'answers/x'),
    ['answers/x'],
  );
  assert.deepEqual(a.get('answers/x'), { note: 'ở thẻ này' });
  assert.deepEqual(b.get('answers/x'), { note: 'ở thẻ này' });
  assert.deepEqual(
    a.conflicts.map(({ other }) => other),
    ['ở thẻ kia'],
  );
});

test('typing on in one tab is no conflict with itself', () => {
  const { a, b } = pair();
  for (const note of ['h', 'họ', 'họp']) a.set('answers/x', { note });
  b.set('answers/x', { note: 'họp tháng 3' });
  assert.deepEqual([a.conflicts, b.conflicts], [[], []]);
  assert.deepEqual(a.get('answers/x'), { note: 'họp tháng 3' });
});

test('texts that are no values yet are kept from both tabs', () => {
  const { a, b, there } = pair();
  there.sleep();
  a.set('raw/x', '1,2,3');
  b.set('raw/x', '12a');
  there.wake();
  const all = [...a.conflicts.flatMap(({ kept, other }) => [kept, other])].sort();
  assert.deepEqual(all, ['1,2,3', '12a']);
  assert.deepEqual(a.get('raw/x'), b.get('raw/x'));
});

test('a full storage does not keep tabs from each other', () => {
  const { device, a, b } = pair();
  device.room = 0;
  a.set('answers/x', count(1));
  assert.deepEqual(b.get('answers/x'), count(1));
  const late = open(device.tab());
  assert.deepEqual(late.get('answers/x'), count(1));
});

test('a draft that is deleted in another tab stays on the screen, and the next change saves all of it', async () => {
  const { device, a, b, there } = pair();
  a.set('answers/x', count(1));
  b.set('answers/y', count(2));
  deleteDraft(listDrafts({}, there.env)[0].key, there.env);
  await settled();
  assert.equal(device.texts.size, 0);
  assert.equal(a.state.removed, true);
  assert.deepEqual(a.assessment().answers, { x: count(1), y: count(2) });
  a.set('answers/z', count(3));
  assert.equal(a.state.removed, false);
  assert.deepEqual(open(device.tab()).assessment().answers, { x: count(1), y: count(2), z: count(3) });
});

test('what killed tabs have left is folded in by a later one, and only once it has lain still', async () => {
  const { device, a, b, here } = pair();
  for (let n = 0; n < 70; n += 1) a.set(`answers/a${n}`, count(n));
  here.kill();
  b.set('answers/b', count(1));
  b.flush();
  assert.ok(device.texts.size > 70, 'the other tab might still be writing');
  device.now += 61_000;
  const late = open(device.tab());
  late.set('answers/c', count(1));
  late.flush();
  assert.equal(device.texts.size, 1);
  assert.equal(Object.keys(open(device.tab()).assessment().answers).length, 72);
});

test('a tab that goes by an older edition of the criteria is told so', () => {
  const device = new Device();
  const [here, there] = [device.tab(), device.tab()];
  const old = open(here);
  old.set('answers/x', count(1));
  const newer = form({ criteria: { id: 'chi-doan', edition: '2023' } });
  const migrate = (document) => ({
    assessment: { ...JSON.parse(document).content, criteria: newer.criteria },
    changes: [],
  });
  open(there, { initial: newer, migrate });
  assert.equal(old.state.outdated, true);
  assert.deepEqual(old.get('answers/x'), count(1));
});

test('whatever two tabs do, awake or asleep, they end with the same, and every value is there or shown', () => {
  // A small generator of its own, so that a failure can be told by its seed.
  const random = (seed) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let seed = 1; seed <= 150; seed += 1) {
    const next = random(seed);
    const device = new Device();
    const tabs = [device.tab(), device.tab(), device.tab()];
    const open3 = tabs.map((tab) => open(tab));
    const written = [];
    for (let step = 0; step < 30; step += 1) {
      const at = Math.floor(next() * 3);
      const item = `answers/${'xy'[Math.floor(next() * 2)]}`;
      const roll = next();
      if (roll < 0.2) tabs[at].sleep();
      else if (roll < 0.4) tabs[at].wake();
      else if (roll < 0.45) open3[at].flush();
      else {
        const value = count(step + 1);
        open3[at].set(item, value);
        written.push({ item, value });
      }
    }
    for (const tab of tabs) tab.wake();
    const [one, ...others] = open3;
    const late = open(device.tab());
    for (const draft of [...others, late]) {
      assert.deepEqual(draft.assessment(), one.assessment(), `seed ${seed}`);
      assert.deepEqual(draft.conflicts.map(shown), one.conflicts.map(shown), `seed ${seed}`);
    }
    // The last value of each sleeper that nobody saw is among those that are shown.
    const last = new Map(written.map(({ item, value }) => [item, value.value.value]));
    for (const [item, value] of last) {
      const there = [
        one.get(item)?.value.value,
        ...one.conflicts.filter((c) => c.item === item).map((c) => c.other?.value),
      ];
      assert.ok(there.includes(value), `seed ${seed}: ${value} of ${item} is lost among ${there}`);
    }
  }
});
