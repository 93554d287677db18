/** The button that copies a node's address. */
import { html, type TemplateResult } from 'lit';
import { linkIcon } from '../../icons.js';
import type { View } from './view.js';

export function copyLink(view: View, node: string, where: string): TemplateResult {
  const label = view.words.link.copy(where);
  return html`<button class="copy" type="button" aria-label=${label} title=${label} @click=${() => view.copy(node)}>
    ${linkIcon}
  </button>`;
}
