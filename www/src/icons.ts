/** The pictures of the interface, drawn as strokes of the text's own colour. */
import { svg, type TemplateResult, html } from 'lit';

const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${paths}</svg>`;

export const searchIcon = icon(svg`<circle cx="9" cy="9" r="5.5" /><path d="m13 13 4 4" />`);
export const closeIcon = icon(svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`);
export const upIcon = icon(svg`<path d="m5 12.5 5-5 5 5" />`);
export const downIcon = icon(svg`<path d="m5 7.5 5 5 5-5" />`);
export const printIcon = icon(
  svg`<path d="M6 7V3h8v4M6 14H3.5V8.5A1.5 1.5 0 0 1 5 7h10a1.5 1.5 0 0 1 1.5 1.5V14H14M6 12h8v5H6z" />`,
);
export const filterIcon = icon(svg`<path d="M3 5.5h14M6 10h8M8.5 14.5h3" />`);
export const listIcon = icon(svg`<path d="M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01M7 5.5h10M7 10h10M7 14.5h10" />`);
