/** What a session is asked once someone looks into it: where a number comes from, and what would raise it. */
import type { WhyTarget } from '../../engine/scorer.js';
import type { Explanation, Raise } from '../../engine/types.js';
import { lazyEngine } from './lazy-engine.js';
import type { ChecklistSession } from './session.js';

/** Where a number comes from; nothing before the second engine module has come, which the session's listeners are told of. */
export function explain(session: ChecklistSession, target: WhyTarget, column = 0): Explanation | undefined {
  return session.ask((scorer) => lazyEngine.value?.explained(scorer.source(), column, target));
}

/** What would raise the result, the most first; nothing before the second engine module has come. */
export function raisesOf(session: ChecklistSession, most: number): readonly Raise[] | undefined {
  return session.ask((scorer) => lazyEngine.value?.scored(scorer.source()).raises.slice(0, most));
}

/** The fingerprint of a file's bytes, computed here. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  return (await lazyEngine.load()).fingerprintOf(bytes);
}
