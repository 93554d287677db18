// A draft is found again: by what it is about, whatever its page is called now, under the keys of before too; and what
// was emptied can be brought back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { count, Device, drafts, form, modelMerge, named, settled, memoryMirror } from './drafts.mjs';
import { sourceModule } from './typescript.mjs';

const { listDrafts, offered, openDraft, openOutbox, passOver } = await drafts();
const { plainPath } = await sourceModule('drafts/name.ts');
const merge = await modelMerge();
const open = (tab, more = {}) => openDraft({ name: named, initial: form(), merge, env: tab.env, ...more });
const criteria = { id: 'chi-doan', edition: '2022', text: '{"later":true}' };

// What a device holds where the keys still began with the path of the page.
const stored = JSON.parse(await readFile(new URL('../frozen/drafts-by-page.json', import.meta.url), 'utf8'));
function deviceOfBefore(move = (key) => key) {
  const device = new Device();
  device.now += 3_600_000;
  for (const [key, text] of Object.entries(stored)) device.texts.set(move(key), text);
  return device;
}
const all = { a: count(2), b: { note: 'đã họp chi đoàn' } };

test('one page has one path, however it is spelled', () => {
  for (const path of [
    '/chi-doan/2022/',
    '/Chi-Doan/2022',
    '/chi-doan/2022/index.html',
    '/chi-doan/2022/INDEX.PHP',
    '/chi-doan/2022/default.aspx',
    '/chi-doan/2022;jsessionid=0A1B2C',
    '/chi-doan;jsessionid=0A1B2C/2022',
    '/(S(lit3py55t21z5v55vlm25s55))/chi-doan/2022',
    '/(A(x)S(y))/chi-doan/2022/',
    '/chi%2Ddoan/2022',
    '//chi-doan//2022//',
  ])
    assert.equal(plainPath(path), '/chi-doan/2022', path);
  assert.equal(plainPath('/phi%E1%BA%BFu'), '/phiếu');
  assert.equal(plainPath('/100%'), '/100%');
  assert.notEqual(plainPath('/chi-doan/2022/tong-hop.html'), '/chi-doan/2022');
});

test('a unit has one draft at all addresses, and a unit without an id one for each page', () => {
  const device = new Device();
  open(device.tab()).set('answers/a', count(1));
  const there = open(device.tab(), { name: { ...named, page: '/phieu/chi-doan.aspx' } });
  assert.deepEqual(there.assessment().answers, { a: count(1) });

  const nameless = { ...named, unit: 'don-vi' };
  open(device.tab(), { name: nameless }).set('answers/a', count(5));
  const spelled = open(device.tab(), { name: { ...nameless, page: '/Chi-doan/2022/' } });
  assert.deepEqual(spelled.assessment().answers, { a: count(5) });
  assert.equal(open(device.tab(), { name: { ...nameless, page: '/khac' } }).restored, null);
});

test('a draft under a key of before is there at once, with its criteria, and lies under its own key soon', async () => {
  const device = deviceOfBefore();
  const moved = [];
  const migrate = (text, old) => {
    moved.push(old);
    return { assessment: JSON.parse(text).content, changes: [] };
  };
  const draft = open(device.tab(), { criteria, migrate });
  assert.deepEqual(draft.assessment().answers, all);
  assert.deepEqual([...draft.raw()], [['c', '1,']]);
  assert.deepEqual(draft.assessment().filledBy, { name: 'Lò Văn Mẫu' });
  assert.match(moved[0], /"edition":"2022"/);
  assert.deepEqual(draft.conflicts, []);
  await device.pass(2_000);
  draft.close();
  const keys = [...device.texts.keys()].filter((key) => !key.includes(':q:'));
  assert.ok(keys.length > 0 && keys.every((key) => key.startsWith('orientation::lai-chau-2022:')), keys.join('\n'));
  assert.deepEqual(open(device.tab()).assessment().answers, all);
});

test('a tab of before that is still open loses nothing to a tab of now', async () => {
  const device = deviceOfBefore();
  const draft = open(device.tab());
  await device.pass(2_000);
  const before = Object.keys(stored)[0].slice(0, -':c'.length);
  const version = { c: 7, at: device.now, v: count(3), s: { u3aefpci: 4 } };
  const other = device.tab();
  other.env.storage().setItem(`${before}:j:old:answers/a`, JSON.stringify(version));
  assert.deepEqual(draft.get('answers/a'), count(3));
  draft.close();
  assert.deepEqual(open(device.tab()).get('answers/a'), count(3));
});

