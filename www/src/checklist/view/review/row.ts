/** A criterion as a row of the review: what the unit says beside what the level above gives, and what counts in the end. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { shortDay } from '../../../ui/i18n/format.js';
import { isBlank } from '../../../engine/scorer.js';
import type { CriterionEntry, FactEntry } from '../../form.js';
import { compare, writeNumber } from '../../numbers.js';
import { readField, type Reading } from '../../reading.js';
import {
  isDifferent,
  isReopened,
  isScored,
  LEVEL,
  lacksReason,
  ownPoints,
  rangeOf,
  scoreOf,
  setReviews,
  setWish,
  stepsOf,
  wishOf,
} from '../../session/review.js';
import { spoken } from '../../spoken.js';
import { message } from '../../words/format.js';
import { questionId } from '../context.js';
import { shown } from '../shown.js';
import type { ReviewContext } from './context.js';
import { evidence } from './evidence.js';
import { exceptionWords } from './exceptions.js';

// What was typed as points, and as the reason for points that are none at present.
const pointsKey = (id: string): string => `review-points:${LEVEL}:${id}`;
const reasonKey = (id: string): string => `review-reason:${LEVEL}:${id}`;

const reviewProblemId = (id: string): string => `rp-${id}`;

/** What a row knows beside the session. */
export interface RowOpen {
  /** Whether the field of a reason or remark is open. */
  remark: boolean;
  /** Whether the field for what is lacking is open. */
  wish: boolean;
}

/** What a row may ask of the table. */
export interface RowActs {
  /** Opens or closes one of its fields. */
  toggle: (part: keyof RowOpen) => void;
}

/** Draws a row of the review. */
export function reviewRow(entry: CriterionEntry, open: RowOpen, acts: RowActs, context: ReviewContext): TemplateResult {
  const { session, words, own, rows, panels } = context;
  const { id, criterion, number, standing } = entry;
  const line = session.card.line(id);
  const last = session.card.line(id, session.card.last);
  const show = (token: string): string => writeNumber(token, words.decimal, false);
  const points = line === undefined || isBlank(line) ? '–' : show(line.points);
  const whole = criterion.rule.kind === 'penalty' ? '' : `/${show(entry.maximum)}`;
  const isOpen = rows.state(id).open.has('why');
  return html`<div role="cell" class="no-of"><span class="no">${number}</span></div>
    <div role="cell" class="what"><span class="wording" id=${questionId(id)}>${criterion.title}</span>
      ${standing === 'asked' ? nothing : html`<p class="hint">${standingWords(entry, context)}</p>`}${marks(entry, context)}
      ${isOpen ? html`<div class="panel" data-panel="why">${panels.value?.row('why', entry)}</div>` : nothing}</div>
    <div role="cell" class="said" data-label=${own.columns.answer}>${answer(entry, context)}</div>
    <div role="cell" class="proof" data-label=${own.columns.evidence}>${evidence(entry, context)}</div>
    <div role="cell" class="own" data-label=${own.columns.own}><button type="button" class="why-of" translate="no" data-do="why" aria-expanded=${isOpen}
      aria-label=${`${own.columns.own}, ${words.row.item(number)}: ${points}${whole}. ${words.row.why}`}><b>${points}</b>${whole}</button></div>
    <div role="cell" class="given" data-label=${own.columns.given}>${standing === 'future' || standing === 'retired' ? nothing : given(entry, open, acts, context)}</div>
    <div role="cell" class="final" data-label=${own.columns.final}><b translate="no">${last === undefined || isBlank(last) ? '–' : show(last.points)}</b></div>`;
}

function standingWords({ standing, criterion }: CriterionEntry, { words }: ReviewContext): string {
  if (standing === 'superior') return words.form.superiorOnly;
  const { from = '', to = '' } = criterion.validity ?? {};
  return standing === 'future' ? words.form.future(shortDay(from, words)) : words.form.retired(shortDay(to, words));
}

// What makes the criterion worth a look, and what was said of it before.
function marks(entry: CriterionEntry, context: ReviewContext): unknown {
  const { session, words, own, exceptions } = context;
  const { id } = entry;
  const found = (exceptions.get(id) ?? []).filter(({ exception }) => exception !== 'reviewDiffers');
  const score = scoreOf(session, id);
  const reopened =
    score !== undefined && isReopened(session, id)
      ? html`<p class="problem">${own.reopened(writeNumber(score.points, words.decimal, false))}</p>`
      : nothing;
  const asked = stepsOf(session).findLast(({ items }) => items?.[id] !== undefined);
  const before =
    asked === undefined
      ? nothing
      : html`<p class="hint">${own.wished(shortDay(asked.on, words), asked.items?.[id] ?? '')}</p>`;
  return [reopened, found.map((each) => html`<p class="exception">${exceptionWords(each, context)}</p>`), before];
}

function answer({ id, field }: CriterionEntry, { session, words, own }: ReviewContext): TemplateResult {
  const { value, notApplicable, note } = session.answer(id);
  const said =
    notApplicable !== undefined
      ? html`<p>${words.row.notApplicable}${notApplicable.reason === undefined ? nothing : `: ${notApplicable.reason}`}</p>`
      : value === undefined
        ? html`<p class="hint">${own.noAnswer}</p>`
        : html`<p>${spoken(field, value, words)}</p>`;
  return html`${said}${note === undefined ? nothing : html`<p class="hint">${words.answer.note}: ${note}</p>`}`;
}

function read(id: string, text: string, { session, words }: ReviewContext): Reading & { problem: string } {
  const inputs = { text: () => text, chosen: () => undefined, ticked: () => false };
  const range = rangeOf(session, id);
  const limits = range === undefined ? {} : { min: range.least, max: range.most };
  const reading = readField({ kind: 'points', ...limits }, '', inputs, words.decimal);
  return {
    ...reading,
    problem: reading.problems.map(({ code, limit }) => message(words.problems[code], limit, words)).join(' '),
  };
}

