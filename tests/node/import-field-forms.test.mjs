// Forms in the field, and what becomes of their answers by a changed set: the engine says, the desk tells.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { isLapsed, isSame, passed } = await sourceModule('import/field-forms.ts');
const { carried } = await sourceModule('import/trial.ts');

const criterion = (id, kind = 'free') => ({ id, title: id.toUpperCase(), rule: { kind, max: '10', points: '10' } });
const set = (edition, ...criteria) => ({
  id: 'bo',
  edition,
  title: 'Bộ',
  origin: { kind: 'proposed' },
  groups: [{ id: 'g', title: 'G', criteria }],
});
const texts = (each) => ({ set: each, text: each.edition });
const assessment = (criteria, unit = { id: 'a', name: 'Chi đoàn A', unitType: 'chapter' }) => ({
  unit,
  period: '2025',
  criteria,
  state: 'draft',
});
const file = (content, format = 'orientation/assessment') => ({
  name: 'a.json',
  text: JSON.stringify({ format, version: 2, content }),
});

const [field, present] = [
  set('1', criterion('x'), criterion('y'), criterion('z')),
  set('2', criterion('x'), criterion('w')),
];
const columns = { 1: { x: '8', y: '3', z: '5' }, 2: { x: '8', w: '2' } };
const engine = {
  migrateAssessment: () => ({
    assessment: assessment({ id: 'bo', edition: '2' }),
    moves: [
      { criterion: 'x', outcome: { kind: 'kept' } },
      { criterion: 'y', outcome: { kind: 'converted', to: 'w' } },
      { criterion: 'z', outcome: { kind: 'setAside', reason: 'criterionGone' } },
    ],
  }),
  scored: ({ criteria }) => ({
    columns: [
      {
        total: { rescaled: criteria === '1' ? '16' : '10' },
        criteria: Object.entries(columns[criteria]).map(([id, points]) => ({ id, points })),
      },
    ],
  }),
  documentOf: JSON.stringify,
};
const told = (each, own = engine) => passed(each, texts(field), texts(present), own, '2025-11-30');

test('each answer is told by what is printed: whether it stays, where it goes, what it brings', () => {
  const { unit, answers, before, after } = told(file(assessment({ id: 'bo', edition: '1' })));
  assert.deepEqual([unit, before, after], ['Chi đoàn A', { points: '16' }, { points: '10' }]);
  assert.deepEqual(answers, [
    { criterion: 'X', fate: 'kept', before: '8', after: '8' },
    { criterion: 'Y', fate: 'converted', to: 'W', before: '3', after: '2' },
    { criterion: 'Z', fate: 'criterionGone', before: '5' },
  ]);
  assert.deepEqual(answers.map(isSame), [true, false, false]);
  assert.deepEqual(answers.map(isLapsed), [false, false, true]);
});

test('what is no form of the opened edition is refused by its name', () => {
  assert.deepEqual(told({ name: 'a.json', text: '{' }), { kind: 'refused', file: 'a.json', why: 'no-form' });
  assert.equal(told(file({}, 'orientation/plan')).why, 'no-form');
  assert.equal(told(file({})).why, 'no-form');
  assert.equal(told(file(assessment({ id: 'khac', edition: '1' }))).why, 'other-set');
  const other = told(file(assessment({ id: 'bo', edition: '0' })));
  assert.deepEqual([other.why, other.edition], ['other-edition', '0']);
});

test('a form that the engine cannot read is refused, and the others are told', () => {
  const fails = {
    ...engine,
    migrateAssessment: () => {
      throw new Error('no');
    },
  };
  assert.equal(told(file(assessment({ id: 'bo', edition: '1' })), fails).why, 'no-form');
});

test('the form on trial keeps the answers to what is asked as it was', () => {
  const filled = {
    ...assessment({ id: 'bo', edition: '1' }),
    answers: { x: { value: 1 }, y: { value: 2 }, gone: { value: 3 } },
    facts: { f: { value: 1 }, h: { value: 2 } },
  };
  const facts = (kind) => [{ id: 'f', title: 'F', value: { kind } }];
  const before = { ...set('1', criterion('x'), criterion('y')), facts: facts('yesNo') };
  const after = { ...set('1', criterion('x'), criterion('y', 'count')), facts: facts('yesNo') };
  assert.deepEqual(carried(filled, before, after), {
    unit: filled.unit,
    answers: { x: { value: 1 } },
    facts: { f: { value: 1 } },
  });
  assert.deepEqual(carried(filled, before, { ...after, facts: facts('share') }).facts, {});
});
