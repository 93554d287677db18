/** The row that is looked at: its words in full, and what was made of them. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Host } from './host.js';
import { lineWords } from './outline.js';

export function rowPanel(host: Host): TemplateResult {
  const { store, words } = host;
  const row = store.row(store.selected);
  if (row === undefined) return html`<p class="remark">${words.check.noWords}</p>`;
  const { kind, role, marker, text, line, last } = row;
  return html`
    <p class="what"><span class="severity">${role === undefined || role === null ? words.rowKinds[kind] : words.roles[role]}</span>
      <span class="remark">${lineWords(line, last, host)}</span></p>
    <blockquote class="passage" translate="no">${marker ? html`<b>${marker}</b> ` : nothing}${text}</blockquote>`;
}
