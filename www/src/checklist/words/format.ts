/** Messages of the checklist in the reader's language. */
import { writeNumber } from '../numbers.js';
import type { ChecklistWords } from './vi.js';

/** A message with its limit filled in. */
export const message = (template: string, limit: string | undefined, words: ChecklistWords): string =>
  template.replace('{limit}', limit === undefined ? '…' : writeNumber(limit, words.decimal));
