/** What the level above has said, for reading: its points and its reason under a criterion, and the class that was decided. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shortDay } from '../../ui/i18n/format.js';
import type { Decision } from '../../engine/types.js';
import type { CriterionEntry } from '../form.js';
import { writeNumber } from '../numbers.js';
import { questionId, type PanelContext } from './context.js';

/** What stands under a criterion that was reviewed. */
export function review({ id }: CriterionEntry, { session, words }: PanelContext): unknown {
  const given = session.mode === 'read' ? session.reviewOf(1, id) : undefined;
  if (given === undefined) return nothing;
  const own = session.card.line(id)?.points;
  const show = (token: string): string => writeNumber(token, words.decimal, false);
  return html`<div class="review" role="group" aria-labelledby=${questionId(id)}>
    <p>${words.review.self}: <b>${own === undefined ? '–' : show(own)}</b> · ${words.review.points}: <b>${show(given.points)}</b></p>
    ${given.reason === undefined ? nothing : html`<p>${words.paper.reason}: ${given.reason}</p>`}
  </div>`;
}

/** The decision on the class. */
export function decision({ session, words, level }: PanelContext): unknown {
  const made = session.get('head/decision') as Decision | undefined;
  if (made === undefined) return nothing;
  const title = session.form?.set.classing?.classes.find(({ id }) => id === made.class)?.title;
  const said = [title ?? words.review.none, made.symbol, shortDay(made.on, words), made.by.name];
  return html`<section><h3 id="v-decision" aria-level=${level(3)}>${words.review.decision}</h3>
    <p>${said.filter((part) => part !== undefined && part !== '').join(' · ')}</p></section>`;
}

/** What the level above lacks of a form that it sent back, with a way to each criterion. */
export function sentBack(
  context: PanelContext,
  name: (id: string) => string | undefined,
): TemplateResult | typeof nothing {
  const { session, words, goTo } = context;
  const { state, history = [] } = session.assessment();
  const step = state === 'changesRequested' ? history.at(-1) : undefined;
  if (session.mode !== 'self' || step?.to !== 'changesRequested') return nothing;
  const { on, by, reason, items = {} } = step;
  const jump = ([id, text]: [string, string | undefined]): TemplateResult =>
    html`<li><button type="button" class="jump" data-to=${id} @click=${() => goTo(id)}><span>${name(id) ?? session.form?.fact(id)?.fact.title ?? id}: <b>${text}</b></span></button></li>`;
  const told = [shortDay(on, words), by, reason].filter((part) => part !== undefined && part !== '');
  return html`<section class="notice sent-back"><h3 id="s-back" aria-level=${context.level(3)}>${words.review.sentBack}</h3>
    <p>${told.join(' · ')}</p><ul class="jumps" role="list">${Object.entries(items).map(jump)}</ul></section>`;
}
