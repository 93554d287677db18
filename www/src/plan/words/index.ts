/** The tables of words, by language; all but the first one are fetched when somebody wants them. */
import type { Failure, FailureCode } from '../../engine/failure.js';
import { message } from '../../ui/i18n/format.js';
import { vi, type Words } from './vi.js';

export type { Words };

type Sentences = Partial<Record<FailureCode, string>>;

let english: Words | undefined;
/** The sentences of rare failures, by the table that they belong to. */
const rare = new Map<Words, Sentences>();

const isEnglish = (tag: string | null | undefined): boolean => (tag ?? '').toLowerCase().split('-')[0] === 'en';

/** Whether the words of a language tag such as `en-GB` are there. */
export const hasWords = (tag: string | null | undefined): boolean => english !== undefined || !isEnglish(tag);

/** Fetches the words of a language tag, where they are not there yet. */
export async function loadWords(tag: string | null | undefined): Promise<void> {
  if (!hasWords(tag)) english = (await import('./en.js')).en;
}

/** The table of a language tag; Vietnamese where there is none, and where it could not be had. */
export const wordsOf = (tag: string | null | undefined): Words => (isEnglish(tag) && english) || vi;

const sentenceOf = (code: FailureCode, words: Words): string | undefined =>
  (words.failures as Sentences)[code] ?? rare.get(words)?.[code];

/** Whether a failure can be told in the language of a table: its sentence is there, or could not be had. */
export const canTell = ({ code }: Failure, words: Words): boolean =>
  sentenceOf(code, words) !== undefined || rare.has(words);

/** Fetches the sentence of a failure, where it is not there yet. */
export async function loadSentence({ code }: Failure, words: Words): Promise<void> {
  if (sentenceOf(code, words) !== undefined) return;
  const fetching =
    words === english ? import('../../ui/i18n/rare-failures.en.js') : import('../../ui/i18n/rare-failures.vi.js');
  const found = await fetching.catch(() => undefined);
  rare.set(words, found?.rareFailures ?? {});
}

/**
 * A failure in the language of a table. Its sentence is a part of the widget: where that could not be had either, the page is
 * told to lack a part, with the address of what failed first.
 */
export function failureWords({ code, params }: Failure, words: Words): string {
  const sentence = sentenceOf(code, words) ?? words.failures['part-missing'];
  return message(sentence, { detail: params.address ?? { kind: 'text', value: code }, ...params }, words);
}
