// The rules of criteria as a person edits them on the desk.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { countOf, most, ofKind, pointsOf, RULE_KINDS, shareOf, shownPoints } = await sourceModule('import/rules.ts');

test('a rule of another kind brings as much as the one before', () => {
  const rules = [
    { kind: 'yesNo', points: '5' },
    { kind: 'free', max: '7.5' },
    { kind: 'count', each: '2', max: '6' },
    { kind: 'proportional', target: '30', points: '10', limit: '100%' },
    {
      kind: 'tiers',
      tiers: [
        { id: 'a', title: 'Đủ', points: '4' },
        { id: 'b', title: 'Thiếu', points: '10' },
      ],
    },
    {
      kind: 'percentTiers',
      bands: [
        { from: '50%', points: '3' },
        { from: '80%', points: '9' },
      ],
    },
    { kind: 'sum', parts: [], max: '12' },
  ];
  for (const rule of rules)
    for (const kind of RULE_KINDS.filter((each) => each !== 'penalty'))
      assert.equal(most(ofKind(kind, rule)), most(rule), `${rule.kind} to ${kind}`);
});

test('what is taken away each time is what another rule brings, and the other way round', () => {
  assert.deepEqual(ofKind('penalty', { kind: 'free', max: '2' }), { kind: 'penalty', each: '2' });
  assert.equal(most(ofKind('free', { kind: 'penalty', each: '0.5' })), '0.5');
  assert.equal(most({ kind: 'penalty', each: '0.5' }), undefined);
});

test('points and shares are typed as people write them, and shown the same way', () => {
  assert.deepEqual(['2,5', '2.5', '10', ' 0,50 ', '-1', '1,234', 'năm', ''].map(pointsOf), [
    '2.5',
    '2.5',
    '10',
    '0.5',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  assert.deepEqual(['80', '79,5%', 'x'].map(shareOf), ['80%', '79.5%', undefined]);
  assert.deepEqual(['2.5', '79.5%', undefined].map(shownPoints), ['2,5', '79,5', '']);
});

test('how many is a whole number as people type it', () => {
  assert.deepEqual(['2', ' 12 ', '0', '-1', '2,5', 'hai', ''].map(countOf), [
    2,
    12,
    0,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a sum brings what its parts bring, unless it says how much', () => {
  const parts = ['0.1', '0.2'].map((points) => ({ id: points, title: '', rule: { kind: 'yesNo', points } }));
  assert.equal(most({ kind: 'sum', parts }), '0.3');
  assert.equal(most({ kind: 'sum', parts, max: '0.25' }), '0.25');
  assert.deepEqual(ofKind('sum', { kind: 'free', max: '5' }).parts, [
    { id: 'phan-1', title: '', rule: { kind: 'free', max: '5' } },
  ]);
});
