/**
 * The order of the Vietnamese alphabet. A plan is listed before the engine has come; vectors that the engine's crate
 * writes hold this order to the engine's.
 *
 * The browser has a collator for Vietnamese, but making it takes longer than drawing a whole plan.
 */

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Huyền, hỏi, ngã, sắc, nặng; no tone comes before them. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';

interface Key {
  letters: string;
  tones: string;
  text: string;
}

function keyOf(text: string): Key {
  let letters = '';
  let tones = '';
  // Printed quotation marks and dashes stand where typed ones do.
  const plain = text
    .replace(/[“-‟«»]/g, '"')
    .replace(/[‘-‛]/g, "'")
    .replace(/[‐-―−]/g, '-');
  for (const written of plain.toLowerCase().normalize('NFC')) {
    let tone = 0;
    const marks = [...written.normalize('NFD')].filter((mark) => {
      const at = TONES.indexOf(mark);
      if (at >= 0) tone = at + 1;
      return at < 0;
    });
    const letter = marks.join('').normalize('NFC');
    const rank = LETTERS.indexOf(letter);
    letters += rank < 0 ? letter : String.fromCharCode(0x61 + rank);
    tones += tone;
  }
  return { letters, tones, text };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A copy of a list, sorted by the names of its items in the order of the Vietnamese alphabet. */
export function sortedByName<T>(items: Iterable<T>, nameOf: (item: T) => string): T[] {
  const keyed = [...items].map((item) => ({ item, key: keyOf(nameOf(item)) }));
  keyed.sort(
    ({ key: a }, { key: b }) => order(a.letters, b.letters) || order(a.tones, b.tones) || order(a.text, b.text),
  );
  return keyed.map(({ item }) => item);
}
