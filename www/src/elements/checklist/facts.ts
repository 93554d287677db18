/** A fact about the unit: asked once. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FactEntry } from '../../checklist/form.js';
import { control } from './controls.js';
import type { Context } from './context.js';

export const factKey = (id: string): string => `fact:${id}`;

export function fact({ id, fact: { title, help }, field }: FactEntry, { store, words, locked }: Context): TemplateResult {
  const label = `f-${id}`;
  return html`<p class="wording" id=${label}>${title}</p>
    ${help === undefined ? nothing : html`<p class="hint">${help}</p>`}
    <div class="field">${control(field, factKey(id), store.fact(id)?.value, { words, locked, label, raw: (key) => store.raw(key) })}</div>
    <p class="problem" id="fp-${id}" hidden></p>`;
}
