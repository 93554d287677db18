// What is on the desk, kept on the device.
import assert from 'node:assert/strict';
import test from 'node:test';
import { memoryMirror, noMirror } from './drafts.mjs';
import { sourceModule } from './typescript.mjs';

const { KeptDrafts } = await sourceModule('import/kept.ts');
const { KeptSets } = await sourceModule('import/kept-criteria.ts');

// A device with both storages.
function device() {
  const [local, mirrored] = [new Map(), new Map()];
  const storage = {
    get length() {
      return local.size;
    },
    key: (at) => [...local.keys()][at] ?? null,
    getItem: (key) => local.get(key) ?? null,
    setItem: (key, text) => void local.set(key, text),
    removeItem: (key) => void local.delete(key),
  };
  let now = 1_000;
  const env = {
    storage: () => storage,
    mirror: memoryMirror(mirrored),
    now: () => (now += 1),
    random: () => (now % 97) / 97,
  };
  return { env, local, mirrored };
}

const short = { title: 'Trồng cây', plan: '{"a":\n1}', source: 'dòng 1\ndòng 2\n', reading: '[]', seen: ['x@1:1'] };
const long = { ...short, plan: 'p\n"'.repeat(400_000), source: 'ế\n'.repeat(300_000) };

for (const [name, kept] of Object.entries({
  short,
  long,
  'a long one without its source': { ...long, source: undefined },
})) {
  test(`a draft comes back as it was kept: ${name}`, async () => {
    const { env } = device();
    const drafts = new KeptDrafts(env, '/ban-soan');
    const key = drafts.fresh();
    await drafts.keep(key, kept);
    const [{ at, ...found }] = await drafts.list();
    assert.deepEqual(found, { key, ...kept });
    assert.ok(at > 1_000);
  });
}

test('a long draft is kept where it fits, and its storage is not said to be full', async () => {
  const { env, local, mirrored } = device();
  const drafts = new KeptDrafts(env, '/ban-soan');
  await drafts.keep(drafts.fresh(), long);
  assert.deepEqual([local.size, mirrored.size, drafts.state], [0, 1, 'ok']);
});

test('where there is one storage alone, a long draft is kept there', async () => {
  const { env, local } = device();
  const drafts = new KeptDrafts({ ...env, mirror: noMirror }, '/ban-soan');
  await drafts.keep(drafts.fresh(), long);
  assert.equal(local.size, 1);
  assert.equal((await drafts.list())[0].plan, long.plan);
});

test('of many drafts the latest are kept, in both storages', async () => {
  const { env, local, mirrored } = device();
  const drafts = new KeptDrafts(env, '/ban-soan');
  const keys = Array.from({ length: 11 }, () => drafts.fresh());
  for (const key of keys.slice(0, 8)) await drafts.keep(key, short);
  await drafts.tidy();
  assert.equal((await drafts.list()).length, 8);
  for (const key of keys.slice(8)) await drafts.keep(key, key === keys[8] ? long : short);
  await drafts.tidy();
  const left = (await drafts.list()).map(({ key }) => key);
  assert.deepEqual(left, keys.slice(3).reverse());
  assert.deepEqual([local.size, mirrored.size], [7, 8]);
});

test('what somebody else has written there is no draft', async () => {
  const { env, local } = device();
  for (const [at, text] of ['', 'x', 'null', '{"at":1}\nx', '{"at":1,"lengths":[1]}', '\n'].entries())
    local.set(`orientation:import:/ban-soan:${at}`, text);
  assert.deepEqual(await new KeptDrafts(env, '/ban-soan').list(), []);
});

test('a set that is being made comes back with the file that it was opened from, and stands apart from the plans', async () => {
  const { env, local } = device();
  const sets = new KeptSets(env, '/ban-soan');
  const kept = { title: 'Bộ', text: '{"a":1}', base: '{"a":0}', unclear: [{ code: 'points-missing', place: '3:2' }] };
  const key = sets.fresh();
  await sets.keep(key, kept);
  await sets.keep(sets.fresh(), { ...kept, base: undefined });
  const [other, { at: _, ...found }] = await sets.list();
  assert.deepEqual(found, { key, ...kept });
  assert.equal(other.base, undefined);
  assert.deepEqual(await new KeptDrafts(env, '/ban-soan').list(), []);
  local.set('orientation:import-criteria:/ban-soan:x', '{"at":1,"title":"Bộ"}');
  assert.equal((await sets.list()).length, 2);
});
