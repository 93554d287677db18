/** How the points of a criterion are counted: the kind of its rule, and what a rule of that kind says. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Band, Criterion, Offer, Otherwise, Part, Rule } from '../../engine/types.js';
import { printed } from '../criteria-tree.js';
import { orNothing } from '../lists.js';
import { quantityOf } from '../quantity.js';
import { countOf, ofKind, RULE_KINDS, type RuleKind, shareOf } from '../rules.js';
import type { RuleWords } from '../words/rules.js';
import { choiceField, numberField, optionalNumber, optionalText, textField, withMember } from './criteria-fields.js';

/** Changes something as it stands in the set by then; says whether that was possible. */
type Edit<T> = (change: (now: T) => T) => Promise<boolean>;

export interface RuleHost {
  words: RuleWords;
  /** The criteria under which something may have been taken away already. */
  criteria: readonly Criterion[];
  /** An id for a further tier, part or entry. */
  freshId: (prefix: string) => string;
  edit: Edit<Rule>;
}

/** A rule of one kind, with what changes it. */
type Own<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** The kind of a rule, and its fields below. */
export function rulePart(rule: Rule, host: RuleHost): TemplateResult {
  const { words, edit } = host;
  const kinds = RULE_KINDS.map((kind) => [kind, words.rules[kind]] as const);
  const retype = (kind: RuleKind): Promise<boolean> => edit((now) => ofKind(kind, now));
  return html`<div class="fields">${choiceField(words.rule, rule.kind, kinds, retype)}</div>${ruleFields(rule, host)}`;
}

const fields = (...content: unknown[]): TemplateResult => html`<div class="fields">${content}</div>`;

// Changes a rule while it is of the kind that was drawn.
const editOf =
  <K extends RuleKind>(kind: K, edit: Edit<Rule>): Edit<Own<K>> =>
  (change) =>
    edit((now) => (now.kind === kind ? change(now as Own<K>) : now));

// Puts a value into a member of something, or takes the member out.
const member =
  <T extends object>(edit: Edit<T>) =>
  (key: keyof T & string) =>
  (value: unknown): Promise<boolean> =>
    edit((now) => withMember(now, key, value) as T);

// A list in which the entry at a place is changed, or taken out.
const put = <T>(list: readonly T[], at: number, change: (now: T) => T | undefined): T[] =>
  list.flatMap((own, nth) => (nth === at ? (change(own) ?? []) : [own]));

// The same by its id, wherever the entry stands by then.
const putBy = <T extends { id: string }>(list: readonly T[], id: string, change: (now: T) => T | undefined): T[] =>
  put(
    list,
    list.findIndex((own) => own.id === id),
    change,
  );

function ruleFields(rule: Rule, host: RuleHost): TemplateResult {
  const words = host.words.ruleFields;
  switch (rule.kind) {
    case 'yesNo': {
      const set = member(editOf(rule.kind, host.edit));
      return fields(numberField(words.points, rule.points, set('points')));
    }
    case 'free': {
      const set = member(editOf(rule.kind, host.edit));
      return fields(numberField(words.max, rule.max, set('max')), optionalNumber(words.step, rule.step, set('step')));
    }
    case 'count': {
      const set = member(editOf(rule.kind, host.edit));
      return fields(
        numberField(words.each, rule.each, set('each')),
        numberField(words.max, rule.max, set('max')),
        optionalText(words.unit, rule.unit, set('unit')),
      );
    }
    case 'proportional': {
      const set = member(editOf(rule.kind, host.edit));
      return fields(
        numberField(words.points, rule.points, set('points')),
        optionalNumber(words.target, rule.target, set('target'), quantityOf),
        optionalNumber(words.limit, rule.limit, set('limit'), shareOf),
        optionalText(words.unit, rule.unit, set('unit')),
      );
    }
    case 'penalty': {
      const set = member(editOf(rule.kind, host.edit));
      return html`${fields(
        numberField(words.each, rule.each, set('each')),
        optionalNumber(words.atMost, rule.atMost, set('atMost')),
      )} ${excuses(rule, host)}`;
    }
    case 'imported': {
      const set = member(editOf(rule.kind, host.edit));
      return fields(
        textField(words.by, rule.from, (from) => set('from')(from.trim())),
        numberField(words.points, rule.points, set('points')),
        optionalNumber(words.lowest, rule.lowest, set('lowest'), quantityOf),
        numberField(words.highest, rule.highest, set('highest'), quantityOf),
        optionalNumber(words.fullFrom, rule.fullFrom, set('fullFrom'), quantityOf),
      );
    }
    case 'tiers':
      return tiers(rule, host);
    case 'percentTiers':
      return bands(rule, host);
    case 'atLeast': {
      const edit = editOf(rule.kind, host.edit);
      const set = member(edit);
      return html`${fields(
        needField(rule.need, set('need'), host.words),
        numberField(words.points, rule.points, set('points')),
        choiceField<Otherwise>(
          words.otherwise,
          rule.otherwise ?? 'nothing',
          [
            ['nothing', host.words.otherwise.nothing],
            ['proportional', host.words.otherwise.proportional],
          ],
          set('otherwise'),
        ),
      )} ${offers(rule.options, '', (change) => edit((now) => ({ ...now, options: change(now.options) })), host)}`;
    }
    case 'sum':
      return parts(rule, host);
  }
}

