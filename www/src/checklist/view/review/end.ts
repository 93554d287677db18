/** The end of a review: who reviews, the general comment, the decision on the class, and what becomes of the form. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Decision, Person } from '../../../engine/types.js';
import type { CriterionEntry } from '../../form.js';
import {
  canBecome,
  changeReview,
  decide,
  decisionOf,
  lacksReason,
  reviewHead,
  stateOf,
  wishesOf,
} from '../../session/review.js';
import { progressOf } from './bar.js';
import type { ReviewContext } from './context.js';
import { short } from './history.js';
import { problemOf } from './row.js';

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The inputs of the reviewer's name and office, and the general comment. */
export function reviewer(lacksName: boolean, context: ReviewContext): TemplateResult {
  const { session, own, today, isClosed, level, person, sign } = context;
  const { comment } = reviewHead(session) ?? {};
  const change = (part: Partial<Person>): void => {
    const { name = '', role } = { ...person, ...part };
    const isBlank = name === '' && (role ?? '') === '';
    sign(isBlank ? undefined : { name, ...(role ? { role } : {}) });
  };
  const remark = (event: Event): void => changeReview(session, { comment: textOf(event) || undefined }, today);
  return html`<section aria-labelledby="v-people"><h3 id="v-people" aria-level=${level(3)}>${own.people}</h3>
    <div class="people">
      <label class="stack"><span>${own.name}</span><input class="text" name="reviewer-name" autocomplete="name" ?disabled=${isClosed} aria-invalid=${lacksName ? 'true' : nothing} aria-describedby=${lacksName ? 'v-name' : nothing}
        .value=${live(person?.name ?? '')} @input=${(event: Event) => change({ name: textOf(event) })} />${lacksName ? html`<span class="problem" id="v-name">${own.nameWanted}</span>` : nothing}</label>
      <label class="stack"><span>${own.role}</span><input class="text" name="reviewer-role" autocomplete="organization-title" ?disabled=${isClosed} .value=${live(person?.role ?? '')} @input=${(event: Event) => change({ role: textOf(event) })} /></label>
    </div>
    <label class="stack"><span>${own.comment}</span><textarea rows="2" name="review-comment" ?disabled=${isClosed} .value=${live(comment ?? '')} @input=${remark}></textarea></label></section>`;
}

