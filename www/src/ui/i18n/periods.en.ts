// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.

export const periods = {
  half1: 'first half of {year}',
  half2: 'second half of {year}',
  quarter: 'quarter {n} of {year}',
  month: '{n}/{year}',
  year: '{year}',
  years: '{from}–{to}',
  term: 'term {from}–{to}',
  schoolYear: 'school year {from}–{to}',
  days: '{from} to {to}',
};
