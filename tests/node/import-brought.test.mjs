// What somebody brings to the desk, by its bytes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { ofBytes, ofText, textOf } = await sourceModule('import/brought.ts');
const utf16 = (text, littleEndian) => {
  const bytes = new Uint8Array(2 * text.length);
  [...text].forEach((letter, at) => new DataView(bytes.buffer).setUint16(2 * at, letter.charCodeAt(0), littleEndian));
  return bytes;
};
const TEXT = 'Đoàn thanh niên\nKế hoạch năm 2025';

test('a text is read in UTF-8 and in UTF-16, with and without a mark at its beginning', () => {
  const utf8 = new TextEncoder().encode(TEXT);
  assert.equal(textOf(utf8), TEXT);
  assert.equal(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])), TEXT);
  for (const little of [true, false]) {
    assert.equal(textOf(utf16(TEXT, little)), TEXT);
    assert.equal(textOf(new Uint8Array([...(little ? [0xff, 0xfe] : [0xfe, 0xff]), ...utf16(TEXT, little)])), TEXT);
  }
});

test('bytes that are no Unicode are windows-1258', () => {
  // `Đoàn`: Đ is 0xd0, à is a with the mark 0xcc behind it.
  assert.equal(textOf(new Uint8Array([0xd0, 0x6f, 0x61, 0xcc, 0x6e])).normalize('NFC'), 'Đoàn');
});

test('a plan file is told from a paper, and from another data file', () => {
  assert.equal(ofText('{ "format": "orientation/plan", "version": 1 }').kind, 'plan');
  assert.equal(ofText('{"format":"orientation/criteria"}').kind, 'criteria');
  assert.deepEqual(ofText('{"format":"orientation/summary"}'), { kind: 'refused', why: 'other-json' });
  assert.equal(ofText('{I. Mục tiêu}').kind, 'paper');
  assert.deepEqual(ofText(' \n'), { kind: 'refused', why: 'empty' });
});

test('a file of an office program is told by its first bytes, whatever it is called, and a picture is refused', () => {
  const brought = (bytes) => ofBytes(new Uint8Array(bytes), 'ke-hoach.txt');
  const files = [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
    [0x50, 0x4b, 0x03, 0x04, 0x14],
    new TextEncoder().encode('{\\rtf1\\ansi'),
  ];
  for (const bytes of files)
    assert.deepEqual(brought(bytes), { kind: 'office', bytes: new Uint8Array(bytes), file: 'ke-hoach.txt' });
  assert.deepEqual(brought([0x89, 0x50, 0x4e, 0x47]), { kind: 'refused', why: 'other-file' });
});
