/** Values of the model in the reader's language. */
import type { Param } from '../../engine/types.js';
import type { SharedWords } from './vi.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

// A plain date never passes through an instant: that would shift it by a day in some time zones.
function withDay(token: string, write: (day: number, month: number, year: number) => string): string {
  const [, year, month, day] = DAY.exec(token) ?? [];
  return day === undefined ? token : write(Number(day), Number(month), Number(year));
}

/** `2021-07-20` as “ngày 20 tháng 7 năm 2021”. */
export const longDay = (token: string, words: SharedWords): string => withDay(token, words.day);

/** `2021-07-20` as “20/7/2021”. */
export const shortDay = (token: string, words: SharedWords): string => withDay(token, words.shortDay);

/** A period's token, such as `term:2022/2027`, in words. */
export function periodWords(token: string, words: SharedWords): string {
  const { period } = words;
  const pair = (prefix: string): [string, string] | undefined => {
    const [from, to] = token.slice(prefix.length).split('/');
    return token.startsWith(prefix) && from !== undefined && to !== undefined ? [from, to] : undefined;
  };
  const term = pair('term:');
  if (term !== undefined) return period.term(...term);
  const school = pair('school:');
  if (school !== undefined) return period.schoolYear(...school);
  const stretch = pair('');
  if (stretch !== undefined) {
    const [from, to] = stretch;
    return DAY.test(from) ? period.days(shortDay(from, words), shortDay(to, words)) : period.years(from, to);
  }
  const [year = token, part] = token.split('-');
  if (part === undefined) return period.year(year);
  if (part.startsWith('H')) return period.half(part.slice(1), year);
  if (part.startsWith('Q')) return period.quarter(part.slice(1), year);
  return period.month(part, year);
}

function paramWords(param: Param, words: SharedWords): string {
  const number = (value: number, digits: number): string =>
    value.toLocaleString(words.locale, { maximumFractionDigits: digits });
  switch (param.kind) {
    case 'text':
      return param.value;
    case 'count':
      return number(param.value, 0);
    case 'points':
      return number(param.value / 100, 2);
    case 'share':
      return `${number(param.value / 100, 2)}%`;
    case 'quantity':
      return number(Number(param.value), 20);
    case 'day':
      return shortDay(param.value, words);
  }
}

/** A message of a table with its parameters filled in. */
export function message(template: string, params: Record<string, Param>, words: SharedWords): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name];
    return param === undefined ? '…' : paramWords(param, words);
  });
}
