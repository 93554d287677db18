/** The total for those who hear the form: told at rest, and only where it has changed since it was told last. */
import { writeNumber } from '../numbers.js';
import type { PanelContext } from './context.js';

/** How long someone rests before the total is told, in milliseconds; what is wrong with a value is told before it. */
const REST = 1_500;

/** Tells the total from now on; gives the function that ends it. */
export function tellScore(host: () => PanelContext): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const { session } = host();
  const current = (): string | undefined => {
    const { words } = host();
    const total = (session.form?.entries.length ?? 0) === 0 ? undefined : session.card.total();
    const show = (token: string): string => writeNumber(token, words.decimal, false);
    return total && words.told.total(show(total.rescaled), show(total.full));
  };
  let last = current();
  const end = session.subscribe(({ from }) => {
    // Only a change that someone has made here is answered by the total.
    if (from !== 'input') return void (last = current());
    clearTimeout(resting);
    resting = setTimeout(() => {
      const now = current();
      if (now !== undefined && now !== last) host().say(now);
      last = now;
    }, REST);
  });
  return () => {
    clearTimeout(resting);
    end();
  };
}
