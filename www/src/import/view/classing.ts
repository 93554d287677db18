/** Gates, and the classes that units are put into: their conditions, how many of them are needed, the order in which they are tried. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Class, Clause, CriteriaSet, Gate, Need } from '../../engine/types.js';
import { downIcon, upIcon } from '../../ui/icons.js';
import { freshCondition } from '../clauses.js';
import { orNothing, shifted } from '../lists.js';
import { countOf } from '../rules.js';
import { conditioned, conditionPart } from './condition.js';
import { choiceField, textField, wordsField } from './criteria-fields.js';
import { foldPart, type PartHost, titled, tool } from './criteria-part.js';
import { type ListNames, listPart, listTools, takeOut } from './set-list.js';

const GATES: ListNames = { list: 'gates', entry: 'gate' };
const CLASSES: ListNames = { list: 'classes', entry: 'class' };

export function gatesPart(host: PartHost): TemplateResult {
  const { words, set } = host;
  const entries = set.gates ?? [];
  return listPart(host, {
    names: GATES,
    title: words.gates,
    entries,
    draw: (gate, at) => gatePart(gate, at, entries, host),
    adding: words.addGate,
    prefix: 'dieu-kien',
    add: (copy, id) => {
      copy.gates = [...(copy.gates ?? []), { id, text: '', when: freshCondition(copy) }];
    },
  });
}

function gatePart(gate: Gate, at: number, all: readonly Gate[], host: PartHost): TemplateResult {
  const { words } = host;
  const { id, text, when } = gate;
  const key = `${GATES.entry}:${id}`;
  const put = (change: Partial<Gate>): Promise<boolean> =>
    host.edit((copy) => {
      copy.gates = (copy.gates ?? []).map((each) => (each.id === id ? { ...each, ...change } : each));
    });
  const remove = (): void =>
    takeOut(host, GATES, [all, at], text, (copy) => {
      const left = orNothing((copy.gates ?? []).filter((each) => each.id !== id));
      if (left === undefined) delete copy.gates;
      else copy.gates = left;
    });
  return foldPart(
    key,
    host,
    conditioned(undefined, text, when, host),
    undefined,
    () => html`${listTools(key, text, at, all.length, host, (copy, list) => (copy.gates = list(copy.gates ?? [])))}
      <div class="fields">${wordsField(words.gateText, text, async (typed) => typed.trim() !== '' && put({ text: typed.trim() }))}</div>
      ${conditionPart(
        when,
        {
          host,
          item: key,
          number: '',
          own: { gate: id },
          change: (copy, work) => {
            copy.gates = copy.gates?.map((each) => (each.id === id ? { ...each, when: work(each.when) } : each)) ?? [];
          },
        },
        html`<button type="button" class="quiet danger" @click=${remove}>${words.removeGate}</button>`,
      )}`,
    id,
  );
}

export function classesPart(host: PartHost): TemplateResult {
  const { words, set } = host;
  const { classes: entries = [], order = [] } = set.classing ?? {};
  return listPart(host, {
    names: CLASSES,
    title: words.classes,
    entries,
    draw: (each, at) => classPart(each, at, entries, host),
    adding: words.addClass,
    prefix: 'loai',
    add: (copy, id) => {
      const classing = (copy.classing ??= { origin: { kind: 'proposed' }, classes: [], order: [] });
      const clauses = [{ id: 'dieu-kien-1', text: '', when: freshCondition(copy) }];
      classing.classes.push({ id, title: '', need: { kind: 'all' }, clauses });
      classing.order.push(id);
    },
    below: order.length < 2 ? nothing : orderPart(order, entries, host),
  });
}

function orderPart(order: readonly string[], classes: readonly Class[], host: PartHost): TemplateResult {
  const { words } = host;
  const named = (id: string): string => classes.find((each) => each.id === id)?.title || words.gone;
  const move = (at: number, by: 1 | -1, field: string): void => {
    const id = order[at] ?? '';
    host.act(
      (copy) => {
        if (copy.classing !== undefined) copy.classing.order = shifted(copy.classing.order, at, by);
      },
      words.ordered(named(id), at + by + 1, order.length),
      { item: `order:${id}`, at: field },
    );
  };
  return html`<p class="remark">${words.order}</p>
    <ol class="order">${repeat(
      order,
      (id) => id,
      (id, at) => html`<li data-item="order:${id}"><span lang="vi">${at + 1}. ${named(id)}</span>
        ${tool('up', `${words.sooner}: ${named(id)}`, upIcon(), at === 0, () => move(at, -1, 'up'))}
        ${tool('down', `${words.later}: ${named(id)}`, downIcon(), at === order.length - 1, () => move(at, 1, 'down'))}</li>`,
    )}</ol>`;
}

function classPart(own: Class, at: number, all: readonly Class[], host: PartHost): TemplateResult {
  const { words } = host;
  const { id, title, need, clauses } = own;
  const key = `${CLASSES.entry}:${id}`;
  const change = (copy: CriteriaSet, work: (own: Class) => Partial<Class>): void => {
    const { classing } = copy;
    if (classing === undefined) return;
    classing.classes = classing.classes.map((each) => (each.id === id ? { ...each, ...work(each) } : each));
  };
  const put = (work: (own: Class) => Partial<Class>): Promise<boolean> => host.edit((copy) => change(copy, work));
  const remove = (): void =>
    takeOut(host, CLASSES, [all, at], title, (copy) => {
      const { classing } = copy;
      if (classing === undefined) return;
      classing.classes = classing.classes.filter((each) => each.id !== id);
      classing.order = classing.order.filter((each) => each !== id);
      if (classing.classes.length === 0) delete copy.classing;
    });
  const addClause = (): void => {
    const item = clauseKey(key, clauses.length + 1);
    host.fold(item, true);
    host.act(
      (copy) =>
        change(copy, (now) => ({
          clauses: [...now.clauses, { id: clauseId(now.clauses), text: '', when: freshCondition(copy) }],
        })),
      words.added,
      { item, at: 'clause' },
    );
  };
  return foldPart(
    key,
    host,
    titled(undefined, title, words),
    undefined,
    () => html`${listTools(key, title, at, all.length, host, (copy, list) => {
      if (copy.classing !== undefined) copy.classing.classes = list(copy.classing.classes);
    })}
      <div class="fields">
        ${wordsField(words.className, title, async (text) => text.trim() !== '' && put(() => ({ title: text.trim() })))}
        ${needPart(need, clauses.length, (next) => put(() => ({ need: next })), words)}
      </div>
      <ul class="criteria clauses" role="list">${repeat(
        clauses,
        (clause) => clause.id,
        (clause, nth) =>
          html`<li class="criterion">${clausePart(clause, nth, { key, id, count: clauses.length, change }, host)}</li>`,
      )}</ul>
      <div class="actions">
        <button type="button" class="quiet" data-field="add-clause" @click=${addClause}>${words.addClause}</button>
        <button type="button" class="quiet danger" @click=${remove}>${words.removeClass}</button>
      </div>`,
    id,
  );
}

const clauseKey = (key: string, nth: number): string => `${key}/${nth}`;

function clauseId(clauses: readonly Clause[]): string {
  let nth = clauses.length + 1;
  while (clauses.some(({ id }) => id === `dieu-kien-${nth}`)) nth += 1;
  return `dieu-kien-${nth}`;
}

/** The class that a condition is one of, and how that is changed in a copy of the set. */
interface ClassOf {
  key: string;
  id: string;
  count: number;
  change: (copy: CriteriaSet, work: (own: Class) => Partial<Class>) => void;
}

