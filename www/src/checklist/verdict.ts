/** What may be said of the class and of the total, in words. */
import { writeNumber } from './numbers.js';
import type { ChecklistSession } from './session/session.js';
import type { ChecklistWords } from './words/index.js';
import type { TotalScore } from '../engine/types.js';

/** The class, or why there is none; `undefined` where the set does not class. */
export function verdictWords({ card, form }: ChecklistSession, { bar }: ChecklistWords): string | undefined {
  const { verdict } = card;
  if (verdict === undefined) return undefined;
  switch (verdict.kind) {
    case 'notEligible':
      return bar.notEligible;
    case 'undecided':
      return bar.undecided(verdict.left);
    case 'noClassFits':
      return bar.noClass;
    default: {
      const { classes, origin } = form?.set.classing ?? {};
      const title = classes?.find(({ id }) => id === verdict.class)?.title ?? '';
      const asides = [
        ...(verdict.kind === 'provisional' ? [bar.provisional] : []),
        ...(origin?.kind === 'official' ? [] : [bar.unofficial]),
      ];
      return asides.length === 0 ? title : `${title} (${asides.join(', ')})`;
    }
  }
}

/** The total as it is shown: marked where it is rounded. */
export const totalShown = ({ rescaled, rounded }: TotalScore, { decimal }: ChecklistWords): string =>
  `${rounded ? '≈ ' : ''}${writeNumber(rescaled, decimal, false)}`;
