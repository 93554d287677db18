/** One criterion of the set on the desk: its words, how its points are counted, its evidence, where it stands. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Criterion, EvidenceNeed, NotApplicable, Role, Scorer } from '../../engine/types.js';
import { criteriaOf, criterionIn, groupAround, groupsOf, moveInto, printed, take } from '../criteria-tree.js';
import { most, shownPoints } from '../rules.js';
import { choiceField, optionalText, wordsField } from './criteria-fields.js';
import { foldPart, type PartHost, titled } from './criteria-part.js';
import { neighbourOf, placeTools } from './criteria-tools.js';
import { rulePart } from './rule.js';
import { limitsPart } from './scope.js';

const entries = <T extends string>(words: Readonly<Record<T, string>>): (readonly [T, string])[] =>
  Object.entries(words) as [T, string][];

export function criterionPart(criterion: Criterion, host: PartHost): TemplateResult {
  const { words } = host;
  const points = most(criterion.rule);
  return html`<li class="criterion">${foldPart(
    criterion.id,
    host,
    titled(criterion.marker, criterion.title, words),
    points === undefined ? undefined : shownPoints(points),
    () => content(criterion, host),
  )}</li>`;
}

function content(criterion: Criterion, host: PartHost): TemplateResult {
  const { words, set } = host;
  const { id, marker, title, rule, evidence, role = 'regular', scorer = 'unit', notApplicable = 'never' } = criterion;
  // A member that is left out is what the model takes for granted.
  const put = <K extends keyof Criterion>(key: K, value: Criterion[K] | undefined): Promise<boolean> =>
    host.edit((copy) => {
      const own = criterionIn(copy, id);
      if (own !== undefined && value === undefined) delete own[key];
      else if (own !== undefined) own[key] = value as Criterion[K];
    });
  const groups = groupsOf(set.groups ?? []).map((group) => [group.id, printed(group) || words.noWords] as const);
  const group = groupAround(set, id)?.id ?? '';
  return html`
    ${placeTools(id, host, ['up', 'down'])}
    <div class="fields">
      ${wordsField(words.wording, title, async (text) => text.trim() !== '' && put('title', text.trim()))}
      ${optionalText(words.marker, marker, (text) => put('marker', text))}
      ${
        groups.length < 2
          ? ''
          : choiceField(words.group, group, groups, async (to) => {
              host.act((copy) => moveInto(copy, id, to), words.movedInto(nameOf(groups, to)), {
                item: id,
                at: 'summary',
              });
              return true;
            })
      }
    </div>
    ${rulePart(rule, {
      words,
      criteria: criteriaOf(set.groups ?? []).filter((other) => other.id !== id),
      freshId: (prefix) => host.freshId(prefix, id),
      edit: (change) =>
        host.edit((copy) => {
          const own = criterionIn(copy, id);
          if (own !== undefined) own.rule = change(own.rule);
        }),
    })}
    <div class="fields">
      ${choiceField<EvidenceNeed>(words.evidence, evidence?.need ?? 'none', entries(words.evidences), (need) => put('evidence', { ...evidence, need }))}
      ${choiceField<Role>(words.role, role, entries(words.roles), (next) => put('role', next === 'regular' ? undefined : next))}
      ${choiceField<Scorer>(words.scorer, scorer, entries(words.scorers), (next) => put('scorer', next === 'unit' ? undefined : next))}
      ${choiceField<NotApplicable>(words.notApplicable, notApplicable, entries(words.notApplicables), (next) => put('notApplicable', next === 'never' ? undefined : next))}
      ${optionalText(words.counts, criterion.counts, (text) => put('counts', text), { isWide: true })}
      ${optionalText(words.attach, criterion.attach, (text) => put('attach', text), { isWide: true })}
    </div>
    ${limitsPart(criterion, host)}
    <button type="button" class="quiet danger" @click=${() => host.act((copy) => take(copy, id), words.removed(printed(criterion) || words.noWords), neighbourOf(set, id))}>${words.removeCriterion}</button>`;
}

const nameOf = (groups: readonly (readonly [string, string])[], id: string): string =>
  groups.find(([each]) => each === id)?.[1] ?? '';
