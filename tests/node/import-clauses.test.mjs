// Conditions of several clauses as they are changed on the desk.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { asked, asking, clausesOf, joined, withClause, withClauses } = await sourceModule('import/clauses.ts');

const [a, b, c] = ['a', 'b', 'c'].map((gate) => ({ kind: 'gate', gate }));
const not = (of) => ({ kind: 'not', of });
const more = (condition, clause) => withClauses(condition, (own) => ({ ...own, of: [...own.of, clause] }));

test('an opposite of an opposite is the condition itself', () => {
  assert.deepEqual(asked(not(not(a))), { isOpposite: false, condition: a });
  assert.deepEqual(asked(not(not(not(a)))), { isOpposite: true, condition: a });
  assert.deepEqual(asking(a, true), not(a));
});

test('what was a single condition is the first clause, with its opposite; one clause that is left stands for itself', () => {
  const two = more(not(a), b);
  assert.deepEqual(two, { kind: 'all', of: [not(a), b] });
  assert.deepEqual(
    withClause(two, 1, () => []),
    not(a),
  );
});

test('the opposite of clauses stays asked while they change', () => {
  const any = not({ kind: 'any', of: [a, b] });
  assert.deepEqual(more(any, c), not({ kind: 'any', of: [a, b, c] }));
  assert.deepEqual(
    withClause(any, 0, () => []),
    not(b),
  );
  assert.deepEqual(
    withClause(any, 0, (clause) => [more(clause, c)]),
    not({ kind: 'any', of: [{ kind: 'all', of: [a, c] }, b] }),
  );
});

test('no more clauses are needed than there are', () => {
  const three = { kind: 'atLeast', count: 3, of: [a, b, c] };
  assert.deepEqual(
    withClause(three, 2, () => []),
    { kind: 'atLeast', count: 2, of: [a, b] },
  );
  assert.deepEqual(joined({ joining: 'atLeast', count: 0, of: [a, b] }).count, 1);
});

test('several things that are asked of one place are clauses', () => {
  const both = { kind: 'criterion', criterion: 'x', points: { atLeast: '1' }, answer: { kind: 'yes' } };
  assert.deepEqual(clausesOf(both), {
    joining: 'all',
    count: 1,
    of: [
      { kind: 'criterion', criterion: 'x', points: { atLeast: '1' } },
      { kind: 'criterion', criterion: 'x', answer: { kind: 'yes' } },
    ],
  });
  assert.equal(clausesOf({ kind: 'criterion', criterion: 'x', answer: { kind: 'yes' } }), undefined);
});
