/** One criterion of the set on the desk: its words, how its points are counted, its evidence, and what does not add up at it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Band, Choice, Criterion, EvidenceNeed, Issue, Rule } from '../../engine/types.js';
import { quantityOf } from '../quantity.js';
import { freshId, most, ofKind, pointsOf, RULE_KINDS, type RuleKind, shareOf, shownPoints } from '../rules.js';
import type { CriteriaWords } from '../words/criteria.js';

export interface CriterionHost {
  words: CriteriaWords;
  /** What does not add up, in words. */
  told: (issue: Issue) => string;
  issues: readonly Issue[];
  /** Changes the criterion, or takes it out; what is refused stands as it was. */
  change: (criterion: Criterion, change: Partial<Criterion> | undefined) => Promise<boolean>;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// Takes what somebody has typed when the field is left; what cannot be used gives way to what stood there.
const takes =
  (shown: string, take: (text: string) => Promise<boolean>) =>
  async ({ currentTarget }: Event): Promise<void> => {
    const field = currentTarget as Field;
    if (!(await take(field.value))) field.value = shown;
  };

export function criterionPart(criterion: Criterion, host: CriterionHost): TemplateResult {
  const { words, issues, change } = host;
  const { id, marker, title, rule, evidence } = criterion;
  const points = most(rule);
  const need = evidence?.need ?? 'none';
  const isOther = !(RULE_KINDS as readonly string[]).includes(rule.kind);
  const retype = async (kind: string): Promise<boolean> =>
    isOther && kind === '' ? true : change(criterion, { rule: ofKind(kind as RuleKind, rule) });
  return html`<li class="criterion"><details ?open=${issues.length > 0}>
    <summary><span>${marker === undefined ? nothing : html`<b lang="vi">${marker} </b>`}<span lang="vi">${title}</span></span>
      ${points === undefined ? nothing : html`<span class="points">${words.points(shownPoints(points))}</span>`}
      ${issues.length === 0 ? nothing : html`<span class="mark">${words.issues(issues.length)}</span>`}</summary>
    ${issues.map((issue) => html`<p class="refused">${host.told(issue)}</p>`)}
    <div class="fields">
      <label class="wide"><span>${words.wording}</span><textarea rows="2" lang="vi" .value=${title} @change=${takes(title, async (text) => text.trim() !== '' && change(criterion, { title: text.trim() }))}></textarea></label>
      <label><span>${words.rule}</span><select .value=${isOther ? '' : rule.kind} @change=${takes(isOther ? '' : rule.kind, retype)}>
        ${isOther ? html`<option value="" selected>${words.otherRule}</option>` : nothing}
        ${RULE_KINDS.map((kind) => html`<option value="${kind}" ?selected=${kind === rule.kind}>${words.rules[kind]}</option>`)}
      </select></label>
      <label><span>${words.evidence}</span><select .value=${need} @change=${takes(need, async (text) => change(criterion, { evidence: { ...evidence, need: text as EvidenceNeed } }))}>
        ${(['none', 'optional', 'required'] as const).map((each) => html`<option value="${each}" ?selected=${each === need}>${words.evidences[each]}</option>`)}
      </select></label>
    </div>
    ${ruleFields(rule, (next) => change(criterion, { rule: next }), words, id)}
    <button type="button" class="quiet danger" @click=${() => void change(criterion, undefined)}>${words.removeCriterion}</button>
  </details></li>`;
}

type TakeRule = (rule: Rule) => Promise<boolean>;

// A field of one value; an empty one is none where that is allowed.
function field(
  name: string,
  shown: string,
  take: (text: string) => Promise<boolean>,
  mode: 'decimal' | 'text' = 'decimal',
): TemplateResult {
  return html`<label><span>${name}</span><input type="text" inputmode="${mode}" autocomplete="off" .value=${shown} @change=${takes(shown, take)}></label>`;
}

