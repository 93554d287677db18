/** What a plan has that another plan, of the year before or an earlier draft, has not. Nothing here knows the DOM. */
import { fetchedText, resolved } from '../engine/fetched.js';
import type { SideBySide } from '../engine/types.js';
import type { PlanStore } from './store.js';

/** Compares the plan of a store with the one at an address; throws a `Failure` where that cannot be had, or is no plan. */
export async function comparedWith(address: string, store: PlanStore, signal: AbortSignal): Promise<SideBySide> {
  const [before, { sideBySide }] = await Promise.all([
    fetchedText(resolved(address), signal),
    import('../engine/compare.js'),
  ]);
  return sideBySide(before, store.file);
}
