/** The whole page of a plan, from its parts. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { contents } from './contents.js';
import { filters } from './filters.js';
import { initiativesIndex } from './initiatives.js';
import { masthead } from './masthead.js';
import { paperFoot, paperHead } from './paper.js';
import { sectionPart } from './section.js';
import { sourceNote } from './source-note.js';
import { themeSection } from './theme.js';
import { toolbar } from './toolbar.js';
import type { View } from './view.js';

/** From so many tasks on, what is far from the window is not drawn. */
const LONG = 150;

// What a keystroke in the search does not change is not looked at again: plans can be long.
export function page(view: View): unknown {
  const { plan, words, outline, store, address, beside } = view;
  return keyed(
    plan,
    html`<article class=${outline.tasks.length < LONG ? 'page' : 'page long'} aria-label=${words.state.label}>
      ${guard([words], () => [masthead(view), paperHead(view)])}
      <div class="columns">
        <div class="aside">${guard([words, address, store.current, store.filter, view.outlineOpen], () => contents(view))}</div>
        <div class="main">
          ${toolbar(view)} ${guard([words, store.facets, store.filter], () => filters(view))}
          ${guard([words, address, beside, store.filter, store.target], () => paper(view))}
          ${guard([words, address, store.target], () => initiativesIndex(view))} ${guard([words, view.fingerprint], () => sourceNote(view))}
        </div>
      </div>
    </article>`,
  );
}

function paper(view: View): TemplateResult {
  const { plan } = view;
  return html`<div class="paper">
    ${plan.theme === undefined ? nothing : themeSection(view, plan.theme)}
    ${plan.sections.map((section) => sectionPart(view, section, 1))} ${paperFoot(view)}
  </div>`;
}
