import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { canTell, failureWords, loadSentence, loadWords, wordsOf } = await sourceModule('plan/words/index.ts');
const { vi } = await sourceModule('plan/words/vi.ts');
const { en } = await sourceModule('plan/words/en.ts');
const { issueCodes, documentErrorCodes } = await sourceModule('engine/codes.ts');
const { failureCodes } = await sourceModule('engine/failure-codes.ts');
const issues = {
  vi: (await sourceModule('ui/i18n/issues.vi.ts')).issues,
  en: (await sourceModule('ui/i18n/issues.en.ts')).issues,
};
const { draftWords } = await sourceModule('drafts/words/index.ts');
const { meetingLanguages } = await sourceModule('meeting/words/index.ts');
const { message, periodWords, longDay, sentence, shortDay } = await sourceModule('ui/i18n/format.ts');

// Every path of a table with the kind of what stands there.
function* paths(table, prefix = '') {
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === 'object') yield* paths(value, `${prefix}${key}.`);
    else yield `${prefix}${key}: ${typeof value}`;
  }
}

test('both languages have the same keys', () => {
  assert.deepEqual([...paths(en)].sort(), [...paths(vi)].sort());
  for (const more of [draftWords, meetingLanguages])
    assert.deepEqual([...paths(more.en)].sort(), [...paths(more.vi)].sort());
});

// The words of all failures; a plan has those of rare ones when they are needed.
const allFailures = {
  vi: (await sourceModule('ui/i18n/failures.vi.ts')).failures,
  en: (await sourceModule('ui/i18n/failures.en.ts')).failures,
};

for (const [name, failures] of Object.entries(allFailures)) {
  test(`every code of the model has words: ${name}`, () => {
    for (const code of issueCodes) assert.ok(issues[name][code]?.length > 10, code);
    for (const code of [...documentErrorCodes, ...failureCodes]) assert.ok(failures[code]?.length > 10, code);
  });
}

test('both languages show the same values of a code, in whatever order', () => {
  const names = (template) => [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, found]) => found))].sort();
  for (const tables of [issues, allFailures]) {
    for (const code of Object.keys(tables.vi)) {
      // A message may leave a value out, but names none that the other language does not know.
      const [all, other] = [names(tables.vi[code]), names(tables.en[code])];
      assert.ok(other.every((found) => all.includes(found)) || all.every((found) => other.includes(found)), code);
    }
  }
});

test('a language tag is taken by its first part, and Vietnamese is the rule', async () => {
  await loadWords('en');
  for (const tag of ['en-GB', 'EN']) assert.equal(wordsOf(tag).locale, en.locale);
  for (const tag of ['vi', 'vi-VN', 'fr', '', undefined, null]) assert.equal(wordsOf(tag).locale, vi.locale);
});

test('a plan tells a rare failure in its language once the sentence has come, and before that what is missing', async () => {
  const { Failure } = await sourceModule('engine/failure.ts');
  await loadWords('en');
  const common = new Failure('offline', { address: 'a.json' });
  const rare = new Failure('wrong-format', { found: 'x', expected: 'orientation/plan' });
  for (const [tag, table] of Object.entries(allFailures)) {
    const words = wordsOf(tag);
    assert.ok(canTell(common, words));
    assert.equal(canTell(rare, words), false);
    const missing = (detail) =>
      message(words.failures['part-missing'], { detail: { kind: 'text', value: detail } }, words);
    assert.equal(failureWords(rare, words), missing('wrong-format'));
    // A folder that was not uploaded has neither the engine nor the sentence.
    const unloaded = new Failure('wasm-not-found', { address: '/orientation/plan.wasm', status: 404 });
    assert.equal(failureWords(unloaded, words), missing('/orientation/plan.wasm'));
    await loadSentence(rare, words);
    assert.ok(canTell(rare, words));
    assert.equal(failureWords(rare, words), message(table[rare.code], rare.params, words));
  }
});

test('until the English words have come, the words are Vietnamese', async () => {
  const fresh = await sourceModule('plan/words/index.ts', 'fresh');
  assert.deepEqual([fresh.hasWords('vi'), fresh.hasWords('en'), fresh.wordsOf('en').locale], [true, false, vi.locale]);
  await fresh.loadWords('en');
  assert.deepEqual([fresh.hasWords('en'), fresh.wordsOf('en').locale], [true, en.locale]);
});

test('a message is filled in as its reader writes numbers and days', () => {
  const params = {
    count: { kind: 'count', value: 1234 },
    points: { kind: 'points', value: '1234.5' },
    share: { kind: 'share', value: '60.5%' },
    day: { kind: 'day', value: '2021-07-20' },
    text: { kind: 'text', value: '<b>{count}</b>' },
  };
  const template = '{count} · {points} · {share} · {day} · {text} · {none}';
  assert.equal(message(template, params, vi), '1.234 · 1.234,5 · 60,5% · 20/7/2021 · <b>{count}</b> · …');
  assert.equal(message(template, params, en), '1,234 · 1,234.5 · 60.5% · 20/7/2021 · <b>{count}</b> · …');
});

test('a period is told in words', () => {
  const told = (token) => periodWords(token, vi);
  assert.equal(told('2022'), 'năm 2022');
  assert.equal(told('2022-H1'), '6 tháng đầu năm 2022');
  assert.equal(told('2022-Q3'), 'quý 3 năm 2022');
  assert.equal(told('2022-03'), 'tháng 3 năm 2022');
  assert.equal(told('2018/2022'), 'giai đoạn 2018–2022');
  assert.equal(told('term:2022/2027'), 'nhiệm kỳ 2022–2027');
  assert.equal(told('school:2021/2022'), 'năm học 2021–2022');
  assert.equal(told('2022-03-01/2022-03-31'), 'từ 1/3/2022 đến 31/3/2022');
});

test('a day is the same day in every time zone', () => {
  assert.equal(longDay('2021-07-20', vi), 'ngày 20 tháng 7 năm 2021');
  assert.equal(longDay('2021-07-20', en), '20 July 2021');
  assert.equal(shortDay('2021-07-20', vi), '20/7/2021');
});

test('every template of the common list becomes its sentence, as in the crate', () => {
  const list = new URL('../../crates/model/src/describe/sentences.json', import.meta.url);
  const cases = JSON.parse(readFileSync(list, 'utf8'));
  assert.ok(cases.length > 5);
  for (const { template, values, text } of cases)
    assert.equal(
      sentence(template, (name) => values[name]),
      text,
      template,
    );
});

test('a finding without a detail is told without its brackets', () => {
  const field = { kind: 'text', value: 'số và ký hiệu' };
  const told = (params) => message(issues.vi['header-unclear'], params, vi);
  assert.equal(told({ field }), 'Phần đầu văn bản: số và ký hiệu bị thiếu hoặc chưa rõ.');
  assert.equal(
    told({ field, found: { kind: 'text', value: '' } }),
    'Phần đầu văn bản: số và ký hiệu bị thiếu hoặc chưa rõ.',
  );
  const found = { kind: 'text', value: 'Số:' };
  assert.equal(told({ field, found }), 'Phần đầu văn bản: số và ký hiệu bị thiếu hoặc chưa rõ: “Số:”.');
});
