/** The tables of words, by language. */
import { en } from './en.js';
import { vi, type Words } from './vi.js';

export type { Words };

export const languages = { vi, en };

/** The table of a language tag such as `en-GB`; Vietnamese where there is none. */
export function wordsOf(tag: string | null | undefined): Words {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return primary === 'en' ? en : vi;
}
