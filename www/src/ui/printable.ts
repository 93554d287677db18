/** An element that can be printed: what that takes is fetched once there is something to print. */

/** Lets what stands in `root` be printed whole, whatever it stands in; gives what ends that. */
export function printable(host: HTMLElement, shadow: ShadowRoot, root: () => Element | undefined): () => void {
  let isOver = false;
  let end = (): void => undefined;
  import('./printing.js').then(
    ({ keepWhole }) => {
      if (!isOver) end = keepWhole(host, shadow, root);
    },
    // The page is printed as it stands.
    () => undefined,
  );
  return () => {
    isOver = true;
    end();
  };
}
