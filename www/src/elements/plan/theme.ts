/** The theme question and its options. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Theme, ThemeOption } from '../../types.js';
import { copyLink } from './copy-link.js';
import { elementId, type View } from './view.js';

export function themeSection(view: View, theme: Theme): TemplateResult {
  const { words, store } = view;
  const { marker, text } = theme.question;
  return html`<section class="section theme" part="section theme" aria-labelledby=${elementId(theme.id)}>
    <h3 class=${store.target === theme.id ? 'heading target' : 'heading'} id=${elementId(theme.id)} data-section=${theme.id} tabindex="-1">
      <span class="number" lang="vi">${marker}</span>
      <span class="words" lang="vi">${text}</span>
      ${copyLink(words.link.copy(words.link.theme))}
    </h3>
    ${theme.adopted === undefined ? html`<p class="remark">${words.theme.none}</p>` : nothing}
    <ul class="options" role="list">
      ${theme.options.map((option) => card(view, option, theme.adopted === option.id))}
    </ul>
  </section>`;
}

// The card shows the whole line as printed; the theme itself, between its quotation marks, stands out.
function card(view: View, option: ThemeOption, adopted: boolean): TemplateResult {
  const { store, words } = view;
  const { marker, text } = option.passage;
  const from = text.indexOf(option.wording);
  const split = from < 0 ? text.length : Math.max(0, from - 1);
  const state = (adopted ? ' adopted' : '') + (store.target === option.id ? ' target' : '');
  return html`<li class="option${state}" part="option" id=${elementId(option.id)} tabindex="-1">
    <p lang="vi"><span class="dash">${marker} </span><span class="lead words">${text.slice(0, split)}</span><span class="wording words">${text.slice(split)}</span></p>
    ${option.origin === undefined ? nothing : html`<p class="origin">${words.origins[option.origin]}</p>`}
    ${adopted ? html`<p class="origin">${words.theme.adopted}</p>` : nothing}
  </li>`;
}
