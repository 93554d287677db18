/** A draft: an assessment in progress, saved at each change and synchronised with the other tabs of the browser. */
import type { Assessment } from '../engine/types.js';
import { browserEnv, type Channel, type DraftEnv } from './env.js';
import { exportText } from './export.js';
import { CRITERIA, Edition, type Migrate, type PresentEdition } from './edition.js';
import { type Item, type Items, join, same } from './items.js';
import { type Entry, Journal } from './journal.js';
import { keyOf, keysBefore, type DraftName } from './name.js';
import { lostWith, type Merge, overwritten, withField } from './resolve.js';
import { Shelf } from './shelf.js';
import { Standing } from './standing.js';
import type { Conflict, DraftEvent, SaveState } from './state.js';
import type { ImportResult } from './transfer.js';
import { type Lost, seenBy, type Version, versionOf } from './versions.js';

export interface DraftOptions {
  name: DraftName;
  /** The assessment that the page begins with: blank or prefilled. */
  initial: Assessment;
  merge: Merge;
  /** The present edition of the criteria, with the text of its file; by default the edition of `initial`. */
  criteria?: PresentEdition;
  migrate?: Migrate;
  /** The engine that `merge` and `migrate` throw without: how to load the engine, and how to hear that it is loaded. */
  later?: { ready: () => Promise<unknown>; on: (listener: () => void) => () => void };
  env?: DraftEnv;
}

const FOLD_AT = 64;
const FOLD_AFTER = 1_500;

const equal = (a: readonly Version[], b: readonly Version[]): boolean =>
  a.length === b.length && a.every((version) => b.includes(version));

export class Draft {
  readonly name: DraftName;

  readonly #options: DraftOptions;
  readonly #env: DraftEnv;
  readonly #tab: string;
  readonly #key: string;
  readonly #shelf: Shelf;
  readonly #journal: Journal;
  readonly #channel: Channel | null;
  readonly #ends: (() => void)[] = [];
  readonly #listeners = new Set<(event: DraftEvent) => void>();
  readonly #standing: Standing;
  readonly #edition: Edition;
  /** The versions that other tabs have written while this tab was open. */
  readonly #live = new WeakSet<Version>();
  /** The items that this tab has failed to store. */
  readonly #unsaved = new Set<Item>();
  #editing: { item: Item; shown: readonly Version[] } | null = null;
  #savedAt: number | null = null;
  #restored: { savedAt: number; items: number } | null = null;
  #migration: { changes: readonly unknown[] } | null = null;
  #discarded = false;
  /** The content from before the draft was emptied, where the storage had no room for that content. */
  #emptied: string | null = null;
  #evictable = false;
  #removed = false;
  #outdated = false;
  #saidState = '';
  #cancelFold: (() => void) | null = null;
  #closed = false;

