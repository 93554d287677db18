/** The names of the parts of a criteria set. */
import type { CriteriaSet, Group } from '../engine/types.js';

/** The names of the groups, ceilings, parts, facts, gates, classes and conditions of a set, by their ids. */
export function namesOf({ groups = [], facts = [], gates = [], classing }: CriteriaSet): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (id: string, name: string): void => {
    if (!names.has(id)) names.set(id, name);
  };
  const walk = ({ id, marker, title, ceilings = [], criteria = [], groups: below = [] }: Group): void => {
    add(id, marker === undefined ? title : `${marker}. ${title}`);
    for (const ceiling of ceilings) add(ceiling.id, ceiling.text);
    for (const { rule } of criteria) if (rule.kind === 'sum') for (const part of rule.parts) add(part.id, part.title);
    below.forEach(walk);
  };
  groups.forEach(walk);
  for (const { id, title } of facts) add(id, title);
  for (const { id, text } of gates) add(id, text);
  for (const { id, title, clauses } of classing?.classes ?? []) {
    add(id, title);
    for (const clause of clauses) add(clause.id, clause.text);
  }
  return names;
}
