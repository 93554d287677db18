/** Answers that are kept in memory alone: for reading, and until the form knows what to save under which name. */
import type { Assessment } from '../engine/types.js';
import { type Item, type Items, join, split } from './items.js';

export interface DraftEventLike {
  kind: string;
  items?: readonly Item[];
}

/** What the store needs of a draft. */
export interface DraftLike {
  get(item: Item): unknown;
  set(item: Item, value: unknown): void;
  assessment(): Assessment;
  subscribe(
    listener: (event: { kind: 'items'; items: readonly Item[] } | { kind: 'conflicts' | 'state' | 'restored' }) => void,
  ): () => void;
  /** The texts that are no values yet, by the names of their inputs. */
  raw?(): ReadonlyMap<string, string>;
  editing?(item: Item | null): void;
  close(): void;
}

export class MemoryDraft implements DraftLike {
  readonly #items: Items;
  readonly #period: string;

  constructor(initial: Assessment) {
    this.#items = split(initial);
    this.#period = initial.period;
  }

  get(item: Item): unknown {
    return this.#items.get(item);
  }

  set(item: Item, value: unknown): void {
    this.#items.set(item, value);
  }

  assessment(): Assessment {
    return join(this.#items, this.#period);
  }

  subscribe(): () => void {
    return () => undefined;
  }

  close(): void {
    this.#items.clear();
  }
}
