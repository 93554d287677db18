/** How the points of a criterion are counted: the kind of its rule, and what a rule of that kind says. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Band, Criterion, Offer, Otherwise, Part, Rule } from '../../engine/types.js';
import { printed } from '../criteria-tree.js';
import { quantityOf } from '../quantity.js';
import { countOf, ofKind, RULE_KINDS, type RuleKind, shareOf } from '../rules.js';
import type { RuleWords } from '../words/rules.js';
import { choiceField, numberField, optionalNumber, optionalText, textField, withMember } from './criteria-fields.js';

export interface RuleHost {
  words: RuleWords;
  /** The criteria under which something may have been taken away already. */
  criteria: readonly Criterion[];
  /** An id for a further tier, part or entry. */
  freshId: (prefix: string) => string;
  /** Changes the rule; says whether that was possible. */
  take: (rule: Rule) => Promise<boolean>;
}

/** The kind of a rule, and its fields below. */
export function rulePart(rule: Rule, host: RuleHost): TemplateResult {
  const { words, take } = host;
  const kinds = RULE_KINDS.map((kind) => [kind, words.rules[kind]] as const);
  const retype = (kind: RuleKind): Promise<boolean> => take(ofKind(kind, rule));
  return html`<div class="fields">${choiceField(words.rule, rule.kind, kinds, retype)}</div>${ruleFields(rule, host)}`;
}

const fields = (...content: unknown[]): TemplateResult => html`<div class="fields">${content}</div>`;

// A list with one entry more, one changed, or one less.
const put = <T>(list: readonly T[], at: number, entry: T | undefined): T[] =>
  list.flatMap((own, nth) => (nth !== at ? [own] : entry === undefined ? [] : [entry]));

