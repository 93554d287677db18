/** Work that gives the browser its turn: nothing of it takes longer than a picture may wait. */

/** Milliseconds: half of what a picture has. */
const SLICE = 8;

/** Lets everything else have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Does something for each value, in slices; ends early where `isOver` says so, and says whether it came to its end. */
export async function inSlices<T>(
  values: readonly T[],
  work: (value: T, at: number) => void,
  isOver: () => boolean,
): Promise<boolean> {
  let since = performance.now();
  for (const [at, value] of values.entries()) {
    work(value, at);
    if (performance.now() - since < SLICE) continue;
    await pause();
    if (isOver()) return false;
    since = performance.now();
  }
  return true;
}