function clausePart(clause: Clause, nth: number, own: ClassOf, host: PartHost): TemplateResult {
  const { words } = host;
  const { key, id, count, change } = own;
  const called = words.nthCondition(nth + 1);
  const put = (copy: CriteriaSet, work: (now: Clause) => Clause[]): void =>
    change(copy, ({ clauses }) => ({
      clauses: clauses.flatMap((each) => (each.id === clause.id ? work(each) : [each])),
    }));
  const remove = (): void => {
    for (let each = nth; each < count; each += 1) host.fold(clauseKey(key, each + 1), false);
    host.act((copy) => put(copy, () => []), words.removed(called), { item: key, at: 'add-clause' });
  };
  return foldPart(
    clauseKey(key, nth + 1),
    host,
    conditioned(`${nth + 1}.`, clause.text, clause.when, host),
    undefined,
    () => html`<div class="fields">${wordsField(words.gateText, clause.text, (text) => host.edit((copy) => put(copy, (now) => [{ ...now, text: text.trim() }])), 'clause')}</div>
      ${conditionPart(
        clause.when,
        {
          host,
          item: key,
          number: String(nth + 1),
          own: { class: id },
          change: (copy, work) => put(copy, (now) => [{ ...now, when: work(now.when) }]),
        },
        html`<button type="button" class="quiet danger" aria-label="${words.removeCondition}: ${called}" ?disabled=${count < 2} @click=${remove}>${words.removeCondition}</button>`,
      )}`,
  );
}

function needPart(
  need: Need,
  count: number,
  take: (need: Need) => Promise<boolean>,
  words: PartHost['words'],
): TemplateResult {
  const kinds = Object.entries(words.needs) as [Need['kind'], string][];
  const ofKind = (kind: Need['kind']): Need =>
    kind === 'atLeast' ? { kind, count: Math.max(1, count - 1) } : { kind };
  return html`${choiceField(words.need, need.kind, kinds, (kind) => take(ofKind(kind)))}
    ${
      need.kind !== 'atLeast'
        ? nothing
        : textField(
            words.count,
            String(need.count),
            async (text) => {
              const next = countOf(text);
              return next !== undefined && take({ kind: 'atLeast', count: next });
            },
            { mode: 'numeric' },
          )
    }`;
}
