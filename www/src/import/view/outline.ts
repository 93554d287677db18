/** The outline: a tree in which every row of the paper stands at its depth. */
import type { DeskRow } from '../../engine/types.js';
import { el } from '../../ui/dom.js';
import { inSlices } from '../../ui/pause.js';
import type { Host } from './host.js';
import { bringIntoSight, led, place, take } from './list.js';
import { change } from './toolbar.js';

/** So many rows are drawn at once; the rest follows in slices. */
const AT_ONCE = 40;

export class OutlineView {
  readonly node = el('div', { role: 'tree', class: 'tree' });
  readonly #host: Host;
  readonly #items = new Map<string, HTMLElement>();
  #rows: readonly DeskRow[] = [];
  #run = 0;
  #current: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.node.addEventListener('click', this.#clicked);
    this.node.addEventListener('keydown', this.#pressed);
  }

  /** Draws the rows; those that are as they were stay where they are. */
  draw(): void {
    const { store, words } = this.#host;
    const rows = store.view?.rows ?? [];
    this.node.setAttribute('aria-label', words.check.outline);
    this.#rows = rows;
    const run = (this.#run += 1);
    this.node.textContent = '';
    this.#items.clear();
    this.#current = undefined;
    let marked = this.#marked();
    const add = (row: DeskRow): void => {
      const item = this.#item(row, marked.has(row.key));
      this.#items.set(row.key, item);
      place(this.node, item, undefined);
      if (row.key === store.selected) this.#make(item);
    };
    const isOver = (): boolean => run !== this.#run;
    rows.slice(0, AT_ONCE).forEach(add);
    // To lay the rows out is work for the next picture.
    requestAnimationFrame(() => this.reveal());
    void store.outlined.then(() => {
      marked = this.#marked();
      return isOver() || inSlices(rows.slice(AT_ONCE), add, isOver);
    });
  }

  // The rows that something is to be looked at of.
  #marked(): ReadonlySet<string> {
    const { store } = this.#host;
    return new Set(store.open.flatMap(({ row }) => row ?? []));
  }

  #item(row: DeskRow, isMarked: boolean): HTMLElement {
    const { words } = this.#host;
    const { key, kind, role, depth, marker, text, line, last, targets } = row;
    const told = role === undefined || role === null ? words.rowKinds[kind] : words.roles[role];
    const places = lineWords(line, last, this.#host);
    const item = el(
      'div',
      {
        role: 'treeitem',
        'aria-level': String(Math.max(1, depth)),
        class: `item ${kind}`,
        tabindex: '-1',
        'data-key': key,
      },
      el(
        'span',
        { class: 'words' },
        marker === undefined || marker === null ? undefined : el('b', { class: 'marker' }, `${marker} `),
        text === '' ? el('i', { class: 'remark' }, words.check.noWords) : text,
      ),
      el(
        'span',
        { class: 'about' },
        el('span', { class: 'kind' }, told),
        places === '' ? undefined : el('span', {}, places),
        targets > 0 ? el('span', { class: 'targets' }, words.check.targets(targets)) : undefined,
        el('span', { class: 'mark', ...(isMarked ? {} : { hidden: '' }) }, words.check.findings),
      ),
    );
    item.setAttribute('aria-selected', 'false');
    return item;
  }

  /** Draws what has changed: the rows before and behind that stay the very elements they are. */
  redraw(): void {
    const rows = this.#host.store.view?.rows ?? [];
    const old = this.#rows;
    // What is still on its way in slices is drawn anew as a whole.
    if (this.#items.size !== old.length) return this.draw();
    const hadFocus = this.node.contains((this.node.getRootNode() as ShadowRoot).activeElement);
    const shortest = Math.min(rows.length, old.length);
    let head = 0;
    while (head < shortest && isSame(rows[head], old[head])) head += 1;
    let tail = 0;
    while (tail < shortest - head && isSame(rows[rows.length - 1 - tail], old[old.length - 1 - tail])) tail += 1;
    for (const { key } of old.slice(head, old.length - tail)) {
      take(this.#items.get(key));
      this.#items.delete(key);
    }
    const behind = rows[rows.length - tail];
    const before = behind === undefined ? undefined : this.#items.get(behind.key);
    const marked = this.#marked();
    for (const row of rows.slice(head, rows.length - tail)) {
      const item = this.#item(row, marked.has(row.key));
      this.#items.set(row.key, item);
      place(this.node, item, before);
    }
    this.#rows = rows;
    if (this.#current?.isConnected === false) this.#current = undefined;
    this.select();
    this.mark();
    if (hadFocus) this.focus();
  }

  /** Shows which rows something is to be looked at of. */
  mark(): void {
    const marked = this.#marked();
    for (const [key, item] of this.#items)
      item.querySelector<HTMLElement>('.mark')?.toggleAttribute('hidden', !marked.has(key));
  }

  /** Shows which row is looked at. */
  select(): void {
    const item = this.#items.get(this.#host.store.selected ?? '');
    if (item === this.#current) return;
    this.#make(item);
    this.reveal();
  }

  #make(item: HTMLElement | undefined): void {
    if (this.#current !== undefined) {
      this.#current.tabIndex = -1;
      this.#current.ariaSelected = 'false';
    }
    this.#current = item;
    if (item === undefined) return;
    item.tabIndex = 0;
    item.setAttribute('aria-selected', 'true');
  }

  /** Brings the row that is looked at into sight. */
  reveal(): void {
    if (this.#current !== undefined) bringIntoSight(this.#current, this.node);
  }

  focus(): void {
    this.#current?.focus({ preventScroll: true });
  }

  #choose(item: HTMLElement): void {
    this.#host.store.select(item.dataset['key']);
    this.focus();
  }

  readonly #clicked = ({ target }: Event): void => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    if (item !== null) this.#choose(item);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey && event.shiftKey && /^Arrow(Left|Right)$/.test(event.key)) {
      const to = event.key === 'ArrowLeft' ? 'out' : 'in';
      change(this.#host, { kind: 'shift', row: this.#host.store.selected ?? '', to });
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || this.#current === undefined) return;
    const next = led(event.key, this.#current) ?? this.#beside(event.key);
    if (next !== undefined) this.#choose(next);
    else if (event.key === 'Enter' || event.key === ' ') this.#host.show('row', 'focus');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // To what a row stands under, and to the first that stands under it.
  #beside(key: string): HTMLElement | undefined {
    const at = this.#rows.findIndex((row) => row.key === this.#host.store.selected);
    const own = this.#rows[at];
    if (own === undefined) return undefined;
    let row: DeskRow | undefined;
    if (key === 'ArrowLeft') row = this.#rows.slice(0, at).findLast(({ depth }) => depth < own.depth && depth > 0);
    if (key === 'ArrowRight') row = this.#rows[at + 1]?.depth === own.depth + 1 ? this.#rows[at + 1] : undefined;
    return row && this.#items.get(row.key);
  }
}

// Whether two rows are drawn alike.
const isSame = (a: DeskRow | undefined, b: DeskRow | undefined): boolean =>
  a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** The lines that a row stands on, in words. */
export function lineWords(line: number | null | undefined, last: number | null | undefined, { words }: Host): string {
  if (line === undefined || line === null) return '';
  return last === undefined || last === null || last <= line ? words.check.line(line) : words.check.lines(line, last);
}