function ruleFields(rule: Rule, host: RuleHost): TemplateResult {
  const { take } = host;
  const words = host.words.ruleFields;
  const unit = <R extends Rule>(own: R & { unit?: string }): TemplateResult =>
    optionalText(words.unit, own.unit, (text) => take(withMember(own, 'unit', text)));
  switch (rule.kind) {
    case 'yesNo':
      return fields(numberField(words.points, rule.points, (points) => take({ ...rule, points })));
    case 'free':
      return fields(
        numberField(words.max, rule.max, (max) => take({ ...rule, max })),
        optionalNumber(words.step, rule.step, (step) => take(withMember(rule, 'step', step))),
      );
    case 'count':
      return fields(
        numberField(words.each, rule.each, (each) => take({ ...rule, each })),
        numberField(words.max, rule.max, (max) => take({ ...rule, max })),
        unit(rule),
      );
    case 'proportional':
      return fields(
        numberField(words.points, rule.points, (points) => take({ ...rule, points })),
        optionalNumber(words.target, rule.target, (target) => take(withMember(rule, 'target', target)), quantityOf),
        optionalNumber(words.limit, rule.limit, (limit) => take(withMember(rule, 'limit', limit)), shareOf),
        unit(rule),
      );
    case 'penalty':
      return html`${fields(
        numberField(words.each, rule.each, (each) => take({ ...rule, each })),
        optionalNumber(words.atMost, rule.atMost, (atMost) => take(withMember(rule, 'atMost', atMost))),
      )} ${excuses(rule, host)}`;
    case 'imported':
      return fields(
        textField(words.by, rule.from, async (from) => take({ ...rule, from: from.trim() })),
        numberField(words.points, rule.points, (points) => take({ ...rule, points })),
        optionalNumber(words.lowest, rule.lowest, (lowest) => take(withMember(rule, 'lowest', lowest)), quantityOf),
        numberField(words.highest, rule.highest, (highest) => take({ ...rule, highest }), quantityOf),
        optionalNumber(words.fullFrom, rule.fullFrom, (full) => take(withMember(rule, 'fullFrom', full)), quantityOf),
      );
    case 'tiers':
      return tiers(rule, host);
    case 'percentTiers':
      return bands(rule, host);
    case 'atLeast':
      return html`${fields(
        needField(rule.need, (need) => take({ ...rule, need }), host.words),
        numberField(words.points, rule.points, (points) => take({ ...rule, points })),
        choiceField<Otherwise>(
          words.otherwise,
          rule.otherwise ?? 'nothing',
          [
            ['nothing', host.words.otherwise.nothing],
            ['proportional', host.words.otherwise.proportional],
          ],
          (otherwise) => take({ ...rule, otherwise }),
        ),
      )} ${offers(rule.options, '', (options) => take({ ...rule, options }), host)}`;
    case 'sum':
      return html`${fields(optionalNumber(words.sumMax, rule.max, (max) => take(withMember(rule, 'max', max))))} ${parts(rule, host)}`;
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

function tiers(rule: Rule & { kind: 'tiers' }, { words, freshId, take }: RuleHost): TemplateResult {
  const { tiers: all } = rule;
  return html`<ul class="tiers" role="list">${all.map((tier, at) => {
    const called = `${words.ruleFields.tier} ${at + 1}`;
    const change = (next: typeof tier | undefined): Promise<boolean> => take({ ...rule, tiers: put(all, at, next) });
    return html`<li class="fields">
      ${textField(called, tier.title, async (title) => change({ ...tier, title: title.trim() }))}
      ${numberField(words.ruleFields.points, tier.points, (points) => change({ ...tier, points }))}
      ${remove(words, called, all.length < 2, () => change(undefined))}
    </li>`;
  })}</ul>
  ${add(words.add, () => take({ ...rule, tiers: [...all, { id: freshId('muc'), title: '', points: '0' }] }))}`;
}

function bands(rule: Rule & { kind: 'percentTiers' }, { words, take }: RuleHost): TemplateResult {
  const { bands: all } = rule;
  const own = words.ruleFields;
  return html`${fields(optionalText(own.of, rule.of, (of) => take(withMember(rule, 'of', of)), { isWide: true }))}
  <ul class="tiers" role="list">${all.map((band, at) => {
    const change = (next: Band | undefined): Promise<boolean> => take({ ...rule, bands: put(all, at, next) });
    return html`<li class="fields">
      ${optionalNumber(own.from, band.from, (from) => change(withMember(band, 'from', from)), shareOf)}
      ${optionalNumber(own.below, band.below, (below) => change(withMember(band, 'below', below)), shareOf)}
      ${numberField(own.points, band.points, (points) => change({ ...band, points }))}
      ${remove(words, `${own.tier} ${at + 1}`, all.length < 2, () => change(undefined))}
    </li>`;
  })}</ul>
  ${add(words.add, () => take({ ...rule, bands: [...all, { points: '0' }] }))}`;
}

// What is to be met; an entry may itself consist of several, of which so many are needed.
function offers(
  all: readonly Offer[],
  before: string,
  take: (offers: Offer[]) => Promise<boolean>,
  host: RuleHost,
): TemplateResult {
  const { words, freshId } = host;
  const fresh = (): Offer => ({ id: freshId('y'), title: '' });
  return html`<ul class="tiers" role="list">${all.map((offer, at) => {
    const nth = `${before}${at + 1}`;
    const called = `${words.ruleFields.offer} ${nth}`;
    const under = offer.options ?? [];
    const change = (next: Offer | undefined): Promise<boolean> => take(put(all, at, next));
    // Without entries it is ticked itself, and nothing is needed of it.
    const inner = (options: Offer[]): Promise<boolean> => {
      const { options: _, need, ...rest } = offer;
      const most = { ...rest, options, ...(need === undefined ? {} : { need: Math.min(need, options.length) }) };
      return change(options.length === 0 ? rest : most);
    };
    return html`<li><div class="fields">
      ${textField(called, offer.title, async (title) => change({ ...offer, title: title.trim() }))}
      ${under.length === 0 ? nothing : needField(offer.need ?? under.length, (need) => change({ ...offer, need }), words)}
      ${add(words.addUnder, () => inner([...under, fresh()]))}
      ${remove(words, called, all.length < 2 && before === '', () => change(undefined))}
    </div>${under.length === 0 ? nothing : offers(under, `${nth}.`, inner, host)}</li>`;
  })}</ul>
  ${before === '' ? add(words.addOffer, () => take([...all, fresh()])) : nothing}`;
}

function parts(rule: Rule & { kind: 'sum' }, host: RuleHost): TemplateResult {
  const { words, freshId, take } = host;
  const { parts: all } = rule;
  return html`${all.map((part, at) => {
    const called = `${words.ruleFields.part} ${at + 1}`;
    const change = (next: Part | undefined): Promise<boolean> => take({ ...rule, parts: put(all, at, next) });
    return html`<fieldset class="part"><legend>${called}</legend>
      <div class="fields">${textField(words.wording, part.title, async (title) => change({ ...part, title: title.trim() }), { isWide: true })}</div>
      ${rulePart(part.rule, { ...host, take: (next) => change({ ...part, rule: next }) })}
      ${remove(words, called, all.length < 2, () => change(undefined))}
    </fieldset>`;
  })}
  ${add(words.addPart, () => take({ ...rule, parts: [...all, { id: freshId('phan'), title: '', rule: { kind: 'free', max: '1' } }] }))}`;
}

// While one of these criteria has lost points, nothing is taken away here.
function excuses(rule: Rule & { kind: 'penalty' }, { words, criteria, take }: RuleHost): TemplateResult {
  const { unlessUnder: all = [] } = rule;
  const named = (id: string): string => {
    const found = criteria.find((criterion) => criterion.id === id);
    return found === undefined ? words.gone : printed(found);
  };
  const change = (ids: string[]): Promise<boolean> =>
    take(withMember(rule, 'unlessUnder', ids.length === 0 ? undefined : ids));
  const others = criteria.filter(({ id }) => !all.includes(id)).map((one) => [one.id, printed(one)] as const);
  return html`<ul class="tiers" role="list">${all.map(
    (id, at) =>
      html`<li class="fields"><span class="named" lang="vi">${named(id)}</span>${remove(words, named(id), false, () => change(put(all, at, undefined)))}</li>`,
  )}</ul>
  ${others.length === 0 ? nothing : fields(choiceField(words.ruleFields.unlessUnder, '', others, (id) => change([...all, id]), words.chooseOne))}`;
}
