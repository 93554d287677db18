/** Why a number is what it is: the tree that the engine gives, in the reader's words. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { writeNumber } from '../numbers.js';
import { sentence, shortDay } from '../../ui/i18n/format.js';
import type { AllWords } from '../words/index.js';
import type { Explanation, Param, RuleName, Truth } from '../../engine/types.js';

export interface WhyView {
  words: AllWords;
  /** The name of a criterion, a group or a fact by its id. */
  name: (id: string) => string | undefined;
}

function param(value: Param, { words, name }: WhyView): string {
  const show = (token: string): string => writeNumber(token, words.decimal, false);
  switch (value.kind) {
    case 'text':
      return words.why.texts[value.value] ?? name(value.value) ?? value.value;
    case 'count':
      return show(String(value.value));
    case 'points':
      return show(value.value);
    case 'share':
      return `${show(value.value.replace('%', ''))}%`;
    case 'quantity':
      return show(String(value.value));
    case 'day':
      return shortDay(value.value, words);
  }
}

const result = ({ result: { kind, value } }: Explanation, { words }: WhyView): string =>
  kind === 'truth'
    ? words.why.truths[value]
    : `${writeNumber(value.replace('%', ''), words.decimal, false)}${kind === 'share' ? '%' : ` ${words.answer.points}`}`;

// Rules that only pass on what stands under them say nothing that the reader needs.
const plain: readonly RuleName[] = ['gate'];

export function why(node: Explanation, view: WhyView, depth = 0): TemplateResult {
  const { words } = view;
  const inputs = new Map<string, string>();
  for (const { name, value } of node.inputs ?? []) {
    const text = param(value, view);
    const before = inputs.get(name);
    inputs.set(name, before === undefined ? text : `${before}, ${text}`);
  }
  const title = node.id === undefined || depth === 0 ? undefined : view.name(node.id);
  const text = plain.includes(node.rule) ? '' : sentence(words.why.rules[node.rule], (name) => inputs.get(name));
  const truth: Truth | undefined = node.result.kind === 'truth' ? node.result.value : undefined;
  const exact =
    node.exact === undefined
      ? nothing
      : html` <small>${words.why.rounded(`${node.exact.numerator}/${node.exact.denominator}`)}</small>`;
  const parts = node.parts ?? [];
  return html`<div class="why" data-truth=${truth ?? nothing}>
    <p class="fact-line">
      <span>${title === undefined ? nothing : html`<b>${title}</b>${text === '' ? nothing : html`<br />`}`}${text}${exact}</span>
      <strong>${result(node, view)}</strong>
    </p>
    ${parts.length === 0 ? nothing : html`<ul role="list">${parts.map((part) => html`<li>${why(part, view, depth + 1)}</li>`)}</ul>`}
  </div>`;
}