function ruleFields(rule: Rule, take: TakeRule, words: CriteriaWords, id: string): TemplateResult | typeof nothing {
  const { fields } = words;
  // A number that is read by `read`, put into the rule by `put`; an empty field where `isOptional`.
  const number = (
    name: string,
    token: string | undefined,
    put: (token: string | undefined) => Rule,
    read: (text: string) => string | undefined = pointsOf,
    isOptional = false,
  ): TemplateResult =>
    field(name, shownPoints(token), async (text) => {
      if (text.trim() === '') return isOptional && take(put(undefined));
      const next = read(text);
      return next !== undefined && take(put(next));
    });
  const given = (key: string, token: string | undefined): Record<string, string> =>
    token === undefined ? {} : { [key]: token };
  const unit = (): TemplateResult | typeof nothing =>
    rule.kind === 'count' || rule.kind === 'proportional'
      ? field(
          fields.unit,
          rule.unit ?? '',
          async (text) => {
            const { unit: _, ...rest } = rule;
            return take({ ...rest, ...given('unit', text.trim() === '' ? undefined : text.trim()) } as Rule);
          },
          'text',
        )
      : nothing;
  switch (rule.kind) {
    case 'yesNo':
      return html`<div class="fields">${number(fields.points, rule.points, (points) => ({ ...rule, points: points ?? '0' }))}</div>`;
    case 'free':
      return html`<div class="fields">${number(fields.max, rule.max, (max) => ({ ...rule, max: max ?? '0' }))}</div>`;
    case 'count':
      return html`<div class="fields">${number(fields.each, rule.each, (each) => ({ ...rule, each: each ?? '0' }))}
        ${number(fields.max, rule.max, (max) => ({ ...rule, max: max ?? '0' }))} ${unit()}</div>`;
    case 'proportional': {
      const { target, ...rest } = rule;
      return html`<div class="fields">${number(fields.points, rule.points, (points) => ({ ...rule, points: points ?? '0' }))}
        ${number(fields.target, target, (next) => ({ ...rest, ...given('target', next) }) as Rule, quantityOf, true)} ${unit()}</div>`;
    }
    case 'penalty': {
      const { atMost, ...rest } = rule;
      return html`<div class="fields">${number(fields.each, rule.each, (each) => ({ ...rule, each: each ?? '0' }))}
        ${number(fields.atMost, atMost, (next) => ({ ...rest, ...given('atMost', next) }) as Rule, pointsOf, true)}</div>`;
    }
    case 'tiers': {
      const { tiers } = rule;
      const put = (at: number, tier: Choice | undefined): Rule => ({
        ...rule,
        tiers: tiers.flatMap((own, n) => (n !== at ? [own] : tier === undefined ? [] : [tier])),
      });
      return html`<ul class="tiers">${tiers.map(
        (tier, at) => html`<li class="fields">
          ${field(`${fields.tier} ${at + 1}`, tier.title, async (title) => take(put(at, { ...tier, title: title.trim() })), 'text')}
          ${number(fields.points, tier.points, (points) => put(at, { ...tier, points: points ?? '0' }))}
          <button type="button" class="quiet" aria-label="${words.remove}: ${fields.tier} ${at + 1}" ?disabled=${tiers.length < 2} @click=${() => void take(put(at, undefined))}>${words.remove}</button>
        </li>`,
      )}</ul>
      <button type="button" class="quiet" data-adds="${id}" @click=${() => void take({ ...rule, tiers: [...tiers, { id: freshId(tiers), title: '', points: '0' }] })}>${words.add}</button>`;
    }
    case 'percentTiers': {
      const { bands } = rule;
      const put = (at: number, band: Band | undefined): Rule => ({
        ...rule,
        bands: bands.flatMap((own, n) => (n !== at ? [own] : band === undefined ? [] : [band])),
      });
      return html`<ul class="tiers">${bands.map((band, at) => {
        const { from, below, points } = band;
        const kept = (key: 'from' | 'below', share: string | undefined): Band => {
          const { [key]: _, ...rest } = band;
          return { ...rest, ...given(key, share) } as Band;
        };
        return html`<li class="fields">
          ${number(fields.from, from, (share) => put(at, kept('from', share)), shareOf, true)}
          ${number(fields.below, below, (share) => put(at, kept('below', share)), shareOf, true)}
          ${number(fields.points, points, (next) => put(at, { ...band, points: next ?? '0' }))}
          <button type="button" class="quiet" aria-label="${words.remove}: ${fields.tier} ${at + 1}" ?disabled=${bands.length < 2} @click=${() => void take(put(at, undefined))}>${words.remove}</button>
        </li>`;
      })}</ul>
      <button type="button" class="quiet" data-adds="${id}" @click=${() => void take({ ...rule, bands: [...bands, { points: '0' }] })}>${words.add}</button>`;
    }
    default:
      return nothing;
  }
}
