// Conditions of classes and gates as a person reads and edits them on the desk.
import assert from 'node:assert/strict';
import test from 'node:test';
import { textOf } from './harness.mjs';
import { sourceModule } from './typescript.mjs';

const { conditionOf, conditionWords, firstOf, simpleOf, subjectsIn } = await sourceModule('import/conditions.ts');
const { conditionsEn, conditionsVi } = await sourceModule('import/words/conditions.ts');
const { rulesEn, rulesVi } = await sourceModule('import/words/rules.ts');
const vi = { ...conditionsVi, gone: rulesVi.gone };
const en = { ...conditionsEn, gone: rulesEn.gone };

const shipped = async (name) =>
  JSON.parse(await textOf(`crates/model/plans/lai-chau-2022/criteria/${name}.json`)).content;
const SETS = await Promise.all(['chi-doan', 'doan-co-so', 'lien-doi', 'hd33-chi-doan', 'hd33-doan-co-so'].map(shipped));

const within = (condition) => [condition, ...[condition.of ?? []].flat().flatMap((each) => within(each))];
const conditionsOf = ({ gates = [], classing }) => [
  ...gates.map(({ when }) => when),
  ...(classing?.classes ?? []).flatMap(({ clauses }) => clauses.map(({ when }) => when)),
];

test('every condition of the shipped sets is told in words, and no id is among them', () => {
  let count = 0;
  for (const set of SETS)
    for (const condition of conditionsOf(set))
      for (const words of [vi, en]) {
        const told = conditionWords(condition, set, words);
        count += 1;
        assert.ok(told.length > 5 && !told.includes('undefined') && !told.includes(words.gone), told);
        for (const [, id] of JSON.stringify(condition).matchAll(/"(?:fact|gate|class|group|criterion)":"([^"]+)"/g))
          if (id.includes('-')) assert.ok(!told.includes(id), `${id} in ${told}`);
      }
  assert.ok(count > 100, `${count}`);
});

test('what is told names what is printed', async () => {
  const set = await shipped('hd33-chi-doan');
  const [first] = set.classing.classes;
  const told = (id, words = vi) => conditionWords(first.clauses.find((clause) => clause.id === id).when, set, words);
  assert.equal(told('du-6-thang'), 'đủ điều kiện tiên quyết “Đã hoạt động từ 6 tháng trở lên”');
  assert.equal(
    told('chi-tieu-dang'),
    '“Cấp ủy giao chỉ tiêu phát triển đảng viên thì đã đạt chưa?”: “Đạt” hoặc “Không được giao chỉ tiêu”',
  );
  assert.equal(
    told('doan-vien-moi', en),
    '“Chi đoàn còn nguồn thanh niên để kết nạp?”: no or “Đã kết nạp bao nhiêu đoàn viên mới?”: 1 or more',
  );
  assert.equal(
    told('xep-loai-tot'),
    '“Bao nhiêu đoàn viên ở mỗi mức xếp loại?”: tỉ lệ ở mức “Xuất sắc” hoặc “Tốt” từ 80% trở lên'.replace(
      /“Xuất sắc” hoặc “Tốt”/,
      ['xuat-sac', 'tot']
        .map(
          (id) =>
            `“${set.facts.find(({ id: fact }) => fact === 'xep-loai-doan-vien').value.classes.find((each) => each.id === id).title}”`,
        )
        .join(' hoặc '),
    ),
  );
});

test('a condition inside another one stands in brackets, and what is gone is said to be gone', () => {
  const set = {
    id: 'a',
    edition: '1',
    title: '',
    origin: { kind: 'proposed' },
    facts: [{ id: 'f', title: 'F?', value: { kind: 'yesNo' } }],
  };
  const yes = { kind: 'fact', fact: 'f', is: { kind: 'yes' } };
  const total = { kind: 'total', is: { atLeast: '2.5', below: '9' } };
  const told = (condition) => conditionWords(condition, set, vi);
  assert.equal(
    told({ kind: 'all', of: [yes, { kind: 'any', of: [total, { kind: 'not', of: yes }] }] }),
    '“F?”: có và (tổng điểm từ 2,5 điểm trở lên và dưới 9 điểm hoặc không phải: “F?”: có)',
  );
  assert.equal(
    told({ kind: 'atLeast', count: 1, of: [yes, total] }),
    'đủ ít nhất 1 trong các điều kiện: “F?”: có; tổng điểm từ 2,5 điểm trở lên và dưới 9 điểm',
  );
  assert.equal(told({ kind: 'gate', gate: 'nobody' }), 'đủ điều kiện tiên quyết (không còn trong bộ)');
  assert.equal(told({ kind: 'percent', is: {} }), 'tỉ lệ điểm trên tổng tối đa bất kỳ');
});

test('a simple condition taken apart and put together is the same, and one of several clauses is not taken apart', () => {
  let simple = 0;
  for (const set of SETS)
    for (const condition of conditionsOf(set).flatMap(within)) {
      const parts = simpleOf(condition);
      if (['all', 'any', 'not', 'atLeast'].includes(condition.kind)) assert.equal(parts, undefined);
      else if (parts !== undefined) {
        simple += 1;
        assert.deepEqual(conditionOf(parts), condition);
      }
    }
  assert.ok(simple > 100, `${simple}`);
  const both = { kind: 'group', group: 'g', points: { atLeast: '1' }, percent: { atLeast: '5%' } };
  assert.equal(simpleOf(both), undefined);
});

test('a new condition asks for what can be answered', async () => {
  const set = await shipped('hd33-chi-doan');
  for (const [subject, named] of Object.entries(subjectsIn(set)))
    for (const [id] of named) {
      const condition = firstOf(set, subject, id);
      assert.equal(simpleOf(condition)?.subject, subject);
      const fact = set.facts.find((each) => each.id === id);
      if (subject !== 'fact') continue;
      const asked = { yesNo: 'yes', number: 'number', share: 'share', choice: 'choice', units: 'units' };
      assert.equal(condition.is.kind, asked[fact.value.kind]);
    }
});
