/** The sentences of the plan that a criterion measures. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CriterionEntry } from '../form.js';
import type { Sentence } from '../sentences.js';
import type { AllWords } from '../words/index.js';

export interface SentenceView {
  words: AllWords;
  /** The plan's sentences; `undefined` while they are loaded, `null` where there are none to be had. */
  sentences: ReadonlyMap<string, Sentence> | undefined | null;
  /** Whether the plan is on the page too. */
  hasPlan: boolean;
  show: (id: string) => void;
}

/** The narrowest nodes that a criterion names: its actions rather than the tasks that they belong to. */
function cited({ criterion: { cites = [], origin } }: CriterionEntry): readonly string[] {
  const derived = (origin as { from?: readonly string[] } | undefined)?.from ?? [];
  const all = [...new Set([...derived, ...cites])];
  return all.filter((id) => !all.some((other) => other.startsWith(`${id}.`)));
}

export function sentences(
  entry: CriterionEntry,
  { words, sentences: known, hasPlan, show }: SentenceView,
): TemplateResult {
  if (known === undefined) return html`<p class="remark">${words.plan.loading}</p>`;
  const found = cited(entry).flatMap((id) => known?.get(id) ?? []);
  if (known === null) return html`<p class="remark">${words.lazy.missing}</p>`;
  return html`${found.map(
    ({ id, text, under }) => html`<figure class="sentence">
      <figcaption class="hint">${under}</figcaption>
      <blockquote lang="vi">${text}</blockquote>
      ${hasPlan ? html`<button type="button" class="more" @click=${() => show(id)}>${words.plan.open}</button>` : nothing}
    </figure>`,
  )}`;
}
