/** The outline beside the text: where one is, and where one can go. */
import { html, nothing, type TemplateResult } from 'lit';
import { listIcon } from '../../icons.js';
import { INITIATIVES, SOURCE } from '../../outline.js';
import type { Section } from '../../types.js';
import type { View } from './view.js';

export function contents(view: View): TemplateResult {
  const { plan, words, outlineOpen } = view;
  const { theme } = plan;
  return html`<nav class="contents ${outlineOpen ? 'open' : ''}" part="contents" aria-label=${words.outline.title}>
    <button class="disclose" type="button" aria-expanded=${String(outlineOpen)} aria-controls="contents-list" @click=${view.toggleOutline}>
      ${listIcon}<span>${words.outline.title}</span>
    </button>
    <p class="contents-title" aria-hidden="true">${words.outline.title}</p>
    <ol id="contents-list" role="list">
      ${theme === undefined ? nothing : item(view, theme.id, theme.question.marker, theme.question.text, [])}
      ${plan.sections.map((section) => sectionItem(view, section, 1))}
      ${plan.initiatives.length === 0 ? nothing : item(view, INITIATIVES, undefined, words.initiatives.title, [])}
      ${item(view, SOURCE, undefined, words.source.title, [])}
    </ol>
  </nav>`;
}

function sectionItem(view: View, section: Section, depth: number): TemplateResult {
  const { marker, text } = section.heading;
  const children = depth < 3 ? (section.sections ?? []).map((child) => sectionItem(view, child, depth + 1)) : [];
  return item(view, section.id, marker, text, children, view.store.isSectionShown(section) ? '' : 'faint');
}

function item(view: View, id: string, marker: string | undefined, text: string, children: TemplateResult[], style = ''): TemplateResult {
  const numbered = marker !== undefined && /\d/.test(marker);
  const here = view.store.current === id;
  const own = id === INITIATIVES || id === SOURCE;
  return html`<li>
    <a class=${style} href=${view.address(id)} aria-current=${here ? 'location' : nothing} lang=${own ? nothing : 'vi'}>
      ${numbered ? html`<span class="number">${marker}</span>` : nothing}<span class="words">${text}</span></a>
    ${children.length === 0 ? nothing : html`<ol role="list">${children}</ol>`}
  </li>`;
}
