/** Rules as a person edits them: which kinds there are, what of one carries over into another, points as they are written. */
import type { Rule } from '../engine/types.js';
import { quantityOf, quantityWords } from './quantity.js';

/** The kinds that can be chosen; a rule of another kind stays as it is until one of these is chosen. */
export const RULE_KINDS = ['yesNo', 'free', 'count', 'proportional', 'tiers', 'percentTiers', 'penalty'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** The most points that a rule brings, as far as it says so in one number. */
export function most(rule: Rule): string | undefined {
  switch (rule.kind) {
    case 'yesNo':
    case 'proportional':
    case 'atLeast':
    case 'imported':
      return rule.points;
    case 'free':
    case 'count':
      return rule.max;
    case 'sum':
      return rule.max;
    case 'penalty':
      return undefined;
    case 'tiers':
    case 'percentTiers': {
      const all = rule.kind === 'tiers' ? rule.tiers : rule.bands;
      return all.reduce<string | undefined>(
        (least, { points }) => (least === undefined || Number(points) > Number(least) ? points : least),
        undefined,
      );
    }
  }
}

/** A rule of another kind that brings as much. */
export function ofKind(kind: RuleKind, rule: Rule): Rule {
  const points = most(rule) ?? (rule.kind === 'penalty' ? rule.each : '0');
  switch (kind) {
    case 'yesNo':
      return { kind, points };
    case 'free':
      return { kind, max: points };
    case 'count':
      return { kind, each: points, max: points };
    case 'proportional':
      return { kind, points, limit: '100%' };
    case 'penalty':
      return { kind, each: points };
    case 'tiers':
      return { kind, tiers: [{ id: 'muc-1', title: '', points }] };
    case 'percentTiers':
      return { kind, bands: [{ from: '0%', points }] };
  }
}

/** The points in a text such as `2,5`; nothing where it has none, or less than none. */
export function pointsOf(text: string): string | undefined {
  const token = quantityOf(text);
  return token === undefined || token.startsWith('-') || /\.\d{3}/.test(token) ? undefined : token;
}

/** The share in a text such as `80` or `79,5%`; nothing where it has none. */
export function shareOf(text: string): string | undefined {
  const token = pointsOf(text);
  return token === undefined ? undefined : `${token}%`;
}

/** Points, or a share, as they stand in a field. */
export const shownPoints = (token: string | undefined): string => quantityWords((token ?? '').replace('%', ''));

/** An id for a further tier. */
export function freshId(taken: readonly { id: string }[]): string {
  let nth = taken.length + 1;
  while (taken.some(({ id }) => id === `muc-${nth}`)) nth += 1;
  return `muc-${nth}`;
}
