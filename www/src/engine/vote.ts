/** The engine of a vote on the theme of a plan; each question brings its texts. */
import { Instance } from './instance.js';
import type { Consultation, Fingerprint, Vote } from './types.js';

const engine = new Instance<typeof import('../../wasm/vote/orientation.js')>('vote');

/** A vote as the text of its file, and the fingerprint of what it says. */
export interface WrittenVote {
  text: string;
  fingerprint: Fingerprint;
}

/** What the text of a plan file asks units; nothing where the plan has no theme. Throws a `Failure` where it is no plan. */
export async function consultationOf(plan: string): Promise<Consultation | undefined> {
  await engine.load();
  return engine.json('asked', plan) as Consultation | undefined;
}

/** Writes a vote; the engine is there since the plan was asked about. */
export const writtenVote = (said: Vote): WrittenVote => engine.json('vote', JSON.stringify(said)) as WrittenVote;
