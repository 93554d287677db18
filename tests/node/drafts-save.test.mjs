// A draft on one device: saved at each change, brought back, listed, deleted, and honest when it cannot be saved.
import assert from 'node:assert/strict';
import test from 'node:test';
import { count, Device, drafts, form, modelMerge, named, settled, memoryMirror, noMirror } from './drafts.mjs';

const { deleteDraft, listDrafts, openDraft } = await drafts();
const merge = await modelMerge();

const open = (tab, more = {}) => openDraft({ name: named, initial: form(), merge, env: tab.env, ...more });

test('a tab that is killed after a change has lost nothing', () => {
  const device = new Device();
  const first = device.tab();
  const draft = open(first);
  draft.set('answers/a', count(2));
  draft.set('answers/a', { ...count(2), note: 'họp tháng 3' });
  draft.set('facts/f', count(12));
  draft.set('raw/b', '1.2.3');
  first.kill();

  const again = open(device.tab());
  assert.deepEqual(again.restored, { savedAt: device.now, items: 3 });
  assert.deepEqual(
    again.assessment(),
    form({ answers: { a: { ...count(2), note: 'họp tháng 3' } }, facts: { f: count(12) } }),
  );
  assert.deepEqual([...again.raw()], [['b', '1.2.3']]);
});

test('a change stores what changed and not the whole form', () => {
  const device = new Device();
  const answers = Object.fromEntries(
    Array.from({ length: 600 }, (_, n) => [`c${n}`, { ...count(n), note: 'x'.repeat(80) }]),
  );
  const draft = open(device.tab(), { initial: form({ answers }) });
  draft.set('answers/c7', count(1));
  const size = [...device.texts.values()].reduce((sum, text) => sum + text.length, 0);
  assert.ok(size < 600, `${size} characters`);
});

test('many changes are folded into one text, and nothing is lost by it', async () => {
  const device = new Device();
  const tab = device.tab();
  const draft = open(tab);
  for (let n = 0; n < 200; n += 1) draft.set(`answers/c${n}`, count(n));
  await device.pass(2_000);
  assert.equal(device.texts.size, 1);
  draft.set('answers/c7', count(1));
  draft.set('answers/c8', undefined);
  tab.kill();
  const again = open(device.tab());
  assert.deepEqual(again.get('answers/c7'), count(1));
  assert.equal(again.get('answers/c8'), undefined);
  assert.deepEqual(again.get('answers/c9'), count(9));
});

test('what was brought back wins over what the page prefills, also where it was made blank', () => {
  const device = new Device();
  const initial = form({ answers: { a: count(1), b: count(1), c: count(1) } });
  const draft = open(device.tab(), { initial });
  draft.set('answers/a', count(5));
  draft.set('answers/b', undefined);
  draft.close();
  assert.deepEqual(open(device.tab(), { initial }).assessment().answers, { a: count(5), c: count(1) });
});

test('plans, sets, units, periods and reviews have drafts of their own', () => {
  const device = new Device();
  const tab = device.tab();
  const others = [
    { ...named, by: 'review' },
    { ...named, plan: 'khac' },
    { ...named, criteria: 'khac' },
    { ...named, unit: 'khac' },
    { ...named, period: '2023' },
    { ...named, plan: 'lai-chau-2022:chi-doan', criteria: 'nam-pe', unit: '2022', period: '' },
  ];
  for (const name of others) open(tab, { name }).set('answers/a', count(1));
  assert.equal(open(tab).restored, null);
  assert.ok([...device.texts.keys()].every((key) => key.startsWith('orientation:')));
});

