/** A criterion as a plan shows it beside the task that it measures. */

/** What has been said to a criterion; `superior` where only the level above may. */
export type MeasureState = 'open' | 'done' | 'away' | 'superior';

export interface Measure {
  id: string;
  title: string;
  state: MeasureState;
  /** Its points, where there are any yet, and the most that it gives, where that is limited. */
  points: string | undefined;
  maximum: string | undefined;
}
