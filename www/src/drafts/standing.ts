/** The items of a draft in memory: their versions, the value that each item shows, and the conflicts. */
import type { Assessment } from '../engine/types.js';
import { type Item, split } from './items.js';
import type { Entry } from './journal.js';
import { fieldOf, type Merge, resolve, type View } from './resolve.js';
import type { Conflict } from './state.js';
import { added, type Version } from './versions.js';

export class Standing {
  readonly #initial: Assessment;
  readonly #merge: Merge;
  readonly #versions = new Map<Item, readonly Version[]>();
  readonly #views = new Map<Item, View>();
  /** The latest time on the logical clock of all tabs. */
  clock = 0;

  constructor(initial: Assessment, merge: Merge) {
    this.#initial = initial;
    this.#merge = merge;
    this.reset();
  }

  /** Only the values that the page begins with are left. */
  reset(): void {
    this.#versions.clear();
    this.#views.clear();
    for (const [item, v] of split(this.#initial)) this.add(item, { t: '', c: 0, at: 0, v });
  }

  get items(): readonly Item[] {
    return [...this.#versions.keys()];
  }

  /** The versions of an item, the latest first. */
  versions(item: Item): readonly Version[] {
    return this.#versions.get(item) ?? [];
  }

  /** The versions that somebody has written, and not the page. */
  get written(): Entry[] {
    return [...this.#versions].flatMap(([item, versions]) =>
      versions.filter(({ c }) => c > 0).map((version): Entry => [item, version]),
    );
  }

  /** The items with their values. */
  *values(): Generator<[Item, unknown]> {
    for (const item of this.#versions.keys()) yield [item, this.view(item).value];
  }

  /** What an item shows. */
  view(item: Item): View {
    let view = this.#views.get(item);
    if (view === undefined) {
      view = this.viewOf(item, this.versions(item));
      this.#views.set(item, view);
    }
    return view;
  }

  /** What an item would show that had these versions. */
  viewOf(item: Item, versions: readonly Version[]): View {
    return resolve(item, versions, this.#initial, this.#merge);
  }

  /** Resolves the versions of an item anew. */
  refresh(item: Item): View {
    this.#views.delete(item);
    return this.view(item);
  }

  /** Adds a version; says whether it was news. */
  add(item: Item, version: Version): boolean {
    const before = this.versions(item);
    const after = added(before, version);
    this.clock = Math.max(this.clock, version.c);
    if (after === before) return false;
    this.#versions.set(item, after);
    this.#views.delete(item);
    return true;
  }

  /** Adds versions; gives the items with news. */
  addAll(entries: readonly Entry[]): Item[] {
    return entries.filter(([item, version]) => this.add(item, version)).map(([item]) => item);
  }

  /** The conflicts: values that yielded to another value, by item. */
  get conflicts(): readonly Conflict[] {
    return [...this.items].sort().flatMap((item) => {
      const { value, lost } = this.view(item);
      return lost.map(({ f: field, o: other, from, at }) => ({
        id: `${item} ${field} ${JSON.stringify(other) ?? ''}`,
        item,
        field,
        kept: fieldOf(value, field),
        other,
        from,
        at,
      }));
    });
  }
}
