// Numbers as they come out of papers, chats and web pages: what nobody sees in them changes nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { readNumber } = await sourceModule('checklist/typing.ts');
const read = (text, decimal = ',') => {
  const found = readNumber(text, decimal, 2);
  return found.kind === 'number' ? found.value : found.kind === 'bad' ? found.code : '';
};

const UNSEEN = [
  ...'\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063',
  ...'\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f\u3164\uffa0\u2800',
  ...' \t\n\u00a0\u1680\u2000\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
];

test('a sign that nobody sees, at any place of a number, changes nothing', () => {
  for (const written of ['12', '1.234,5', '-7,25', '80%']) {
    const wanted = read(written);
    assert.match(wanted, /\d/);
    for (const sign of UNSEEN) {
      for (let at = 0; at <= written.length; at += 1) {
        const text = written.slice(0, at) + sign + written.slice(at);
        assert.equal(read(text), wanted, `U+${sign.codePointAt(0).toString(16)} at ${at} of ${written}`);
      }
    }
    assert.equal(read(UNSEEN.join('') + [...written].join(UNSEEN.join(''))), wanted);
  }
  assert.equal(read(UNSEEN.join('')), '', 'nothing but what is unseen is a blank');
});

test('digits, signs and separators of full width, and those of emoji, are read as what they look like', () => {
  for (const [text, value] of [
    ['１２', '12'],
    ['１．２３４，５', '1234.5'],
    ['８０％', '80'],
    ['−７，５', '-7.5'],
    ['＋５', '5'],
    ['1\ufe0f\u20e32\ufe0f\u20e3', '12'],
    ['𝟏𝟐', '12'],
  ])
    assert.equal(read(text), value, text);
});

test('every sign that word processors put for a minus is one', () => {
  for (const minus of '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d') {
    assert.equal(read(`${minus}5`), '-5', `U+${minus.codePointAt(0).toString(16)}`);
    assert.equal(read(`${minus} 5`), '-5');
    assert.equal(read(`5${minus}`), 'not-a-number');
    assert.equal(read(`5${minus}6`), 'not-a-number', 'a range is no number');
  }
});

test('what is seen and no number stays none', () => {
  for (const text of ['12 buổi', '1,2,3', '--5', '1/2', '٣', 'x', '.', '1e3'])
    assert.equal(read(text), 'not-a-number', text);
});
