/** What every part of the review is given. */
import type { Person, QueueEntry } from '../../../engine/types.js';
import type { CriterionEntry } from '../../form.js';
import type { ReviewWords } from '../../words/review.vi.js';
import type { PanelContext } from '../context.js';

export interface ReviewContext extends PanelContext {
  /** The words of the review. */
  readonly own: ReviewWords;
  /** The day on which scores are given. */
  readonly today: string;
  /** What of the form is worth a look, by the criterion or fact. */
  readonly exceptions: ReadonlyMap<string, readonly QueueEntry[]>;
  /** Who reviews: as the review says, else who has reviewed the form before. */
  readonly person: Person | undefined;
  /** Sets who reviews. */
  readonly sign: (person: Person | undefined) => void;
  /** Whether nothing may be changed: for reading, or accepted. */
  readonly isClosed: boolean;
  /** What an id of the set is called. */
  readonly name: (id: string) => string | undefined;
  /** Gives criteria the points of the unit; what was changed can be undone at once. */
  readonly accept: (entries: readonly CriterionEntry[]) => void;
}

/** What the level above may look at alone. */
export const LOOKS = ['all', 'look', 'unscored', 'different', 'reopened'] as const;
export type Look = (typeof LOOKS)[number];
