/** Forms that are looked at one after the other: the one that was asked for, and those behind it that wait for a decision. */
import type { Id, State, UnitLine } from '../engine/types.js';
import type { KeptFiles } from './kept.js';
import { SLICE } from './slices.js';

/** Forms that are looked at one after the other and their criteria, as the texts of their files. */
export interface OpenForms {
  criteria: string;
  /** The first is the one that was asked for. */
  forms: readonly [string, ...string[]];
}

/** The states of forms that the level above has to decide on. */
const WAITING: readonly State[] = ['submitted', 'resubmitted'];

/** The form of a unit, and a slice of those behind it in a list that wait for a decision; nothing where it came in a summary. */
export async function waitingForms(
  kept: KeptFiles,
  criteria: string,
  units: readonly UnitLine[],
  unit: Id,
  list: readonly Id[],
): Promise<OpenForms | undefined> {
  const lines = new Map(units.map((line) => [line.id, line]));
  const first = lines.get(unit);
  if (first === undefined) return undefined;
  const behind = [...new Set(list.slice(list.indexOf(unit) + 1))].flatMap((id) => lines.get(id) ?? []);
  const next = behind.filter(({ id, state }) => id !== unit && WAITING.includes(state)).slice(0, SLICE - 1);
  const key = ({ fingerprint }: UnitLine): string => kept.key('assessment', fingerprint);
  const [form] = await kept.texts([key(first)]);
  return form === undefined ? undefined : { criteria, forms: [form, ...(await kept.texts(next.map(key)))] };
}