test('the drafts of a device are listed, the latest first, and can be deleted', async () => {
  const device = new Device();
  const tab = device.tab();
  const first = open(tab);
  first.set('answers/a', count(1));
  first.set('raw/b', 'x');
  device.now += 1_000;
  const second = open(tab, { name: { ...named, unit: 'pa-vay' } });
  second.set('answers/a', count(1));
  second.set('facts/f', count(1));
  first.close();
  second.close();
  const list = listDrafts({}, tab.env);
  assert.deepEqual(list.map(({ name, answers, unitName }) => [name.unit, answers, unitName]).sort(), [
    ['nam-pe', 1, 'Chi đoàn bản Nậm Pé'],
    ['pa-vay', 2, 'Chi đoàn bản Nậm Pé'],
  ]);
  assert.deepEqual(
    listDrafts({ unit: 'pa-vay' }, tab.env).map(({ name }) => name.unit),
    ['pa-vay'],
  );
  deleteDraft(list[0].key, tab.env);
  deleteDraft(list[1].key, tab.env);
  await settled();
  assert.equal(device.texts.size, 0);
});

test('a draft is listed by the name that was typed last, before it has been folded too', () => {
  const device = new Device();
  const draft = open(device.tab());
  const named = () => listDrafts({}, device.tab().env).map(({ unitName }) => unitName);
  for (const name of ['Chi đoàn bản Một', 'Chi đoàn bản Hai']) {
    draft.set('head/unit', { ...form().unit, name });
    assert.deepEqual(named(), [name]);
    draft.flush();
    assert.deepEqual(named(), [name]);
  }
  draft.set('head/unit', { ...form().unit, name: '' });
  assert.deepEqual(named(), ['Chi đoàn bản Hai']);
});

test('a full storage is said at once, and what is typed stays in memory until there is room', () => {
  const device = new Device();
  const draft = open(device.tab());
  const said = [];
  draft.subscribe(({ kind }) => kind === 'state' && said.push({ ...draft.state }));
  draft.set('answers/a', count(1));
  device.room = 0;
  draft.set('answers/b', count(2));
  draft.set('answers/c', count(3));
  const { storage, unsaved } = draft.state;
  assert.deepEqual([storage, unsaved], ['full', 2]);
  assert.deepEqual(said.at(-1), draft.state);
  assert.deepEqual(draft.assessment().answers, { a: count(1), b: count(2), c: count(3) });
  assert.equal(JSON.parse(draft.exportText()).content.answers.c.value.value, 3);

  device.room = Infinity;
  draft.set('answers/a', count(4));
  assert.deepEqual([draft.state.storage, draft.state.unsaved], ['ok', 0]);
  assert.deepEqual(open(device.tab()).assessment().answers, { a: count(4), b: count(2), c: count(3) });
});

test('a storage that is full or forbidden is known before anything is typed', () => {
  const full = new Device();
  full.room = 0;
  assert.equal(open(full.tab()).state.storage, 'full');
  const forbidden = new Device();
  forbidden.forbidden = true;
  const tab = forbidden.tab();
  const draft = open(tab);
  assert.equal(draft.state.storage, 'forbidden');
  draft.set('answers/a', count(1));
  assert.deepEqual(draft.assessment().answers, { a: count(1) });
  assert.deepEqual([draft.state.unsaved > 0, draft.state.savedAt], [true, null]);
  assert.deepEqual(listDrafts({}, tab.env), []);
});

test('what others have left in the storage does no harm', () => {
  const device = new Device();
  const key = 'orientation::lai-chau-2022:chi-doan:nam-pe:2022';
  const texts = [
    '',
    'null',
    '[]',
    '{"c":"x"}',
    '{"e":[1,[2],["a",null]]}',
    '{"e":[["answers/a",{"t":"z","c":1,"v":{"note":"cũ"}}]]}',
  ];
  texts.forEach((text, n) => {
    device.texts.set(`${key}:j:t${n}:answers/a`, text);
    device.texts.set(`${key}:s:t${n}`, text);
  });
  device.texts.set('orientation:%', 'x');
  device.texts.set('orientation:%:a:b:c:d:e', 'x');
  const tab = device.tab();
  assert.deepEqual(open(tab).assessment().answers, { a: { note: 'cũ' } });
  assert.equal(listDrafts({}, tab.env).length, 1);
});

