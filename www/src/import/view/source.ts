/** The source text by its lines: those of the row that is looked at are marked, and each leads to its row. */
import { el } from '../../ui/dom.js';
import { inSlices } from '../../ui/pause.js';
import type { Host } from './host.js';
import { bringIntoSight, led, place } from './list.js';

const AT_ONCE = 40;

export class SourceView {
  readonly node = el('div', { role: 'listbox', class: 'source', translate: 'no' });
  readonly #host: Host;
  #items: HTMLElement[] = [];
  #run = 0;
  #current: HTMLElement | undefined;
  #marked: HTMLElement[] = [];
  /** The line that the reader has chosen: it stays the current one of its row. */
  #chosen: number | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.node.addEventListener('click', this.#clicked);
    this.node.addEventListener('keydown', this.#pressed);
  }

  draw(): void {
    const { store, words } = this.#host;
    this.node.setAttribute('aria-label', words.check.source);
    const run = (this.#run += 1);
    this.node.textContent = '';
    this.#items = [];
    this.#marked = [];
    this.#current = undefined;
    this.#chosen = undefined;
    const add = (text: string, at: number): void => {
      const item = el(
        'div',
        { role: 'option', class: 'line', tabindex: '-1', 'aria-selected': 'false', 'data-line': String(at + 1) },
        el('span', { class: 'number' }, String(at + 1)),
        el('span', { class: 'words' }, text),
      );
      this.#items.push(item);
      place(this.node, item, undefined);
    };
    store.lines.slice(0, AT_ONCE).forEach(add);
    this.#mark();
    // To lay the lines out is work for the next picture.
    requestAnimationFrame(() => this.reveal());
    const rest = store.lines.slice(AT_ONCE);
    const drawn = inSlices(
      rest,
      (text, at) => add(text, at + AT_ONCE),
      () => run !== this.#run,
    );
    void drawn.then((isDrawn) => isDrawn && rest.length > 0 && this.select());
  }

  /** Marks the lines of the row that is looked at, and brings them into sight. */
  select(): void {
    this.#mark();
    this.reveal();
  }

  #mark(): void {
    const { store } = this.#host;
    const row = store.row(store.selected);
    for (const item of this.#marked) item.setAttribute('aria-selected', 'false');
    const [from, to] = [row?.line ?? 0, row?.last ?? row?.line ?? 0];
    this.#marked = from < 1 ? [] : this.#items.slice(from - 1, to);
    for (const item of this.#marked) item.setAttribute('aria-selected', 'true');
    const chosen = this.#chosen !== undefined && this.#chosen >= from ? this.#items[this.#chosen - 1] : undefined;
    this.#make(chosen ?? this.#marked[0] ?? this.#items[0]);
    this.#chosen = undefined;
  }

  reveal(): void {
    if (this.#current !== undefined) bringIntoSight(this.#current, this.node);
  }

  focus(): void {
    this.#current?.focus({ preventScroll: true });
  }

  #make(item: HTMLElement | undefined): void {
    if (this.#current !== undefined) this.#current.tabIndex = -1;
    this.#current = item;
    if (item !== undefined) item.tabIndex = 0;
  }

  #choose(item: HTMLElement): void {
    const { store } = this.#host;
    const line = Number(item.dataset['line']);
    const row = store.rowAt(line);
    this.#chosen = line;
    if (row === undefined || row.key === store.selected) this.#make(item);
    else store.select(row.key);
    this.focus();
    this.reveal();
  }

  readonly #clicked = ({ target }: Event): void => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    if (item !== null) this.#choose(item);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.#current === undefined) return;
    const next = led(event.key, this.#current);
    if (next !== undefined) this.#choose(next);
    else if (event.key === 'Enter') this.#host.show('outline', 'focus');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
