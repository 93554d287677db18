/** What a changed criteria set would do to the units of a desk. Fetched when it is asked for. */
import { begin, type Impact, impactOf } from '../engine/queue.js';
import type { UnitImpact } from '../engine/types.js';

export type { Impact };

/** What a changed set would do to the units of forms, which come in slices; between two of them the page stays alive. */
export async function impactOn(
  criteria: string,
  changed: string,
  forms: AsyncIterable<readonly string[]>,
): Promise<Impact> {
  await begin();
  const units: UnitImpact[] = [];
  let titles: Impact['titles'] = {};
  for await (const texts of forms) {
    const found = impactOf(criteria, changed, texts);
    units.push(...found.units);
    ({ titles } = found);
  }
  return { units, titles };
}
