/**
 * The inputs of a field. They hold what is typed: the form reads them and never writes into them while someone types,
 * so that half a number stays as it is.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Field } from '../fields.js';
import { writeNumber } from '../numbers.js';
import { leaves, partKey } from '../reading.js';
import { ruleWords } from '../rule-words.js';
import type { ChecklistWords } from '../words/index.js';
import type { Offer, Value } from '../../engine/types.js';
import { shown } from './shown.js';

export interface ControlView {
  words: ChecklistWords;
  locked: boolean;
  /** The id of the element that names the field. */
  label: string;
  /** The subject of the buttons of the field, in words. */
  about: string;
  /** The ids of the elements that describe the field. */
  hints: string;
  /** The text that was typed into an input and is no value yet. */
  raw: (key: string) => string | undefined;
}

const show = (token: string | undefined, { words }: ControlView): string =>
  token === undefined ? '' : writeNumber(token.replace('%', ''), words.decimal);

/** The id of the element that names the unit of the numbers of a field. */
const unitId = (key: string): string => `u-${key}`;

type Numeric = 'decimal' | 'numeric';

function numberInput(
  view: ControlView,
  key: string,
  text: string,
  more: { name?: string; mode?: Numeric; placeholder?: string; unit?: string } = {},
): TemplateResult {
  const { locked, label, hints, raw } = view;
  const { name, mode = 'decimal', placeholder, unit = '' } = more;
  const told = `${name === undefined ? '' : label} ${hints} ${unit}`.trim();
  return html`<input class="num" data-answer name=${key} inputmode=${mode} autocomplete="off" enterkeyhint="next" ?disabled=${locked}
    aria-labelledby=${name === undefined ? label : nothing} aria-label=${name ?? nothing}
    aria-describedby=${told === '' ? nothing : told} placeholder=${placeholder ?? nothing} .value=${shown(raw(key) ?? text, view.words.decimal)} />`;
}

const radio = (view: ControlView, key: string, value: string, checked: boolean, words: unknown): TemplateResult =>
  html`<label class="choice"><input type="radio" data-answer name=${key} value=${value} ?disabled=${view.locked} .checked=${live(checked)} /><span>${words}</span></label>`;

const group = (view: ControlView, kind: string, content: unknown): TemplateResult =>
  html`<div class=${kind} role="radiogroup" aria-labelledby=${view.label} aria-describedby=${view.hints || nothing}>${content}</div>`;

/** The control of a field with a value in it. */
export function control(field: Field, key: string, value: Value | undefined, view: ControlView): TemplateResult {
  const { words } = view;
  switch (field.kind) {
    case 'yesNo': {
      const given = value?.kind === 'yesNo' ? value.value : undefined;
      return group(view, 'pair', [
        radio(view, key, 'yes', given === true, words.answer.yes),
        radio(view, key, 'no', given === false, words.answer.no),
      ]);
    }
    case 'choice': {
      const given = value?.kind === 'choice' ? value.value : undefined;
      const points = (token: string | undefined): unknown =>
        token === undefined
          ? nothing
          : html`<small>${writeNumber(token, words.decimal)} ${words.answer.points}</small>`;
      return group(
        view,
        'list',
        field.options.map((option) =>
          radio(view, key, option.id, given === option.id, html`${option.title} ${points(option.points)}`),
        ),
      );
    }
    case 'count': {
      const text = value?.kind === 'count' ? show(String(value.value), view) : '';
      return html`<div class="stepper"><button type="button" class="step" data-do="fewer" data-key=${key} ?disabled=${view.locked} aria-label=${`${words.answer.fewer}, ${view.about}`}>−</button>${numberInput(
        view,
        key,
        text,
        { mode: 'numeric', ...(field.unit === undefined ? {} : { unit: unitId(key) }) },
      )}<button type="button" class="step" data-do="more" data-key=${key} ?disabled=${view.locked} aria-label=${`${words.answer.more}, ${view.about}`}>+</button>${
        field.unit === undefined ? nothing : html`<span class="unit" id=${unitId(key)}>${field.unit}</span>`
      }</div>`;
    }
    case 'number':
    case 'points': {
      const text =
        value?.kind === 'number' || value?.kind === 'points'
          ? show(value.value, view)
          : value?.kind === 'count'
            ? show(String(value.value), view)
            : '';
      return html`<div class="line">${numberInput(view, key, text, { unit: unitId(key) })}<span class="unit" id=${unitId(key)}>${limits(field, view)}</span></div>`;
    }
    case 'ratio':
      return ratio(field, key, value, view);
    case 'options': {
      const given = value?.kind === 'options' ? value.value : [];
      const all = leaves(field.options);
      const hint =
        all.length === 1
          ? nothing
          : html`<p class="hint" id=${unitId(key)}>${words.form.leastOf(field.need, field.options.length)}</p>`;
      return html`<div class="list" role="group" aria-labelledby=${view.label} aria-describedby=${unitId(key)}>${hint}${offers(field.options, key, given, view)}</div>`;
    }
    case 'parts': {
      const given = value?.kind === 'parts' ? value.value : {};
      return html`<div class="parts">
        ${field.parts.map((part) => {
          const own = partKey(key, part.id);
          const label = `${view.label}-${part.id}`;
          const rule = ruleWords(part.rule, words.ruleLine);
          const told = rule === '' ? nothing : html` <small>${rule}</small>`;
          return html`<div class="part"><p id=${label}>${`${part.title} `}${told}</p>${control(part.field, own, given[part.id], { ...view, label, about: part.title, hints: '' })}</div>`;
        })}
      </div>`;
    }
    case 'units': {
      const given = value?.kind === 'units' ? value.value : {};
      return html`<div class="units" role="group" aria-labelledby=${view.label}>
        ${field.classes.map(({ id, title }) => {
          const count = given[id];
          const text = count === undefined ? '' : show(String(count), view);
          return html`<label class="stack"><span>${title}</span>${numberInput(view, partKey(key, id), text, { name: title, mode: 'numeric' })}</label>`;
        })}
      </div>`;
    }
  }
}

