/** The tables of words of the checklist, by language. */
import { en } from './en.js';
import { vi, type ChecklistWords } from './vi.js';

export type { ChecklistWords };

export const checklistLanguages = { vi, en };

/** The table of a language tag such as `en-GB`; Vietnamese where there is none. */
export function checklistWordsOf(tag: string | null | undefined): ChecklistWords {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  return primary === 'en' ? en : vi;
}
