/** A criterion as a plan shows it beside the task that it measures. */

/** Whether a criterion is answered; `superior` where only the level above scores. */
export type MeasureState = 'open' | 'done' | 'away' | 'superior';

export interface Measure {
  id: string;
  title: string;
  state: MeasureState;
  /** The points of the criterion, once it has some, and its maximum; a penalty has no maximum. */
  points: string | undefined;
  maximum: string | undefined;
}
