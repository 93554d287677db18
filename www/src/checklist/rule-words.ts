/**
 * The rule of a criterion in one line, as it stands under its wording: what brings how many points, and how many at
 * most.
 */
import type { Rule } from '../engine/types.js';
import { type Decimal, writeNumber } from './numbers.js';

/** The phrases that rules are written with. Numbers come ready in the reader's notation. */
export interface RulePhrases {
  decimal: Decimal;
  yes: (points: string) => string;
  band: (from: string | undefined, below: string | undefined, points: string) => string;
  each: (unit: string | undefined, points: string) => string;
  most: (points: string) => string;
  target: (target: string | undefined, points: string) => string;
  beyond: (limit: string) => string;
  unlimited: string;
  free: (points: string, step: string | undefined) => string;
  atLeast: (need: number, points: string) => string;
  fewer: Record<'nothing' | 'proportional', string>;
  sum: string;
  imported: (from: string, points: string) => string;
  fullFrom: (result: string) => string;
  minus: (points: string) => string;
  minusMost: (points: string) => string;
}

/** The words of a rule; of a choice of tiers none, as each tier has its points beside it. */
export function ruleWords(rule: Rule, words: RulePhrases): string {
  const show = (token: string): string => writeNumber(token.replace('%', ''), words.decimal, false);
  const share = (token: string | undefined): string | undefined =>
    token === undefined ? undefined : `${show(token)}%`;
  const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(', ');
  switch (rule.kind) {
    case 'yesNo':
      return words.yes(show(rule.points));
    case 'tiers':
      return '';
    case 'percentTiers':
      return rule.bands
        .map(({ from, below, points }) => words.band(share(from), share(below), show(points)))
        .join('; ');
    case 'count':
      return joined(words.each(rule.unit, show(rule.each)), words.most(show(rule.max)));
    case 'proportional': {
      const { target, unit, points, limit } = rule;
      const goal = target === undefined ? undefined : `${show(target)}${unit === undefined ? '' : ` ${unit}`}`;
      const beyond = limit === undefined ? words.unlimited : limit === '100%' ? undefined : words.beyond(show(limit));
      return joined(words.target(goal, show(points)), beyond);
    }
    case 'free':
      return words.free(show(rule.max), rule.step === undefined ? undefined : show(rule.step));
    case 'atLeast':
      return joined(words.atLeast(rule.need, show(rule.points)), words.fewer[rule.otherwise ?? 'nothing']);
    case 'sum':
      return joined(words.sum, rule.max === undefined ? undefined : words.most(show(rule.max)));
    case 'imported':
      return joined(
        words.imported(rule.from, show(rule.points)),
        rule.fullFrom === undefined ? undefined : words.fullFrom(show(rule.fullFrom)),
      );
    case 'penalty':
      return joined(
        words.minus(show(rule.each)),
        rule.atMost === undefined ? undefined : words.minusMost(show(rule.atMost)),
      );
  }
}
