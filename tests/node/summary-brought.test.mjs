// What somebody brings to the desk of the level above, taken apart into files.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fromWww } from '../packages.mjs';
import { sourceModule } from './typescript.mjs';

const { ofBytes, ofText } = await sourceModule('summary/brought.ts');
const { pack } = await sourceModule('drafts/text.ts');
const { zipSync } = fromWww('fflate');
const bytes = (text) => new TextEncoder().encode(text);
const texts = (found) => found.map(({ kind, text, why }) => (kind === 'piece' ? text : why));

test('files that stand one after the other in a text are taken apart, in lines or not', async () => {
  const one = '{"a":"}{\\"","b":{"c":1}}';
  assert.deepEqual(texts(await ofText(`${one}\n{"d":2}\n`, 'x')), [one, '{"d":2}']);
  assert.deepEqual(texts(await ofText(`\ufeff[${one},\r\n ${one}]`, 'x')), [one, one]);
  assert.deepEqual(texts(await ofText(`Em gửi anh:\n${one}\nCảm ơn anh!`, 'x')), [one]);
});

test('texts copied from chats are read one after the other, and one that was cut is named', async () => {
  const [one, two] = await Promise.all([pack('{"a":1}'), pack('{"b":2}')]);
  const found = await ofText(`Phiếu bản A: ${one}\nPhiếu bản B:\n${two}\n${one.slice(0, -4)}`, 'chat');
  assert.deepEqual(texts(found), ['{"a":1}', '{"b":2}', 'damaged']);
});

test('a file that breaks off is damaged, and a text without a file holds nothing', async () => {
  assert.deepEqual(texts(await ofText('{"a":1', 'x')), ['damaged']);
  assert.deepEqual(texts(await ofText('{"a":1}\n{"b":{"c":2}', 'x')), ['{"a":1}', 'damaged']);
  assert.deepEqual(texts(await ofText('{"a":1}\nEm gửi anh {:', 'x')), ['{"a":1}']);
  assert.deepEqual(texts(await ofText('xin chào', 'x')), ['nothing']);
  assert.deepEqual(texts(await ofText('', 'x')), ['nothing']);
});

test('a zip is taken apart, and what is no text in it is passed over', async () => {
  const zip = zipSync({
    'a/phieu 1.json': bytes('{"a":1}'),
    'b.ndjson': bytes('{"b":1}\n{"b":2}\n'),
    'anh.jpg': bytes('…'),
  });
  const found = await ofBytes(zip, 'xa.zip');
  assert.deepEqual(texts(found), ['{"a":1}', '{"b":1}', '{"b":2}']);
  assert.equal(found[0].name, 'xa.zip: a/phieu 1.json');
  assert.deepEqual(texts(await ofBytes(zip.slice(0, 60), 'xa.zip')), ['zip']);
  assert.deepEqual(texts(await ofBytes(zipSync({ '[Content_Types].xml': bytes('<x/>') }), 'x.docx')), ['office']);
});

test('a zip that says more of its size than there is room for is not unpacked', async () => {
  const zip = zipSync({ 'a.json': bytes('{"a":1}') });
  // The size of the first entry in the central directory.
  const at = zip.findIndex(
    (_, at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2,
  );
  new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 0x7fffffff, true);
  assert.deepEqual(texts(await ofBytes(zip, 'x.zip')), ['too-large']);
});

test('pictures, papers and files of office programs are named as what they are', async () => {
  assert.deepEqual(texts(await ofBytes(bytes('%PDF-1.7'), 'a.pdf')), ['other-file']);
  assert.deepEqual(texts(await ofBytes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'a.jpg')), ['other-file']);
});
