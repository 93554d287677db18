// The rule of a criterion in one line, as it stands under its wording.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { ruleWords } = await sourceModule('checklist/rule-words.ts');
const { vi } = await sourceModule('checklist/words/vi.ts');
const { en } = await sourceModule('checklist/words/en.ts');
const words = (rule, lang = 'vi') => ruleWords(rule, { vi, en }[lang].ruleLine);

const rules = {
  yesNo: [{ kind: 'yesNo', points: '0.5' }, 'Có: 0,5 điểm', 'Yes: 0.5 points'],
  percentTiers: [
    {
      kind: 'percentTiers',
      bands: [
        { from: '90%', points: '1.5' },
        { from: '70%', below: '90%', points: '1' },
        { below: '70%', points: '0' },
      ],
    },
    'từ 90%: 1,5 điểm; từ 70% đến dưới 90%: 1 điểm; dưới 70%: 0 điểm',
    'from 90%: 1.5 points; from 70% to below 90%: 1 point; below 70%: 0 points',
  ],
  count: [
    { kind: 'count', each: '1', max: '2', unit: 'hoạt động' },
    'Mỗi hoạt động 1 điểm, tối đa 2 điểm',
    '1 point for each hoạt động, at most 2 points',
  ],
  'count without a unit': [
    { kind: 'count', each: '0.25', max: '1' },
    'Mỗi lần 0,25 điểm, tối đa 1 điểm',
    '0.25 points for each, at most 1 point',
  ],
  'proportional, up to the target': [
    { kind: 'proportional', points: '3', limit: '100%' },
    'Đạt đủ chỉ tiêu: 3 điểm, chưa đủ thì tính theo tỉ lệ',
    'The whole target: 3 points, less in proportion',
  ],
  'proportional, beyond the target': [
    { kind: 'proportional', points: '3', target: '10', unit: 'ý tưởng', limit: '120%' },
    'Đạt 10 ý tưởng: 3 điểm, chưa đủ thì tính theo tỉ lệ, vượt chỉ tiêu tính đến 120%',
    '10 ý tưởng: 3 points, less in proportion, beyond the target up to 120%',
  ],
  'proportional, without a limit': [
    { kind: 'proportional', points: '3' },
    'Đạt đủ chỉ tiêu: 3 điểm, chưa đủ thì tính theo tỉ lệ, vượt chỉ tiêu vẫn tính thêm',
    'The whole target: 3 points, less in proportion, beyond the target more',
  ],
  free: [
    { kind: 'free', max: '2', step: '0.5' },
    'Chấm từ 0 đến 2 điểm, theo bước 0,5',
    'From 0 to 2 points, in steps of 0.5',
  ],
  atLeast: [
    { kind: 'atLeast', need: 2, options: [], points: '1' },
    'Đủ 2 nội dung: 1 điểm, thiếu thì không có điểm',
    '2 of them: 1 point, none for fewer',
  ],
  'atLeast, in proportion': [
    { kind: 'atLeast', need: 2, options: [], points: '1', otherwise: 'proportional' },
    'Đủ 2 nội dung: 1 điểm, thiếu thì tính theo số nội dung đạt',
    '2 of them: 1 point, fewer in proportion',
  ],
  sum: [
    { kind: 'sum', parts: [], max: '4' },
    'Cộng điểm các phần, tối đa 4 điểm',
    'The points of the parts together, at most 4 points',
  ],
  imported: [
    { kind: 'imported', from: 'Công an', highest: '100', fullFrom: '90', points: '5' },
    'Quy đổi từ kết quả của Công an: tối đa 5 điểm, từ 90 trở lên được đủ điểm',
    'Converted from the result of Công an: at most 5 points, all of them from 90 on',
  ],
  penalty: [
    { kind: 'penalty', each: '1', atMost: '2' },
    'Mỗi lần trừ 1 điểm, trừ tối đa 2 điểm',
    '1 point less each time, at most 2 points less',
  ],
};

for (const [name, [rule, vi, en]] of Object.entries(rules)) {
  test(`a rule is told in both languages: ${name}`, () => assert.deepEqual([words(rule), words(rule, 'en')], [vi, en]));
}

test('every rule of the shipped sets is told, but for tiers, which have their points beside them', () => {
  const folder = new URL('../../crates/model/plans/lai-chau-2022/criteria/', import.meta.url);
  const criteriaOf = (group) => [...(group.criteria ?? []), ...(group.groups ?? []).flatMap(criteriaOf)];
  const partsOf = (rule) => [rule, ...(rule.parts ?? []).flatMap((part) => partsOf(part.rule))];
  for (const name of readdirSync(folder)) {
    const { content } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    for (const { id, rule } of (content.groups ?? []).flatMap(criteriaOf))
      for (const part of partsOf(rule)) {
        const text = words(part);
        assert.equal(text === '', part.kind === 'tiers', `${name} ${id}`);
        assert.doesNotMatch(text, /undefined|\[object|%%/, `${name} ${id}`);
      }
  }
});