test('a draft that is dropped is gone, and what comes after it is saved', async () => {
  const device = new Device();
  const draft = open(device.tab(), { initial: form({ answers: { a: count(1) } }) });
  draft.set('answers/a', count(5));
  draft.set('answers/b', count(6));
  const heard = [];
  draft.subscribe((event) => event.kind === 'items' && heard.push(...event.items));
  draft.discard();
  assert.deepEqual(draft.assessment().answers, { a: count(1) });
  assert.ok(heard.includes('answers/b'));
  draft.forget();
  await settled();
  assert.equal(device.texts.size, 0);
  draft.set('answers/c', count(7));
  assert.deepEqual(open(device.tab()).assessment().answers, { c: count(7) });
});

test('a closed draft leaves no listener, no timer and no line behind', () => {
  const device = new Device();
  const tab = device.tab();
  for (let n = 0; n < 50; n += 1) {
    const draft = open(tab);
    draft.set('answers/a', count(n));
    draft.close();
  }
  const { stored, hidden, onlines, timers, channels } = tab;
  assert.deepEqual(
    [stored, hidden, onlines, timers, channels].map((list) => list.length),
    [0, 0, 0, 0, 0],
  );
});

test('answers of another edition of the criteria are moved over by the engine, and the move is kept', () => {
  const device = new Device();
  const before = open(device.tab());
  before.set('answers/old', count(2));
  before.set('answers/same', count(3));
  before.close();

  const asked = [];
  const newer = form({ criteria: { id: 'chi-doan', edition: '2023' } });
  const setAside = [{ criterion: 'old', edition: '2022', reason: 'criterionGone', answer: count(2), on: '2022-11-20' }];
  const migrate = (text) => {
    asked.push(JSON.parse(text).content);
    const assessment = { ...newer, answers: { same: count(3) }, setAside };
    return { assessment, changes: ['old'] };
  };
  const moved = open(device.tab(), { initial: newer, migrate });
  assert.deepEqual(asked, [form({ answers: { old: count(2), same: count(3) } })]);
  assert.deepEqual(moved.migration, { changes: ['old'] });
  assert.deepEqual(moved.assessment(), { ...newer, answers: { same: count(3) }, setAside });
  moved.close();
  const again = open(device.tab(), { initial: newer, migrate });
  assert.equal(again.migration, null);
  assert.deepEqual(again.assessment(), moved.assessment());
});

// A device whose app was ended with its last changes in memory: the local storage has but the first answer.
function appEnded(change) {
  const device = new Device();
  device.mirror = memoryMirror();
  const tab = device.tab();
  const draft = open(tab);
  draft.set('answers/a', count(1));
  const kept = new Map(device.texts);
  change(draft);
  tab.kill();
  device.texts = kept;
  return device;
}

test('what only the second copy still has comes back, is told, and is stored again', async () => {
  const device = appEnded((draft) => {
    draft.set('answers/a', count(2));
    draft.set('answers/b', count(3));
  });
  const again = open(device.tab());
  assert.deepEqual(again.assessment().answers, { a: count(1) });
  const heard = [];
  again.subscribe((event) =>
    heard.push(event.kind === 'items' ? `${event.from}: ${[...event.items].sort()}` : event.kind),
  );
  await settled();
  assert.deepEqual(heard.slice(0, 3), ['device: answers/a,answers/b', 'conflicts', 'restored']);
  assert.deepEqual(again.restored, { savedAt: device.now, items: 2 });
  assert.deepEqual(again.assessment().answers, { a: count(2), b: count(3) });
  assert.deepEqual(again.conflicts, []);
  device.mirror = noMirror;
  assert.deepEqual(open(device.tab()).assessment().answers, { a: count(2), b: count(3) });
});

test('what is typed before the second copy is read stands, and what that copy has is offered beside it', async () => {
  const device = appEnded((draft) => {
    for (const value of [2, 3, 4, 5]) draft.set('answers/a', count(value));
    draft.set('answers/b', count(6));
    draft.set('answers/c', { note: 'Có biên bản.' });
  });
  // Someone types at once when the app is there again.
  const again = open(device.tab());
  again.set('answers/a', count(9));
  again.set('answers/c', count(7));
  await settled();
  const answers = { a: count(9), b: count(6), c: { ...count(7), note: 'Có biên bản.' } };
  assert.deepEqual(again.assessment().answers, answers);
  assert.deepEqual(
    again.conflicts.map(({ item, kept: own, other }) => [item, own, other]),
    [['answers/a', count(9).value, count(5).value]],
  );
  const third = open(device.tab());
  await settled();
  assert.deepEqual(third.assessment().answers, answers);
});

