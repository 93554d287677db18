/** The head and foot of the printed paper, as its lines stand; seen in print only. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Line, LineRole } from '../../types.js';
import type { View } from './view.js';

const RIGHT: readonly LineRole[] = ['organisation', 'placeAndDate'];
const TITLE: readonly LineRole[] = ['titleWord', 'titleSubject'];

const lines = (all: readonly Line[], tag: (line: Line) => boolean): TemplateResult[] =>
  all.filter(tag).map(({ role, passage }) => html`<p class="line ${role}">${passage.text}</p>`);

/** Two columns as in administrative papers: who lays it before whom on the left, the organisation on the right. */
export function paperHead({ plan }: View): TemplateResult {
  const { header } = plan;
  // A rule belongs to what it stands under: before the title to the left column, after it to the title.
  const from = header.findIndex(({ role }) => TITLE.includes(role));
  const head = from < 0 ? header : header.slice(0, from);
  const rest = from < 0 ? [] : header.slice(from);
  return html`<div class="paper-head" lang="vi" aria-hidden="true">
    <div class="left">${lines(head, ({ role }) => !RIGHT.includes(role))}</div>
    <div class="right">${lines(head, ({ role }) => RIGHT.includes(role))}</div>
    <div class="titles">${lines(rest, () => true)}</div>
  </div>`;
}

export function paperFoot({ plan }: View): TemplateResult | typeof nothing {
  if (plan.signature.length === 0) return nothing;
  return html`<div class="signature" part="signature" lang="vi">
    ${plan.signature.map(({ role, passage }) => html`<p class="line ${role}">${passage.text}</p>`)}
  </div>`;
}
