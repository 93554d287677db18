/** What is brought to the desk, and what became of it. */
import type { Failure } from '../engine/failure.js';
import { planFile } from '../engine/formats.js';
import type { BallotTaken, Param, Taken } from '../engine/types.js';
import type { Piece, Unreadable } from './brought.js';
import type { KeptKind } from './kept.js';

/** A file as a browser gives it, and as a test does. */
export interface BroughtFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file that was not taken, and why: in words of the desk, or as a code of the engine. */
export interface RefusedFile {
  name: string;
  why: Unreadable | { code: string; params: Record<string, Param>; unit: string | undefined };
}

/** What was found in a file: the texts of single files, or why there are none. */
export type Brought = Piece | { kind: 'unread'; name: string; why: RefusedFile['why'] };

/** How far reading has come, in bytes. */
export interface Reading {
  done: number;
  all: number;
  taken: number;
}

/** What became of what was brought last. */
export interface Received {
  taken: Record<KeptKind, number>;
  refused: readonly RefusedFile[];
  wasCancelled: boolean;
  /** Where it came from the collector: whether everything there was asked for, or what stood in the way. */
  collected?: 'whole' | Failure;
}

/** Where texts come from, one after the other, with their sizes in bytes. */
export type Source = (signal: AbortSignal) => AsyncGenerator<{ found: Brought[]; size: number }>;

/** What is done at the end of reading, with what became of it and the forms whose criteria are not there. */
export type End = (received: Received, early: readonly Piece[]) => Promise<void>;

export interface Counted {
  taken: Record<KeptKind, number>;
  refused: RefusedFile[];
}

/** Nothing of any kind. */
export const blank = (): Record<KeptKind, number> => ({
  criteria: 0,
  roster: 0,
  plan: 0,
  assessment: 0,
  summary: 0,
  ballot: 0,
});
/** The formats that the ballot takes. */
const VOTES: readonly string[] = ['orientation/vote', 'orientation/ballot'];

/** Who takes what the engine of the desk has refused because of its format: the ballot, or what reads plans. */
export const takerOf = (taken: Taken): 'ballot' | 'plan' | undefined => {
  if (taken.kind !== 'refused' || taken.code !== 'wrong-format') return undefined;
  const found = taken.params['found'];
  if (found?.kind !== 'text') return undefined;
  return VOTES.includes(found.value) ? 'ballot' : found.value === planFile.format ? 'plan' : undefined;
};

/** Whether a criteria set cites a plan, by the texts of their files. */
export function cites(criteria: string | undefined, plan: string | undefined): boolean {
  if (criteria === undefined || plan === undefined) return false;
  const of = JSON.parse(criteria).content.plan?.id;
  return of !== undefined && of === JSON.parse(plan).content.id;
}

/** Why a text was refused. */
export const reasonOf = (refused: (Taken | BallotTaken) & { kind: 'refused' }): RefusedFile['why'] => ({
  code: refused.code,
  params: refused.params as Record<string, Param>,
  unit: ('name' in refused ? refused.name : undefined) ?? undefined,
});
