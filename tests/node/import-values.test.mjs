// Numbers and periods at the desk, as people write them and as files have them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { quantityOf, quantityWords } = await sourceModule('import/quantity.ts');
const { periodForm, periodToken, PERIOD_FORMS } = await sourceModule('import/period.ts');

test('a quantity is read as it is written in Vietnamese, and shown as it was', () => {
  for (const [text, token] of [
    ['05', '5'],
    ['1.200', '1200'],
    ['1.234,5', '1234.5'],
    ['12,50', '12.5'],
    ['12.5', '12.5'],
    ['100%', '100'],
    [' 7 ', '7'],
  ])
    assert.equal(quantityOf(text), token, text);
  for (const text of ['', 'nhiều', '1,2,3', '1e3', '12345678901', '1,00001'])
    assert.equal(quantityOf(text), undefined, text);
  assert.equal(quantityWords('1234.5'), '1234,5');
});

test('every period goes into the fields and comes back', () => {
  const tokens = [
    '2025',
    '2025-H1',
    '2025-H2',
    '2025-Q1',
    '2025-Q4',
    '2025-03',
    'school:2024/2025',
    'term:2022/2027',
    '2018/2022',
    '2025-01-15/2025-03-26',
  ];
  for (const token of tokens) assert.equal(periodToken(periodForm(token)), token);
});

test('another form keeps the years, and what is no year is no period', () => {
  for (const form of PERIOD_FORMS) {
    const token = periodToken({ ...periodForm('2025'), form });
    assert.ok(token?.includes('2025'), form);
    assert.equal(periodForm(token).form, form);
  }
  assert.equal(periodToken({ form: 'year', from: 'nay', to: '' }), undefined);
});