/** What is wrong with the points that were typed for a criterion; blank where nothing is. */
export function problemOf(id: string, context: ReviewContext): string {
  const raw = context.session.raw(pointsKey(id));
  return raw === undefined ? '' : read(id, raw, context).problem;
}

function given(entry: CriterionEntry, open: RowOpen, acts: RowActs, context: ReviewContext): TemplateResult {
  const { session, words, own, rows, isClosed } = context;
  const { id, number } = entry;
  const score = scoreOf(session, id);
  const raw = session.raw(pointsKey(id));
  const item = words.row.item(number);
  const text = raw ?? (score === undefined ? '' : writeNumber(score.points, words.decimal, false));
  const problem = isClosed ? '' : problemOf(id, context);
  const { version } = rows.state(id);
  const unit = ownPoints(session, entry);
  const isAccepted =
    score !== undefined && unit !== undefined && isScored(session, id) && compare(score.points, unit) === 0;
  const typed = (event: Event): void => type(entry, (event.target as HTMLInputElement).value, problem, context);
  // A second press takes the score back: the button stays, and the keyboard at it.
  const press = (): void => {
    session.changeRaw(pointsKey(id), undefined);
    if (isAccepted) setReviews(session, [[id, undefined]], context.today);
    else context.accept([entry]);
    rows.renew(id);
  };
  const differs = isDifferent(session, entry);
  const wish = wishOf(session, id);
  return html`<div class="give">
      <input class="num" name="review-points" inputmode="decimal" autocomplete="off" enterkeyhint="next" ?disabled=${isClosed} aria-label=${own.points(item)} aria-describedby=${questionId(id)}
        aria-invalid=${problem === '' ? nothing : 'true'} aria-errormessage=${problem === '' ? nothing : reviewProblemId(id)} .value=${shown(text, words.decimal)} @input=${typed} />
      ${unit === undefined ? nothing : html`<button type="button" class="mark" data-review="accept" aria-label=${own.acceptItem(item)} aria-pressed=${isAccepted} aria-disabled=${isClosed} @click=${isClosed ? nothing : press}>✓</button>`}
      <button type="button" class="mark" data-review="wish" aria-label=${own.wishItem(item)} aria-expanded=${open.wish || wish !== undefined} aria-disabled=${isClosed} @click=${isClosed ? nothing : () => acts.toggle('wish')}>↩</button>
    </div>
    ${problem === '' ? nothing : html`<p class="problem" id=${reviewProblemId(id)}>${problem}</p>`}
    ${
      differs || open.remark || score?.reason !== undefined
        ? html`<label class="stack"><span>${differs ? own.reason : own.remark}</span>
          ${guard([version, isClosed], () => html`<textarea rows="1" name="review-reason" ?disabled=${isClosed} .value=${live(score?.reason ?? '')} @input=${(event: Event) => reason(id, event, context)}></textarea>`)}
          ${lacksReason(session, entry) ? html`<small class="wanted">${own.reasonWanted}</small>` : nothing}</label>`
        : nothing
    }
    ${
      open.wish || wish !== undefined
        ? html`<label class="stack"><span>${own.wishText}</span>
          ${guard([version, isClosed], () => html`<textarea rows="1" name="review-wish" ?disabled=${isClosed} .value=${live(wish ?? '')} @input=${(event: Event) => lack(id, event, context)}></textarea>`)}</label>`
        : nothing
    }`;
}

function type(entry: CriterionEntry, now: string, problem: string, context: ReviewContext): void {
  const { session, rows, today } = context;
  const { id, number } = entry;
  const { value, problem: found } = read(id, now, context);
  const before = scoreOf(session, id);
  const kept = before?.reason ?? session.raw(reasonKey(id));
  session.changeRaw(pointsKey(id), found === '' ? undefined : now);
  session.changeRaw(reasonKey(id), value === undefined ? kept : undefined);
  const score =
    value?.kind === 'points'
      ? { ...before, points: value.value, ...(kept === undefined ? {} : { reason: kept }) }
      : undefined;
  if (score !== undefined || before !== undefined) setReviews(session, [[id, score]], today);
  rows.draw(id);
  if (found !== problem) context.say(found === '' ? '' : `${number}. ${found}`);
  context.judge();
}

function reason(id: string, event: Event, { session, today }: ReviewContext): void {
  const now = scoreOf(session, id);
  if (now === undefined) return;
  const { reason: _, ...rest } = now;
  const text = (event.target as HTMLTextAreaElement).value;
  setReviews(session, [[id, text === '' ? rest : { ...rest, reason: text }]], today);
}

function lack(id: string, event: Event, { session, redraw }: ReviewContext): void {
  setWish(session, id, (event.target as HTMLTextAreaElement).value);
  redraw();
}

/** Draws a fact about the unit as a row of the review. */
export function factRow({ id, fact, field }: FactEntry, context: ReviewContext): TemplateResult {
  const { session, words, own, exceptions } = context;
  const given = session.fact(id);
  const found = exceptions.get(id) ?? [];
  return html`<div role="cell" class="no-of"></div>
    <div role="cell" class="what"><span class="wording">${fact.title}</span>${found.map((each) => html`<p class="exception">${exceptionWords(each, context)}</p>`)}</div>
    <div role="cell" class="said" data-label=${own.columns.answer}>${given === undefined ? html`<p class="hint">${own.noAnswer}</p>` : html`<p>${spoken(field, given.value, words)}</p>`}${given?.note === undefined ? nothing : html`<p class="hint">${words.answer.note}: ${given.note}</p>`}</div>`;
}