const needField = (need: number, take: (need: number) => Promise<boolean>, words: RuleWords): TemplateResult =>
  textField(
    words.ruleFields.need,
    String(need),
    async (text) => {
      const next = countOf(text);
      return next !== undefined && take(next);
    },
    { mode: 'numeric' },
  );

const add = (words: string, press: () => Promise<boolean>): TemplateResult =>
  html`<button type="button" class="quiet" @click=${() => void press()}>${words}</button>`;

// What is called by its place in its list; the last one cannot go.
const remove = (words: RuleWords, called: string, isOff: boolean, press: () => Promise<boolean>): TemplateResult =>
  html`<button type="button" class="quiet" aria-label="${words.remove}: ${called}" ?disabled=${isOff} @click=${() => void press()}>${words.remove}</button>`;

function tiers(rule: Own<'tiers'>, { words, freshId, edit: editRule }: RuleHost): TemplateResult {
  const { tiers: all } = rule;
  const edit = editOf(rule.kind, editRule);
  return html`<ul class="tiers" role="list">${all.map(({ id, title, points }, at) => {
    type Tier = (typeof all)[number];
    const called = `${words.ruleFields.tier} ${at + 1}`;
    const change = (work: (now: Tier) => Tier | undefined): Promise<boolean> =>
      edit((now) => ({ ...now, tiers: putBy(now.tiers, id, work) }));
    return html`<li class="fields">
      ${textField(called, title, (text) => change((now) => ({ ...now, title: text.trim() })))}
      ${numberField(words.ruleFields.points, points, member<Tier>(change)('points'))}
      ${remove(words, called, all.length < 2, () => change(() => undefined))}
    </li>`;
  })}</ul>
  ${add(words.add, () => edit((now) => ({ ...now, tiers: [...now.tiers, { id: freshId('muc'), title: '', points: '0' }] })))}`;
}

function bands(rule: Own<'percentTiers'>, { words, edit: editRule }: RuleHost): TemplateResult {
  const { bands: all } = rule;
  const own = words.ruleFields;
  const edit = editOf(rule.kind, editRule);
  return html`${fields(optionalText(own.of, rule.of, member(edit)('of'), { isWide: true }))}
  <ul class="tiers" role="list">${all.map((band, at) => {
    // A band has no id: its place is its name.
    const change = (work: (now: Band) => Band | undefined): Promise<boolean> =>
      edit((now) => ({ ...now, bands: put(now.bands, at, work) }));
    const set = member<Band>(change);
    return html`<li class="fields">
      ${optionalNumber(own.from, band.from, set('from'), shareOf)}
      ${optionalNumber(own.below, band.below, set('below'), shareOf)}
      ${numberField(own.points, band.points, set('points'))}
      ${remove(words, `${own.tier} ${at + 1}`, all.length < 2, () => change(() => undefined))}
    </li>`;
  })}</ul>
  ${add(words.add, () => edit((now) => ({ ...now, bands: [...now.bands, { points: '0' }] })))}`;
}

