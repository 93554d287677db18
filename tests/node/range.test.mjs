// What a reviewer may give, as the engine has it: `range` in crates/model/src/score/leaf.rs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { rangeOf } = await sourceModule('checklist/range.ts');
const range = (rule) => Object.values(rangeOf(rule));

test('a rule brings from nothing to its points, or takes away what its points take', () => {
  assert.deepEqual(range({ kind: 'yesNo', points: '5' }), ['0', '5']);
  assert.deepEqual(range({ kind: 'yesNo', points: '-2.5' }), ['-2.5', '0']);
  assert.deepEqual(range({ kind: 'tiers', tiers: [{ points: '5' }, { points: '-1' }] }), ['-1', '5']);
  assert.deepEqual(range({ kind: 'free', max: '10' }), ['0', '10']);
  assert.deepEqual(range({ kind: 'count', each: '2', max: '10' }), ['0', '10']);
});

test('a target that may be surpassed brings its points up to its limit, rounded half up', () => {
  assert.deepEqual(range({ kind: 'proportional', target: '12', points: '5', limit: '120%' }), ['0', '6']);
  assert.deepEqual(range({ kind: 'proportional', points: '0.33', limit: '150%' }), ['0', '0.5']);
  assert.deepEqual(range({ kind: 'proportional', points: '15' }), ['0', '99999999.99']);
});

test('a sum brings what its parts bring, and no more than its own maximum', () => {
  const parts = [
    { rule: { kind: 'free', max: '3' } },
    { rule: { kind: 'penalty', each: '1', atMost: '2' } },
    { rule: { kind: 'free', max: '4' } },
  ];
  assert.deepEqual(range({ kind: 'sum', parts }), ['-2', '7']);
  assert.deepEqual(range({ kind: 'sum', parts, max: '6' }), ['-2', '6']);
});

test('a penalty takes away as much as it may, or without a limit as much as one criterion can', () => {
  assert.deepEqual(range({ kind: 'penalty', each: '1', atMost: '3' }), ['-3', '0']);
  assert.deepEqual(range({ kind: 'penalty', each: '1' }), ['-99999999.99', '0']);
});
