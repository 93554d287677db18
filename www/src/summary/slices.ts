/** Many texts are read in slices, between which a picture is drawn and a press is heard. */
import type { Fingerprint } from '../engine/types.js';
import type { KeptFiles } from './kept.js';

/** Texts that are read between two pictures; a slice of forms takes some tens of milliseconds. */
export const SLICE = 40;

export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The forms of units, as texts in slices; those that came in a summary have none. */
export async function* formsOf(
  kept: KeptFiles,
  units: readonly { fingerprint: Fingerprint }[],
): AsyncGenerator<string[]> {
  const keys = units.map(({ fingerprint }) => kept.key('assessment', fingerprint));
  for (let at = 0; at < keys.length; at += SLICE) {
    const texts = await kept.texts(keys.slice(at, at + SLICE));
    if (texts.length > 0) yield texts;
    await pause();
  }
}
