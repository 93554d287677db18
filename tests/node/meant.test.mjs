// What a page's author has written is taken as it is meant; what nobody can understand is named.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sourceModule } from './typescript.mjs';

const { initial } = await sourceModule('checklist/initial.ts');
const { slipsOf } = await sourceModule('checklist/slips.ts');

const set = { id: 'chi-doan', edition: '2022', unitTypes: ['base'], period: '2021' };
const settings = { unitId: null, unitName: null, unitType: null, superior: null, period: null };
const read = (more) => {
  const { unit, period } = initial(set, { ...settings, ...more }, undefined, '2022-11-20');
  return { ...unit, period };
};

test('an id is folded to the allowed form, and one of that form stays as it is', () => {
  for (const [written, id] of [
    ['CD01', 'cd01'],
    ['Chi đoàn Bản Mẫu', 'chi-doan-ban-mau'],
    ['“chi-doan-ban-mau”', 'chi-doan-ban-mau'],
    ['\u200bcd.01 ', 'cd.01'],
    ['cd.01', 'cd.01'],
    ['-x-', 'x'],
    [`${'a'.repeat(95)}-b`, 'a'.repeat(95)],
    ['', 'don-vi'],
    ['!', 'don-vi'],
  ])
    assert.equal(read({ unitId: written }).id, id, written);
});

test('a kind of unit is understood by its Vietnamese name and in any case', () => {
  for (const [written, unitType] of [
    ['chapter', 'chapter'],
    ['Chapter', 'chapter'],
    ['base-chapter', 'baseChapter'],
    ['chidoan', 'chapter'],
    ['Chi đoàn', 'chapter'],
    ['chi đoàn cơ sở', 'baseChapter'],
    ['LIÊN ĐỘI', 'pioneerUnion'],
    ['‘chapter’', 'chapter'],
  ])
    assert.equal(read({ unitType: written }).unitType, unitType, written);
  assert.equal(read({ unitType: 'lớp' }).unitType, 'base', 'what is not understood is passed over');
});

test('a period is understood as people write it', () => {
  for (const [written, period] of [
    ['2022', '2022'],
    [' “2022” ', '2022'],
    ['2022-H1', '2022-H1'],
    ['2022-03', '2022-03'],
    ['2022-2023', 'school:2022/2023'],
    ['2022 – 2023', 'school:2022/2023'],
    ['2018-2022', '2018/2022'],
    ['2018/2022', '2018/2022'],
    ['2021/2022', '2021/2022'],
    ['school:2021/2022', 'school:2021/2022'],
    ['2022-03-01/2022-03-31', '2022-03-01/2022-03-31'],
  ])
    assert.equal(read({ period: written }).period, period, written);
  for (const written of ['năm ngoái', '2023-2022', '2022-13', '22', '2022-Q5'])
    assert.equal(read({ period: written }).period, '2021', written);
});

test('what is not understood is named with its attribute, what it holds and what is expected', () => {
  assert.deepEqual(slipsOf({ ...settings, unitType: 'chidoan', period: '2022-2023' }), []);
  assert.deepEqual(slipsOf({ ...settings, unitType: '', period: null }), []);
  const [type, period, ...more] = slipsOf({ ...settings, unitType: 'lớp', period: 'năm ngoái' });
  assert.deepEqual([type.attribute, type.found, more], ['unit-type', 'lớp', []]);
  assert.match(type.expected, /^chapter, baseChapter,/);
  assert.deepEqual([period.attribute, period.found], ['period', 'năm ngoái']);
});
