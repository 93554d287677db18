/** The tables of words, by language; English is fetched when somebody wants it. */
import { vi, type Words } from './vi.js';

export type { Words };

let english: Words | undefined;

const isEnglish = (tag: string | null | undefined): boolean => /^en\b/i.test(tag ?? '');

/** Fetches the words of a language tag, where they are not there yet. */
export async function loadWords(tag: string | null | undefined): Promise<void> {
  if (isEnglish(tag)) english ??= (await import('./en.js')).en;
}

/** The table of a language tag; Vietnamese where there is none, and where it could not be had. */
export const wordsOf = (tag: string | null | undefined): Words => (isEnglish(tag) && english) || vi;
