/** The facts of the form: read as they are typed, like the answers. */
import { readField } from '../../checklist/reading.js';
import { message } from '../../i18n/checklist/format.js';
import type { Context } from './context.js';
import { factKey } from './facts.js';
import { inputsOf, markProblems, showBack } from './inputs.js';

/** Takes over what was typed into a fact; says what is wrong with it, and nothing where the event is about no fact. */
export function typedFact(event: Event, done: boolean, { store, words }: Context): string | undefined {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
  const entry = item === null ? undefined : store.form?.fact(item.dataset['fact'] ?? '');
  if (item === null || entry === undefined) return undefined;
  const inputs = inputsOf(item);
  const { value, problems } = readField(entry.field, factKey(entry.id), inputs, words.decimal);
  const told = done ? problems : problems.filter(({ late = false }) => !late);
  const place = item.querySelector<HTMLElement>('.problem');
  const text = told.map(({ code, limit }) => message(words.problems[code], limit, words)).join(' ');
  const before = place?.textContent ?? '';
  if (place !== null && before !== text) {
    place.textContent = text;
    place.hidden = text === '';
    markProblems(item, told, place.id);
    for (const input of item.querySelectorAll<HTMLInputElement>('[data-answer]')) {
      const isWrong = told.some(({ key }) => key === input.name);
      if (isWrong || store.raw(input.name) !== undefined) store.setRaw(input.name, isWrong ? input.value : undefined);
    }
  }
  if (done) showBack(item, words.decimal);
  else store.setFact(entry.id, value === undefined ? undefined : { ...store.fact(entry.id), value });
  return before === text ? '' : text;
}
