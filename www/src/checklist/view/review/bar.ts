/** What is always in view of a review: the total of the level above, the class, how far it has come, what is next. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { writeNumber } from '../../numbers.js';
import { isReopened, isScorable, isScored } from '../../session/review.js';
import { savedWords } from '../saving.js';
import { LOOKS, type Look, type ReviewContext } from './context.js';
import { passesLook, sound, toLookAt } from './exceptions.js';

/** How many criteria have a score of their present answer, and how many are to have one. */
export function progressOf({ session }: ReviewContext): { scored: number; all: number } {
  const all = (session.form?.entries ?? []).filter((entry) => isScorable(session, entry));
  return { scored: all.filter(({ id }) => isScored(session, id)).length, all: all.length };
}

/** The bar. */
export function reviewBar(context: ReviewContext): TemplateResult {
  const { session, words, own } = context;
  const { card } = session;
  const show = (token: string | undefined): string =>
    token === undefined ? '–' : writeNumber(token, words.decimal, false);
  const total = card.total(card.last);
  const standing = session.standing(card.last);
  const { scored, all } = progressOf(context);
  const remark = session.isScored ? nothing : html`<p class="remark">${words.bar.counting}</p>`;
  const place =
    standing === undefined
      ? nothing
      : html`<p class="class" data-class=${standing.id ?? 'none'}>${standing.title ?? (standing.provisional ? words.bar.undecided(0) : words.bar.noClass)}</p>`;
  return html`<div class="score">
      <button type="button" class="total" id="score" data-do="result" aria-haspopup="dialog"><span>${own.bar.total}: </span><b translate="no">${show(total?.rescaled)}</b>${total === undefined ? nothing : html`<i> / <span translate="no">${show(total.full)}</span></i>`}</button>${remark}${place}
    </div>
    <div class="ways"><button type="button" class="quiet" data-do="result" aria-haspopup="dialog">${words.bar.result}</button>
    <button type="button" class="quiet" data-review="look">${own.nextLook(toLookAt(context).length)}</button></div>
    <div class="far"><progress aria-label=${own.bar.progress} max=${all} .value=${scored}></progress><span class="count">${own.bar.scored(scored, all)}</span><span class="unit-total">${own.bar.own(show(card.total()?.rescaled))}</span><span class="saved">${savedWords(session.draft, words)}</span></div>`;
}

/** The choice of what is looked at, what is taken over at once, and how it is taken back. */
export function reviewTools(look: Look, undo: number, context: ReviewContext): TemplateResult {
  const { session, own, isClosed } = context;
  const { entries = [] } = session.form ?? {};
  const count = (wanted: Look): number => entries.filter((entry) => passesLook(wanted, entry, context)).length;
  // What nothing is of is not offered, unless it is looked at.
  const offered = LOOKS.filter(
    (each) => each !== 'reopened' || look === each || entries.some(({ id }) => isReopened(session, id)),
  );
  const ready = sound(context).length;
  return html`${offered.map((each) => {
    const label = each === 'all' ? own.filters.all : own.filters[each](count(each));
    return html`<button type="button" class="chip" data-look=${each} aria-pressed=${each === look}>${label}</button>`;
  })}
    <button type="button" class="button" data-review="accept-all" aria-disabled=${ready === 0 || isClosed}>${own.acceptAll(ready)}</button>
    ${undo === 0 ? nothing : html`<button type="button" class="quiet" data-review="undo">${own.undo(undo)}</button>`}`;
}
