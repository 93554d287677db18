/** Rules as a person edits them: which kinds there are, what of one carries over into another, points as they are written. */
import type { Rule } from '../engine/types.js';
import { quantityOf, quantityWords } from './quantity.js';

export type RuleKind = Rule['kind'];

/** The kinds, in the order in which they are offered. */
export const RULE_KINDS: readonly RuleKind[] = [
  'yesNo',
  'free',
  'count',
  'proportional',
  'tiers',
  'percentTiers',
  'atLeast',
  'sum',
  'imported',
  'penalty',
];

/** The most points that a rule brings; nothing where it takes points away. */
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
      return rule.max ?? sumOf(rule.parts.flatMap((part) => most(part.rule) ?? []));
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

// Hundredths, so that nothing is lost on the way.
function sumOf(all: readonly string[]): string {
  const hundredths = all.reduce((sum, points) => sum + Math.round(Number(points) * 100), 0);
  return String(hundredths / 100);
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
    case 'atLeast':
      return { kind, need: 1, options: [{ id: 'y-1', title: '' }], points };
    case 'sum':
      // What was one rule becomes the first part.
      return { kind, parts: [{ id: 'phan-1', title: '', rule }] };
    case 'imported':
      return { kind, from: '', highest: '100', points };
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

/** How many, in a text such as `2`; nothing where it is no such number. */
export function countOf(text: string): number | undefined {
  const plain = text.trim();
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

/** Points, or a share, as they stand in a field. */
export const shownPoints = (token: string | undefined): string => quantityWords((token ?? '').replace('%', ''));
