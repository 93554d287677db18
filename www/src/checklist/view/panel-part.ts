/** The panels in a row once they are loaded, and a line in their place until then. */
import { html } from 'lit/html.js';
import type { Context, Panels } from './context.js';

/** A part that the panels draw; until they are loaded, a line that says so, or that the load failed and can be tried again. */
export function panelPart({ panels, words }: Context, draw: (panels: Panels) => unknown): unknown {
  if (panels.value !== undefined) return draw(panels.value);
  return panels.hasFailed
    ? html`<p class="problem">${words.lazy.missing} <button type="button" class="more" data-do="again">${words.lazy.again}</button></p>`
    : html`<p class="remark">${words.lazy.loading}</p>`;
}
