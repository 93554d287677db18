/** What a checklist is asked once it is looked into: where a number comes from, what would raise it, what is missing. */
import type { WhyTarget } from '../../engine/scorer.js';
import type { Explanation, Gap, Raise } from '../../engine/types.js';
import type { ChecklistStore } from './checklist.js';
import { later, loadLater } from './later.js';

/** Where a number comes from; nothing while what tells it is not there. Who asks is told to draw again when it has come. */
export function explain(store: ChecklistStore, target: WhyTarget, column = 0): Explanation | undefined {
  // The reason is that of what has been typed, not of what has been stored.
  store.flush();
  return store.ask((scorer) => later()?.explained(scorer.source(), column, target));
}

/** What would raise the result, the most first; nothing while what tells it is not there, as with the reasons. */
export function raisesOf(store: ChecklistStore, most: number): readonly Raise[] | undefined {
  store.flush();
  return store.ask((scorer) => later()?.scored(scorer.source()).raises.slice(0, most));
}

/** What is missing, in the order of the form. */
export function gapsOf({ form, card }: ChecklistStore): readonly Gap[] {
  const { facts = [], entries = [] } = form ?? {};
  return [...facts, ...entries].flatMap(({ id }) => card.gapsOf(id));
}

/** The fingerprint of a file's bytes, computed here. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  return (await loadLater()).fingerprintOf(bytes);
}
