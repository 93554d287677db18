/** What was typed into the form on trial, when its set has changed. */
import type { Assessment, CriteriaSet } from '../engine/types.js';
import { criteriaOf } from './criteria-tree.js';

/** What the form of a changed set begins with: the answers to rules, and the facts, of the kind that they had. */
export function carried(filled: Assessment, before: CriteriaSet, after: CriteriaSet): Partial<Assessment> {
  const kinds = ({
    groups = [],
    facts = [],
  }: CriteriaSet): { rules: Map<string, string>; facts: Map<string, string> } => ({
    rules: new Map(criteriaOf(groups).map(({ id, rule }) => [id, rule.kind])),
    facts: new Map(facts.map(({ id, value }) => [id, value.kind])),
  });
  const [was, is] = [kinds(before), kinds(after)];
  const { unit, answers = {}, facts = {} } = filled;
  const kept = <T>(all: Record<string, T>, of: 'rules' | 'facts'): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => is[of].has(id) && is[of].get(id) === was[of].get(id)));
  return {
    unit,
    answers: kept(answers as Record<string, object>, 'rules'),
    facts: kept(facts as Record<string, object>, 'facts'),
  } as Partial<Assessment>;
}
