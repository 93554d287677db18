/**
 * What is on the desk, kept on the device: the plan, the text beside it, and what has been looked at.
 *
 * `orientation:import:<page>:<draft>` holds one; the storage that is written at once has the last word, and where it has
 * no room the mirror has it alone.
 */
import type { DraftEnv } from '../drafts/env.js';
import { plainPath } from '../drafts/name.js';
import { Shelf, type StorageState } from '../drafts/shelf.js';

/** A draft as it is stored. */
export interface Kept {
  /** When it was written. */
  at: number;
  title: string;
  /** The plan's document. */
  plan: string;
  source?: string | undefined;
  /** What the reading of the text has left unclear. */
  reading?: string | undefined;
  /** The findings that somebody has looked at, by their keys. */
  seen: string[];
}

export interface KeptDraft extends Kept {
  key: string;
}

/** How many drafts are kept; the oldest goes. */
const MOST = 8;

// A text that somebody else may have written there is no draft.
function keptOf(text: string | null | undefined): Kept | undefined {
  try {
    const { at, title, plan, source, reading, seen } = JSON.parse(text ?? 'null') as Partial<Kept>;
    if (typeof at !== 'number' || typeof plan !== 'string' || typeof title !== 'string') return undefined;
    const marks = Array.isArray(seen) ? seen.filter((each) => typeof each === 'string') : [];
    const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
    return { at, title, plan, seen: marks, source: textOf(source), reading: textOf(reading) };
  } catch {
    return undefined;
  }
}

/** The drafts of one page. */
export class KeptDrafts {
  readonly #env: DraftEnv;
  readonly #shelf: Shelf;
  readonly #prefix: string;

  constructor(env: DraftEnv, page: string) {
    this.#env = env;
    this.#shelf = new Shelf(env);
    this.#prefix = `orientation:import:${plainPath(page).replace(/[%:]/g, encodeURIComponent)}:`;
  }

  /** How the last writing ended. */
  get state(): StorageState {
    return this.#shelf.state;
  }

  /** A key for a new draft. */
  fresh(): string {
    return `${this.#prefix}${this.#env.now().toString(36)}${Math.floor(this.#env.random() * 36 ** 4).toString(36)}`;
  }

  /** Every draft, the latest first. */
  async list(): Promise<KeptDraft[]> {
    const found = new Map<string, KeptDraft>();
    const add = (key: string, text: string | null): void => {
      const kept = keptOf(text);
      if (kept !== undefined && kept.at > (found.get(key)?.at ?? -1)) found.set(key, { key, ...kept });
    };
    for (const key of this.#shelf.keys(this.#prefix)) add(key, this.#shelf.get(key));
    for (const [key, text] of (await this.#env.mirror?.read(this.#prefix)) ?? []) add(key, text);
    return [...found.values()].sort((a, b) => b.at - a.at);
  }

  /** Keeps a draft; the oldest one goes where there are too many. */
  keep(key: string, kept: Omit<Kept, 'at'>): void {
    this.#shelf.set(key, JSON.stringify({ at: this.#env.now(), ...kept }));
  }

  /** Forgets all but the latest. */
  async tidy(): Promise<void> {
    for (const { key } of (await this.list()).slice(MOST)) this.remove(key);
  }

  remove(key: string): void {
    this.#shelf.remove(key);
  }
}
