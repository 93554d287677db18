/**
 * Highlights the hits in the text that stands on the page: at once where it can be seen, elsewhere in the pauses after it.
 *
 * The text of a plan does not change while it is shown, and a plan can be long: what a keystroke marks is put into the
 * text nodes that are there, and taken out of them again, without drawing anything else anew.
 */
import { drop } from '../../ui/dom.js';
import type { Mark, Marks } from '../store.js';
import { elementId } from './view.js';

/** The blocks whose visibility is observed. */
const BLOCK = '.task, .option, .heading, .activity';
/** The number of texts that are marked at once while no visibility is known yet. */
const UNKNOWN = 12;
/** Milliseconds at a time for texts out of view. */
const SLICE = 4;

/** A text node, its words without marks, and the marks behind it, each with the words that follow the mark. */
interface Piece {
  node: Text;
  words: string;
  marked: [mark: HTMLElement, words: Text, rest: Text][];
}

/** The text of a node of the plan as it stands on the page. */
interface Place {
  block: Element | null;
  pieces: Piece[];
  marks: readonly Mark[] | undefined;
  isNow: boolean;
}

export class Marker {
  readonly #places = new Map<string, Place>();
  readonly #seen = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #root: ShadowRoot | undefined;
  #marks: Marks = new Map();
  #now = -1;
  #due: string[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Observes the blocks of a page that has been drawn anew. */
  watch(root: ShadowRoot): void {
    this.stop();
    this.#marks = new Map();
    this.#due = [];
    this.#places.clear();
    this.#root = root;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries));
    for (const block of root.querySelectorAll(BLOCK)) this.#observer.observe(block);
  }

  /** Marks these hits and no others; `now` is the current one. */
  show(marks: Marks, now: number): void {
    if (marks === this.#marks && now === this.#now) return;
    this.#marks = marks;
    this.#now = now;
    this.#due = [...marks.keys()];
    for (const [id, place] of this.#places) if (place.marks !== undefined && !marks.has(id)) this.#due.push(id);
    this.#first();
    this.#later();
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#seen.clear();
  }

  // Marks the texts that the reader sees, or is about to be taken to.
  #first(): void {
    let unknown = this.#seen.size === 0 ? UNKNOWN : 0;
    this.#due = this.#due.filter((id) => {
      if (!this.#isSeen(id) && !this.#isNow(id) && unknown-- <= 0) return true;
      this.#mark(id);
      return false;
    });
  }

  #later(): void {
    if (this.#due.length === 0 || this.#pause !== undefined) return;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      const until = performance.now() + SLICE;
      while (this.#due.length > 0 && performance.now() < until) this.#mark(this.#due.shift() ?? '');
      this.#later();
    });
  }

  #note(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
    }
    if (this.#due.length > 0) this.#first();
  }

  #isSeen(id: string): boolean {
    const { block } = this.#place(id);
    return block !== null && this.#seen.has(block);
  }

  #isNow(id: string): boolean {
    return this.#now >= 0 && (this.#marks.get(id)?.some(({ hit }) => hit === this.#now) ?? false);
  }

  #place(id: string): Place {
    let place = this.#places.get(id);
    if (place === undefined) {
      const element = this.#root?.getElementById(elementId(id)) ?? null;
      const pieces = [...textsOf(element)].map((node) => ({ node, words: node.data, marked: [] }));
      place = { block: element?.closest(BLOCK) ?? null, pieces, marks: undefined, isNow: false };
      this.#places.set(id, place);
    }
    return place;
  }

  #mark(id: string): void {
    const place = this.#place(id);
    const marks = this.#marks.get(id);
    const isNow = this.#isNow(id);
    if (place.marks === marks && !place.isNow && !isNow) return;
    Object.assign(place, { marks, isNow });
    let from = 0;
    for (const piece of place.pieces) {
      const to = from + piece.words.length;
      this.#cut(piece, marks?.filter(({ start, end }) => start < to && end > from) ?? [], from);
      from = to;
    }
  }

  // The words before the first mark stay in the text node; marks of a former keystroke are used again.
  #cut({ node, words, marked }: Piece, marks: readonly Mark[], from: number): void {
    const added: ChildNode[] = [];
    const at = (place: number): number => Math.min(words.length, Math.max(0, place - from));
    marks.forEach(({ start, end, hit }, n) => {
      let there = marked[n];
      if (there === undefined) {
        const [mark, inside, rest] = [document.createElement('mark'), new Text(), new Text()];
        mark.append(inside);
        marked.push((there = [mark, inside, rest]));
        added.push(mark, rest);
      }
      const [mark, inside, rest] = there;
      const next = marks[n + 1];
      put(inside, words.slice(at(start), at(end)));
      put(rest, words.slice(at(end), next === undefined ? words.length : at(next.start)));
      const isNow = hit === this.#now;
      if (mark.part.length > 0 && mark.classList.contains('now') === isNow) return;
      mark.className = isNow ? 'now' : '';
      if (isNow) mark.setAttribute('part', 'mark mark-current');
      else mark.setAttribute('part', 'mark');
    });
    for (const [mark, , rest] of marked.splice(marks.length)) {
      drop(mark);
      drop(rest);
    }
    const last = marked[marked.length - 1 - added.length / 2];
    if (added.length > 0) (last === undefined ? node : last[2]).after(...added);
    put(node, marks[0] === undefined ? words : words.slice(0, at(marks[0].start)));
  }
}

function put(node: Text, words: string): void {
  if (node.data !== words) node.data = words;
}

// The text of a node, in the order in which it is read.
function* textsOf(element: Element | null): Generator<Text> {
  // Of what a task says each action is a text of its own.
  if (element === null || element.matches('.task')) return;
  for (const holder of element.querySelectorAll('.words')) {
    for (const child of holder.childNodes) if (child instanceof Text) yield child;
  }
}
