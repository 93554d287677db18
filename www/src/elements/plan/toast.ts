/** What became of copying a link: a short note, or the address to be copied by hand. */
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../../icons.js';
import type { Words } from '../../i18n/index.js';

/** The address that could not be copied, or that it was. */
export type Copying = { copied: true } | { copied: false; address: string } | undefined;

export function toast(copying: Copying, words: Words, close: () => void): TemplateResult | typeof nothing {
  if (copying === undefined) return nothing;
  if (copying.copied) return html`<div class="toast" part="toast"><p aria-hidden="true">${words.link.copied}</p></div>`;
  return html`<div class="toast by-hand" part="toast">
    <label><span>${words.link.byHand}</span><input id="address" readonly .value=${copying.address} /></label>
    <button class="tool" type="button" aria-label=${words.link.close} @click=${close}>${closeIcon}</button>
  </div>`;
}
