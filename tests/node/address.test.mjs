import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { addressOf, placeIn } = await sourceModule('plan/address.ts');

const at = (href) => new URL(href);
const place = { plan: 'lai-chau-2022', node: '2.4.t1.a5' };

test('a place is read from the query and from the fragment, wherever it stands among others', () => {
  for (const href of [
    'https://a.vn/?orientation=lai-chau-2022/2.4.t1.a5',
    'https://a.vn/?x=1&orientation=lai-chau-2022/2.4.t1.a5&y=2#/tin',
    'https://a.vn/?orientation=lai-chau-2022%2F2.4.t1.a5',
    'https://a.vn/#orientation=lai-chau-2022/2.4.t1.a5',
    'https://a.vn/#menu=3&orientation=lai-chau-2022/2.4.t1.a5',
  ]) {
    assert.deepEqual(placeIn(at(href)), place, href);
  }
});

test('what is no place is none', () => {
  for (const tail of [
    '',
    '?orientation=',
    '?orientation=a',
    '?orientation=a/b/c',
    '?orientation=A/b',
    '#2.4',
    '?orientations=a/b',
    '?orientation=a/<b>',
  ]) {
    assert.equal(placeIn(at(`https://a.vn/${tail}`)), undefined, tail);
  }
});

test('a place is written into the query and everything else stays to the letter', () => {
  const written = (href) => addressOf(place, at(href), 'query');
  assert.equal(written('https://a.vn/p.aspx'), 'https://a.vn/p.aspx?orientation=lai-chau-2022/2.4.t1.a5');
  assert.equal(
    written('https://a.vn/?q=a%20b&t#/tin?x'),
    'https://a.vn/?q=a%20b&t&orientation=lai-chau-2022/2.4.t1.a5#/tin?x',
  );
  assert.equal(written('https://a.vn/?orientation=b/1&t=2'), 'https://a.vn/?t=2&orientation=lai-chau-2022/2.4.t1.a5');
  assert.equal(written('https://a.vn/#orientation=b/1&m=3'), 'https://a.vn/?orientation=lai-chau-2022/2.4.t1.a5#m=3');
  assert.equal(written('file:///C:/a/b.html'), 'file:///C:/a/b.html?orientation=lai-chau-2022/2.4.t1.a5');
});

test('a place is written into the fragment where that is asked for', () => {
  const written = (href) => addressOf(place, at(href), 'fragment');
  assert.equal(written('https://a.vn/'), 'https://a.vn/#orientation=lai-chau-2022/2.4.t1.a5');
  assert.equal(
    written('https://a.vn/?orientation=b/1#menu=3'),
    'https://a.vn/#menu=3&orientation=lai-chau-2022/2.4.t1.a5',
  );
});

test('what is written is read back', () => {
  for (const part of ['query', 'fragment']) {
    for (const href of ['https://a.vn/', 'https://a.vn/?a=b#c', 'https://a.vn/x?orientation=z/9#orientation=y/8']) {
      assert.deepEqual(placeIn(at(addressOf(place, at(href), part))), place);
    }
  }
});
