/** The fields that rules and facts are answered by, whatever control shows a field. */
import type { FactKind, Offer, Rule } from '../engine/types.js';

/** One option of a choice, with its points where they are known. */
export interface Option {
  id: string;
  title: string;
  points?: string;
}

/** The limits of a number, and its unit. */
export interface Limits {
  min?: string;
  max?: string;
  step?: string;
  unit?: string;
  /** The target that the number is measured against. */
  target?: string;
}

export type Field =
  | { kind: 'yesNo' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'count'; unit?: string }
  | ({ kind: 'number' | 'points' } & Limits)
  /** A part of a whole, or a share; `over` where the part may exceed the whole, `taken` where a fact gives the whole. */
  | { kind: 'ratio'; of?: string; over: boolean; bands?: readonly Option[]; taken?: string }
  | { kind: 'options'; need: number; options: readonly Offer[] }
  | { kind: 'parts'; parts: readonly { id: string; title: string; field: Field; rule: Rule }[] }
  | { kind: 'units'; classes: readonly Option[] };

const given = <T extends object>(all: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

/** The field of a rule. */
export function fieldOf(rule: Rule): Field {
  switch (rule.kind) {
    case 'yesNo':
      return { kind: 'yesNo' };
    case 'tiers':
      return { kind: 'choice', options: rule.tiers };
    case 'percentTiers':
      return given<Field & { kind: 'ratio' }>({ kind: 'ratio', of: rule.of, over: false, bands: undefined });
    case 'count':
      return given<Field & { kind: 'count' }>({ kind: 'count', unit: rule.unit });
    case 'penalty':
      return { kind: 'count' };
    case 'proportional':
      return rule.target === undefined
        ? given<Field & { kind: 'ratio' }>({ kind: 'ratio', of: rule.unit, over: true, bands: undefined })
        : {
            kind: 'number',
            ...given<Limits>({ min: '0', max: undefined, step: undefined, unit: rule.unit, target: rule.target }),
          };
    case 'free':
      return {
        kind: 'points',
        ...given<Limits>({ min: '0', max: rule.max, step: rule.step, unit: undefined, target: undefined }),
      };
    case 'atLeast':
      return { kind: 'options', need: rule.need, options: rule.options };
    case 'sum':
      return {
        kind: 'parts',
        parts: rule.parts.map(({ id, title, rule: part }) => ({
          id,
          title,
          field: fieldOf(part),
          rule: part,
        })),
      };
    case 'imported':
      return { kind: 'number', min: rule.lowest ?? '0', max: rule.highest };
  }
}

/** The field of a fact. */
export function fieldOfFact(kind: FactKind): Field {
  switch (kind.kind) {
    case 'yesNo':
      return { kind: 'yesNo' };
    case 'number':
      return {
        kind: 'number',
        ...given<Limits>({ min: kind.min ?? '0', max: kind.max, step: undefined, unit: kind.unit, target: undefined }),
      };
    case 'share':
      return given<Field & { kind: 'ratio' }>({ kind: 'ratio', of: kind.of, over: false, bands: undefined });
    case 'choice':
      return { kind: 'choice', options: kind.options };
    case 'units':
      return { kind: 'units', classes: kind.classes };
  }
}
