// Drafts as files and as texts for a chat, out and in, and two people's copies merged.
import assert from 'node:assert/strict';
import test from 'node:test';
import { count, Device, drafts, form, modelMerge, named } from './drafts.mjs';
import { sourceModule } from './typescript.mjs';

const { fileOf, openDraft } = await drafts();
const { idOf } = await sourceModule('drafts/meant.ts');
const merge = await modelMerge();

const open = (more = {}) => openDraft({ name: named, initial: form(), merge, env: new Device().tab().env, ...more });
const filled = (answers, more = {}) => open({ initial: form({ answers, ...more }) });

test('a draft goes through a file and back, unfinished texts and open conflicts included', async () => {
  const draft = open();
  draft.set('answers/a', { ...count(1), note: 'họp “chi đoàn”' });
  draft.set('facts/f', count(7));
  assert.equal(JSON.parse(draft.exportText()).format, 'orientation/assessment');
  draft.set('raw/b', '12,,5');
  await draft.import(filled({ a: count(9) }).exportText());
  assert.equal(JSON.parse(draft.exportText()).format, 'orientation/draft');

  const other = open();
  const result = await other.import(draft.exportText());
  assert.equal(result.kind, 'merged');
  assert.deepEqual(other.assessment(), draft.assessment());
  assert.deepEqual([...other.raw()], [['b', '12,,5']]);
  assert.deepEqual(
    other.conflicts.map(({ item, other: o }) => [item, o]),
    [['answers/a', count(9).value]],
  );
});

test('a copied text survives a chat: lines wrapped, words around it, invisible signs in it', async () => {
  const draft = filled({ a: { ...count(1), note: 'Tiếng Việt có dấu' } }, { filledBy: { name: 'Lò Thị An' } });
  const token = await draft.copyText();
  const wrapped = token.replace(/(.{40})/g, '$1\n');
  for (const text of [
    token,
    `Em gửi chị ạ: ${token}`,
    `Em gửi\n${wrapped}\nEm cảm ơn chị`,
    token.replace(/(.{60})/g, '$1\u200b'),
  ]) {
    const other = open();
    assert.deepEqual(
      await other.import(text),
      { kind: 'merged', changed: 2, conflicts: 0, filledBy: 'Lò Thị An' },
      text,
    );
    assert.deepEqual(other.assessment(), draft.assessment());
  }
});

test('a copied text is shorter than the file', async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`tieu-chi-${n}`, { ...count(n), note: `Ghi chú ${n}` }]),
  );
  const draft = filled(answers);
  const token = await draft.copyText();
  assert.ok(token.length < draft.exportText().length / 3, `${token.length} of ${draft.exportText().length}`);
});

test('a text that was cut or changed on its way is refused, and nothing is changed', async () => {
  const token = await filled({ a: count(1) }).copyText();
  const other = filled({ b: count(2) });
  const before = other.exportText();
  for (const text of [token.slice(0, -5), token.replace(/.(?=.{6}$)/, '~'), token.slice(0, 20)]) {
    assert.deepEqual(await other.import(text), { kind: 'refused', why: 'damaged', params: {} }, text);
  }
  for (const text of ['', 'xin chào', '{', '{"format":"orientation/plan","version":1,"content":{}}', '[]']) {
    assert.deepEqual(await other.import(text), { kind: 'refused', why: 'not-a-draft', params: {} }, text);
  }
  assert.equal(other.exportText(), before);
});

test('a copy of another unit, period or set is refused by name', async () => {
  const draft = open();
  const of = (members) => draft.import(open({ initial: form(members) }).exportText());
  const unit = { id: 'pa-vay', name: 'Pa Vây', unitType: 'chapter' };
  assert.deepEqual(await of({ unit }), {
    kind: 'refused',
    why: 'other-unit',
    params: { expected: 'nam-pe', found: 'pa-vay' },
  });
  assert.deepEqual(await of({ period: '2023' }), {
    kind: 'refused',
    why: 'other-period',
    params: { expected: '2022', found: '2023' },
  });
  const criteria = { id: 'lien-doi', edition: '2022' };
  assert.deepEqual(await of({ criteria }), {
    kind: 'refused',
    why: 'other-criteria',
    params: { expected: 'chi-doan', found: 'lien-doi' },
  });
  const unreadable = await draft.import(
    JSON.stringify({ format: 'orientation/assessment', version: 1, content: { ...form(), odd: 1 } }),
  );
  assert.equal(unreadable.why, 'unreadable');
});

test('without ids, units of two names are two units, however the names are written', async () => {
  const named = (name) => open({ initial: form({ unit: { id: idOf(''), name, unitType: 'chapter' } }) });
  const from = async (name) => named('Chi đoàn bản Hai').import(named(name).exportText());
  assert.deepEqual(await from('Chi đoàn bản Một'), {
    kind: 'refused',
    why: 'other-unit',
    params: { expected: 'Chi đoàn bản Hai', found: 'Chi đoàn bản Một' },
  });
  for (const name of ['', 'chi đoàn bản hai ', 'Chi đoàn bản Hai'.normalize('NFD')])
    assert.equal((await from(name)).kind, 'merged', name);
});

test('a file of a newer version is refused', async () => {
  const draft = open();
  for (const [format, supported, content] of [
    ['orientation/draft', '1', { assessment: form() }],
    ['orientation/assessment', '2', form()],
  ]) {
    const result = await draft.import(JSON.stringify({ format, version: 99, content }));
    assert.deepEqual(result, { kind: 'refused', why: 'newer-version', params: { found: '99', supported } }, format);
  }
});

