/**
 * Questions to a session that need the second engine module: the reasons of a number, and what would raise the result.
 */
import type { WhyTarget } from '../../engine/scorer.js';
import type { Explanation, Raise } from '../../engine/types.js';
import { lazyEngine } from './lazy-engine.js';
import type { ChecklistSession } from './session.js';

/**
 * The reasons of a number; `undefined` until the second engine module is loaded, which the session tells its listeners.
 */
export function explain(session: ChecklistSession, target: WhyTarget, column = 0): Explanation | undefined {
  return session.ask((scorer) => lazyEngine.value?.explained(scorer.source(), column, target));
}

/**
 * The criteria that would raise the result, the largest gain first; `undefined` until the second engine module is
 * loaded.
 */
export function raisesOf(session: ChecklistSession, most: number): readonly Raise[] | undefined {
  return session.ask((scorer) => lazyEngine.value?.scored(scorer.source()).raises.slice(0, most));
}

/** The fingerprint of the bytes of a file, computed on the device. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  return (await lazyEngine.load()).fingerprintOf(bytes);
}
