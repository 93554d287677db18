/** What was said of a form, by whom and when: its steps, its reviews, the decision on its class. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shortDay } from '../../../ui/i18n/format.js';
import type { Assessment } from '../../../engine/types.js';
import type { ReviewContext } from './context.js';

interface Line {
  on: string;
  what: string;
  by: string | undefined;
  texts: readonly (string | undefined)[];
  saw?: string;
}

/** The first letters of a fingerprint. */
export const short = (fingerprint: string): string => `${fingerprint.replace('sha256:', '').slice(0, 16)}…`;

function linesOf({ history = [], reviews = [], decision }: Assessment, context: ReviewContext): readonly Line[] {
  const { words, own, name, session } = context;
  const steps = history.map(({ to, on, by, reason, items = {} }): Line => {
    const lacking = Object.entries(items).map(
      ([id, text]) => `${name(id) ?? session.form?.fact(id)?.fact.title ?? id}: ${text}`,
    );
    return { on, by, what: words.states[to], texts: [reason, ...lacking] };
  });
  const said = reviews.map(
    ({ level, on, by, person, comment, scores = {}, saw }): Line => ({
      on,
      by: [person?.name, person?.role, by.name].filter((part) => part !== undefined && part !== '').join(', '),
      what: own.reviewed(level, Object.keys(scores).length),
      texts: [comment],
      saw,
    }),
  );
  const classes = session.form?.set.classing?.classes ?? [];
  const decided =
    decision === undefined
      ? []
      : [decision].map(({ on, by, symbol, reason, saw, class: id }): Line => {
          const title = id === undefined ? own.none : (classes.find((each) => each.id === id)?.title ?? id);
          return { on, by: by.name, what: own.decided(title), texts: [symbol, reason], saw };
        });
  // Of one day, in the order in which things come: what was handed in was reviewed, decided, and then sent on.
  const all = [
    ...steps.filter(({ what }) => what === words.states.submitted || what === words.states.resubmitted),
    ...said,
    ...decided,
    ...steps.filter(({ what }) => what !== words.states.submitted && what !== words.states.resubmitted),
  ];
  return all
    .map((line, at) => ({ line, at }))
    .sort((a, b) => (a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : a.at - b.at))
    .map(({ line }) => line);
}

/** The history, the first word first. */
export function history(assessment: Assessment, context: ReviewContext): TemplateResult {
  const { own, words, level } = context;
  const lines = linesOf(assessment, context);
  return html`<section aria-labelledby="v-history"><h3 id="v-history" aria-level=${level(3)}>${own.history}</h3>
    ${
      lines.length === 0
        ? html`<p class="hint">${own.historyNone}</p>`
        : html`<ol class="history" role="list">${lines.map(
            ({ on, what, by, texts, saw }) =>
              html`<li><span class="day">${shortDay(on, words)}</span> <b>${what}</b>${by === undefined || by === '' ? nothing : ` ${own.by(by)}`}${saw === undefined ? nothing : html` <code>${short(saw)}</code>`}
                ${texts.filter((text) => text !== undefined && text !== '').map((text) => html`<p>${text}</p>`)}</li>`,
          )}</ol>`
    }</section>`;
}
