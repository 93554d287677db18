/** What is always in view: the total, the class, how far the form has come, and whether it is saved. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { writeNumber } from '../../checklist/numbers.js';
import type { Context } from './context.js';

export interface BarView extends Context {
  answered: number;
  asked: number;
  /** What is said of saving. */
  saved: unknown;
  /** Why there is no score yet, or that there will never be one. */
  scoring: 'on' | 'loading' | 'off';
  resultOpen: boolean;
}

export function bar({ store, words, answered, asked, saved, scoring, resultOpen }: BarView): TemplateResult {
  const total = store.card.total();
  const standing = store.standing();
  const counts = (store.form?.entries.length ?? 0) > 0;
  const show = (token: string): string => writeNumber(token, words.decimal, false);
  return html`<div class="score">
      ${counts
        ? html`<p class="total" data-score>${words.bar.total}: <b>${total === undefined ? '–' : show(total.rescaled)}</b>${total === undefined ? nothing : html`<i> / ${show(total.full)}</i>`}</p>`
        : nothing}
      ${scoring === 'on' ? nothing : html`<p class="remark">${scoring === 'loading' ? words.bar.counting : words.bar.noCount}</p>`}
      ${standing === undefined ? nothing : html`<p class="class" data-class=${standing.id ?? 'none'}>${standing.title ?? (standing.provisional ? words.bar.undecided : words.bar.noClass)}${standing.provisional && standing.id !== undefined ? html` <small>(${words.bar.provisional})</small>` : nothing}</p>`}
    </div>
    <button type="button" class="quiet" data-do="result" aria-expanded=${resultOpen}>${words.bar.result}</button>
    <div class="far">
      <progress max=${asked} .value=${answered} aria-label=${words.bar.progress}></progress>
      <span class="count">${words.bar.answered(answered, asked)}</span>
      <span class="saved">${saved}</span>
    </div>`;
}
