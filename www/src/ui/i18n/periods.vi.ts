// Written by `cargo xtask generate` from `crates/model/words/vi.json`. Do not edit.

export const periods = {
  half1: '6 tháng đầu năm {year}',
  half2: '6 tháng cuối năm {year}',
  quarter: 'quý {n} năm {year}',
  month: 'tháng {n} năm {year}',
  year: 'năm {year}',
  years: 'giai đoạn {from}–{to}',
  term: 'nhiệm kỳ {from}–{to}',
  schoolYear: 'năm học {from}–{to}',
  days: 'từ {from} đến {to}',
};
