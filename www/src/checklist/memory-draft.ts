/** Answers that are kept in memory alone: for reading, and until the form knows what to save under which name. */
import type { Assessment } from '../types.js';

export interface DraftEventLike {
  kind: string;
  items?: readonly string[];
}

/** What the store needs of a draft. */
export interface DraftLike {
  get(item: string): unknown;
  set(item: string, value: unknown): void;
  assessment(): Assessment;
  subscribe(listener: (event: { kind: 'items'; items: readonly string[] } | { kind: 'conflicts' | 'state' | 'restored' }) => void): () => void;
  /** The texts that are no values yet, by the names of their inputs. */
  raw?(): ReadonlyMap<string, string>;
  editing?(item: string | null): void;
  close(): void;
}

const LISTS = ['answers', 'facts'] as const;

export class MemoryDraft implements DraftLike {
  readonly #items = new Map<string, unknown>();
  readonly #head: Partial<Assessment>;

  constructor(initial: Partial<Assessment>) {
    const { answers, facts, reviews, ...head } = initial;
    this.#head = { ...head, ...(reviews === undefined ? {} : { reviews }) };
    for (const [name, list] of [['answers', answers], ['facts', facts]] as const) {
      for (const [id, value] of Object.entries(list ?? {})) this.#items.set(`${name}/${id}`, value);
    }
    for (const { level, scores } of reviews ?? []) {
      for (const [id, score] of Object.entries(scores ?? {})) this.#items.set(`scores/${level}/${id}`, score);
    }
  }

  get(item: string): unknown {
    return item.startsWith('head/') ? (this.#head as Record<string, unknown>)[item.slice(5)] : this.#items.get(item);
  }

  set(item: string, value: unknown): void {
    if (item === 'head/progress') Object.assign(this.#head, value);
    else if (item.startsWith('head/')) (this.#head as Record<string, unknown>)[item.slice(5)] = value;
    else if (value === undefined) this.#items.delete(item);
    else this.#items.set(item, value);
  }

  assessment(): Assessment {
    const joined = Object.fromEntries(
      LISTS.map((list) => [
        list,
        Object.fromEntries([...this.#items].filter(([item]) => item.startsWith(`${list}/`)).map(([item, value]) => [item.slice(list.length + 1), value])),
      ]),
    );
    return { ...(this.#head as Assessment), ...joined };
  }

  subscribe(): () => void {
    return () => undefined;
  }

  close(): void {
    this.#items.clear();
  }
}
