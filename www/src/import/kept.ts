/**
 * What is on the desk, kept on the device: the plan, the text beside it, and what has been looked at.
 *
 * `orientation:import:<page>:<draft>` holds one; the storage that is written at once has the last word, and where it has
 * no room the mirror has it alone.
 */
import type { DraftEnv } from '../drafts/env.js';
import { opened } from '../drafts/mirror.js';
import { textOf } from '../engine/calls.js';
import { plainPath } from '../drafts/name.js';
import { Shelf, type StorageState } from '../drafts/shelf.js';
import type { Bytes } from './kept-bytes.js';

/** Where the parts of a long draft begin. */
export const partsOf = (draft: string): string => `${draft}#`;
/** The draft that a key is of, whole or in parts. */
export const draftOf = (key: string): string => key.replace(/#\d+$/, '');

/** A draft as it is stored. */
export interface Kept {
  /** When it was written. */
  at: number;
  title: string;
  /** The plan's document; that of a long paper in UTF-8, as it was read. */
  plan: string | Bytes;
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

/** So long a text never fits into the local storage beside others, and writing it there would keep the page. */
const LONG = 1_500_000;

const LINE_BREAK = 10;
const encoder = new TextEncoder();

/** The long texts of a draft, which stand behind its other members as they are. */
const TEXTS = ['plan', 'source', 'reading'] as const;

// A short draft is one JSON text. Of a long one the texts follow behind a line of JSON, which says how long each is: to write
// millions of letters as JSON, and to read them back, would keep the page longer than a picture may wait.
function written(kept: Kept): string {
  const { plan: own, source = '', reading = '', ...more } = kept;
  const plan = typeof own === 'string' ? own : textOf(own);
  if (plan.length + source.length < LONG) return JSON.stringify({ ...kept, plan });
  const lengths = [plan, kept.source, kept.reading].map((text) => text?.length ?? -1);
  return `${JSON.stringify({ ...more, lengths })}\n${plan}${source}${reading}`;
}

function read(text: string): Partial<Kept> {
  // JSON as it is written here has no line breaks.
  const end = text.indexOf('\n');
  if (end < 0) return JSON.parse(text) as Partial<Kept>;
  const { lengths, ...kept } = JSON.parse(text.slice(0, end)) as Partial<Kept> & { lengths: number[] };
  let at = end + 1;
  TEXTS.forEach((name, nth) => {
    const length = lengths[nth] ?? -1;
    if (length < 0) return;
    kept[name] = text.slice(at, at + length);
    at += length;
  });
  return kept;
}

// The same in UTF-8, for a plan that is in UTF-8 already: how long each text is is said in bytes.
function inBytes({ plan, source, reading, ...more }: Kept): Bytes[] {
  const texts = [plan, source, reading].map((text) => (typeof text === 'string' ? encoder.encode(text) : text));
  const lengths = texts.map((text) => text?.length ?? -1);
  return [encoder.encode(`${JSON.stringify({ ...more, lengths })}\n`), ...texts.filter((text) => text !== undefined)];
}

function ofBytes(bytes: Bytes): Partial<Kept> {
  const end = bytes.indexOf(LINE_BREAK);
  const { lengths, ...kept } = JSON.parse(textOf(bytes.subarray(0, end))) as Partial<Kept> & { lengths: number[] };
  const [plan = 0, source = -1, reading = -1] = lengths;
  let at = end + 1;
  const next = (length: number): Bytes => bytes.subarray(at, (at += length));
  kept.plan = next(plan);
  if (source >= 0) kept.source = textOf(next(source));
  if (reading >= 0) kept.reading = textOf(next(reading));
  return kept;
}

// What somebody else may have written there is no draft.
function keptOf(written: string | Bytes | null | undefined): Kept | undefined {
  try {
    const found = written instanceof Uint8Array ? ofBytes(written) : read(written ?? 'null');
    const { at, title, plan, source, reading, seen } = found;
    if (typeof at !== 'number' || typeof title !== 'string') return undefined;
    if (typeof plan !== 'string' && !(plan instanceof Uint8Array)) return undefined;
    const marks = Array.isArray(seen) ? seen.filter((each) => typeof each === 'string') : [];
    const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
    return { at, title, plan, seen: marks, source: textOf(source), reading: textOf(reading) };
  } catch {
    return undefined;
  }
}

/** How a draft is written, and read again; a text that is none gives nothing. */
export interface Written<K> {
  write: (kept: K) => string;
  read: (text: string | Bytes | null | undefined) => K | undefined;
  /** What is written in UTF-8 instead; nothing where it is a text. */
  inBytes?: (kept: K) => Bytes[] | undefined;
}

/** The drafts of one kind and one page. */
export class DraftShelf<K extends { at: number }> {
  readonly #env: DraftEnv;
  readonly #shelf: Shelf;
  readonly #prefix: string;
  readonly #written: Written<K>;

  constructor(env: DraftEnv, kind: string, page: string, written: Written<K>) {
    this.#env = env;
    this.#shelf = new Shelf(env);
    this.#prefix = `orientation:${kind}:${plainPath(page).replace(/[%:]/g, encodeURIComponent)}:`;
    this.#written = written;
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
  async list(): Promise<(K & { key: string })[]> {
    const found = new Map<string, K & { key: string }>();
    const add = (key: string, text: string | Bytes | null): void => {
      const kept = this.#written.read(text);
      if (kept !== undefined && kept.at > (found.get(key)?.at ?? -1)) found.set(key, { ...kept, key });
    };
    for (const key of this.#shelf.keys(this.#prefix)) add(key, this.#shelf.get(key));
    const { mirror } = this.#env;
    const texts = await mirror.read(this.#prefix);
    for (const [key, text] of texts) add(key, text);
    // What is there and is no text.
    if ((await mirror.keys(this.#prefix)).length > texts.size) {
      // Where the part cannot be had now, the long drafts are found the next time.
      const part = await import('./kept-bytes.js').catch(() => undefined);
      const long = (await part?.readBytes(await opened(), this.#prefix, draftOf)) ?? [];
      for (const [key, bytes] of long) add(key, bytes);
    }
    return [...found.values()].sort((a, b) => b.at - a.at);
  }

  /** Keeps a draft. */
  async keep(key: string, kept: Omit<K, 'at'>): Promise<void> {
    const whole = { at: this.#env.now(), ...kept } as K;
    const { mirror } = this.#env;
    const bytes = this.#written.inBytes?.(whole);
    if (bytes !== undefined) {
      const part = await import('./kept-bytes.js').catch(() => undefined);
      if (await part?.writeBytes(await opened(), key, partsOf(key), bytes)) return;
    }
    const text = this.#written.write(whole);
    mirror.clear(partsOf(key));
    // What is too long for the one storage is kept in the other, where there is one.
    if (text.length >= LONG) {
      mirror.set(key, text);
      if (await mirror.settled()) return;
    }
    this.#shelf.set(key, text);
  }

  /** Forgets all but the latest. */
  async tidy(): Promise<void> {
    // Which is the latest is read where there are too many only: to read a long draft takes a while.
    const keys = [...this.#shelf.keys(this.#prefix), ...(await this.#env.mirror.keys(this.#prefix))];
    if (new Set(keys.map(draftOf)).size <= MOST) return;
    for (const { key } of (await this.list()).slice(MOST)) this.remove(key);
  }

  remove(key: string): void {
    this.#shelf.remove(key);
    this.#env.mirror.clear(partsOf(key));
  }
}

/** The drafts of the plans of one page. */
export class KeptDrafts extends DraftShelf<Kept> {
  constructor(env: DraftEnv, page: string) {
    super(env, 'import', page, {
      write: written,
      read: keptOf,
      inBytes: (kept) => (typeof kept.plan === 'string' ? undefined : inBytes(kept)),
    });
  }
}
