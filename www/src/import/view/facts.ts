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
  const take = (next: FactKind): Promise<boolean> => put((own) => ({ ...own, value: next }));
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
        ${choiceField(words.factKind, value.kind, kinds, (kind) => take(ofKind(kind, value, () => host.freshId('muc', id))))}
      </div>
      ${valueFields(value, take, host, id)}
      <button type="button" class="quiet danger" @click=${remove}>${words.removeFact}</button>`,
    id,
  );
}

// An answer of another kind; choices and classes go over into each other.
function ofKind(kind: FactKind['kind'], value: FactKind, freshId: () => string): FactKind {
  const labels = value.kind === 'choice' ? value.options : value.kind === 'units' ? value.classes : undefined;
  if (kind === 'choice') return { kind, options: labels ?? [{ id: freshId(), title: '' }] };
  if (kind === 'units') return { kind, classes: labels ?? [{ id: freshId(), title: '' }] };
  return { kind };
}

function valueFields(
  value: FactKind,
  take: (value: FactKind) => Promise<boolean>,
  host: PartHost,
  id: string,
): TemplateResult | typeof nothing {
  const { words } = host;
  switch (value.kind) {
    case 'number':
      return html`<div class="fields">
        ${optionalNumber(words.least, value.min, (min) => take(withMember(value, 'min', min)), quantityOf)}
        ${optionalNumber(words.largest, value.max, (max) => take(withMember(value, 'max', max)), quantityOf)}
        ${optionalText(words.factUnit, value.unit, (unit) => take(withMember(value, 'unit', unit)))}
      </div>`;
    case 'share':
      return html`<div class="fields">${optionalText(words.ruleFields.of, value.of, (of) => take(withMember(value, 'of', of)), { isWide: true })}</div>`;
    case 'choice':
      return labelsPart(value.options, (options) => take({ ...value, options }), host, id);
    case 'units':
      return labelsPart(value.classes, (classes) => take({ ...value, classes }), host, id);
    default:
      return nothing;
  }
}

function labelsPart(
  all: readonly Label[],
  take: (labels: Label[]) => Promise<boolean>,
  { words, freshId }: PartHost,
  id: string,
): TemplateResult {
  return html`<ul class="tiers" role="list">${all.map((label, at) => {
    const called = `${words.option} ${at + 1}`;
    const others = (): Label[] => all.filter((each) => each !== label);
    return html`<li class="fields">
      ${textField(called, label.title, (title) => take(all.map((each) => (each === label ? { ...label, title: title.trim() } : each))))}
      <button type="button" class="quiet" aria-label="${words.remove}: ${called}" ?disabled=${all.length < 2} @click=${() => void take(others())}>${words.remove}</button>
    </li>`;
  })}</ul>
  <button type="button" class="quiet" @click=${() => void take([...all, { id: freshId('muc', id), title: '' }])}>${words.addOption}</button>`;
}
