/** Reading the inputs of a field: the value of the answer, or the problems of the inputs. */
import type { Offer, Value } from '../engine/types.js';
import type { Field, Limits } from './fields.js';
import { compare, isStep, type Decimal } from './numbers.js';
import { type NumberProblem, numberProblems, readNumber } from './typing.js';

export const problemCodes = [
  ...numberProblems,
  'too-small',
  'too-large',
  'wrong-step',
  'part-over-whole',
  'whole-is-zero',
  'ratio-incomplete',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A problem of one input, with the limit that the number breaks, where there is one. */
export interface Problem {
  key: string;
  code: ProblemCode;
  limit?: string;
  /** The moment before which the problem is not told, as the text is half typed: a rest, or leaving the field. */
  late?: 'rest' | 'leave';
}

export interface Reading {
  value: Value | undefined;
  problems: Problem[];
}

/** The inputs of a field; their names begin with the key of the field. */
export interface Inputs {
  text: (key: string) => string;
  /** The value of the radio button that is chosen in a group. */
  chosen: (key: string) => string | undefined;
  ticked: (key: string) => boolean;
}

/** The names of the inputs of a field. */
export const partKey = (key: string, part: string): string => `${key}:${part}`;
export const leaves = (options: readonly Offer[]): Offer[] =>
  options.flatMap((option) =>
    option.options === undefined || option.options.length === 0 ? [option] : leaves(option.options),
  );

const QUANTITY_PLACES = 4;
const POINTS_PLACES = 2;
const nothing: Reading = { value: undefined, problems: [] };
const bad = (key: string, code: ProblemCode, more: Omit<Problem, 'key' | 'code'> = {}): Reading => ({
  value: undefined,
  problems: [{ key, code, ...more }],
});

type Parsed = { token: string } | { reading: Reading };

function numberIn(inputs: Inputs, key: string, decimal: Decimal, places: number, limits: Limits = {}): Parsed {
  const typed = readNumber(inputs.text(key), decimal, places);
  if (typed.kind === 'empty') return { reading: nothing };
  if (typed.kind === 'bad') return { reading: bad(key, typed.code satisfies NumberProblem) };
  const { value } = typed;
  const { min = '0', max, step } = limits;
  if (compare(value, min) < 0) return { reading: bad(key, 'too-small', { limit: min }) };
  if (max !== undefined && compare(value, max) > 0) return { reading: bad(key, 'too-large', { limit: max }) };
  if (step !== undefined && !isStep(value, step)) return { reading: bad(key, 'wrong-step', { limit: step }) };
  return { token: value };
}

const MOST = '4294967295';

function ratioIn(field: Field & { kind: 'ratio' }, key: string, inputs: Inputs, decimal: Decimal): Reading {
  const [partName, wholeName, shareName] = ['part', 'whole', 'share'].map((name) => partKey(key, name)) as [
    string,
    string,
    string,
  ];
  const share = numberIn(inputs, shareName, decimal, POINTS_PLACES, field.over ? {} : { max: '100' });
  const part = numberIn(inputs, partName, decimal, QUANTITY_PLACES);
  const whole = numberIn(inputs, wholeName, decimal, QUANTITY_PLACES);
  const problems = [share, part, whole].flatMap((each) => ('reading' in each ? each.reading.problems : []));
  if (problems.length > 0) return { value: undefined, problems };
  if ('token' in part && 'token' in whole) {
    if (compare(whole.token, '0') === 0) return bad(wholeName, 'whole-is-zero', { late: 'rest' });
    if (!field.over && compare(part.token, whole.token) > 0)
      return bad(partName, 'part-over-whole', { limit: whole.token, late: 'rest' });
    return { value: { kind: 'ratio', value: { part: part.token, whole: whole.token } }, problems: [] };
  }
  // A whole that is taken over was not typed.
  const isTaken = 'token' in whole && whole.token === field.taken;
  if ('token' in part) return bad(wholeName, 'ratio-incomplete', { late: 'leave' });
  if ('token' in whole && !isTaken) return bad(partName, 'ratio-incomplete', { late: 'leave' });
  return 'token' in share ? { value: { kind: 'share', value: `${share.token}%` }, problems: [] } : nothing;
}

/** Reads a field; gives a value only without problems. */
export function readField(field: Field, key: string, inputs: Inputs, decimal: Decimal): Reading {
  switch (field.kind) {
    case 'yesNo': {
      const chosen = inputs.chosen(key);
      return chosen === undefined ? nothing : { value: { kind: 'yesNo', value: chosen === 'yes' }, problems: [] };
    }
    case 'choice': {
      const chosen = inputs.chosen(key);
      return chosen === undefined ? nothing : { value: { kind: 'choice', value: chosen }, problems: [] };
    }
    case 'count': {
      const found = numberIn(inputs, key, decimal, 0, { max: MOST });
      return 'reading' in found
        ? found.reading
        : { value: { kind: 'count', value: Number(found.token) }, problems: [] };
    }
    case 'number':
    case 'points': {
      const places = field.kind === 'points' ? POINTS_PLACES : QUANTITY_PLACES;
      const found = numberIn(inputs, key, decimal, places, field);
      return 'reading' in found ? found.reading : { value: { kind: field.kind, value: found.token }, problems: [] };
    }
    case 'ratio':
      return ratioIn(field, key, inputs, decimal);
    case 'options': {
      const met = leaves(field.options).filter(({ id }) => inputs.ticked(partKey(key, id)));
      return met.length === 0 ? nothing : { value: { kind: 'options', value: met.map(({ id }) => id) }, problems: [] };
    }
    case 'parts': {
      const read = field.parts.map(
        (part) => [part.id, readField(part.field, partKey(key, part.id), inputs, decimal)] as const,
      );
      const values = read.flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const]));
      const problems = read.flatMap(([, reading]) => reading.problems);
      return {
        value: values.length === 0 ? undefined : { kind: 'parts', value: Object.fromEntries(values) },
        problems,
      };
    }
    case 'units': {
      const read = field.classes.map(
        ({ id }) => [id, numberIn(inputs, partKey(key, id), decimal, 0, { max: MOST })] as const,
      );
      const problems = read.flatMap(([, found]) => ('reading' in found ? found.reading.problems : []));
      const values = read.flatMap(([id, found]) => ('token' in found ? [[id, Number(found.token)] as const] : []));
      return {
        value:
          values.length === 0 || problems.length > 0 ? undefined : { kind: 'units', value: Object.fromEntries(values) },
        problems,
      };
    }
  }
}
