/** The button that copies the address of the node that it stands in; its picture is drawn by the style sheet. */
import { html, type TemplateResult } from 'lit';

export const copyLink = (label: string): TemplateResult =>
  html`<button class="copy" type="button" aria-label=${label} title=${label}></button>`;
