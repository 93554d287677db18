// Reading the ids and periods that the author of a page has written, however they are spelled.

/** A value without the quotation marks of a word processor around it and without invisible characters in it. */
export const bare = (text: string): string =>
  text
    .replace(/[\p{Cf}\u2800]+/gu, '')
    .replace(/^[\s"'\u2018-\u201f\u00ab\u00bb]+|[\s"'\u2018-\u201f\u00ab\u00bb]+$/g, '');

const ID = /^[a-z0-9](?:[a-z0-9.-]{0,94}[a-z0-9])?$/;
const YEARS = /^(\d{4})[-\u2010-\u2015\u2212/](\d{4})$/;
const DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const PERIOD = new RegExp(
  `^(?:(?:19[3-9]\\d|2\\d{3})(?:-H[12]|-Q[1-4]|-0[1-9]|-1[0-2])?|(?:(?:term|school):)?\\d{4}/\\d{4}|${DAY}/${DAY})$`,
);

/** The id for a name: `Chi đoàn bản Mẫu` gives `chi-doan-ban-mau`. */
export function idOf(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return (
    ascii
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 96)
      .replace(/^-+|-+$/g, '') || 'don-vi'
  );
}

/** A valid id as it is; any other text as the id for that name. */
export const unitIdOf = (text: string): string => (ID.test(text) ? text : idOf(text));

/** The token of a period; two years in a row mean a school year, two other years a term. */
export function periodOf(text: string): string | undefined {
  const plain = text.replace(/\s+/g, '');
  if (/^(?:term|school):/.test(plain) && PERIOD.test(plain)) return plain;
  const [, from, to] = YEARS.exec(plain) ?? [];
  if (from !== undefined && Number(to) > Number(from))
    return Number(to) === Number(from) + 1 && !plain.includes('/') ? `school:${from}/${to}` : `${from}/${to}`;
  if (from !== undefined) return undefined;
  return PERIOD.test(plain) ? plain : undefined;
}
