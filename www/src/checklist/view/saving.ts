/** Words for the state of the draft, and whether it needs a notice. */
import type { Draft } from '../../drafts/draft.js';
import { shortDay } from '../../ui/i18n/format.js';
import { dayOf } from '../../ui/day.js';
import type { ChecklistWords } from '../words/index.js';

/** A time of the clock; with its day, where that is not today. Written by hand: browsers take long to make their first format. */
export function timeWords(at: number, words: ChecklistWords): string {
  const day = new Date(at);
  const time = [day.getHours(), day.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return day.toDateString() === new Date().toDateString() ? time : `${time} ${shortDay(dayOf(day), words)}`;
}

/** The words in the bar. */
export function savedWords(draft: Draft | undefined, words: ChecklistWords): string {
  const { savedAt = null, storage = 'ok' } = draft?.state ?? {};
  if (storage !== 'ok') return words.saving.unsaved;
  return savedAt === null ? '' : words.saving.saved(timeWords(savedAt, words));
}

/** Whether there is more to say of a draft than fits into the bar. */
export function wantsNotice({ state, restored, migration, conflicts, emptied }: Draft): boolean {
  const { storage, removed, outdated } = state;
  return (
    storage !== 'ok' ||
    removed ||
    outdated ||
    restored !== null ||
    migration !== null ||
    conflicts.length > 0 ||
    emptied !== null
  );
}
