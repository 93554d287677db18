/** The facts about the unit: each asked once, and read as it is typed, like the answers. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FactEntry } from '../../checklist/form.js';
import { readField } from '../../checklist/reading.js';
import { message } from '../../i18n/checklist/format.js';
import type { Context } from './context.js';
import { control } from './controls.js';
import { inputsOf, markProblems, showBack } from './inputs.js';

const factKey = (id: string): string => `fact:${id}`;

/** The facts that a set asks for. */
export function facts(context: Context): unknown {
  const { store, words } = context;
  const all = store.form?.facts ?? [];
  if (all.length === 0) return nothing;
  return html`<section class="group facts" part="facts" aria-labelledby="facts">
    <div class="head"><h3 id="facts" tabindex="-1">${words.facts.title}</h3></div>
    <p class="help">${words.facts.intro}</p>
    ${all.map((entry) => html`<div class="fact" data-fact=${entry.id}>${fact(entry, context)}</div>`)}
  </section>`;
}

function fact({ id, fact: { title, help }, field }: FactEntry, { store, words, locked }: Context): TemplateResult {
  const label = `f-${id}`;
  return html`<p class="wording" id=${label}>${title}</p>
    ${help === undefined ? nothing : html`<p class="hint">${help}</p>`}
    <div class="field">${control(field, factKey(id), store.fact(id)?.value, { words, locked, label, raw: (key) => store.raw(key) })}</div>
    <p class="problem" id="fp-${id}" hidden></p>`;
}

/** Takes over what was typed into a fact; says what is wrong with it, and nothing where the event is about no fact. */
export function typedFact(event: Event, done: boolean, { store, words }: Context): string | undefined {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
  const entry = item === null ? undefined : store.form?.fact(item.dataset['fact'] ?? '');
  if (item === null || entry === undefined) return undefined;
  const inputs = inputsOf(item);
  const { value, problems } = readField(entry.field, factKey(entry.id), inputs, words.decimal);
  const told = done ? problems : problems.filter(({ late = false }) => !late);
  const place = item.querySelector<HTMLElement>('.problem');
  const text = told.map(({ code, limit }) => message(words.problems[code], limit, words)).join(' ');
  const before = place?.textContent ?? '';
  if (place !== null && before !== text) {
    place.textContent = text;
    place.hidden = text === '';
    markProblems(item, told, place.id);
    for (const input of item.querySelectorAll<HTMLInputElement>('[data-answer]')) {
      const isWrong = told.some(({ key }) => key === input.name);
      if (isWrong || store.raw(input.name) !== undefined) store.setRaw(input.name, isWrong ? input.value : undefined);
    }
  }
  if (done) showBack(item, words.decimal);
  else store.setFact(entry.id, value === undefined ? undefined : { ...store.fact(entry.id), value });
  return before === text ? '' : text;
}
