/** The tables of words of the checklist, by language. */
import { languageOf } from './frame.js';
import type { PanelWords } from './panels.vi.js';
import { vi, type ChecklistWords } from './vi.js';

export type { ChecklistWords };

/** The words of the form, and those of all that opens in it. */
export type AllWords = ChecklistWords & PanelWords;

let english: { en: ChecklistWords; panels: PanelWords } | undefined;

/** Loads the words of a language tag such as `en-GB`, where they are not there yet. */
export async function loadWords(tag: string | null | undefined): Promise<void> {
  if (languageOf(tag) === 'en') english ??= await import('./en.js');
}

/** The table of a language tag; Vietnamese where there is none. */
export const checklistWordsOf = (tag: string | null | undefined): ChecklistWords =>
  (languageOf(tag) === 'en' && english?.en) || vi;

/** The words in the language of a table; `otherwise` are the Vietnamese ones. */
export const allWordsOf = (words: ChecklistWords, otherwise: PanelWords): AllWords => ({
  ...words,
  ...(words === english?.en ? english.panels : otherwise),
});
