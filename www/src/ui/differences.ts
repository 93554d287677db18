/** What differs between two plans, in words: for the page of a plan and for the desk. */
import type { Difference, Piece } from '../engine/types.js';
import { el } from './dom.js';
import type { ComparedWords } from './i18n/differences.js';

export { type ComparedWords, comparedWordsOf } from './i18n/differences.js';
export { differenceStyles } from './styles/differences.css.js';

/** What a difference is, in the order in which that is told. */
export type DifferenceKind = 'new' | 'gone' | 'moved' | 'reworded' | 'targets';
export const DIFFERENCE_KINDS: readonly DifferenceKind[] = ['new', 'gone', 'moved', 'reworded', 'targets'];

/** Whether both plans have it, with other words. */
const isReworded = ({ before, after, pieces }: Difference): boolean =>
  before !== undefined && after !== undefined && pieces.some(({ kind }) => kind !== 'same');

/** All that a difference is: something may be moved and reworded at once. */
export function kindsOf(difference: Difference): DifferenceKind[] {
  const { before, after, moved, targets } = difference;
  if (before === undefined) return ['new'];
  if (after === undefined) return ['gone'];
  const kinds: DifferenceKind[] = [];
  if (moved !== undefined) kinds.push('moved');
  if (isReworded(difference)) kinds.push('reworded');
  if (targets.length > 0) kinds.push('targets');
  return kinds;
}

/** How many there are of each kind, in words. */
export function countWords(differences: readonly Difference[], words: ComparedWords): string {
  const kinds = differences.flatMap(kindsOf);
  const told = DIFFERENCE_KINDS.flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count === 0 ? [] : [words.counts[kind](count)];
  });
  return told.length === 0 ? words.same : `${told.join(', ')}.`;
}

/** The words of a difference: what is gone is struck out, what is new underlined, and either is said to those who hear it. */
export function wordsOf(pieces: readonly Piece[], words: ComparedWords): HTMLElement {
  const text = el('p', { class: 'pieces', lang: 'vi' });
  pieces.forEach(({ kind, text: own }, at) => {
    if (at > 0) text.append(' ');
    if (kind === 'same') text.append(own.trim());
    else {
      const said = el('span', { class: 'unseen' }, kind === 'new' ? words.added : words.taken);
      text.append(el(kind === 'new' ? 'ins' : 'del', {}, said, own));
    }
  });
  return text;
}

/** What is told beside the words: where it stood before, and which targets are others. */
export function notesOf({ moved, targets }: Difference, words: ComparedWords): HTMLElement[] {
  const notes: HTMLElement[] = [];
  if (moved !== undefined)
    notes.push(el('p', { class: 'remark' }, `${words.kinds.moved}: ${words.movedFrom(moved.from ?? words.top)}`));
  for (const { direction, before, after } of targets) {
    const said = after?.words ?? before?.words ?? '';
    const was = before !== undefined && after !== undefined ? ` (${words.before(before.words)})` : '';
    notes.push(
      el(
        'p',
        { class: 'remark' },
        el('b', {}, words.targets[direction]),
        ': ',
        el('span', { lang: 'vi' }, `${said}${was}`),
      ),
    );
  }
  return notes;
}
