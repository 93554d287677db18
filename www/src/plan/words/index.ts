/** The tables of words, by language; all but the first one are fetched when somebody wants them. */
import { vi, type Words } from './vi.js';

export type { Words };

let english: Words | undefined;

const isEnglish = (tag: string | null | undefined): boolean => (tag ?? '').toLowerCase().split('-')[0] === 'en';

/** Whether the words of a language tag such as `en-GB` are there. */
export const hasWords = (tag: string | null | undefined): boolean => english !== undefined || !isEnglish(tag);

/** Fetches the words of a language tag, where they are not there yet. */
export async function loadWords(tag: string | null | undefined): Promise<void> {
  if (!hasWords(tag)) english = (await import('./en.js')).en;
}

/** The table of a language tag; Vietnamese where there is none, and where it could not be had. */
export const wordsOf = (tag: string | null | undefined): Words => (isEnglish(tag) && english) || vi;
