/** Whom a set is for and when; of which units a criterion is asked. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Criterion, CriteriaSet, NotApplicableEffect, UnprovenEffect } from '../../engine/types.js';
import { dayOf } from '../../ui/day.js';
import { periodWords } from '../../ui/i18n/format.js';
import { criterionIn } from '../criteria-tree.js';
import { orNothing } from '../lists.js';
import { PERIOD_FORMS, type PeriodForm, periodForm, periodToken } from '../period.js';
import { choiceField, optionalNumber, severalField, textField, wordsField } from './criteria-fields.js';
import { foldPart, type PartHost, titled } from './criteria-part.js';

type Scoped = 'help' | 'unitTypes' | 'period' | 'bonusCap' | 'cap' | 'notApplicable' | 'unproven';

// A member that is left out is what the model takes for granted.
const putIn = <T extends object, K extends keyof T>(own: T, key: K, value: T[K] | undefined): void => {
  if (value === undefined) delete own[key];
  else own[key] = value;
};

export function scopePart(host: PartHost): TemplateResult {
  const { words, set, desk } = host;
  const { unitTypes = [], period, notApplicable = 'leaveOut', unproven = 'counted' } = set;
  const put = <K extends Scoped>(key: K, value: CriteriaSet[K] | undefined): Promise<boolean> =>
    host.edit((copy) => putIn(copy, key, value));
  const told = [
    ...unitTypes.map((each) => words.unitTypes[each]),
    ...(period === undefined ? [] : [periodWords(period, desk)]),
  ];
  const summary = html`${titled(undefined, words.scope, words)}<span class="said">${told.join('; ')}</span>`;
  return html`<div class="criterion">${foldPart('scope', host, summary, undefined, () => {
    const effects = Object.entries(words.leftOuts) as [NotApplicableEffect, string][];
    const proofs = Object.entries(words.unprovens) as [UnprovenEffect, string][];
    return html`${severalField(words.forUnits, words.unitTypes, unitTypes, (work) =>
      host.edit((copy) => putIn(copy, 'unitTypes', orNothing(work(copy.unitTypes ?? [])))),
    )}
      ${periodFields(period, (next) => put('period', next), host)}
      <div class="fields">
        ${wordsField(words.help, set.help ?? '', (text) => put('help', text.trim() === '' ? undefined : text.trim()), 'help')}
        ${optionalNumber(words.wholeCap, set.cap, (points) => put('cap', points))}
        ${optionalNumber(words.bonusCap, set.bonusCap, (points) => put('bonusCap', points))}
        ${choiceField(words.leftOut, notApplicable, effects, (next) => put('notApplicable', next === 'leaveOut' ? undefined : next))}
        ${choiceField(words.unproven, unproven, proofs, (next) => put('unproven', next === 'counted' ? undefined : next))}
      </div>`;
  })}</div>`;
}

/** The period, which may be left out; another kind of period keeps the years. */
function periodFields(
  token: string | undefined,
  put: (token: string | undefined) => Promise<boolean>,
  { words, desk }: PartHost,
): TemplateResult {
  const { edit } = desk;
  const year = dayOf(new Date()).slice(0, 4);
  const { form, from, to } = token === undefined ? { form: 'none' as const, from: year, to: year } : periodForm(token);
  const take = async (said: { form?: PeriodForm | 'none'; from?: string; to?: string }): Promise<boolean> => {
    const next = { form, from, to, ...said };
    if (next.form === 'none') return put(undefined);
    const found = periodToken({ ...next, form: next.form });
    return found !== undefined && put(found);
  };
  const forms: [PeriodForm | 'none', string][] = [
    ['none', words.noPeriod],
    ...PERIOD_FORMS.map((each): [PeriodForm, string] => [each, edit.periodForms[each]]),
  ];
  const type = form === 'days' ? 'date' : form === 'month' ? 'month' : 'text';
  const isRange = form === 'years' || form === 'term' || form === 'schoolYear' || form === 'days';
  const side = (label: string, value: string, key: 'from' | 'to'): TemplateResult =>
    textField(label, value, (text) => take({ [key]: text }), { type });
  return html`<div class="fields">
    ${choiceField(words.period, form, forms, (next) => take({ form: next }))}
    ${form === 'none' ? '' : side(isRange ? edit.from : edit.periodForms[form], from, 'from')}
    ${isRange && form !== 'schoolYear' ? side(edit.to, to, 'to') : ''}
  </div>`;
}

/** Of which units a criterion is asked: folded, and told in the line that opens it. */
export function limitsPart({ id, unitTypes = [], blocks = [] }: Criterion, host: PartHost): TemplateResult {
  const { words } = host;
  const told = [...unitTypes.map((each) => words.unitTypes[each]), ...blocks.map((each) => words.blocks[each])];
  const change = (work: (own: Criterion) => void): Promise<boolean> =>
    host.edit((copy) => {
      const own = criterionIn(copy, id);
      if (own !== undefined) work(own);
    });
  return html`<details class="choices"><summary>${told.length === 0 ? words.unlimited : words.limited(told.join('; '))}</summary>
    ${severalField(words.onlyUnits, words.unitTypes, unitTypes, (work) =>
      change((own) => putIn(own, 'unitTypes', orNothing(work(own.unitTypes ?? [])))),
    )}
    ${severalField(words.onlyBlocks, words.blocks, blocks, (work) =>
      change((own) => putIn(own, 'blocks', orNothing(work(own.blocks ?? [])))),
    )}
  </details>`;
}
