/** What is asked once about the unit: the facts of the set, with the kind of their answers. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Fact, FactKind, Label } from '../../engine/types.js';
import { orNothing } from '../lists.js';
import { quantityOf } from '../quantity.js';
import { choiceField, optionalNumber, optionalText, textField, withMember, wordsField } from './criteria-fields.js';
import { foldPart, type PartHost, titled } from './criteria-part.js';
import { type ListNames, listPart, listTools, takeOut } from './set-list.js';

const NAMES: ListNames = { list: 'facts', entry: 'fact' };

export function factsPart(host: PartHost): TemplateResult {
  const { words, set } = host;
  const entries = set.facts ?? [];
  return listPart(host, {
    names: NAMES,
    title: words.facts,
    entries,
    draw: (fact, at) => factPart(fact, at, entries, host),
    adding: words.addFact,
    prefix: 'so-lieu',
    add: (copy, id) => {
      copy.facts = [...(copy.facts ?? []), { id, title: '', value: { kind: 'yesNo' } }];
    },
  });
}

function factPart(fact: Fact, at: number, all: readonly Fact[], host: PartHost): TemplateResult {
  const { words } = host;
  const { id, title, help, value } = fact;
  const key = `${NAMES.entry}:${id}`;
  const put = (change: (own: Fact) => Fact): Promise<boolean> =>
    host.edit((copy) => {
      copy.facts = copy.facts?.map((each) => (each.id === id ? change(each) : each)) ?? [];
    });
  const remove = (): void =>
    takeOut(host, NAMES, [all, at], title, (copy) => {
      const left = orNothing((copy.facts ?? []).filter((each) => each.id !== id));
      if (left === undefined) delete copy.facts;
      else copy.facts = left;
    });
  const edit = (change: (now: FactKind) => FactKind): Promise<boolean> =>
    put((own) => ({ ...own, value: change(own.value) }));
  const kinds = Object.entries(words.factKinds) as [FactKind['kind'], string][];
  return foldPart(
    key,
    host,
    titled(undefined, title, words),
    undefined,
    () => html`${listTools(key, title, at, all.length, host, (copy, list) => (copy.facts = list(copy.facts ?? [])))}
      <div class="fields">
        ${wordsField(words.question, title, async (text) => text.trim() !== '' && put((own) => ({ ...own, title: text.trim() })))}
        ${optionalText(words.factHelp, help, (text) => put((own) => withMember(own, 'help', text)), { isWide: true })}
        ${choiceField(words.factKind, value.kind, kinds, (kind) => edit((now) => ofKind(kind, now, () => host.freshId('muc', id))))}
      </div>
      ${valueFields(value, edit, host, id)}
      <button type="button" class="quiet danger" @click=${remove}>${words.removeFact}</button>`,
    id,
  );
}

// An answer of another kind; choices and classes go over into each other.
function ofKind(kind: FactKind['kind'], value: FactKind, freshId: () => string): FactKind {
  const labels = [...labelsOf(value)];
  if (labels.length === 0) labels.push({ id: freshId(), title: '' });
  if (kind === 'choice') return { kind, options: labels };
  if (kind === 'units') return { kind, classes: labels };
  return { kind };
}

function valueFields(
  value: FactKind,
  edit: (change: (now: FactKind) => FactKind) => Promise<boolean>,
  host: PartHost,
  id: string,
): TemplateResult | typeof nothing {
  const { words } = host;
  // A member is put into an answer that still is of the kind that was drawn.
  const member = (key: string) => (put: unknown) =>
    edit((now) => (now.kind === value.kind ? withMember(now, key, put) : now));
  switch (value.kind) {
    case 'number':
      return html`<div class="fields">
        ${optionalNumber(words.least, value.min, member('min'), quantityOf)}
        ${optionalNumber(words.largest, value.max, member('max'), quantityOf)}
        ${optionalText(words.factUnit, value.unit, member('unit'))}
      </div>`;
    case 'share':
      return html`<div class="fields">${optionalText(words.ruleFields.of, value.of, member('of'), { isWide: true })}</div>`;
    case 'choice':
    case 'units':
      return labelsPart(labelsOf(value), (change) => edit((now) => withLabels(now, change)), host, id);
    default:
      return nothing;
  }
}

// Choices, or classes of a unit.
const labelsOf = (value: FactKind): readonly Label[] =>
  value.kind === 'choice' ? value.options : value.kind === 'units' ? value.classes : [];

function withLabels(value: FactKind, change: (now: readonly Label[]) => Label[]): FactKind {
  if (value.kind === 'choice') return { ...value, options: change(value.options) };
  return value.kind === 'units' ? { ...value, classes: change(value.classes) } : value;
}

function labelsPart(
  all: readonly Label[],
  edit: (change: (now: readonly Label[]) => Label[]) => Promise<boolean>,
  { words, freshId }: PartHost,
  of: string,
): TemplateResult {
  return html`<ul class="tiers" role="list">${all.map(({ id, title }, at) => {
    const called = `${words.option} ${at + 1}`;
    const reword = (text: string): Promise<boolean> =>
      edit((now) => now.map((each) => (each.id === id ? { ...each, title: text.trim() } : each)));
    const remove = (): Promise<boolean> => edit((now) => now.filter((each) => each.id !== id));
    return html`<li class="fields">
      ${textField(called, title, reword)}
      <button type="button" class="quiet" aria-label="${words.remove}: ${called}" ?disabled=${all.length < 2} @click=${() => void remove()}>${words.remove}</button>
    </li>`;
  })}</ul>
  <button type="button" class="quiet" @click=${() => void edit((now) => [...now, { id: freshId('muc', of), title: '' }])}>${words.addOption}</button>`;
}