function limits(field: Field & { kind: 'number' | 'points' }, view: ControlView): string {
  const { words } = view;
  const { min = '0', max, step, unit, target } = field;
  if (target !== undefined) return words.answer.ofTarget(show(target, view), unit ?? '');
  if (field.kind === 'number')
    return max === undefined || unit !== undefined
      ? (unit ?? '')
      : words.answer.scale(show(min, view), show(max, view));
  return step === undefined ? `/ ${show(max, view)}` : `/ ${show(max, view)}, ${words.answer.step(show(step, view))}`;
}

function ratio(
  field: Field & { kind: 'ratio' },
  key: string,
  value: Value | undefined,
  view: ControlView,
): TemplateResult {
  const { words } = view;
  const given = value?.kind === 'ratio' ? value.value : undefined;
  const total = given?.whole ?? (value === undefined ? field.taken : undefined);
  const [part, whole] = field.over
    ? [words.answer.achieved, words.answer.target]
    : [words.answer.part, words.answer.whole];
  return html`<div class="ratio" role="group" aria-labelledby=${view.label} aria-describedby=${field.of === undefined ? nothing : unitId(key)}>
    ${field.of === undefined ? nothing : html`<p class="hint" id=${unitId(key)}>${field.of}</p>`}
    <label class="stack"><span>${part}</span>${numberInput(view, partKey(key, 'part'), show(given?.part, view), { name: part })}</label>
    <span class="over" aria-hidden="true">/</span>
    <label class="stack"><span>${whole}</span>${numberInput(view, partKey(key, 'whole'), show(total, view), { name: whole })}</label>
    <span class="or">${words.answer.or}</span>
    <label class="stack"><span>%</span>${numberInput(view, partKey(key, 'share'), value?.kind === 'share' ? show(value.value, view) : '', { name: words.answer.percent })}</label>
  </div>`;
}

function offers(options: readonly Offer[], key: string, given: readonly string[], view: ControlView): TemplateResult[] {
  return options.map(({ id, title, need, options: below = [] }) =>
    below.length === 0
      ? html`<label class="choice"><input type="checkbox" data-answer name=${partKey(key, id)} ?disabled=${view.locked} .checked=${live(given.includes(id))} /><span>${title}</span></label>`
      : html`<div class="below" role="group" aria-label=${title}>
          <p>${title} <small>(${view.words.form.leastBelow(need ?? below.length)})</small></p>
          ${offers(below, key, given, view)}
        </div>`,
  );
}