test('an app that is ended again and again leaves no more in the second copy than one that is closed', async () => {
  const device = new Device();
  device.mirror = memoryMirror();
  const MINUTE = 60_000;
  for (let life = 1; life <= 40; life += 1) {
    const tab = device.tab();
    const draft = open(tab);
    await settled();
    assert.deepEqual(
      draft.assessment().answers,
      life === 1 ? undefined : { a: count(life - 1), [`c${life % 3}`]: count(0) },
    );
    draft.set('answers/a', count(life));
    for (const one of [0, 1, 2]) draft.set(`answers/c${one}`, one === (life + 1) % 3 ? count(0) : undefined);
    tab.kill();
    // Nothing of this life was on the disk but the second copy.
    device.texts = new Map();
    await device.pass(MINUTE);
  }
  // The last life's changes and snapshot, and those of the life before.
  assert.ok(device.mirror.texts.size <= 14, [...device.mirror.texts.keys()].join('\n'));
});

test('what other tabs have in the second copy stays there while they may be writing it', async () => {
  const device = new Device();
  device.mirror = memoryMirror();
  const other = open(device.tab());
  other.set('answers/a', count(1));
  const keys = [...device.mirror.texts.keys()].filter((key) => key.includes(':j:'));
  const own = open(device.tab());
  await settled();
  own.set('answers/b', count(2));
  own.flush();
  assert.deepEqual(
    keys.filter((key) => device.mirror.texts.has(key)),
    keys,
  );
});

test('a draft that was deleted does not come back from the second copy', async () => {
  const device = new Device();
  device.mirror = memoryMirror();
  const tab = device.tab();
  const draft = open(tab);
  draft.set('answers/a', count(1));
  device.room = 0;
  draft.set('answers/b', count(2));
  assert.ok(device.mirror.texts.size > 1);
  draft.discard();
  await settled();
  assert.deepEqual(
    [...device.mirror.texts.keys()].map((key) => key.split(':').at(-1)),
    ['u'],
  );
  tab.kill();
  const again = open(device.tab());
  await settled();
  assert.equal(again.restored, null);
  assert.match(again.emptied, /"note"|"count"/, 'it can be brought back from there all the same');
});

test('a draft that was deleted in the last moment of its page does not come back from the second copy', async () => {
  const device = new Device();
  const mirror = memoryMirror();
  device.mirror = mirror;
  const tab = device.tab();
  const draft = open(tab);
  draft.set('answers/a', count(1));
  // What the page tells the second copy from now on is not written any more.
  const last = memoryMirror(new Map(mirror.texts));
  Object.assign(tab.env.mirror, { set: last.set, clear: last.clear, settled: () => new Promise(() => {}) });
  draft.discard();
  tab.kill();
  device.mirror = memoryMirror(mirror.texts);
  assert.ok(mirror.texts.size > 1);
  const again = open(device.tab());
  await settled();
  assert.deepEqual(again.assessment().answers, undefined);
  assert.equal(again.restored, null);
  assert.match(again.emptied, /"count"/, 'it can be brought back');
  assert.deepEqual([...mirror.texts.keys()], []);
  // From here on both copies are kept as ever.
  again.set('answers/b', count(2));
  const kept = new Map([...device.texts].filter(([key]) => !key.includes(':j:')));
  device.texts = kept;
  const later = open(device.tab());
  await settled();
  assert.deepEqual(later.assessment().answers, { b: count(2) });
});

test('a second deletion is told to another tab while the first is not done yet', () => {
  const device = new Device();
  device.mirror = { ...memoryMirror(), settled: () => new Promise(() => {}) };
  const [one, other] = [device.tab(), device.tab()];
  const draft = open(one);
  draft.set('answers/a', count(1));
  draft.discard();
  draft.set('answers/a', count(2));
  const same = open(other);
  assert.equal(same.state.removed, false);
  draft.discard();
  assert.equal(same.state.removed, true);
});

