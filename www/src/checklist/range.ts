/** The least and the most points that a rule can bring: what a reviewer may give for it. */
import type { Rule } from '../engine/types.js';
import { compare, sum } from './numbers.js';

/** Both limits included. */
export interface Range {
  min: string;
  max: string;
}

/** The most that one criterion can bring or take away. */
const MOST = '99999999.99';

const least = (a: string, b: string): string => (compare(a, b) < 0 ? a : b);
const most = (a: string, b: string): string => (compare(a, b) > 0 ? a : b);
const around = (points: readonly string[]): Range => ({
  min: points.reduce(least, '0'),
  max: points.reduce(most, '0'),
});
const upTo = (points: string): Range => ({ min: '0', max: most(points, '0') });
const negative = (points: string): string => (compare(points, '0') > 0 ? `-${points}` : '0');

// A share of some points, rounded half up to the hundredth.
function shareOf(points: string, share: string): string {
  const hundredths = (token: string): bigint =>
    BigInt(sum([token]).replace(/^(\d+)\.?(\d*)$/, (_, whole: string, part: string) => whole + part.padEnd(2, '0')));
  const digits = String(
    (hundredths(points) * hundredths(most(share.replace('%', ''), '0')) + 5_000n) / 10_000n,
  ).padStart(3, '0');
  return sum([`${digits.slice(0, -2)}.${digits.slice(-2)}`]);
}

/** The range of a rule, as the engine has it: what is outside of it counts for nothing. */
export function rangeOf(rule: Rule): Range {
  const { min, max } = declared(rule);
  return { min: most(min, `-${MOST}`), max: least(max, MOST) };
}

function declared(rule: Rule): Range {
  switch (rule.kind) {
    case 'yesNo':
      return around([rule.points]);
    case 'atLeast':
    case 'imported':
      return upTo(rule.points);
    case 'tiers':
      return around(rule.tiers.map(({ points }) => points));
    case 'percentTiers':
      return around(rule.bands.map(({ points }) => points));
    case 'count':
      return { min: least(compare(rule.each, '0') < 0 ? `-${MOST}` : '0', rule.max), max: most(rule.max, '0') };
    case 'free':
      return upTo(rule.max);
    case 'proportional': {
      if (compare(rule.points, '0') <= 0) return upTo('0');
      return { min: '0', max: rule.limit === undefined ? MOST : shareOf(rule.points, rule.limit) };
    }
    case 'sum': {
      const parts = rule.parts.map((part) => rangeOf(part.rule));
      const top = sum(parts.map(({ max }) => max));
      const max = rule.max === undefined ? top : least(top, rule.max);
      return { min: least(sum(parts.map(({ min }) => min)), max), max: most(max, '0') };
    }
    case 'penalty':
      return { min: rule.atMost === undefined ? `-${MOST}` : negative(rule.atMost), max: '0' };
  }
}
