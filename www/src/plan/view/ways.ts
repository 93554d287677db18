/** The ways from the outline to the calendar and to the targets of a plan, where it has any. */
import type { Action, Plan, Target, Task } from '../../engine/types.js';
import { el } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';
import type { View } from './view.js';

const calendarIcon = (): SVGElement => icon('M4 5h12v11H4zM4 8.5h12M7 3v3.5M13 3v3.5');
const targetIcon = (): SVGElement => icon('M10 3a7 7 0 1 0 7 7M10 6.5a3.5 3.5 0 1 0 3.5 3.5M10 10l6-6M13.5 3.5v3h3');

export type OverviewKind = 'calendar' | 'targets';

/** A target with the action that states it. */
export interface StatedTarget {
  target: Target;
  action: Action;
}

/** The targets of a plan, in the order of the paper. */
export const targetsOf = (tasks: readonly Task[]): StatedTarget[] =>
  tasks.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.targets ?? []).map((target) => ({ target, action }))),
  );

// Days, a month or a quarter: the engine says which of them stand in the calendar.
const WINDOW = /^\d{4}-(?:Q\d|\d\d)/;

/** Whether a plan names a day, a month or a quarter, or lists activities of any period. */
export const hasDates = ({ activities }: Plan, tasks: readonly Task[]): boolean =>
  activities?.items?.some(({ period }) => period !== undefined) ??
  tasks.some(({ actions }) => actions.some(({ periods = [] }) => periods.some((period) => WINDOW.test(period))));

/** The buttons that open the overviews; nothing where there is nothing to open. */
export function ways({ plan, outline, words }: View, show: (kind: OverviewKind) => void): HTMLElement | undefined {
  const way = (kind: OverviewKind, picture: SVGElement): HTMLElement => {
    const name = el('span', { class: 'name' }, words.overviews[kind]);
    const button = el('button', { type: 'button', 'aria-haspopup': 'dialog' }, picture, name);
    button.addEventListener('click', () => show(kind));
    return el('li', {}, button);
  };
  const all = [
    hasDates(plan, outline.tasks) ? way('calendar', calendarIcon()) : undefined,
    targetsOf(outline.tasks).length > 0 ? way('targets', targetIcon()) : undefined,
  ];
  return all.some(Boolean) ? el('ul', { class: 'overviews', role: 'list' }, ...all) : undefined;
}