/** The decision on the class, beside what the points come to. */
export function decision(context: ReviewContext): unknown {
  const { session, own, today, isClosed, level } = context;
  const classes = session.form?.set.classing?.classes ?? [];
  if (classes.length === 0) return nothing;
  const made = decisionOf(session);
  const computed = session.standing(session.card.last);
  const change = (part: { [K in keyof Decision]?: Decision[K] | undefined }): void => {
    const all = Object.entries({ ...made, on: today, ...part }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    decide(session, Object.fromEntries(all) as unknown as Decision);
  };
  const chosen = made === undefined ? '' : (made.class ?? '-');
  const choose = (event: Event): void => {
    const value = textOf(event);
    if (value === '') decide(session, undefined);
    else change({ class: value === '-' ? undefined : value });
  };
  const now = session.fingerprint();
  const isOther = made !== undefined && made.class !== computed?.id;
  return html`<section aria-labelledby="v-decision"><h3 id="v-decision" aria-level=${level(3)}>${own.decision}</h3>
    <div class="actions"><p>${computed?.title === undefined ? own.computedNone : own.computed(computed.title)}</p>
      <button type="button" class="quiet" data-review="take" aria-disabled=${isClosed || (made !== undefined && !isOther)} @click=${() => isClosed || change({ class: computed?.id, reason: undefined })}>${own.take}</button></div>
    <div class="people">
      <label class="stack"><span>${own.class}</span><select class="text" name="decision-class" ?disabled=${isClosed} @change=${choose}>
        <option value="" ?selected=${chosen === ''}></option>
        ${classes.map(({ id, title }) => html`<option value=${id} ?selected=${chosen === id}>${title}</option>`)}
        <option value="-" ?selected=${chosen === '-'}>${own.none}</option></select></label>
      <label class="stack"><span>${own.symbol}</span><input class="text" name="decision-symbol" autocomplete="off" ?disabled=${isClosed || made === undefined} .value=${live(made?.symbol ?? '')} @input=${(event: Event) => change({ symbol: textOf(event) })} /></label>
      ${isOther || made?.reason !== undefined ? html`<label class="stack"><span>${own.classReason}</span><input class="text" name="decision-reason" autocomplete="off" ?disabled=${isClosed} .value=${live(made?.reason ?? '')} @input=${(event: Event) => change({ reason: textOf(event) })} /></label>` : nothing}
    </div>
    ${made === undefined || made.saw === '' ? nothing : html`<p class="hint" data-saw>${own.saw(short(made.saw))}</p>`}
    ${made !== undefined && now !== undefined && made.saw !== now ? html`<p class="problem">${own.outdated}</p>` : nothing}</section>`;
}

/** What the buttons at the end do. */
export interface Outcome {
  /** The reason for sending the whole back. */
  reason: string;
  write: (reason: string) => void;
  approve: () => void;
  sendBack: () => void;
  next: () => void;
  jump: (id: string) => void;
  /** What is told of the last try, or of the step that was taken. */
  told: string;
  /** The place of the form in the queue of the page, from 1 on; `undefined` where the page gives none. */
  place: { at: number; all: number } | undefined;
}

/** The criteria that hold the form back. */
export function heldBy(context: ReviewContext): {
  wrong: readonly CriterionEntry[];
  unjustified: readonly CriterionEntry[];
} {
  const { session } = context;
  const { entries = [] } = session.form ?? {};
  return {
    wrong: entries.filter(({ id }) => problemOf(id, context) !== ''),
    unjustified: entries.filter((entry) => lacksReason(session, entry)),
  };
}

/** What becomes of the form: accepted, or sent back with what each item lacks; and the way to the next one. */
export function outcome(acts: Outcome, context: ReviewContext): TemplateResult {
  const { session, own, name, level, isClosed } = context;
  const { wrong, unjustified } = heldBy(context);
  const wishes = Object.entries(wishesOf(session));
  const { scored, all } = progressOf(context);
  const left = all - scored;
  const state = stateOf(session);
  const stands =
    state === 'accepted' || state === 'changesRequested' || state === 'exempted' ? own.stands[state] : undefined;
  const mayAccept = canBecome(session, 'accepted') === true;
  // Which steps can follow is not known before the engine of the review has come.
  const hint = canBecome(session, 'accepted') === undefined ? own.stepsMissing : own.notHandedIn;
  const maySendBack = canBecome(session, 'changesRequested') === true;
  const isHeld = !mayAccept || wrong.length + unjustified.length > 0;
  const list = (title: string, ids: readonly (readonly [id: string, text: string])[]): unknown =>
    ids.length === 0
      ? nothing
      : html`<h4>${title}</h4><ul class="jumps" role="list">${ids.map(([id, text]) => html`<li><button type="button" class="jump" data-to=${id} @click=${() => acts.jump(id)}>${text}</button></li>`)}</ul>`;
  const named = (entries: readonly CriterionEntry[]): [string, string][] =>
    entries.map(({ id }) => [id, name(id) ?? id]);
  return html`<section aria-labelledby="v-outcome"><h3 id="v-outcome" aria-level=${level(3)}>${own.outcome}</h3>
    ${stands !== undefined ? html`<p class="notice">${stands}</p>` : mayAccept ? nothing : html`<p class="hint">${hint}</p>`}
    ${isClosed ? nothing : html`<p class="hint">${left > 0 ? own.accepts.unscored(left) : own.accepts.complete}</p>`}
    ${list(own.held.wrong(wrong.length), named(wrong))} ${list(own.held.unjustified(unjustified.length), named(unjustified))}
    ${list(
      own.wishes(wishes.length),
      wishes.map(([id, text]) => [id, `${name(id) ?? id}: ${text}`] as const),
    )}
    ${wishes.length === 0 && maySendBack ? html`<p class="hint">${own.wishesNone}</p>` : nothing}
    ${maySendBack ? html`<label class="stack"><span>${own.wholeReason}</span><textarea rows="1" name="review-back" .value=${live(acts.reason)} @input=${(event: Event) => acts.write(textOf(event))}></textarea></label>` : nothing}
    <div class="actions">
      <button type="button" class="button" data-review="approve" aria-disabled=${isHeld} @click=${() => isHeld || acts.approve()}>${own.approve}</button>
      <button type="button" class="quiet" data-review="send-back" aria-disabled=${!maySendBack} @click=${() => maySendBack && acts.sendBack()}>${own.sendBack}</button>
      ${acts.place === undefined ? nothing : html`<button type="button" class="quiet" data-review="next" aria-disabled=${acts.place.at >= acts.place.all} @click=${acts.next}>${own.next}</button> <span class="hint">${own.place(acts.place.at, acts.place.all)}</span>`}
      <slot name="next"></slot>
    </div>
    <p class="done" role="status">${acts.told}</p></section>`;
}
