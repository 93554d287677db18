/** Several texts that cross into the engine as one. */

/** What stands between texts that cross together: no JSON has this sign. */
const BETWEEN = '\u001e';

/** Texts as one, with a sign between them that none of them has. */
export const joined = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll(BETWEEN, ' ')).join(BETWEEN);
