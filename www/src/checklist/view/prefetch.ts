/** Fetching what is not wanted yet, while the network is still there. */

/** How long a form has been in use before all of it is fetched, in milliseconds. */
const AFTER = 1_500;
/** How far from the end of the form that happens sooner, as the margin of an observer. */
const NEAR = '400px';

/** Does `work` when `end` comes near, or after a while; gives what calls that off. */
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
