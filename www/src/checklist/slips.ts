/** What an author has written into the attributes that nobody can understand. */
import { bare, periodOf } from '../drafts/meant.js';
import { type Settings, types, unitTypeOf } from './initial.js';

/** A value of an attribute that cannot be understood. */
export interface Slip {
  attribute: string;
  found: string;
  expected: string;
}

/** What of the settings cannot be understood; the form goes by what it would be without. */
export function slipsOf({ unitType, period }: Settings): Slip[] {
  const slips: Slip[] = [];
  const judge = (attribute: string, found: string | null, read: (text: string) => unknown, expected: string): void => {
    if (found !== null && bare(found) !== '' && read(bare(found)) === undefined)
      slips.push({ attribute, found, expected });
  };
  judge('unit-type', unitType, unitTypeOf, types.join(', '));
  judge('period', period, periodOf, '2022, 2022-H1, 2022-Q3, 2022-03, school:2021/2022, term:2022/2027');
  return slips;
}
