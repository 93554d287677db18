/** The panels where they have come, and what stands in for them until then. */
import { html } from 'lit/html.js';
import type { Context, Panels } from './context.js';

/** A part that the panels draw; meanwhile, that it is on its way, or could not be had and may be asked for again. */
export function panelPart({ panels, words }: Context, draw: (panels: Panels) => unknown): unknown {
  if (panels.value !== undefined) return draw(panels.value);
  return panels.hasFailed
    ? html`<p class="problem">${words.lazy.missing} <button type="button" class="more" data-do="again">${words.lazy.again}</button></p>`
    : html`<p class="remark">${words.lazy.loading}</p>`;
}
