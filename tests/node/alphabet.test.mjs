// The order in which the widget lists names.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { sortedByName } = await sourceModule('ui/i18n/alphabet.ts');

const inOrder = (words) => {
  const listed = words.split(' ');
  assert.deepEqual(
    sortedByName([...listed].reverse(), (word) => word),
    listed,
  );
};

test('letters stand in the order of the alphabet', () =>
  inOrder('a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'));

test('tones decide only between the same letters', () => {
  inOrder('ma mà mả mã má mạ man màn');
  inOrder('ban bàn bán bạn băn bằn bân');
});

test('the Unicode form of a word does not move it', () => inOrder('đoa\u0300n đoán đo\u0323i'));

test('the names of the built-in plan stand as the collator of the machine would have them', async () => {
  const file = new URL('../../crates/model/plans/lai-chau-2022/plan.json', import.meta.url);
  const names = JSON.parse(await readFile(file, 'utf8')).content.initiatives.map(({ name }) => name);
  const { compare } = new Intl.Collator('vi');
  assert.deepEqual(
    sortedByName(names, (name) => name),
    [...names].sort(compare),
  );
});
