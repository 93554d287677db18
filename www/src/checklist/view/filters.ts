/** The filters: buttons that choose which criteria are shown. */
import { html } from 'lit/html.js';
import type { Mode } from '../session/session.js';
import type { ChecklistWords } from '../words/index.js';

/** The names of the filters. */
const names = ['all', 'unanswered', 'unproven', 'notApplicable', 'changed', 'disagreed'] as const;
export type FilterName = (typeof names)[number];

export function filters(words: ChecklistWords, mode: Mode, filter: FilterName, beside: unknown): unknown[] {
  const shown = names.filter((name) => name !== 'disagreed' || mode !== 'self');
  const chips = shown.map(
    (name) =>
      html`<button type="button" class="chip" data-do="filter" data-filter=${name} aria-pressed=${name === filter}>${words.filters[name]}</button>`,
  );
  return [...chips, beside];
}
