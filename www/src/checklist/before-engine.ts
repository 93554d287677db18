/**
 * What the first picture of a form needs to know before the engine has come: which criteria it has, and the maximum
 * that is printed beside each. `tests/vectors/before-engine.json`, which is written from the engine, holds this module
 * to it.
 */
import type { Criterion, Rule, Unit } from '../engine/types.js';
import { compare, sum } from './numbers.js';

/** The unit that a form is for, as far as the choice of its criteria goes. */
export type Asked = Pick<Unit, 'unitType' | 'blocks'>;

// A criterion that names nobody is for all, and a unit that says nothing of itself is asked everything.
const meets = <T>(named: readonly T[], own: readonly T[]): boolean =>
  named.length === 0 || own.length === 0 || named.some((each) => own.includes(each));

/** Whether a criterion is asked of a unit of this type and block. */
export const concerns = ({ unitTypes = [], blocks = [] }: Criterion, unit: Asked): boolean =>
  meets(unitTypes, [unit.unitType]) && meets(blocks, unit.blocks ?? []);

/** Whether a criterion is asked of the unit on a day, and if not, why. */
export type Standing = 'asked' | 'superior' | 'future' | 'retired';

/** Whether a criterion is asked on a day; days as `2022-03-26` compare as texts do. */
export function standingOf({ validity, scorer }: Criterion, today: string): Standing {
  if (validity?.from !== undefined && validity.from > today) return 'future';
  if (validity?.to !== undefined && validity.to < today) return 'retired';
  return scorer === 'superior' ? 'superior' : 'asked';
}

/** The most points that one criterion can bring. */
const MOST = '99999999.99';

// The greatest of these numbers and nought; the least of these.
const most = (numbers: readonly string[]): string => [...numbers, '0'].sort(compare).at(-1) ?? '0';
const least = (numbers: readonly string[]): string => [...numbers].sort(compare)[0] ?? '0';
// In hundredths the product of points and a share is a whole number that is exact in floating point, too.
const hundredths = (number: string): number => Math.round(Number.parseFloat(number) * 100);
const pointsOf = ({ points }: { points: string }): string => points;

/** The maximum that is printed beside a criterion: a target reached in full, not surpassed. */
export function maximumOf(rule: Rule): string {
  switch (rule.kind) {
    case 'tiers':
      return most(rule.tiers.map(pointsOf));
    case 'percentTiers':
      return most(rule.bands.map(pointsOf));
    case 'count':
    case 'free':
      return most([rule.max]);
    case 'proportional':
      return `${Math.round((hundredths(most([rule.points])) * hundredths(least([rule.limit ?? '100', '100']))) / 10_000) / 100}`;
    case 'sum': {
      const parts = sum(rule.parts.map((part) => maximumOf(part.rule)));
      return most([least([parts, rule.max ?? parts, MOST])]);
    }
    case 'penalty':
      return '0';
    default:
      return most([rule.points]);
  }
}