test('a file that does not say of what it is, is no draft', async () => {
  const draft = open();
  for (const content of [
    {},
    { assessment: null },
    { assessment: {} },
    { assessment: { ...form(), unit: null } },
    { assessment: { ...form(), criteria: undefined } },
    [],
  ]) {
    const result = await draft.import(JSON.stringify({ format: 'orientation/draft', version: 1, content }));
    assert.deepEqual(result, { kind: 'refused', why: 'not-a-draft', params: {} }, JSON.stringify(content));
  }
});

test('texts and conflicts of a file that are none are passed over', async () => {
  const draft = open();
  const content = {
    assessment: form({ answers: { a: count(1) } }),
    raw: { b: '12,,5', c: 3, d: null },
    conflicts: [null, 'x', {}, { item: 'answers/a' }],
  };
  assert.equal(
    (await draft.import(JSON.stringify({ format: 'orientation/draft', version: 1, content }))).kind,
    'merged',
  );
  assert.deepEqual([[...draft.raw()], draft.conflicts], [[['b', '12,,5']], []]);
  for (const odd of [
    { raw: 'abc', conflicts: {} },
    { raw: null, conflicts: null },
  ]) {
    assert.equal(
      (await draft.import(JSON.stringify({ format: 'orientation/draft', version: 1, content: { ...content, ...odd } })))
        .kind,
      'merged',
    );
  }
});

test("two people's copies are merged item by item, and what differs is listed for a choice", async () => {
  const secretary = filled({ a: count(1), b: count(2), d: { note: 'của bí thư' } });
  const deputy = filled({ b: count(5), c: count(6), d: count(4) });
  assert.deepEqual(await secretary.import(deputy.exportText()), { kind: 'merged', changed: 2, conflicts: 1 });
  assert.deepEqual(secretary.assessment().answers, {
    a: count(1),
    b: count(2),
    c: count(6),
    d: { ...count(4), note: 'của bí thư' },
  });
  const [conflict] = secretary.conflicts;
  assert.deepEqual(
    [conflict.item, conflict.field, conflict.kept, conflict.other, conflict.from],
    ['answers/b', 'value', count(2).value, count(5).value, 'file'],
  );
  secretary.choose(conflict, 'other');
  assert.deepEqual(secretary.assessment().answers.b, count(5));
  assert.deepEqual(secretary.conflicts, []);
  // The same file once more brings nothing.
  assert.deepEqual(await secretary.import(deputy.exportText()), { kind: 'merged', changed: 0, conflicts: 0 });
});

test('a conflict that is not decided yet survives a killed tab', async () => {
  const device = new Device();
  const tab = device.tab();
  const draft = openDraft({ name: named, initial: form(), merge, env: tab.env });
  draft.set('answers/a', count(1));
  await draft.import(filled({ a: count(2) }).exportText());
  tab.kill();
  const again = openDraft({ name: named, initial: form(), merge, env: device.tab().env });
  assert.deepEqual(
    again.conflicts.map(({ kept, other }) => [kept, other]),
    [[count(1).value, count(2).value]],
  );
});

test('a copy of an older edition is moved over before it is merged', async () => {
  const newer = form({ criteria: { id: 'chi-doan', edition: '2023' } });
  const migrate = (text) => {
    const { answers, ...rest } = JSON.parse(text).content;
    return { assessment: { ...rest, criteria: newer.criteria, answers: { b: answers.a } }, changes: [] };
  };
  const draft = open({ initial: newer, migrate });
  assert.equal((await draft.import(filled({ a: count(3) }).exportText())).kind, 'merged');
  assert.deepEqual(draft.assessment(), { ...newer, answers: { b: count(3) } });
});

test('reviews and decisions go through a draft unchanged', () => {
  const saw = `sha256:${'0'.repeat(64)}`;
  const by = { name: 'Đoàn xã' };
  const review = { level: 1, weight: 'deciding', by, on: '2022-11-25', saw, scores: { 'a/b': { points: '2.5', saw } } };
  const whole = form({
    state: 'submitted',
    history: [{ from: 'draft', to: 'submitted', on: '2022-11-20' }],
    reviews: [review, { ...review, level: 2, scores: undefined }, { ...review, comment: 'lần hai' }],
    decision: { by, on: '2022-11-26', saw },
  });
  const draft = open({ initial: whole });
  const { reviews, ...rest } = draft.assessment();
  const { reviews: expected, ...others } = whole;
  assert.deepEqual(rest, others);
  const plain = (list) => JSON.stringify([...list].sort((a, b) => a.level - b.level));
  assert.equal(
    plain(reviews),
    plain(expected.map(({ scores, ...head }) => (scores === undefined ? head : { ...head, scores }))),
  );
  draft.set('scores/1/c', { points: '1', saw });
  assert.deepEqual(Object.keys(draft.assessment().reviews[0].scores), ['a/b', 'c']);
});

test('a file is named after the set, the unit and the period', () => {
  const file = fileOf('{}', { ...named, unit: 'Chi đoàn/bản "Nậm Pé"', period: 'school:2022/2023' });
  assert.deepEqual(file, {
    name: 'chi-doan_Chi-đoàn-bản-Nậm-Pé-_school-2022-2023.json',
    type: 'application/json',
    text: '{}',
  });
});
