/** What a changed criteria set would do to the units of a desk. Fetched when it is asked for. */
import type { Impact } from '../engine/assessments.js';
import { joined } from '../engine/joined.js';
import type { UnitImpact } from '../engine/types.js';

export type { Impact };

/** What a changed set would do to the units of forms, which come in slices; between two of them the page stays alive. */
export async function impactOn(
  criteria: string,
  changed: string,
  forms: AsyncIterable<readonly string[]>,
): Promise<Impact> {
  // The checklist asks for this part as well.
  const { begin, impactOf } = await import('../engine/assessments.js');
  await begin();
  const units: UnitImpact[] = [];
  let titles: Impact['titles'] = {};
  for await (const texts of forms) {
    const found = impactOf(criteria, changed, joined(texts));
    units.push(...found.units);
    ({ titles } = found);
  }
  return { units, titles };
}
