// What two copies of a form differ in, in words.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { placeWords, valueWords } = await sourceModule('checklist/differing.ts');
const { checklistWordsOf, loadWords, allWordsOf } = await sourceModule('checklist/words/index.ts');
const { panels } = await sourceModule('checklist/words/panels.vi.ts');
await loadWords('en');

const naming = (lang) => ({
  form: undefined,
  words: allWordsOf(checklistWordsOf(lang), panels),
  name: (id) => ({ 'ke-hoach': '1. Kế hoạch' })[id],
});
const place = (item, field = 'whole', lang = 'vi') => placeWords({ item, field }, naming(lang));
const value = (item, given, lang = 'vi') => valueWords({ item, field: 'whole' }, given, naming(lang));

test('what stands beside the answers has a name', () => {
  const names = ['unit', 'filledBy', 'progress', 'decision', 'plan', 'criteria', 'setAside'].map((part) =>
    place(`head/${part}`),
  );
  assert.deepEqual(names, [
    'Đơn vị',
    'Người lập phiếu',
    'Trạng thái phiếu',
    'Quyết định xếp loại',
    'Kế hoạch được đánh giá',
    'Bộ tiêu chí',
    'Số câu trả lời để riêng',
  ]);
  assert.equal(place('head/filledBy', 'whole', 'en'), 'Filled in by');
  assert.equal(place('review/1'), 'Nhận xét của Đoàn cấp trên');
});

test('what is about a criterion is named after it', () => {
  assert.equal(place('answers/ke-hoach', 'note'), '1. Kế hoạch · Ghi chú');
  assert.equal(place('scores/1/ke-hoach'), '1. Kế hoạch · Điểm Đoàn cấp trên');
  assert.equal(place('raw/ke-hoach:phan'), '1. Kế hoạch · Nội dung đang gõ dở');
  assert.equal(place('answers/la', 'value'), 'la · Câu trả lời');
});

test('a value that is no answer is told in words', () => {
  assert.equal(value('head/filledBy', { name: 'Lò Văn Mẫu', role: 'Bí thư' }), 'Lò Văn Mẫu, Bí thư');
  assert.equal(value('head/unit', { id: 'mau', name: '', unitType: 'chapter' }), 'mau');
  assert.equal(value('head/progress', { state: 'draft' }), 'Đang lập');
  assert.equal(
    value('head/progress', {
      state: 'submitted',
      history: [{ from: 'draft', to: 'submitted', on: '2022-11-20', by: 'Lò Văn Mẫu' }],
    }),
    'Đã gửi, 20/11/2022, Lò Văn Mẫu',
  );
  assert.equal(value('scores/1/ke-hoach', { points: '2.5', reason: 'thiếu ảnh' }), '2,5, thiếu ảnh');
  assert.equal(
    value('head/decision', { on: '2022-11-26', symbol: '12-QĐ/ĐTN' }),
    'Không xếp loại, 12-QĐ/ĐTN, 26/11/2022',
  );
  assert.equal(
    value('review/1', { by: { name: 'Đoàn xã Mẫu' }, on: '2022-11-25', comment: 'tốt' }),
    'Đoàn xã Mẫu, 25/11/2022, tốt',
  );
  assert.equal(value('raw/ke-hoach', '2,x'), '2,x');
});

test('a blank is told as one', () => {
  for (const blank of [undefined, null, '']) assert.equal(value('head/filledBy', blank), '(để trống)');
  assert.equal(value('head/filledBy', undefined, 'en'), '(blank)');
});
