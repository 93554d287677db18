// What the first picture of a form knows before the engine has come, held to what the engine says.
import assert from 'node:assert/strict';
import test from 'node:test';
import { jsonOf } from './harness.mjs';
import { sourceModule } from './typescript.mjs';

const { concerns, maximumOf, standingOf } = await sourceModule('checklist/before-engine.ts');
const { types } = await sourceModule('checklist/initial.ts');
const { sortedByName } = await sourceModule('ui/i18n/alphabet.ts');
const { maxima, standings, names, unitTypes } = await jsonOf('tests/vectors/before-engine.json');

const standingAt = (criterion, unit, day) => {
  const standing = standingOf(criterion, day);
  return standing !== 'asked' ? standing : concerns(criterion, unit) ? 'counts' : 'otherUnits';
};

test('the maximum beside a criterion is the one that the engine counts by', () => {
  const kinds = new Set(maxima.map(({ rule }) => rule.kind));
  assert.equal(kinds.size, 10);
  // What was once written otherwise here: a limit under the whole target.
  assert.ok(maxima.some(({ rule: { kind, limit } }) => kind === 'proportional' && Number.parseFloat(limit) < 100));
  for (const { rule, maximum } of maxima) assert.equal(maximumOf(rule), maximum, JSON.stringify(rule));
});

test('a criterion is asked of the units and on the days that the engine counts it for', () => {
  const found = new Set();
  for (const { criterion, unit, day, standing } of standings) {
    const { validity, ...rest } = criterion;
    const asked = { ...rest, ...(validity === null ? {} : { validity }) };
    assert.equal(standingAt(asked, unit, day), standing, JSON.stringify({ criterion, unit, day }));
    found.add(standing);
  }
  assert.deepEqual([...found].sort(), ['counts', 'future', 'otherUnits', 'retired']);
});

test('names stand in the order of the model', () => {
  assert.ok(names.length > 60);
  assert.deepEqual(
    sortedByName([...names].reverse(), (name) => name),
    names,
  );
});

test('a page may say every type of unit', () => {
  assert.deepEqual(types, unitTypes);
});
