// The Vietnamese tables say one word for a thing, that of `docs/GLOSSARY.md`.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';

const root = new URL('../../', import.meta.url);

// What is not said, and what is said instead.
const FORBIDDEN = [
  [/liên kết/iu, 'đường dẫn'],
  [/dấu vân tay/iu, 'mã kiểm tra tệp'],
  [/bản nháp/iu, 'bản đã lưu'],
  [/ấn bản/iu, 'phiên bản'],
  [/mẫu số/iu, 'tổng số'],
  [/(?<!Đoàn )cấp trên/iu, 'Đoàn cấp trên'],
  [/bằng chứng/iu, 'minh chứng'],
  [/tự đánh điểm/iu, 'tự chấm'],
  [/(?<!đủ )điều kiện xếp loại nào|chưa đạt|không đạt/iu, 'đủ, chưa đủ điều kiện'],
  [/chưa đủ số liệu để xếp loại/iu, 'Chưa xếp loại'],
  [/thuộc mức\[? đến dưới/iu, 'dưới'],
];

async function* tables() {
  const paths = await readdir(new URL('www/src/', root), { recursive: true });
  const isTable = /(?:^|[/.])vi\.ts$|words\/(?:frame|walk|criteria|rules|conditions|field-forms)\.ts$/;
  for (const path of paths) if (isTable.test(path)) yield `www/src/${path}`;
  yield* [
    'crates/model/words/vi.json',
    'crates/model/src/html/form/words.rs',
    'crates/cli/src/words.rs',
    'crates/cli/src/help.rs',
  ];
  yield 'www/kit/HUONG-DAN.html';
}

// The texts of a table: what stands in quotes; of a page, its lines.
const textsOf = (source, path = '') => (path.endsWith('.html') ? source.split('\n') : quoted(source));
const quoted = (source) => source.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu) ?? [];

const found = (source, path) =>
  textsOf(source, path).flatMap((text) =>
    FORBIDDEN.filter(([word]) => word.test(text)).map(([, said]) => `${text}: ${said}`),
  );

test('no Vietnamese table says a thing by another word than the glossary', async () => {
  const wrong = [];
  let count = 0;
  for await (const path of tables()) {
    const source = await readFile(new URL(path, root), 'utf8');
    count += textsOf(source, path).length;
    wrong.push(...found(source, path).map((text) => `${path}: ${text}`));
  }
  assert.deepEqual(wrong, []);
  assert.ok(count > 800, `${count} texts`);
});

test('a word that the glossary does not have is found, also within a template', () => {
  assert.deepEqual(found("copied: 'Đã sao chép liên kết',"), ["'Đã sao chép liên kết': đường dẫn"]);
  const template = ['`', '{n} bản nháp`'].join('$');
  assert.deepEqual(found(`of: (n) => ${template},`), [`${template}: bản đã lưu`]);
  assert.deepEqual(found("by: 'Đoàn cấp trên chấm'"), []);
});

test('the glossary has the words that are said instead', async () => {
  const glossary = await readFile(new URL('docs/GLOSSARY.md', root), 'utf8');
  const words = [
    'chi đoàn',
    'Đoàn cấp trên',
    'minh chứng',
    'tự chấm',
    'đường dẫn',
    'mã kiểm tra tệp',
    'đoạn mã để sao chép',
  ];
  for (const word of [...words, 'bản đã lưu', 'phiên bản', 'tổng số']) assert.ok(glossary.includes(word), word);
});
