/** The filters: groups of boxes with how many actions each would leave. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { filterIcon } from '../../icons.js';
import type { FilterList } from '../../store.js';
import type { Count, Facets } from '../../types.js';
import type { View } from './view.js';

interface Choice {
  value: string;
  name: string;
  count: Count;
}

export function filters(view: View): TemplateResult {
  const { store, words } = view;
  const { facets, chosen } = store;
  // The click comes before the box opens; without one it opens when something is found in it.
  const opened = (): void => store.countChoices();
  return html`<details class="filters" part="filters" @toggle=${opened}>
      <summary @click=${opened}>
        ${filterIcon}<span>${words.filters.title}</span>
        ${chosen === 0 ? nothing : html`<span class="badge">${words.filters.chosen(chosen)}</span>`}
      </summary>
      ${guard([facets, store.filter, words], () => (facets === undefined ? nothing : choices(view, facets)))}
    </details>
    ${chosen === 0 ? nothing : summary(view)}`;
}

function choices(view: View, facets: Facets): TemplateResult {
  const { words, outline } = view;
  const named = <T extends string>(facet: { value: T; count: Count }[], names: Record<T, string>): Choice[] =>
    facet.map(({ value, count }) => ({ value, count, name: names[value] }));
  const counts = new Map(facets.initiatives.map(({ value, count }) => [value, count]));
  const initiatives = outline.initiativesByName.flatMap(({ id, name }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ value: id, count, name }];
  });
  return html`<div class="groups">
    ${group(view, 'kinds', words.filters.kind, named(facets.kinds, words.kinds))}
    ${group(view, 'audiences', words.filters.audience, named(facets.audiences, words.audiences))}
    ${group(view, 'levels', words.filters.level, named(facets.levels, words.levels))}
    ${group(view, 'initiatives', words.filters.initiative, initiatives, 'vi')}
  </div>`;
}

function summary({ store, words, outline, clearFilter }: View): TemplateResult {
  const shown = store.shownTasks;
  const said = shown === 0 ? words.filters.none : words.filters.shown(shown, outline.tasks.length);
  return html`<p class="filtered">
    <span aria-hidden="true">${said}</span>
    <button class="quiet" type="button" @click=${clearFilter}>${words.filters.clear}</button>
  </p>`;
}

function group(view: View, list: FilterList, title: string, choices: Choice[], lang?: string): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<fieldset class="group ${list}">
    <legend>${title}</legend>
    ${choices.map((choice) => box(view, list, choice, lang))}
  </fieldset>`;
}

function box({ store, words, toggle }: View, list: FilterList, { value, name, count }: Choice, lang?: string): TemplateResult {
  const chosen: readonly string[] = store.filter[list] ?? [];
  return html`<label class="choice ${count.actions === 0 ? 'empty' : ''}">
    <input type="checkbox" .checked=${live(chosen.includes(value))} @change=${() => toggle(list, value)} />
    <span class="name" lang=${lang ?? nothing}>${name}</span>
    <span class="number"><span aria-hidden="true">${count.actions}</span><span class="unseen">, ${words.filters.count(count.actions)}</span></span>
  </label>`;
}
