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

/** Fills the values into the places of a template. */
const filled = (template: string, value: (name: string) => string | undefined): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => value(name) ?? '…');

/**
 * A sentence of the tables: `{name}` is a value, and what stands in brackets is left out where one of its values is missing.
 * The crate's `describe` reads them by the same rules; `describe/sentences.json` holds both to them.
 */
export function sentence(template: string, value: (name: string) => string | undefined): string {
  const text = template.replace(/\[([^\]]*)\]|[^[]+/g, (outside, inside?: string) => {
    let whole = true;
    const piece = filled(inside ?? outside, (name) => {
      const said = value(name);
      whole &&= said !== undefined;
      return said;
    });
    return whole || inside === undefined ? piece : '';
  });
  const tidy = text.replace(/^[;, ]+(\.$)?|^\.$/, '');
  return tidy.charAt(0).toLocaleUpperCase('vi') + tidy.slice(1);
}

/** The words for the token of a period, such as `term:2022/2027`. */
export function periodWords(token: string, words: SharedWords): string {
  const { periods } = words;
  const say = (template: string, values: Record<string, string>): string => filled(template, (name) => values[name]);
  const [, kind, from, to] = /^(?:(term|school):)?([^/]+)\/(.+)$/.exec(token) ?? [];
  if (from !== undefined && to !== undefined) {
    if (kind === 'term') return say(periods.term, { from, to });
    if (kind === 'school') return say(periods.schoolYear, { from, to });
    return DAY.test(from)
      ? say(periods.days, { from: shortDay(from, words), to: shortDay(to, words) })
      : say(periods.years, { from, to });
  }
  const [year = token, part] = token.split('-');
  if (part === undefined) return say(periods.year, { year });
  const n = part.slice(1);
  if (part.startsWith('H')) return say(n === '1' ? periods.half1 : periods.half2, { year });
  if (part.startsWith('Q')) return say(periods.quarter, { n, year });
  return say(periods.month, { n: String(Number(part)), year });
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
      return number(Number(param.value), 2);
    case 'share':
      return `${number(Number.parseFloat(param.value), 2)}%`;
    case 'quantity':
      return number(Number(param.value), 20);
    case 'day':
      return shortDay(param.value, words);
  }
}

/** Fills the parameters of a code into its message. */
export function message(template: string, params: Record<string, Param>, words: SharedWords): string {
  return sentence(template, (name) => {
    const param = params[name];
    // A value that is empty is none.
    return param && (paramWords(param, words) || undefined);
  });
}
