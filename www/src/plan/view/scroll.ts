/** Bringing a part of the page into view and keeping it there. */

const FRAMES = 8;

const behavior = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/**
 * Scrolls to an element. In a long plan the parts on the way are drawn only now and turn out higher or lower than was
 * thought, so that it takes a few frames until the element stands where it should.
 */
export function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  if (element.closest('.long') === null) {
    element.scrollIntoView({ block, behavior: behavior() });
    return;
  }
  let left = FRAMES;
  const again = (): void => {
    const before = element.getBoundingClientRect().top;
    element.scrollIntoView({ block, behavior: 'instant' });
    const settled = Math.abs(element.getBoundingClientRect().top - before) < 1;
    left = settled && left < FRAMES ? 0 : left - 1;
    if (left > 0) requestAnimationFrame(again);
  };
  again();
}

/** Brings a part of a plan into view; where the page does not show the plan, in a tab of its own, as soon as it does. */
export class Bringing {
  #waiting: ResizeObserver | undefined;

  to(element: Element, plan: Element): void {
    this.stop();
    const isShown = (): boolean => plan.getClientRects().length > 0;
    if (isShown()) {
      scrollTo(element, 'start');
      return;
    }
    this.#waiting = new ResizeObserver(() => isShown() && this.to(element, plan));
    this.#waiting.observe(plan);
  }

  stop(): void {
    this.#waiting?.disconnect();
    this.#waiting = undefined;
  }
}

/** Keeps the line of the outline that is read within the part of it that can be seen; the page itself stays. */
export function keepCurrentInSight(root: ParentNode): void {
  const outline = root.querySelector('.contents');
  const line = outline?.querySelector('a[aria-current]');
  if (!outline || !line || outline.scrollHeight <= outline.clientHeight) return;
  const [seen, wanted] = [outline.getBoundingClientRect(), line.getBoundingClientRect()];
  // The ways to the overviews stand over the end of the outline.
  const end = outline.querySelector('.overviews')?.getBoundingClientRect().top ?? seen.bottom;
  if (wanted.top < seen.top) outline.scrollTop -= seen.top - wanted.top + wanted.height;
  else if (wanted.bottom > end) outline.scrollTop += wanted.bottom - end + wanted.height;
}

/** A link is meant to be seen: opens what the page has folded away around an element. */
export function uncover(element: Element): void {
  const closed = 'details:not([open])';
  for (let at = element.closest<HTMLDetailsElement>(closed); at !== null; at = at.closest<HTMLDetailsElement>(closed))
    at.open = true;
}
