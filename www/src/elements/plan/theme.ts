/** The theme question and its options. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Theme, ThemeOption } from '../../types.js';
import { copyLink } from './copy-link.js';
import { marked } from './marked.js';
import { elementId, type View } from './view.js';

export function themeSection(view: View, theme: Theme): TemplateResult {
  const { words, store } = view;
  const { marker, text } = theme.question;
  const now = store.at;
  return html`<section class="section theme" part="section theme" aria-labelledby=${elementId(theme.id)}>
    <h3 class=${store.target === theme.id ? 'heading target' : 'heading'} id=${elementId(theme.id)} data-section=${theme.id} tabindex="-1">
      <span class="number" lang="vi">${marker}</span>
      <span class="words" lang="vi">${marked(text, store.marks.get(theme.id)?.get(theme.id), now)}</span>
      ${copyLink(view, theme.id, words.link.theme)}
    </h3>
    ${theme.adopted === undefined ? html`<p class="remark">${words.theme.none}</p>` : nothing}
    <ul class="options" role="list">
      ${theme.options.map((option) => card(view, option, theme.adopted === option.id, now))}
    </ul>
  </section>`;
}

// The card shows the whole line as printed; the theme itself, between its quotation marks, stands out.
function card(view: View, option: ThemeOption, adopted: boolean, now: number): TemplateResult {
  const { store, words } = view;
  const { marker, text } = option.passage;
  const marks = store.marks.get(option.id)?.get(option.id) ?? [];
  const from = text.indexOf(option.wording);
  const split = from < 0 ? text.length : Math.max(0, from - 1);
  const before = marks.filter((mark) => mark.start < split).map((mark) => ({ ...mark, end: Math.min(mark.end, split) }));
  const after = marks
    .filter((mark) => mark.end > split)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - split), end: mark.end - split }));
  const classes = { option: true, adopted, target: store.target === option.id };
  return html`<li class=${classMap(classes)} part="option" id=${elementId(option.id)} tabindex="-1">
    <p lang="vi"><span class="dash">${marker} </span><span class="lead">${marked(text.slice(0, split), before, now)}</span><span class="wording">${marked(text.slice(split), after, now)}</span></p>
    ${option.origin === undefined ? nothing : html`<p class="origin">${words.origins[option.origin]}</p>`}
    ${adopted ? html`<p class="origin">${words.theme.adopted}</p>` : nothing}
  </li>`;
}
