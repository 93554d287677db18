/** The evidence of a criterion for reading: every piece in a line of its own, links as links. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shortDay } from '../../../ui/i18n/format.js';
import type { Evidence } from '../../../engine/types.js';
import type { CriterionEntry } from '../../form.js';
import { spokenEvidence } from '../../spoken.js';
import type { ReviewContext } from './context.js';

/** As many pieces as a row shows before it is opened. */
const SHOWN = 2;

/** What a row has of evidence: the first pieces, and all of them with their days once it is opened. */
export function evidence({ id, criterion, number }: CriterionEntry, context: ReviewContext): unknown {
  const { session, words, own, rows } = context;
  const all = session.answer(id).evidence ?? [];
  const isOpen = rows.state(id).open.has('evidence');
  if (all.length === 0)
    return session.isUnproven(id) || criterion.evidence?.need === 'required'
      ? html`<p class="wanted">${own.evidenceMissing}</p>`
      : criterion.evidence === undefined || criterion.evidence.need === 'none'
        ? nothing
        : html`<p class="hint">${own.noEvidence}</p>`;
  const shown = isOpen ? all : all.slice(0, SHOWN);
  const label = `${words.row.evidence} ${all.length}, ${words.row.item(number)}`;
  return html`<ul class="proofs" role="list">${shown.map((piece) => html`<li>${told(piece, isOpen, context)}</li>`)}</ul>
    <button type="button" class="more" data-do="evidence" aria-label=${label} aria-expanded=${isOpen}>${words.row.evidence} <b>${all.length}</b></button>`;
}

function told(piece: Evidence, isOpen: boolean, { words, own }: ReviewContext): TemplateResult {
  const { proof, entered } = piece;
  const kind = html`<span class="hint">${words.evidenceKinds[proof.kind]}:</span>`;
  const day =
    isOpen && entered !== undefined ? html` <small>(${own.entered(shortDay(entered, words))})</small>` : nothing;
  if (proof.kind === 'photo')
    return html`${spokenEvidence(piece, words)} <small>(${own.photoStays})</small>${isOpen ? html` <code>${proof.fingerprint.replace('sha256:', '').slice(0, 16)}…</code>` : nothing}${day}`;
  if (proof.kind !== 'link') return html`${kind} ${spokenEvidence(piece, words)}${day}`;
  const happened = piece.happened === undefined ? nothing : `, ${shortDay(piece.happened, words)}`;
  const text = proof.title === undefined || proof.title === '' ? proof.url : proof.title;
  // An address that a unit typed leads to pages alone.
  if (!/^https?:\/\//i.test(proof.url)) return html`${kind} ${spokenEvidence(piece, words)}${day}`;
  return html`<a href=${proof.url} target="_blank" rel="noopener noreferrer">${text}</a>${happened}${day}`;
}
