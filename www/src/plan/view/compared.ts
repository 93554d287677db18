/** Marks in a plan what another plan has not, or has otherwise; fetched where the page names another plan. */
import { failureOf } from '../../engine/failure-of.js';
import type { Difference, SideBySide } from '../../engine/types.js';
import {
  type ComparedWords,
  comparedWordsOf,
  countWords,
  differenceStyles,
  kindsOf,
  notesOf,
  wordsOf,
} from '../../ui/differences.js';
import { drop, el } from '../../ui/dom.js';
import { adopt } from '../../ui/styles/css.js';
import { comparedWith } from '../comparison.js';
import type { Drawing } from './drawing.js';
import { failureWords, loadSentence } from '../words/index.js';
import { elementId } from './view.js';

/** The marks of one element: put anew where the plan, its words or the other plan is another one. */
export class Compared {
  readonly #shadow: ShadowRoot;
  #drawing: Drawing | undefined;
  #address: string | null = null;
  #fetching: AbortController | undefined;
  #marks: HTMLElement[] = [];

  constructor(shadow: ShadowRoot) {
    this.#shadow = shadow;
    adopt(shadow, [differenceStyles]);
  }

  /** Compares what is drawn with the plan at an address; `null` takes the marks away. */
  async show(drawing: Drawing, address: string | null): Promise<void> {
    if (drawing === this.#drawing && address === this.#address) return;
    this.#drawing = drawing;
    this.#address = address;
    this.#fetching?.abort();
    this.#clear();
    if (!address) return;
    const { signal } = (this.#fetching = new AbortController());
    const { store, words } = drawing.view;
    const own = comparedWordsOf(words.locale);
    try {
      const found = await comparedWith(address, store, signal);
      if (signal.aborted) return;
      this.#mark(found, own);
    } catch (error) {
      const failure = failureOf(error);
      await loadSentence(failure, words);
      if (signal.aborted) return;
      this.#tell(el('p', { role: 'alert' }, failureWords(failure, words)), own);
    }
  }

  #clear(): void {
    this.#marks.forEach(drop);
    this.#marks = [];
  }

  #put(mark: HTMLElement, put: (mark: HTMLElement) => void): void {
    put(mark);
    this.#marks.push(mark);
  }

  // What is told of the whole stands above the paper.
  #tell(content: HTMLElement, words: ComparedWords, more?: HTMLElement): void {
    const paper = this.#shadow.querySelector('.paper');
    const box = el('section', { class: 'comparison', part: 'comparison', 'aria-label': words.label }, content, more);
    if (paper !== null) this.#put(box, (mark) => paper.before(mark));
  }

  #mark({ before, differences }: SideBySide, words: ComparedWords): void {
    for (const difference of differences) {
      const element = difference.after === undefined ? null : this.#shadow.getElementById(elementId(difference.after));
      if (element === null) continue;
      const mark = this.#note(difference, words);
      if (difference.part === 'section') this.#put(mark, (own) => element.after(own));
      else this.#put(mark, (own) => (element.querySelector(':scope > .actions') ?? element.firstChild)?.before(own));
    }
    const gone = differences.filter(({ after }) => after === undefined);
    const told = el('p', {}, `${words.with(before)} ${countWords(differences, words)}`);
    this.#tell(told, words, gone.length === 0 ? undefined : this.#gone(gone, words));
  }

  #note(difference: Difference, words: ComparedWords): HTMLElement {
    const kinds = kindsOf(difference).flatMap((kind) => (kind === 'new' || kind === 'reworded' ? [kind] : []));
    const isReworded = kinds.includes('reworded');
    return el(
      'div',
      { class: 'compared', part: 'compared' },
      ...kinds.map((kind) => el('span', { class: 'difference-kind' }, words.kinds[kind])),
      ...notesOf(difference, words),
      isReworded ? el('details', {}, el('summary', {}, words.show), wordsOf(difference.pieces, words)) : undefined,
    );
  }

  #gone(gone: readonly Difference[], words: ComparedWords): HTMLElement {
    const items = gone.map(({ marker, pieces }) =>
      el('li', { lang: 'vi' }, [marker, ...pieces.map(({ text }) => text)].filter(Boolean).join(' ')),
    );
    return el('details', {}, el('summary', {}, words.goneTitle(gone.length)), el('ul', {}, ...items));
  }
}
