/** Numbers as people type them, exactly: decimal digits in, decimal digits out, never a floating-point number between. */

/** Which sign parts the decimals from the whole in the reader's language. */
export type Decimal = ',' | '.';

/** What was typed, as the model writes it (`1234.5`); or why it is no number. */
export type Typed = { kind: 'number'; value: string } | { kind: 'empty' } | { kind: 'bad'; code: NumberProblem };

export const numberProblems = ['not-a-number', 'too-long', 'too-many-decimals', 'not-whole'] as const;
export type NumberProblem = (typeof numberProblems)[number];

const WHOLE_DIGITS = 10;
const GROUPED = { ',': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, '.': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ };
const other = (decimal: Decimal): Decimal => (decimal === ',' ? '.' : ',');

// The text with a point for the decimals and no signs between thousands.
function plain(text: string, decimal: Decimal): string | undefined {
  for (const sign of [decimal, other(decimal)] as const) {
    // A whole number never begins with a zero, so `0.125` is no eighth of a thousand.
    if (GROUPED[sign].test(text) && !text.startsWith('0')) return text.replaceAll(other(sign), '').replace(sign, '.');
    // `1,234` where commas part decimals is a decimal; only the other sign can then part thousands.
    if (text.split(sign).length === 2 && !text.includes(other(sign))) break;
  }
  const pointed = text.replace(',', '.');
  return /^(?:\d+\.?\d*|\.\d+)$/.test(pointed) ? pointed : undefined;
}

/** Reads what was typed: `1.234,5`, `1234.5`, `1 234,5`; `places` decimals at most. */
export function readNumber(typed: string, decimal: Decimal, places: number): Typed {
  const text = typed.normalize('NFKC').replace(/[\s\u00a0]+/g, '').replace(/%$/, '');
  if (text === '') return { kind: 'empty' };
  const negative = /^[-\u2212]/.test(text);
  const found = plain(text.replace(/^[-+\u2212]/, ''), decimal);
  if (found === undefined) return { kind: 'bad', code: 'not-a-number' };
  const [whole = '', part = ''] = found.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = part.replace(/0+$/, '');
  if (digits.length > WHOLE_DIGITS) return { kind: 'bad', code: 'too-long' };
  if (decimals.length > places) return { kind: 'bad', code: places === 0 ? 'not-whole' : 'too-many-decimals' };
  const value = decimals === '' ? digits : `${digits}.${decimals}`;
  return { kind: 'number', value: negative && /[1-9]/.test(value) ? `-${value}` : value };
}

/** A number of the model as the reader writes it: `1234.5` as `1.234,5`. */
export function writeNumber(token: string, decimal: Decimal, grouped = true): string {
  const [, sign = '', whole = '', part] = /^(-?)(\d+)(?:\.(\d+))?/.exec(token) ?? [];
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, other(decimal)) : whole;
  return `${sign === '' ? '' : '\u2212'}${digits}${part === undefined ? '' : decimal + part}`;
}

const SCALE = 4;

// In ten-thousandths; exact up to ten digits before the point, which is all that the model takes.
function scaled(token: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?/.exec(token) ?? [];
  const value = BigInt(whole + part.padEnd(SCALE, '0').slice(0, SCALE));
  return sign === '' ? value : -value;
}

/** Below zero where `a` is less than `b`, zero where they are equal. */
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
