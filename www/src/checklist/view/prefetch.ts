/** Prefetching lazy parts while the network is there. */

/** Milliseconds from the opening of a form until its lazy parts are prefetched. */
const AFTER = 1_500;
/** The distance from the end of the form within which they are prefetched at once, as the margin of an observer. */
const NEAR = '400px';

/** Does `work` when `end` comes near, or after a while; gives the function that cancels it. */
export function prefetch(end: Element, work: () => void): () => void {
  const done = (): void => {
    stop();
    work();
  };
  const waiting = setTimeout(done, AFTER);
  const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && done(), {
    rootMargin: NEAR,
  });
  const stop = (): void => {
    clearTimeout(waiting);
    observer.disconnect();
  };
  observer.observe(end);
  return stop;
}
