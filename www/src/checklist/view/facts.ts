/** The facts about the unit: each asked once, and read as it is typed, like the answers. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FactEntry } from '../form.js';
import { readField, type Reading } from '../reading.js';
import { message } from '../words/format.js';
import { factItem } from '../session/session.js';
import type { Context } from './context.js';
import { control } from './controls.js';
import { inputsOf, isAt, keepTexts, markProblems, showBack, toTell } from './inputs.js';

const factKey = (id: string): string => `fact:${id}`;

/** The facts that a set asks for. */
export function facts(context: Context): unknown {
  const { session, words } = context;
  const all = session.form?.facts ?? [];
  if (all.length === 0) return nothing;
  return html`<section class="group facts" part="facts" aria-labelledby="facts">
    <div class="head"><h3 id="facts" tabindex="-1" aria-level=${context.level(3)}>${words.facts.title}</h3></div>
    <p class="help">${words.facts.intro}</p>
    ${all.map((entry) => html`<div class="fact" data-fact=${entry.id}>${fact(entry, context)}</div>`)}
  </section>`;
}

function fact({ id, fact: { title, help }, field }: FactEntry, { panels, session, words }: Context): TemplateResult {
  const label = `f-${id}`;
  return html`<p class="wording" id=${label}>${title}</p>
    ${help === undefined ? nothing : html`<p class="hint" id="fh-${id}">${help}</p>`}
    <div class="field">${control(field, factKey(id), session.fact(id)?.value, { words, locked: session.locked, label, about: title, hints: help === undefined ? '' : `fh-${id}`, raw: (key) => session.raw(key) })}</div>
    <p class="problem" id="fp-${id}" hidden></p>
    ${panels.value?.carried(id) ?? nothing}`;
}

// Reads the inputs of a fact and tells its problems beside them; `text` are the words, and `isNew` whether the words have changed.
function read(
  item: HTMLElement,
  { id, field }: FactEntry,
  done: boolean,
  { words }: Context,
): Reading & { text: string; isNew: boolean } {
  const reading = readField(field, factKey(id), inputsOf(item), words.decimal);
  const told = toTell(reading.problems, done);
  const text = told.map(({ code, limit }) => message(words.problems[code], limit, words)).join(' ');
  const place = item.querySelector<HTMLElement>('.problem');
  const isNew = place?.textContent !== text;
  if (place !== null && isNew) {
    place.textContent = text;
    place.hidden = text === '';
  }
  markProblems(item, told, `fp-${id}`);
  return { ...reading, text, isNew };
}

/** Tells the problems of the facts anew, once their inputs show something else than was typed into them. */
export function rereadFacts(place: HTMLElement, context: Context): void {
  for (const item of place.querySelectorAll<HTMLElement>('[data-fact]')) {
    const entry = context.session.form?.fact(item.dataset['fact'] ?? '');
    if (entry !== undefined) read(item, entry, !isAt(item) || item.querySelector('.problem[hidden]') === null, context);
  }
}

/** The numbers that facts had before they were typed into. */
const before = new WeakMap<HTMLElement, string>();

/** Hands the typed value of a fact to the session; gives the words for the problem of the value where they are new. */
export function typedFact(event: Event, done: boolean, context: Context): string | undefined {
  const { panels, session, words } = context;
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
  const entry = item === null ? undefined : session.form?.fact(item.dataset['fact'] ?? '');
  if (item === null || entry === undefined) return undefined;
  const { value, problems, text, isNew } = read(item, entry, done, context);
  keepTexts(item, problems.length > 0, session);
  if (done) {
    showBack(item, words.decimal);
    const had = before.get(item);
    before.delete(item);
    if (had !== undefined)
      void panels.load().then(
        (all) => all.carry(entry.id, had),
        () => undefined,
      );
  } else {
    const fact = session.fact(entry.id);
    if (fact?.value?.kind === 'number' && !before.has(item)) before.set(item, fact.value.value);
    session.change(factItem(entry.id), value === undefined ? undefined : { ...fact, value });
  }
  return isNew ? text : undefined;
}