test('what a key of before has in the second copy alone comes back', async () => {
  const device = new Device();
  const texts = new Map(Object.entries(stored));
  device.mirror = memoryMirror(texts);
  const draft = open(device.tab());
  await settled();
  assert.deepEqual(draft.assessment().answers, all);
  device.server = (_, { headers }) => Response.json({ key: headers['Idempotency-Key'] });
  const outbox = openOutbox({
    name: named,
    action: '/api/assessments',
    base: 'https://doan.example/x',
    env: device.tab().env,
  });
  await settled();
  await device.pass(1);
  assert.deepEqual([outbox.state.kind, device.requests.length], ['accepted', 1]);
});

test('a draft that is emptied does not come back from a key of before', () => {
  const device = deviceOfBefore();
  open(device.tab()).discard();
  assert.equal(open(device.tab()).restored, null);
});

test('what waited under a key of before is sent, once', async () => {
  const device = deviceOfBefore();
  device.server = (_, { headers }) => Response.json({ key: headers['Idempotency-Key'], receipt: 'TN-1' });
  const outbox = openOutbox({
    name: named,
    action: '/api/assessments',
    base: 'https://doan.example/x',
    env: device.tab().env,
  });
  assert.equal(outbox.state.kind, 'queued');
  await device.pass(1);
  assert.equal(outbox.state.kind, 'accepted');
  assert.deepEqual(
    device.requests.map(({ key, body }) => [key, body]),
    [['sha256:1', '{"a":1}']],
  );
  assert.deepEqual(
    [...device.texts.keys()].filter((key) => key.includes(':q:') && key.includes('/Chi-doan')),
    [],
  );
});

test('a draft of the same unit, set and period from another address is offered, and taken or passed over', async () => {
  const device = deviceOfBefore((key) => key.replace('/Chi-doan/2022/index.html', '/phieu-cu/nop.aspx'));
  const tab = device.tab();
  const draft = open(tab);
  assert.equal(draft.restored, null);
  draft.set('answers/b', { note: 'họp lại' });
  const [offer, ...more] = offered(draft, tab.env);
  assert.deepEqual([offer.name.page, offer.answers, more.length], ['/phieu-cu/nop.aspx', 2, 0]);
  assert.deepEqual(offered(open(device.tab(), { name: { ...named, period: '2023' } }), tab.env), []);

  passOver(draft, offer, tab.env);
  assert.deepEqual(offered(draft, tab.env), []);
  const key = [...device.texts.keys()].find((each) => each.includes('/phieu-cu/') && each.includes(':j:'));
  device.texts.set(key, JSON.stringify({ ...JSON.parse(device.texts.get(key)), at: device.now + 1 }));
  assert.equal(offered(draft, tab.env).length, 1, 'it has changed since');

  draft.take(offer.key);
  assert.deepEqual(draft.get('answers/a'), count(2));
  assert.equal(draft.conflicts.length, 1);
  assert.deepEqual(offered(draft, tab.env), []);
  draft.close();
  const again = open(device.tab());
  assert.deepEqual([again.get('answers/a'), again.conflicts.length], [count(2), 1]);
});

test('what was emptied can be brought back after a reload, until it is let go', async () => {
  const device = new Device();
  const draft = open(device.tab());
  assert.equal(draft.emptied, null);
  draft.set('answers/a', count(1));
  draft.set('raw/b', '1,');
  draft.discard();
  // Emptied again, there is nothing to be kept in its place.
  draft.discard();
  draft.close();
  const again = open(device.tab());
  assert.deepEqual([again.restored, listDrafts({}, device.tab().env)], [null, []]);
  await again.import(again.emptied);
  assert.deepEqual([again.get('answers/a'), again.get('raw/b')], [count(1), '1,']);
  again.forget();
  assert.equal(open(device.tab()).emptied, null);
});

test('what was emptied can be brought back where the storage has no room for it, until the tab is closed', () => {
  const device = new Device();
  const draft = open(device.tab());
  draft.set('answers/a', { note: 'x'.repeat(1000) });
  device.room = 200;
  draft.discard();
  assert.match(draft.emptied, /xxx/);
});
