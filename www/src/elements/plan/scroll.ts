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