const criteria = (edition, text) => ({ id: 'chi-doan', edition, text });
// Moves what is asked of it, and remembers what it was given.
const mover = (asked) => (text, old) => {
  const { answers, ...rest } = JSON.parse(text).content;
  asked.push({ answers, old });
  return { assessment: { ...rest, criteria: { id: 'chi-doan', edition: '2023' }, answers }, changes: ['x'] };
};

test('the criteria that were answered are kept, so that a later edition can be told from them', () => {
  const device = new Device();
  const before = open(device.tab(), { criteria: criteria('2022', 'cũ') });
  before.set('answers/a', count(2));
  before.close();
  const asked = [];
  const later = {
    criteria: criteria('2023', 'mới'),
    initial: form({ criteria: { id: 'chi-doan', edition: '2023' } }),
    migrate: mover(asked),
  };
  assert.deepEqual(open(device.tab(), later).migration, { changes: ['x'] });
  assert.deepEqual(asked, [{ answers: { a: count(2) }, old: 'cũ' }]);
  assert.equal(open(device.tab(), later).migration, null);
});

test('criteria that were edited without a new edition are noticed by their text', () => {
  const device = new Device();
  const before = open(device.tab(), { criteria: criteria('2022', 'một') });
  before.set('answers/a', count(2));
  before.close();
  const asked = [];
  const migrate = (text, old) => (asked.push(old), { assessment: JSON.parse(text).content, changes: [] });
  open(device.tab(), { criteria: criteria('2022', 'hai'), migrate });
  open(device.tab(), { criteria: criteria('2022', 'hai'), migrate });
  assert.deepEqual(asked, ['một']);
});

test('what has to wait for the engine is moved and merged when it is there', () => {
  const device = new Device();
  const before = open(device.tab());
  before.set('answers/a', count(2));
  before.close();
  let loaded = false;
  const asked = [];
  const move = mover(asked);
  const migrate = (...texts) => {
    if (!loaded) throw new Error('not loaded');
    return move(...texts);
  };
  const draft = open(device.tab(), { initial: form({ criteria: { id: 'chi-doan', edition: '2023' } }), migrate });
  assert.equal(draft.migration, null);
  assert.deepEqual(draft.get('answers/a'), count(2));
  const heard = [];
  draft.subscribe(({ kind }) => heard.push(kind));
  loaded = true;
  draft.refresh();
  assert.deepEqual(draft.migration, { changes: ['x'] });
  assert.ok(heard.includes('restored'));
  assert.equal(draft.assessment().criteria.edition, '2023');
});

test('a nearly full storage keeps its room for answers', () => {
  const device = new Device();
  device.room = 2_000;
  const draft = open(device.tab(), { criteria: criteria('2022', 'x'.repeat(5_000)) });
  draft.set('answers/a', count(2));
  assert.deepEqual([draft.state.storage, draft.state.unsaved], ['ok', 0]);
});

test('the browser is asked to keep what is stored at the first answer of a draft, and not again', () => {
  const device = new Device();
  const draft = open(device.tab());
  assert.equal(device.asked, 0);
  for (const name of ['a', 'b']) draft.set(`answers/${name}`, count(1));
  assert.equal(device.asked, 1);
  open(device.tab()).set('answers/c', count(1));
  assert.equal(device.asked, 1);
});

test('a draft says where the browser has not promised to keep what is stored', async () => {
  for (const promises of [true, false]) {
    const device = new Device();
    device.promises = promises;
    const draft = open(device.tab());
    assert.equal(draft.state.evictable, false);
    const said = [];
    draft.subscribe(({ kind }) => said.push(kind));
    draft.set('answers/a', count(1));
    said.length = 0;
    await device.pass(0);
    assert.deepEqual([draft.state.evictable, said], promises ? [false, []] : [true, ['state']]);
  }
});
