/** One criterion of the form, drawn on its own: an answer draws its row anew and nothing beside it. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { CriterionEntry } from '../form.js';
import { writeNumber } from '../numbers.js';
import { isBlank } from '../../engine/scorer.js';
import type { Rule } from '../../engine/types.js';
import { ruleWords } from '../rule-words.js';
import { message } from '../words/format.js';
import { fieldNow, wholeOf } from '../whole.js';
import type { ChecklistWords } from '../words/index.js';
import { shortDay } from '../../ui/i18n/format.js';
import { problemId, questionId, ruleId, type Context, type Opened, type Panel, type RowState } from './context.js';
import { control } from './controls.js';
import { questionLevel } from './frame.js';
import { panelPart } from './panel-part.js';

/** Draws a row into its list item. */
export function drawRow(item: HTMLElement, entry: CriterionEntry, state: RowState, context: Context): void {
  const { session } = context;
  if (session.mode === 'review') return context.panels.value?.reviewRow(entry, item);
  const answer = session.answer(entry.id);
  const away = answer.notApplicable !== undefined;
  // The frame has drawn the wording here until now.
  if (item.dataset['state'] === undefined) item.replaceChildren();
  item.dataset['state'] = away
    ? 'away'
    : state.problems.length > 0
      ? 'problem'
      : answer.value === undefined
        ? 'open'
        : 'done';
  render(row(entry, state, context), item);
}

// No white space between the elements: hundreds of rows would carry it about as nodes.
function row(entry: CriterionEntry, state: RowState, context: Context): TemplateResult {
  const { id, criterion, number, standing, maximum } = entry;
  const { session, words } = context;
  const line = session.card.line(id);
  const show = (token: string): string => writeNumber(token, words.decimal, false);
  const given = line === undefined || isBlank(line) ? undefined : show(line.points);
  const whole = criterion.rule.kind === 'penalty' ? '' : `/${show(maximum)}`;
  const heard = `${words.row.item(number)}: ${given ?? words.row.unscored}${whole}. ${words.row.why}`;
  return html`<div class="question" role="heading" aria-level=${questionLevel(entry, context.element.titleLevel)} id=${questionId(id)}><span class="no">${number}</span> <span class="wording">${criterion.title}</span></div><button
    type="button" class="points" translate="no" data-do="why" aria-label=${heard} aria-expanded=${state.open.has('why')}><b>${given ?? '–'}</b>${whole}<span class="why"> ${words.row.why}</span></button>${
      state.open.has('why') ? panel('why', entry, context) : nothing
    }${ruleLine(criterion.rule, id, words)}${
      standing === 'asked'
        ? answerPart(entry, state, context)
        : html`<p class="hint aside">${standingWords(entry, context)}</p>${standing === 'superior' ? superiorPart(entry, state, context) : nothing}`
    }${context.panels.value?.given(entry)}${state.open.has('evidence') ? panel('evidence', entry, context) : nothing}`;
}

// The id of the description of a criterion's inputs: its rule, where the rule is printed.
const ruleOf = ({ id, criterion }: CriterionEntry, words: ChecklistWords): string =>
  ruleWords(criterion.rule, words.ruleLine) === '' ? '' : ruleId(id);

// The rule in words; a rule whose choices have their points beside them has none.
function ruleLine(rule: Rule, id: string, words: ChecklistWords): unknown {
  const text = ruleWords(rule, words.ruleLine);
  return text === '' ? nothing : html`<p class="rule" id=${ruleId(id)}>${text}</p>`;
}

function standingWords({ standing, criterion }: CriterionEntry, { words }: Context): string {
  if (standing === 'superior') return words.form.superiorOnly;
  const { from = '', to = '' } = criterion.validity ?? {};
  return standing === 'future' ? words.form.future(shortDay(from, words)) : words.form.retired(shortDay(to, words));
}

function answerPart(entry: CriterionEntry, state: RowState, context: Context): TemplateResult {
  const { id } = entry;
  const { session, words } = context;
  const { locked } = session;
  const whole = wholeOf(entry, session);
  const answer = session.answer(id);
  const away = answer.notApplicable !== undefined;
  const raw = (key: string): string | undefined => session.raw(key);
  const answered = away
    ? waiver(entry, state, context)
    : html`<div class="field">${guard([state.version, locked, words, whole], () => control(fieldNow(entry, session), id, answer.value, { words, locked, label: questionId(id), about: words.row.item(entry.number), hints: ruleOf(entry, words), raw }))}${taken(entry, whole, context)}</div>`;
  return html`${answered}${problems(id, state, context)}${tools(entry, state, context, note(entry, state, context))}`;
}

