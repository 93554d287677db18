// What stands where in a criteria set, and how it is moved on the desk.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const tree = await sourceModule('import/criteria-tree.ts');

const criterion = (id) => ({ id, title: id.toUpperCase(), rule: { kind: 'free', max: '1' } });
const set = () => ({
  id: 'bo',
  edition: '1',
  title: 'Bộ',
  origin: { kind: 'proposed' },
  groups: [
    { id: 'g1', title: 'Một', criteria: [criterion('a'), criterion('b')] },
    {
      id: 'g2',
      title: 'Hai',
      criteria: [criterion('c')],
      groups: [
        { id: 'g21', title: 'Hai một', criteria: [criterion('d')] },
        { id: 'g22', title: 'Hai hai' },
      ],
    },
    { id: 'g3', title: 'Ba' },
  ],
});

// `g1(a b) g2(c g21(d) g22())`
const shown = ({ groups = [] }) =>
  groups
    .map(
      (group) =>
        `${group.id}(${[...(group.criteria ?? []).map(({ id }) => id), shown(group)].filter(Boolean).join(' ')})`,
    )
    .join(' ');
const after = (id, ...ways) => {
  const copy = set();
  for (const way of ways) tree.move(copy, id, way);
  return shown(copy);
};

const WHOLE = 'g1(a b) g2(c g21(d) g22()) g3()';

test('a criterion moves among its neighbours, and at the edge of its group into the next one of the form', () => {
  assert.equal(after('a', 'down'), 'g1(b a) g2(c g21(d) g22()) g3()');
  assert.equal(after('a', 'down', 'down'), 'g1(b) g2(a c g21(d) g22()) g3()');
  assert.equal(after('d', 'up'), 'g1(a b) g2(c d g21() g22()) g3()');
  assert.equal(after('d', 'down', 'down'), 'g1(a b) g2(c g21() g22()) g3(d)');
});

test('a group takes along what stands in it, and goes in and out', () => {
  assert.equal(after('g2', 'up'), 'g2(c g21(d) g22()) g1(a b) g3()');
  assert.equal(after('g2', 'in'), 'g1(a b g2(c g21(d) g22())) g3()');
  assert.equal(after('g21', 'out'), 'g1(a b) g2(c g22()) g21(d) g3()');
  assert.equal(after('g22', 'in'), 'g1(a b) g2(c g21(d g22())) g3()');
});

test('where nothing can be moved nothing is', () => {
  for (const [id, way] of [
    ['a', 'up'],
    ['a', 'in'],
    ['g1', 'up'],
    ['g1', 'in'],
    ['g1', 'out'],
    ['g3', 'down'],
    ['nobody', 'up'],
  ]) {
    assert.equal(tree.canMove(set(), id, way), false, `${id} ${way}`);
    assert.equal(after(id, way), WHOLE, `${id} ${way}`);
  }
});

test('every move that is possible can be gone back, and loses nothing', () => {
  const all = (copy) => shown(copy).match(/\w+/g).sort();
  const back = { up: 'down', down: 'up' };
  for (const id of ['a', 'b', 'c', 'd', 'g1', 'g2', 'g21', 'g22', 'g3'])
    for (const way of ['up', 'down', 'in', 'out']) {
      const copy = set();
      const isPossible = tree.canMove(copy, id, way);
      tree.move(copy, id, way);
      assert.equal(shown(copy) !== WHOLE, isPossible, `${id} ${way}`);
      assert.deepEqual(all(copy), all(set()), `${id} ${way}`);
      if (!isPossible || back[way] === undefined) continue;
      tree.move(copy, id, back[way]);
      assert.equal(shown(copy), WHOLE, `${id} ${way}`);
    }
});

test('what is taken out is gone with all that stands in it, and no empty list is left', () => {
  const copy = set();
  tree.take(copy, 'd');
  assert.equal('criteria' in tree.groupIn(copy, 'g21'), false);
  tree.take(copy, 'g2');
  assert.equal(shown(copy), 'g1(a b) g3()');
});

test('a criterion can be put at the end of another group, and added to it', () => {
  const copy = set();
  tree.moveInto(copy, 'a', 'g22');
  tree.addCriterion(copy, 'g22', criterion('e'));
  tree.addGroup(copy, 'g3', { id: 'g31', title: '' });
  tree.addGroup(copy, undefined, { id: 'g4', title: '' });
  assert.equal(shown(copy), 'g1(b) g2(c g21(d) g22(a e)) g3(g31()) g4()');
  const { nth, of, over } = tree.placeIn(copy, 'e');
  assert.deepEqual([nth, of, over.id], [2, 2, 'g22']);
});

test('a fresh id is none that any of the texts has, as a name or within a reference', () => {
  assert.equal(tree.freshId('tieu-chi', ['{}']), 'tieu-chi-1');
  assert.equal(tree.freshId('tieu-chi', ['{"id":"tieu-chi-1"}', '{"replaces":["tieu-chi-2"]}']), 'tieu-chi-3');
});
