/** The choice of which criteria are looked at. */
import { html, type TemplateResult } from 'lit/html.js';
import { filterNames, type FilterName } from '../filters.js';
import type { ChecklistWords } from '../words/index.js';
import type { Mode } from './context.js';

export function filters(words: ChecklistWords, mode: Mode, filter: FilterName): TemplateResult[] {
  const names = filterNames.filter((name) => name !== 'disagreed' || mode !== 'self');
  return names.map(
    (name) =>
      html`<button type="button" class="chip" data-do="filter" data-filter=${name} aria-pressed=${name === filter}>${words.filters[name]}</button>`,
  );
}
