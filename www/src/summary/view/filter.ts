/** Which units are looked at: the scope, and the choices of the filter. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView, UnitFacet, UnitFilter } from '../../engine/types.js';
import { periodWords } from '../../ui/i18n/format.js';
import type { Host } from './host.js';
import { capital } from './overview.js';

export function scopeChoice(host: Host): TemplateResult | typeof nothing {
  const { store, words } = host;
  if (store.scopes.length < 2) return nothing;
  const chosen = JSON.stringify(store.scope);
  const take = ({ currentTarget }: Event): void => {
    const found = store.scopes[(currentTarget as HTMLSelectElement).selectedIndex];
    if (found !== undefined) store.choose(found.scope);
  };
  return html`<label class="field scope"><span>${words.scope}</span><select @change=${take}>
    ${store.scopes.map(({ scope, title, units }) => {
      const name = words.scopeName(title ?? scope.criteria, scope.edition, periodWords(scope.period, words), units);
      return html`<option .selected=${JSON.stringify(scope) === chosen}>${name}</option>`;
    })}</select></label>`;
}

type Choice = keyof UnitFilter;

export function filterChoices(host: Host, view: CollectionView): TemplateResult {
  const { store, words } = host;
  const { filter } = words;
  const { facets } = view;
  const take = (name: Choice, value: string): void => {
    const { [name]: _, ...rest } = store.filter;
    store.filterBy(value === '' ? rest : { ...rest, [name]: value });
    host.say(filter.shown(store.view?.units.length ?? 0));
  };
  const select = (name: Choice, of: readonly UnitFacet[], says: (facet: UnitFacet) => string): unknown =>
    of.length < 2 && store.filter[name] == null
      ? nothing
      : html`<label class="field"><span>${filter[name]}</span><select @change=${(event: Event) => take(name, (event.currentTarget as HTMLSelectElement).value)}>
          <option value="" .selected=${store.filter[name] == null}>${filter.all}</option>
          ${of.map((facet) => html`<option value="${facet.value}" .selected=${store.filter[name] === facet.value}>${says(facet)} (${facet.units})</option>`)}</select></label>`;
  const word =
    (words: Readonly<Record<string, string>>) =>
    ({ value }: UnitFacet) =>
      capital(words[value] ?? value);
  const title = ({ title, value }: UnitFacet): string => title ?? value;
  const isFiltered = Object.keys(store.filter).length > 0;
  return html`<div class="filter" role="group" aria-label="${filter.title}">
    ${select('under', facets.under, title)}
    ${select('unitType', facets.unitTypes, word(words.unitTypes))}
    ${select('block', facets.blocks, word(words.blocks))}
    ${select('class', facets.classes, title)}
    ${select('state', facets.states, word(words.states))}
    ${isFiltered ? html`<p class="shown"><strong>${filter.shown(view.units.length)}</strong> <button type="button" class="quiet" @click=${() => store.filterBy({})}>${filter.clear}</button></p>` : nothing}
  </div>`;
}
