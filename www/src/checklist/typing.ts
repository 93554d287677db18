/** Reading numbers as people type them, without rounding. */
import { type Decimal, otherThan } from './numbers.js';

/** What was typed, as the model writes it (`1234.5`); or why it is no number. */
export type Typed = { kind: 'number'; value: string } | { kind: 'empty' } | { kind: 'bad'; code: NumberProblem };

export const numberProblems = ['not-a-number', 'too-long', 'too-many-decimals', 'not-whole'] as const;
export type NumberProblem = (typeof numberProblems)[number];

const WHOLE_DIGITS = 10;
const GROUPED = { ',': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, '.': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/ };

// The text with a point for the decimals and no signs between thousands.
function plain(text: string, decimal: Decimal): string | undefined {
  for (const sign of [decimal, otherThan(decimal)] as const) {
    // A whole number never begins with a zero, so `0.125` is no eighth of a thousand.
    if (GROUPED[sign].test(text) && !text.startsWith('0'))
      return text.replaceAll(otherThan(sign), '').replace(sign, '.');
    // `1,234` where commas part decimals is a decimal; only the other sign can then part thousands.
    if (text.split(sign).length === 2 && !text.includes(otherThan(sign))) break;
  }
  const pointed = text.replace(',', '.');
  return /^(?:\d+\.?\d*|\.\d+)$/.test(pointed) ? pointed : undefined;
}

// What comes along when numbers are copied from papers, chats and web pages and nobody sees: spaces of every width,
// signs
// without any, hyphens that are not there, blank letters, marks that make a digit an emoji.
const UNSEEN = /(?:[\s\p{Cf}\p{Variation_Selector}\u115f\u1160\u2800]|\u20e3)+/gu;
// Hyphens and dashes as word processors put them for a minus.
const MINUS = /^[-\u2010-\u2015\u2212\ufe58\ufe63]/;

/** Reads what was typed: `1.234,5`, `1234.5`, `1 234,5`; `places` decimals at most. */
export function readNumber(typed: string, decimal: Decimal, places: number): Typed {
  const text = typed.normalize('NFKC').replace(UNSEEN, '').replace(/%$/, '');
  if (text === '') return { kind: 'empty' };
  const negative = MINUS.test(text);
  const found = plain(negative ? text.slice(1) : text.replace(/^\+/, ''), decimal);
  if (found === undefined) return { kind: 'bad', code: 'not-a-number' };
  const [whole = '', part = ''] = found.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = part.replace(/0+$/, '');
  if (digits.length > WHOLE_DIGITS) return { kind: 'bad', code: 'too-long' };
  if (decimals.length > places) return { kind: 'bad', code: places === 0 ? 'not-whole' : 'too-many-decimals' };
  const value = decimals === '' ? digits : `${digits}.${decimals}`;
  return { kind: 'number', value: negative && /[1-9]/.test(value) ? `-${value}` : value };
}
