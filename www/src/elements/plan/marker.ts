/**
 * Highlights the hits in the text that stands on the page: at once where it can be seen, elsewhere in the pauses after it.
 *
 * The text of a plan does not change while it is shown, and a plan can be long: what a keystroke marks is put into the
 * text nodes that are there, and taken out of them again, without drawing anything else anew.
 */
import type { Mark, Marks } from '../../store.js';
import { elementId } from './view.js';

/** What is looked at as a whole: whether it can be seen. */
const BLOCK = '.task, .option, .heading, .activity';
/** How far beyond the window counts as seen, so that a little scrolling finds the marks there. */
const MARGIN = '25% 0px';
/** So many texts are marked at once while it is not known yet what can be seen. */
const UNKNOWN = 12;
/** Milliseconds at a time for what cannot be seen. */
const SLICE = 4;

/** A text as it was, and what was put into it. */
interface Marked {
  marks: readonly Mark[];
  isNow: boolean;
  whole: [node: Text, words: string][];
  added: ChildNode[];
}

export class Marker {
  readonly #marked = new Map<string, Marked>();
  readonly #seen = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #root: ShadowRoot | undefined;
  #marks: Marks = new Map();
  #now = -1;
  #due: string[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Looks anew at what the page consists of. */
  watch(root: ShadowRoot): void {
    this.stop();
    this.#root = root;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: MARGIN });
    for (const block of root.querySelectorAll(BLOCK)) this.#observer.observe(block);
  }

  /** Marks these hits and no others; `now` is the one that is looked at. */
  show(marks: Marks, now: number): void {
    if (marks === this.#marks && now === this.#now) return;
    this.#marks = marks;
    this.#now = now;
    this.#due = [...marks.keys()];
    for (const id of this.#marked.keys()) if (!marks.has(id)) this.#due.push(id);
    this.#first();
    this.#later();
  }

  /** Gives every text back as it was: it may be about to become another. */
  clear(): void {
    for (const id of [...this.#marked.keys()]) this.#restore(id);
    this.#marks = new Map();
    this.#due = [];
  }

  stop(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#seen.clear();
  }

  // What the reader sees, or is about to be taken to.
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
    const block = this.#element(id)?.closest(BLOCK);
    return block != null && this.#seen.has(block);
  }

  #isNow(id: string): boolean {
    return this.#marks.get(id)?.some(({ hit }) => hit === this.#now) ?? false;
  }

  #element(id: string): Element | null {
    return this.#root?.getElementById(elementId(id)) ?? null;
  }

  #mark(id: string): void {
    const marks = this.#marks.get(id);
    const isNow = this.#isNow(id);
    const there = this.#marked.get(id);
    if (there !== undefined && there.marks === marks && !there.isNow && !isNow) return;
    this.#restore(id);
    if (marks === undefined) return;
    const whole: Marked['whole'] = [];
    const added: ChildNode[] = [];
    let from = 0;
    for (const node of textsOf(this.#element(id))) {
      const words = node.data;
      const to = from + words.length;
      whole.push([node, words]);
      const here = marks.filter(({ start, end }) => start < to && end > from);
      if (here.length > 0) added.push(...this.#cut(node, here, from));
      from = to;
    }
    this.#marked.set(id, { marks, isNow, whole, added });
  }

  // Leaves what stands before the first mark in the text node, and puts the rest behind it.
  #cut(node: Text, marks: readonly Mark[], from: number): ChildNode[] {
    const words = node.data;
    const added: ChildNode[] = [];
    let at = 0;
    for (const { start, end, hit } of marks) {
      const [first, last] = [Math.max(0, start - from), Math.min(words.length, end - from)];
      if (added.length === 0) node.data = words.slice(0, first);
      else if (first > at) added.push(new Text(words.slice(at, first)));
      const mark = document.createElement('mark');
      mark.textContent = words.slice(first, last);
      if (hit === this.#now) mark.className = 'now';
      mark.setAttribute('part', hit === this.#now ? 'mark mark-current' : 'mark');
      added.push(mark);
      at = last;
    }
    if (at < words.length) added.push(new Text(words.slice(at)));
    node.after(...added);
    return added;
  }

  #restore(id: string): void {
    const there = this.#marked.get(id);
    if (there === undefined) return;
    this.#marked.delete(id);
    for (const node of there.added) node.remove();
    for (const [node, words] of there.whole) if (node.data !== words) node.data = words;
  }
}

// The text of a node, in the order in which it is read.
function* textsOf(element: Element | null): Generator<Text> {
  // Of what a task says each action is a text of its own.
  if (element === null || element.matches('.task')) return;
  for (const holder of element.querySelectorAll('.words')) {
    for (const child of holder.childNodes) if (child instanceof Text) yield child;
  }
}