// Where the whole was taken from, or that it is another.
function taken({ id, criterion }: CriterionEntry, whole: string | undefined, { session, words }: Context): unknown {
  if (whole === undefined) return nothing;
  const { value } = session.answer(id);
  const title = session.form?.fact(criterion.whole ?? '')?.fact.title ?? '';
  const isOther = value?.kind === 'ratio' && value.value.whole !== whole;
  return html`<p class="hint taken">${isOther ? words.answer.otherWhole(title, writeNumber(whole, words.decimal)) : words.answer.takenWhole(title)}</p>`;
}

// A note that was written stays in sight.
function note({ id, number }: CriterionEntry, { open }: RowState, { session, words }: Context): unknown {
  const { note: text = '' } = session.answer(id);
  if (text === '' && !open.has('details')) return nothing;
  return html`<textarea class="note" rows="1" name="note" ?disabled=${session.locked} aria-label=${`${words.answer.note}, ${words.row.item(number)}`}
    aria-describedby=${questionId(id)} placeholder=${words.answer.note} .value=${live(text)}></textarea>`;
}

// A criterion that the level above scores may not apply all the same, which is for the unit to say.
function superiorPart(entry: CriterionEntry, state: RowState, context: Context): TemplateResult {
  const away = context.session.answer(entry.id).notApplicable !== undefined;
  return html`${away ? waiver(entry, state, context) : nothing}${tools(entry, state, context)}`;
}

function waiver({ id, criterion }: CriterionEntry, state: RowState, { session, words }: Context): TemplateResult {
  const { locked } = session;
  const { reason = '' } = session.answer(id).notApplicable ?? {};
  const wanted = criterion.notApplicable === 'justified';
  return html`<label class="stack reason"><span>${words.row.reason}</span>
    ${guard(
      [state.version, locked],
      () =>
        html`<textarea rows="2" name="reason" ?required=${wanted} ?disabled=${locked} .value=${live(reason)}></textarea>`,
    )}
    ${wanted && reason.trim() === '' ? html`<small class="wanted">${words.row.reasonWanted}</small>` : nothing}
  </label>`;
}

function problems(id: string, { problems: all }: RowState, { words }: Context): unknown {
  if (all.length === 0) return nothing;
  const sentences = [...new Set(all.map(({ code, limit }) => message(words.problems[code], limit, words)))];
  return html`<p class="problem" id=${problemId(id)}>${sentences.join(' ')}</p>`;
}

function tool(
  { number }: CriterionEntry,
  part: Opened,
  { open }: RowState,
  words: ChecklistWords,
  label: string,
  more: unknown = nothing,
  heard = label,
): TemplateResult {
  return html`<button type="button" class="more" data-do=${part} aria-label=${`${heard}, ${words.row.item(number)}`} aria-expanded=${open.has(part)}>${label}${more}</button>`;
}

// The buttons under a criterion, with the parts that they have opened; `beside` stands before the buttons.
function tools(entry: CriterionEntry, state: RowState, context: Context, beside: unknown = nothing): unknown {
  const { id, criterion } = entry;
  const { session, words } = context;
  const { need = 'none' } = criterion.evidence ?? {};
  const answer = session.answer(id);
  const count = answer.evidence?.length ?? 0;
  const away = answer.notApplicable !== undefined;
  const wanted = session.isUnproven(id);
  const evidence =
    need === 'none' && count === 0
      ? nothing
      : tool(
          entry,
          'evidence',
          state,
          words,
          words.row.evidence,
          html`${count > 0 ? html` <b>${count}</b>` : nothing}${wanted ? html` <em>${words.row.evidenceWanted}</em>` : nothing}`,
          `${words.row.evidence}${count > 0 ? ` ${count}` : ''}${wanted ? ` ${words.row.evidenceWanted}` : ''}`,
        );
  const skip =
    (criterion.notApplicable ?? 'never') === 'never' || session.locked
      ? nothing
      : html`<button type="button" class="more" data-do="away" aria-label=${`${words.row.notApplicable}, ${words.row.item(entry.number)}`} aria-pressed=${away}>${words.row.notApplicable}</button>`;
  const isOpen = state.open.has('details');
  const counts = criterion.counts === undefined || !isOpen ? nothing : html`<p class="hint">${criterion.counts}</p>`;
  return html`${counts}${beside}<div class="tools">${evidence}${tool(entry, 'details', state, words, words.row.details)}${isOpen || away ? skip : nothing}</div>${
    isOpen && (criterion.cites ?? []).length > 0 ? panel('plan', entry, context) : nothing
  }${wanted && !session.locked && !state.open.has('evidence') ? context.panels.value?.adding(entry) : nothing}`;
}

const panel = (part: Panel, entry: CriterionEntry, context: Context): TemplateResult =>
  html`<div class="panel" data-panel=${part}>${panelPart(context, (panels) => panels.row(part, entry))}</div>`;
