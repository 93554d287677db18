/** Exact arithmetic with the numbers of the model: decimal texts in and out, integers between. */

/** The decimal separator of the reader's language. */
export type Decimal = ',' | '.';

/** The separator of thousands. */
export const otherThan = (decimal: Decimal): Decimal => (decimal === ',' ? '.' : ',');

/** A number of the model as the reader writes it: `1234.5` as `1.234,5`. */
export function writeNumber(token: string, decimal: Decimal, grouped = true): string {
  const [, sign = '', whole = '', part] = /^(-?)(\d+)(?:\.(\d+))?/.exec(token) ?? [];
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, otherThan(decimal)) : whole;
  return `${sign === '' ? '' : '\u2212'}${digits}${part === undefined ? '' : decimal + part}`;
}

const SCALE = 4;

// The number in ten-thousandths: the model has at most four digits after the point.
function scaled(token: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?/.exec(token) ?? [];
  const value = BigInt(whole + part.padEnd(SCALE, '0').slice(0, SCALE));
  return sign === '' ? value : -value;
}

/** Compares two numbers: below zero where `a` is less than `b`, zero where they are equal. */
export function compare(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Whether `token` is a whole number of steps. */
export const isStep = (token: string, step: string): boolean => {
  const size = scaled(step);
  return size === 0n || scaled(token) % size === 0n;
};

/** The sum of numbers of the model. */
export function sum(tokens: readonly string[]): string {
  const total = tokens.reduce((all, token) => all + scaled(token), 0n);
  const negative = total < 0n;
  const text = String(negative ? -total : total).padStart(SCALE + 1, '0');
  const part = text.slice(-SCALE).replace(/0+$/, '');
  return `${negative ? '-' : ''}${text.slice(0, -SCALE)}${part === '' ? '' : `.${part}`}`;
}
