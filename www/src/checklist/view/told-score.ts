/** The total is told to those who hear the form: once they rest, and only where it is another than they were told. */
import { writeNumber } from '../numbers.js';
import type { PanelContext } from './context.js';

/** How long someone rests before the total is told, in milliseconds; what is wrong with a value is told before it. */
const REST = 1_500;

/** Tells of the total from now on; gives what ends that. */
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
    // What comes with the form, or from elsewhere, is no answer to what someone has done here.
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
