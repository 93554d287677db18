/** Conditions of several clauses as a person edits them: how the clauses are joined, and whether the opposite is asked. */
import type { Bounds, Condition, CriteriaSet } from '../engine/types.js';
import { firstOf } from './conditions.js';
import type { Joining } from './subject.js';

export interface Clauses {
  joining: Joining;
  /** How many are needed, where that is `atLeast`. */
  count: number;
  of: readonly Condition[];
}

/** Whether the opposite of a condition is asked, and the condition itself. */
export function asked(condition: Condition): { isOpposite: boolean; condition: Condition } {
  if (condition.kind !== 'not') return { isOpposite: false, condition };
  const inner = asked(condition.of);
  return { isOpposite: !inner.isOpposite, condition: inner.condition };
}

/** The condition, or its opposite. */
export const asking = (condition: Condition, isOpposite: boolean): Condition =>
  isOpposite ? { kind: 'not', of: condition } : condition;

/** The clauses of a condition that is no opposite; nothing where it is a single one. */
export function clausesOf(condition: Condition): Clauses | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { joining: condition.kind, count: 1, of: condition.of };
    case 'atLeast':
      return { joining: 'atLeast', count: condition.count, of: condition.of };
    case 'group':
    case 'criterion': {
      // Several things are asked of one place: each is a clause.
      const { points, percent, ...rest } = condition;
      const { answer, ...place } = rest as { answer?: unknown } & typeof rest;
      const each: { points?: Bounds<string>; percent?: Bounds<string>; answer?: unknown }[] = [
        ...(points === undefined ? [] : [{ points }]),
        ...(percent === undefined ? [] : [{ percent }]),
        ...(answer === undefined ? [] : [{ answer }]),
      ];
      if (each.length < 2) return undefined;
      return { joining: 'all', count: 1, of: each.map((one) => ({ ...place, ...one }) as Condition) };
    }
    default:
      return undefined;
  }
}

/** The condition of some clauses; a single one stands for itself. */
export function joined({ joining, count, of }: Clauses): Condition {
  const [first, second] = of;
  if (first !== undefined && second === undefined) return first;
  if (joining !== 'atLeast') return { kind: joining, of: [...of] };
  return { kind: joining, count: Math.max(1, Math.min(count, of.length)), of: [...of] };
}

/** Changes the clauses of a condition; what has none yet is the first of them. */
export function withClauses(condition: Condition, work: (clauses: Clauses) => Clauses): Condition {
  const own = asked(condition);
  const clauses = clausesOf(own.condition);
  // Of a single condition the opposite goes along: it is asked of that clause, and of no other.
  if (clauses === undefined) return joined(work({ joining: 'all', count: 1, of: [condition] }));
  return asking(joined(work(clauses)), own.isOpposite);
}

/** Changes one clause of a condition, or takes it out. */
export function withClause(condition: Condition, at: number, work: (clause: Condition) => Condition[]): Condition {
  return withClauses(condition, (own) => ({
    ...own,
    of: own.of.flatMap((each, nth) => (nth === at ? work(each) : [each])),
  }));
}

/** What a new condition looks at: points where there are some, else the first fact. */
export const freshCondition = (set: CriteriaSet): Condition =>
  (set.groups ?? []).length > 0 || (set.facts ?? []).length === 0 ? firstOf(set, 'percent') : firstOf(set, 'fact');
