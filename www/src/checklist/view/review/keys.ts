/** A review by keyboard: from criterion to criterion, and everything that is said of one by a single key. */
import { isAt } from '../inputs.js';

/** What the keys do. */
export interface KeyActs {
  /** Takes a criterion over as the unit scored it; says whether it could be. */
  accept: (id: string) => boolean;
  acceptGroup: (id: string) => void;
  /** Takes over everything that is proven and nothing is odd about. */
  acceptAll: () => void;
  /** Opens the field of a reason or of what is lacking, with the keyboard in it. */
  write: (id: string, part: 'remark' | 'wish') => void;
  evidence: (id: string) => void;
  look: (from: string) => void;
  decide: () => void;
  approve: () => void;
}

/** The field of the points in a row. */
export const pointsIn = (item: Element): HTMLInputElement | undefined =>
  item.querySelector<HTMLInputElement>('[name=review-points]:enabled') ?? undefined;

/** Puts the keyboard into the points of a row, which comes into view. */
export function enter(item: HTMLElement): void {
  const input = pointsIn(item);
  item.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  (input ?? item).focus({ preventScroll: true });
  input?.select();
}

/** Does what a key stands for; says whether it stands for anything. */
export function reviewKey(event: KeyboardEvent, acts: KeyActs): boolean {
  const { target, key, ctrlKey, shiftKey } = event;
  if (!(target instanceof HTMLElement) || event.isComposing || event.altKey || event.metaKey) return false;
  if (ctrlKey && key === 'Enter' && target.closest('.end') !== null) return done(acts.approve());
  const item = target.closest<HTMLElement>('[data-criterion]');
  const id = item?.dataset['criterion'];
  if (item === null || id === undefined) return false;
  if (target instanceof HTMLTextAreaElement) {
    if (key === 'Escape') return done(enter(item));
    return key === 'Enter' && !shiftKey && !ctrlKey ? onward(item, 1, acts) : false;
  }
  if (!(target instanceof HTMLInputElement)) return false;
  if (ctrlKey) return key === 'Enter' ? done(acts.acceptGroup(id)) : false;
  if (key === 'Enter') {
    if (!shiftKey && target.value.trim() === '') acts.accept(id);
    return target.matches('[aria-invalid]') && !shiftKey ? true : onward(item, shiftKey ? -1 : 1, acts);
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') return onward(item, key === 'ArrowUp' ? -1 : 1, acts);
  switch (key.toLowerCase()) {
    case '=':
      return done(acts.accept(id));
    case 'a':
      return done(acts.acceptAll());
    case 'n':
      return done(acts.write(id, 'remark'));
    case 'b':
      return done(acts.write(id, 'wish'));
    case 'm':
      return done(acts.evidence(id));
    case 't':
      return done(acts.look(id));
    case 'd':
      return done(acts.decide());
    default:
      return false;
  }
}

const done = (_: unknown): true => true;

// To the next row that is shown and may be scored; past the last one to the decision.
function onward(from: HTMLElement, by: 1 | -1, acts: KeyActs): true {
  const items = [...(from.closest('[role=table]')?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])];
  for (let at = items.indexOf(from) + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    if (item === undefined || item.hidden || pointsIn(item) === undefined) continue;
    enter(item);
    return true;
  }
  if (by === 1) acts.decide();
  else if (!isAt(from)) enter(from);
  return true;
}