// What is to be met; an entry may itself consist of several, of which so many are needed.
function offers(all: readonly Offer[], before: string, edit: Edit<Offer[]>, host: RuleHost): TemplateResult {
  const { words, freshId } = host;
  const fresh = (): Offer => ({ id: freshId('y'), title: '' });
  return html`<ul class="tiers" role="list">${all.map(({ id, title, need, options: under = [] }, at) => {
    const nth = `${before}${at + 1}`;
    const called = `${words.ruleFields.offer} ${nth}`;
    const change = (work: (now: Offer) => Offer | undefined): Promise<boolean> => edit((now) => putBy(now, id, work));
    const inner: Edit<Offer[]> = (work) => change((now) => withOptions(now, work(now.options ?? [])));
    return html`<li><div class="fields">
      ${textField(called, title, (text) => change((now) => ({ ...now, title: text.trim() })))}
      ${under.length === 0 ? nothing : needField(need ?? under.length, member<Offer>(change)('need'), words)}
      ${add(words.addUnder, () => inner((now) => [...now, fresh()]))}
      ${remove(words, called, all.length < 2 && before === '', () => change(() => undefined))}
    </div>${under.length === 0 ? nothing : offers(under, `${nth}.`, inner, host)}</li>`;
  })}</ul>
  ${before === '' ? add(words.addOffer, () => edit((now) => [...now, fresh()])) : nothing}`;
}

// An entry without entries of its own is ticked itself, and nothing is needed of it.
function withOptions({ options: _, need, ...rest }: Offer, options: Offer[]): Offer {
  if (options.length === 0) return rest;
  return { ...rest, options, ...(need === undefined ? {} : { need: Math.min(need, options.length) }) };
}

function parts(rule: Own<'sum'>, host: RuleHost): TemplateResult {
  const { words, freshId } = host;
  const { parts: all } = rule;
  const edit = editOf(rule.kind, host.edit);
  const max = fields(optionalNumber(words.ruleFields.sumMax, rule.max, member(edit)('max')));
  return html`${max} ${all.map((part, at) => {
    const called = `${words.ruleFields.part} ${at + 1}`;
    const change = (work: (now: Part) => Part | undefined): Promise<boolean> =>
      edit((now) => ({ ...now, parts: putBy(now.parts, part.id, work) }));
    return html`<fieldset class="part"><legend>${called}</legend>
      <div class="fields">${textField(words.wording, part.title, (text) => change((now) => ({ ...now, title: text.trim() })), { isWide: true })}</div>
      ${rulePart(part.rule, { ...host, edit: (work) => change((now) => ({ ...now, rule: work(now.rule) })) })}
      ${remove(words, called, all.length < 2, () => change(() => undefined))}
    </fieldset>`;
  })}
  ${add(words.addPart, () => edit((now) => ({ ...now, parts: [...now.parts, { id: freshId('phan'), title: '', rule: { kind: 'free', max: '1' } }] })))}`;
}

// While one of these criteria has lost points, nothing is taken away here.
function excuses(rule: Own<'penalty'>, { words, criteria, edit: editRule }: RuleHost): TemplateResult {
  const { unlessUnder: all = [] } = rule;
  const named = (id: string): string => {
    const found = criteria.find((criterion) => criterion.id === id);
    return found === undefined ? words.gone : printed(found);
  };
  const change = (work: (now: readonly string[]) => string[]): Promise<boolean> =>
    editOf(
      rule.kind,
      editRule,
    )((now) => withMember(now, 'unlessUnder', orNothing(work(now.unlessUnder ?? []))) as typeof rule);
  const others = criteria.filter(({ id }) => !all.includes(id)).map((one) => [one.id, printed(one)] as const);
  const without = (id: string) => (): Promise<boolean> => change((now) => now.filter((each) => each !== id));
  return html`<ul class="tiers" role="list">${all.map(
    (id) =>
      html`<li class="fields"><span class="named" lang="vi">${named(id)}</span>${remove(words, named(id), false, without(id))}</li>`,
  )}</ul>
  ${others.length === 0 ? nothing : fields(choiceField(words.ruleFields.unlessUnder, '', others, (id) => change((now) => [...now, id]), words.chooseOne))}`;
}
