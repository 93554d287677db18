/** The reviewer's side: a score beside the unit's own, with a reason where they differ, and the class that is decided. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { CriterionEntry } from '../form.js';
import { compare, writeNumber } from '../numbers.js';
import { today } from '../initial.js';
import { readField, type Reading } from '../reading.js';
import { message } from '../words/format.js';
import { decide, isReopened, rangeOf, setReview } from '../session/review.js';
import type { Decision } from '../../engine/types.js';
import { questionId, type PanelContext } from './context.js';
import { shown } from './shown.js';

// The typed points, and the typed reason for points that are not valid at present.
const pointsKey = (level: number, id: string): string => `review-points:${level}:${id}`;
const reasonKey = (level: number, id: string): string => `review-reason:${level}:${id}`;

const reviewProblemId = (id: string): string => `rp-${id}`;

function read(id: string, text: string, { session, words }: PanelContext): Reading & { problem: string } {
  const inputs = { text: () => text, chosen: () => undefined, ticked: () => false };
  const range = rangeOf(session, id);
  const limits = range === undefined ? {} : { min: range.least, max: range.most };
  const reading = readField({ kind: 'points', ...limits }, '', inputs, words.decimal);
  return {
    ...reading,
    problem: reading.problems.map(({ code, limit }) => message(words.problems[code], limit, words)).join(' '),
  };
}

/** The reviewer's part of a row. */
export function review(entry: CriterionEntry, view: PanelContext): TemplateResult {
  const { session, words, rows } = view;
  const { readonly } = session;
  const { id, maximum } = entry;
  const { version } = rows.state(id);
  const own = session.card.line(id);
  const given = session.review(id);
  const show = (token: string | undefined): string =>
    token === undefined ? '' : writeNumber(token, words.decimal, false);
  const differs = given !== undefined && own !== undefined && compare(given.points, own.points) !== 0;
  const lacksReason = differs && (given.reason ?? '').trim() === '';
  const raw = session.raw(pointsKey(session.level, id));
  const text = raw ?? show(given?.points);
  const problem = readonly ? '' : read(id, text, view).problem;
  const typed = (event: Event): void => {
    const { value: now } = event.target as HTMLInputElement;
    const { value, problem: found } = read(id, now, view);
    const before = session.review(id);
    const reason = before?.reason ?? session.raw(reasonKey(session.level, id));
    session.changeRaw(pointsKey(session.level, id), found === '' ? undefined : now);
    session.changeRaw(reasonKey(session.level, id), value === undefined ? reason : undefined);
    const score =
      value?.kind === 'points'
        ? { ...before, points: value.value, ...(reason === undefined ? {} : { reason }) }
        : undefined;
    if (score !== undefined || before !== undefined) setReview(session, id, score, today());
    rows.draw(id);
    if (found !== problem) view.say(found === '' ? '' : `${entry.number}. ${found}`);
    view.judge();
  };
  const reasoned = (event: Event): void => {
    const now = session.review(id);
    if (now === undefined) return;
    const { reason: _, ...rest } = now;
    const text = (event.target as HTMLTextAreaElement).value;
    setReview(session, id, text === '' ? rest : { ...rest, reason: text }, today());
  };
  return html`<div class="review" role="group" aria-labelledby=${questionId(id)}>
    <div class="line">
      <p class="own-score">${words.review.self}: <b>${show(own?.points) || '–'}</b></p>
      <label class="stack"><span>${words.review.points}</span>
        <input class="num" name="review-points" inputmode="decimal" autocomplete="off" ?disabled=${readonly} aria-invalid=${problem === '' ? nothing : 'true'}
          aria-errormessage=${problem === '' ? nothing : reviewProblemId(id)} .value=${shown(text, words.decimal)} @input=${typed} /></label>
      <span class="unit">${entry.criterion.rule.kind === 'penalty' ? nothing : `/ ${show(maximum)}`}</span>
      ${
        given === undefined && raw === undefined && own !== undefined && entry.standing === 'asked' && !readonly
          ? html`<button type="button" class="more" @click=${() => accept(id, own.points, view)}>${words.review.accept}</button>`
          : nothing
      }
    </div>
    ${
      differs || given?.reason !== undefined
        ? html`<label class="stack reason"><span>${words.review.reason}</span>
          ${guard([version, readonly], () => html`<textarea rows="2" name="review-reason" ?disabled=${readonly} .value=${live(given?.reason ?? '')} @input=${reasoned}></textarea>`)}
          ${lacksReason ? html`<small class="wanted">${words.review.reasonWanted}</small>` : nothing}</label>`
        : nothing
    }
    ${problem === '' ? nothing : html`<p class="problem" id=${reviewProblemId(id)}>${problem}</p>`}
    ${isReopened(session, id) ? html`<p class="problem">${words.review.reopened}</p>` : nothing}
  </div>`;
}

function accept(id: string, points: string, { session, rows }: PanelContext): void {
  setReview(session, id, { points }, today());
  rows.draw(id);
}

/** The decision on the class. */
export function decision({ session, words, level }: PanelContext): unknown {
  const { readonly } = session;
  const classes = session.form?.set.classing?.classes ?? [];
  if (classes.length === 0) return nothing;
  const made = session.get('head/decision') as Decision | undefined;
  const change = (part: Partial<Decision>): void => {
    const { saw: _, by: __, ...before } = made ?? ({} as Partial<Decision>);
    decide(session, { ...before, on: today(), ...part } as Decision);
  };
  const chosen = made === undefined ? '' : (made.class ?? '-');
  return html`<section><h3 id="v-decision" aria-level=${level(3)}>${words.review.decision}</h3>
    <div class="people">
      <label class="stack"><span>${words.review.class}</span>
        <select class="text" ?disabled=${readonly} @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          if (value === '') decide(session, undefined);
          else if (value === '-') change({ class: undefined } as unknown as Partial<Decision>);
          else change({ class: value });
        }}>
          <option value="" ?selected=${chosen === ''}></option>
          ${classes.map(({ id, title }) => html`<option value=${id} ?selected=${chosen === id}>${title}</option>`)}
          <option value="-" ?selected=${chosen === '-'}>${words.review.none}</option>
        </select></label>
      <label class="stack"><span>${words.review.symbol}</span><input class="text" ?disabled=${readonly} .value=${live(made?.symbol ?? '')} @change=${(event: Event) => change({ symbol: (event.target as HTMLInputElement).value })} /></label>
    </div></section>`;
}
