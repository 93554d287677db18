/** The search field with its count and its steps. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { closeIcon, downIcon, searchIcon, upIcon } from '../../icons.js';
import type { View } from './view.js';

export function toolbar(view: View): TemplateResult {
  const { store, words } = view;
  const { total, hits } = store.found;
  const searching = store.query.trim() !== '';
  const count = store.at < 0 ? words.search.hits(total) : words.search.position(store.at + 1, total);
  const none = hits.length === 0;
  return html`<div class="toolbar" part="toolbar" role="search">
    <label class="field" part="search">
      <span class="label">${words.search.label}</span>
      <span class="box">
        ${searchIcon}
        <input
          id="query"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${words.search.placeholder}
          .value=${live(view.typed)}
          @input=${(event: InputEvent) => view.search((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => keys(view, event)}
        />
      </span>
    </label>
    <div class="found ${searching ? '' : 'idle'}">
      <span class="count" aria-hidden="true">${searching ? count : nothing}</span>
      ${steps(view, none)}
    </div>
  </div>`;
}

function steps(view: View, none: boolean): TemplateResult {
  const { search } = view.words;
  return html`<button class="tool" type="button" aria-label=${search.previous} title=${search.previous} ?disabled=${none} @click=${() => view.step(-1)}>${upIcon}</button>
    <button class="tool" type="button" aria-label=${search.next} title=${search.next} ?disabled=${none} @click=${() => view.step(1)}>${downIcon}</button>
    <button class="tool" type="button" aria-label=${search.clear} title=${search.clear} @click=${() => view.clearSearch()}>${closeIcon}</button>`;
}

function keys(view: View, event: KeyboardEvent): void {
  // While a letter is being composed, these keys belong to the keyboard's own window.
  if (event.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    view.step(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Escape' && view.typed !== '') {
    event.preventDefault();
    event.stopPropagation();
    view.clearSearch();
  }
}