  constructor(options: DraftOptions) {
    const env = options.env ?? browserEnv;
    this.#options = options;
    this.#env = env;
    this.name = options.name;
    this.#tab = Math.floor(env.random() * 36 ** 8).toString(36);
    this.#shelf = new Shelf(env);
    const key = keyOf(options.name);
    this.#shelf.probe(`${key}:p:${this.#tab}`);
    const before = keysBefore(this.#shelf.keys('orientation:'), options.name);
    this.#journal = new Journal(key, this.#tab, this.#shelf, env, before);
    this.#edition = new Edition(key, this.#journal, this.#shelf, options.criteria ?? options.initial.criteria);
    this.#standing = new Standing(options.initial, options.merge);
    const found = this.#journal.read();
    this.#standing.addAll(found.entries);
    this.#restore(found.at);
    if (found.texts.size > FOLD_AT || before.length > 0) this.#foldSoon();

    this.#channel = env.channel(key, (message) => this.#hear(message));
    this.#channel?.send({ hello: this.#tab });
    this.#ends.push(
      env.onStored(({ key: changed, newValue }) => this.#onStored(changed, newValue)),
      env.onHidden(() => this.flush()),
    );
    if (options.later !== undefined) this.#ends.push(options.later.on(() => this.refresh()));
    this.#key = key;
    this.#migration = this.#migrate();
    this.#saidState = JSON.stringify(this.state);
    void this.#recall();
  }

  /** The stored draft that was found when this draft was opened. */
  get restored(): { savedAt: number; items: number } | null {
    return this.#restored;
  }

  /** The changes that the move to another edition of the criteria has made. */
  get migration(): { changes: readonly unknown[] } | null {
    return this.#migration;
  }

  subscribe(listener: (event: DraftEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get state(): SaveState {
    return {
      savedAt: this.#savedAt,
      unsaved: this.#unsaved.size,
      storage: this.#shelf.state,
      evictable: this.#evictable,
      removed: this.#removed,
      outdated: this.#outdated,
    };
  }

  /** The value of an item; `undefined` for a blank. */
  get(item: Item): unknown {
    return this.#standing.view(item).value;
  }

  /** Changes an item and stores the change before returning; `undefined` makes the item blank. */
  set(item: Item, value: unknown): void {
    if (!this.#write(item, value)) return;
    this.#sayState();
  }

  /**
   * The item that someone is typing into. A change of this item by another tab does not replace the text that is being
   * typed, and does not count as seen.
   */
  editing(item: Item | null): void {
    const before = this.#editing;
    if (before?.item === item) return;
    this.#editing = item === null ? null : { item, shown: this.#standing.versions(item) };
    if (before !== null && !equal(this.#standing.versions(before.item), before.shown)) {
      this.#say({ kind: 'items', items: [before.item], from: 'tab' });
    }
  }

  /** The present assessment. */
  assessment(): Assessment {
    return join(this.#standing.values(), this.#options.initial.period);
  }

  /** The texts that are no valid values yet, by the names of their items without `raw/`. */
  raw(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const [item, value] of this.#standing.values()) {
      if (item.startsWith('raw/') && typeof value === 'string') found.set(item.slice(4), value);
    }
    return found;
  }

  /** The conflicts: values that yielded to another value, by item. */
  get conflicts(): readonly Conflict[] {
    return this.#standing.conflicts;
  }

  /** Decides a conflict and drops the value that was not chosen. */
  choose(conflict: Conflict, which: 'kept' | 'other'): void {
    const { item, field, other } = conflict;
    if (this.#editing?.item === item) this.#editing.shown = this.#standing.versions(item);
    const { value, lost } = this.#standing.view(item);
    const left = lost.filter((entry) => entry.f !== field || !same(entry.o, other));
    if (left.length === lost.length) return;
    this.#put(item, which === 'other' ? withField(value, field, other) : value, left);
    if (which === 'other') this.#say({ kind: 'items', items: [item], from: 'choice' });
    this.#say({ kind: 'conflicts' });
    this.#sayState();
  }

  /** Does the merges and moves that had to wait for the engine. */
  refresh(): void {
    const changed: Item[] = [];
    for (const item of this.#standing.items) {
      if (this.#standing.versions(item).length < 2) continue;
      const before = this.#standing.view(item);
      if (!same(before, this.#standing.refresh(item))) changed.push(item);
    }
    if (changed.length > 0) {
      this.#say({ kind: 'items', items: changed, from: 'tab' });
      this.#say({ kind: 'conflicts' });
    }
    const moved = this.#migrate();
    if (moved === null) return;
    this.#migration = moved;
    this.#say({ kind: 'restored' });
    this.#sayState();
  }

  /** Takes the items of a merge with another copy, with the conflicts of each item. */
  adopt(items: Items, lost: ReadonlyMap<Item, Lost[]>, from: 'tab' | 'file'): Item[] {
    const changed: Item[] = [];
    for (const item of new Set([...items.keys(), ...lost.keys()])) {
      const view = this.#standing.view(item);
      const value = items.has(item) ? items.get(item) : view.value;
      const all = lostWith(view.lost, lost.get(item) ?? [], value);
      const moved = !same(value, view.value);
      if (moved) changed.push(item);
      if (moved || all.length !== view.lost.length) this.#put(item, value, all);
    }
    if (changed.length > 0) this.#say({ kind: 'items', items: changed, from });
    if (lost.size > 0) this.#say({ kind: 'conflicts' });
    this.#sayState();
    return changed;
  }

  /** The text of a file that holds the whole draft. */
  exportText(): string {
    return exportText(this);
  }

  /** The whole draft as a short token that survives a chat. */
  async copyText(): Promise<string> {
    const { copyText } = await import('./transfer.js');
    return copyText(this);
  }

  /**
   * Merges another copy, from a file or a token; where the copies differ, this value is kept and the conflict is
   * listed.
   */
  async import(text: string): Promise<ImportResult> {
    const { merge, migrate, later } = this.#options;
    await later?.ready();
    const { importText } = await import('./transfer.js');
    return importText(this, text, { merge, migrate, now: () => this.#env.now() });
  }

  /** The key of the draft, and the older keys under which parts of the draft are stored. */
  get keys(): readonly string[] {
    return [this.#key, ...this.#journal.others];
  }

  /** Takes the draft that is stored under another key into this draft. */
  take(key: string): void {
    this.#journal.include(key);
    const { at, entries } = this.#journal.read();
    this.#found(at, entries);
  }

  /** The content from before the draft was emptied, until someone restores or drops that content. */
  get emptied(): string | null {
    return this.#emptied ?? this.#shelf.get(`${this.#key}:u`);
  }

  /** Drops the content from before the draft was emptied. */
  forget(): void {
    this.#emptied = null;
    this.#shelf.remove(`${this.#key}:u`);
  }

  /** Empties the draft; the content can be restored, even after a reload. */
  discard(): void {
    const { items, written } = this.#standing;
    const before = written.length > 0 ? this.exportText() : this.emptied;
    this.#discarded = true;
    this.#journal.clear();
    this.#emptied = before;
    if (before !== null && this.#shelf.set(`${this.#key}:u`, before)) this.#emptied = null;
    this.#standing.reset();
    this.#unsaved.clear();
    this.#editing = null;
    this.#savedAt = null;
    this.#removed = false;
    this.#say({ kind: 'items', items, from: 'discard' });
    this.#say({ kind: 'conflicts' });
    this.#sayState();
  }

  /** Stores everything as one snapshot, which takes less room than the single versions. */
  flush(): void {
    this.#cancelFold?.();
    this.#cancelFold = null;
    if (this.#closed || this.#removed || (this.#journal.written.size === 0 && this.#unsaved.size === 0)) return;
    this.#fold();
    this.#sayState();
  }

  /** Closes the draft in this tab; the stored draft stays. */
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    this.#cancelFold?.();
    for (const end of this.#ends) end();
    this.#channel?.close();
    this.#listeners.clear();
  }

  #restore(at: number): void {
    const stored = new Set(this.#standing.written.map(([item]) => item));
    stored.delete(CRITERIA);
    if (stored.size === 0) return;
    this.#restored = { savedAt: at, items: stored.size };
    this.#savedAt = at;
  }

  // The mirror alone has the last seconds before the whole app was ended.
  async #recall(): Promise<void> {
    const gone = `${this.#key}:x`;
    if (this.#shelf.get(gone) !== null) {
      // The page that deleted the draft has ended before the mirror did the same.
      this.#env.mirror.clear(`${this.#key}:`);
      this.#shelf.removeLast(gone);
      return;
    }
    const stored = await this.#env.mirror.keys('orientation:');
    for (const key of keysBefore(stored, this.name)) this.#journal.include(key);
    const emptied = `${this.#key}:u`;
    if (stored.includes(emptied) && this.emptied === null && !this.#discarded)
      this.#emptied = (await this.#env.mirror.read(emptied)).get(emptied) ?? null;
    const { at, entries, texts } = await this.#journal.mirrored();
    if (this.#closed || this.#discarded || this.#removed) return;
    this.#journal.recall(texts);
    this.#found(at, entries);
  }

  // The mirror has more of the draft than the local storage had at the opening.
  #found(at: number, entries: readonly Entry[]): void {
    const changed = this.#standing.addAll(entries);
    if (changed.length === 0) return;
    for (const item of new Set(changed)) this.#stand(item);
    this.#restore(Math.max(at, this.#savedAt ?? 0));
    this.#migration = this.#migrate() ?? this.#migration;
    if (!this.#fold()) for (const item of changed) this.#unsaved.add(item);
    this.#say({ kind: 'items', items: changed, from: 'device' });
    this.#say({ kind: 'conflicts' });
    this.#say({ kind: 'restored' });
    this.#sayState();
  }

  // What was typed before the mirror was read is the later one, whatever its clock says, which knew nothing of the mirror's.
  #stand(item: Item): void {
    const versions = this.#standing.versions(item);
    const own = versions.find(({ t }) => t === this.#tab);
    if (own === undefined || item === CRITERIA) return;
    const { value: merged, lost } = this.#standing.view(item);
    const typed = overwritten(item, own, merged);
    if (typed.length === 0) return;
    const value = typed.reduce((whole, { f, o }) => withField(whole, f, o), merged);
    const others = versions.filter((version) => version !== own).flatMap((other) => overwritten(item, other, value));
    this.#put(item, value, lostWith(lost, others, value));
  }

  // A change by the person at this tab.
  #write(item: Item, value: unknown): boolean {
    const before = this.#standing.view(item);
    const shown = this.#shown(item);
    const all = equal(shown, this.#standing.versions(item));
    if (all && same(before.value, value)) return false;
    const view = all ? before : this.#standing.viewOf(item, shown);
    const foreign = shown.filter((version) => version.t !== this.#tab && this.#live.has(version));
    const covered = foreign.flatMap((version) => overwritten(item, version, value));
    this.#put(item, value, lostWith(view.lost, covered, value));
    if (!same(this.#standing.view(item).lost, before.lost)) this.#say({ kind: 'conflicts' });
    return true;
  }

  async #persist(): Promise<void> {
    this.#evictable = !(await this.#env.persist());
    if (this.#evictable && !this.#closed) this.#sayState();
  }

  // The versions that the person at this tab has seen on the screen.
  #shown(item: Item): readonly Version[] {
    return this.#editing?.item === item ? this.#editing.shown : this.#standing.versions(item);
  }

  #put(item: Item, value: unknown, lost: readonly Lost[]): void {
    // The next opening of the draft has to know which edition was answered.
    if (item !== CRITERIA && this.#standing.versions(CRITERIA).every(({ c }) => c === 0)) {
      void this.#persist();
      this.#put(CRITERIA, this.get(CRITERIA), []);
      this.#edition.keep();
      this.#foldSoon();
    }
    const shown = this.#shown(item);
    const own = shown.length === 1 && shown[0]?.t === this.#tab ? shown[0] : undefined;
    const base = own === undefined ? this.#standing.viewOf(item, shown).value : own.b;
    const seen = seenBy(this.#tab, shown);
    const version: Version = {
      t: this.#tab,
      c: this.#standing.clock + 1,
      at: this.#env.now(),
      ...(value === undefined ? {} : { v: value }),
      ...(base === undefined ? {} : { b: base }),
      ...(seen === undefined ? {} : { s: seen }),
      ...(lost.length === 0 ? {} : { k: [...lost] }),
    };
    this.#standing.add(item, version);
    if (this.#editing?.item === item) this.#editing.shown = [version];
    this.#store(item, version);
    if (!this.#closed) this.#channel?.send({ item, version });
  }

  #store(item: Item, version: Version): void {
    if (this.#removed) {
      this.#removed = false;
      if (this.#fold()) return;
    }
    if (!this.#journal.write(item, version)) {
      this.#unsaved.add(item);
      return;
    }
    this.#savedAt = version.at;
    this.#unsaved.delete(item);
    // There is room again: the items that could not be stored before are stored with this one.
    if (this.#unsaved.size > 0) this.#fold();
    else if (this.#journal.written.size >= FOLD_AT) this.#foldSoon();
  }

  #foldSoon(): void {
    this.#cancelFold ??= this.#env.later(() => {
      this.#cancelFold = null;
      this.#fold();
      this.#sayState();
    }, FOLD_AFTER);
  }

  #fold(): boolean {
    const { entries: stored, texts } = this.#journal.read();
    const changed = this.#standing.addAll(stored);
    const unit = this.get('head/unit') as { name?: string } | undefined;
    const done = this.#journal.fold(this.#standing.written, unit?.name, texts);
    if (done) {
      this.#edition.keepAnswered();
      this.#unsaved.clear();
      this.#savedAt = this.#env.now();
    }
    if (changed.length > 0) this.#arrived(changed);
    return done;
  }

  #onStored(key: string | null, text: string | null): void {
    if (key === null || (this.#journal.isEnd(key) && text !== null)) {
      this.#removed = this.#standing.written.length > 0;
      this.#savedAt = null;
      this.#sayState();
    } else if (text !== null && this.#journal.isOurs(key)) {
      this.#receive(this.#journal.parse(key, text).entries);
    }
  }

  // The channel works beside a full storage: items that could not be stored still reach the other tabs.
  #hear(message: unknown): void {
    const { hello, item, version } = (message ?? {}) as { hello?: unknown; item?: unknown; version?: unknown };
    if (hello !== undefined) {
      for (const name of this.#unsaved) {
        for (const own of this.#standing.versions(name)) this.#channel?.send({ item: name, version: own });
      }
      return;
    }
    const found = versionOf(version);
    if (typeof item === 'string' && found !== undefined) this.#receive([[item, found]]);
  }

  #receive(entries: readonly Entry[]): void {
    if (this.#closed) return;
    const changed = new Set<Item>();
    for (const [item, version] of entries) {
      if (!this.#standing.add(item, version)) continue;
      if (version.t !== this.#tab) this.#live.add(version);
      changed.add(item);
    }
    if (changed.size > 0) this.#arrived([...changed]);
  }

  #arrived(items: readonly Item[]): void {
    if (items.includes(CRITERIA) && this.#edition.isOther(this.get(CRITERIA))) this.#outdated = true;
    const shown = items.filter((item) => item !== this.#editing?.item);
    if (shown.length > 0) this.#say({ kind: 'items', items: shown, from: 'tab' });
    this.#say({ kind: 'conflicts' });
    this.#sayState();
  }

  #migrate(): { changes: readonly unknown[] } | null {
    const { migrate } = this.#options;
    const moved = migrate && this.#edition.migrated(this.get(CRITERIA), () => this.assessment(), migrate);
    if (moved == null) return null;
    this.adopt(moved.items, new Map(), 'file');
    this.#edition.keep();
    return { changes: moved.changes };
  }

  #say(event: DraftEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  #sayState(): void {
    const state = JSON.stringify(this.state);
    if (state === this.#saidState) return;
    this.#saidState = state;
    this.#say({ kind: 'state' });
  }
}
