/** The engine of the votes that a desk has collected; each question brings its texts. */
import { Instance } from './instance.js';
import { joined } from './joined.js';
import type { Adopted, BallotTaken, BallotView, BallotWithout, Id } from './types.js';

const engine = new Instance<typeof import('../../wasm/ballots/orientation.js')>('ballots');

/** Loads the wasm module; every other function of this file needs it. */
export const begin = (): Promise<void> => engine.load();

/** What becomes of the texts of votes and ballots. */
export const takenVotes = (texts: readonly string[]): BallotTaken[] =>
  engine.json('taken', joined(texts)) as BallotTaken[];

/** The count of such texts on the theme of a plan. */
export const countedVotes = (texts: readonly string[], plan: string, roster: string | undefined): BallotView =>
  engine.json('counted', joined(texts), plan, roster) as BallotView;

/** The ballot without the vote of a unit on the theme of a plan, and that vote; nothing where there is none. */
export const votesWithout = (texts: readonly string[], plan: string, unit: Id): BallotWithout | null =>
  engine.json('without', joined(texts), plan, unit) as BallotWithout | null;

/** The file of one ballot of all the votes. */
export const ballotFile = (texts: readonly string[]): string => engine.text('ballot', joined(texts));

/** The plan with an option adopted by a paper with a number, on a day such as `2022-01-20`. */
export const adoptedBy = (plan: string, option: Id, symbol: string, on: string): Adopted =>
  engine.json('adopted', plan, option, symbol, on) as Adopted;
