/**
 * The queue of a collector: what units have handed in to a server, taken from an address that the author of the page names.
 *
 * The answer is a text of files, one to a line. A header `Link: <…>; rel="next"` names the address from which the next files come:
 * it is asked at once, and again when the desk is opened another day. The desk remembers that address, and which files it has
 * taken since: what was taken and removed by hand stays away. `www/README.md` has the whole of it. Fetched where a page names a
 * collector.
 */
import { Failure } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import { asData, fetched } from '../engine/fetched.js';
import { ofText, type Piece, type Unread } from './brought.js';
import type { KeptFiles } from './kept.js';
import type { Received } from './received.js';

/** What is remembered of a collector: where it is asked, and the fingerprints of the texts that were taken there. */
interface Remembered {
  from: string;
  taken: readonly string[];
}

/** What one address has answered. */
interface Page {
  from: string;
  next: string | undefined;
  /** The fingerprints of its texts, by the names under which these are taken. */
  prints: ReadonlyMap<string, string>;
}

export interface CollectorOptions {
  kept: KeptFiles;
  address: string;
  /** The name under which a file is refused, by its number. */
  name: string;
  fingerprints(texts: readonly string[]): readonly string[];
  /** Whether the device keeps what is taken. */
  isKept(): boolean;
}

export class Collector {
  readonly #kept: KeptFiles;
  readonly #address: string;
  readonly #name: string;
  readonly #fingerprints: CollectorOptions['fingerprints'];
  readonly #isKept: CollectorOptions['isKept'];
  readonly #pages: Page[] = [];
  /** What stood in the way of asking on. */
  failure: Failure | undefined;

  constructor({ kept, address, name, fingerprints, isKept }: CollectorOptions) {
    this.#kept = kept;
    this.#address = address;
    this.#name = name;
    this.#fingerprints = fingerprints;
    this.#isKept = isKept;
  }

  get #key(): string {
    return this.#kept.collectorKey(this.#address);
  }

  async #remembered(): Promise<Remembered> {
    const [text = '{}'] = await this.#kept.texts([this.#key]);
    const { from, taken } = JSON.parse(text) as Partial<Remembered>;
    return { from: from ?? this.#address, taken: taken ?? [] };
  }

  /** The files that wait, address by address. */
  async *waiting(signal: AbortSignal): AsyncGenerator<{ found: (Piece | Unread)[]; size: number }> {
    const { from, taken } = await this.#remembered();
    const known = new Set(taken);
    const asked = new Set<string>();
    let count = 0;
    for (let at: string | undefined = from; at !== undefined && !asked.has(at); ) {
      asked.add(at);
      let answer: { text: string; next: string | undefined };
      try {
        answer = await this.#ask(at, signal);
      } catch (error) {
        if (signal.aborted) return;
        const failure = failureOf(error);
        // A collector that has forgotten the place is asked from its beginning.
        if (isGone(failure) && at === from && at !== this.#address) {
          at = this.#address;
          continue;
        }
        this.failure = failure;
        return;
      }
      const found = answer.text.trim() === '' ? [] : await ofText(answer.text, '');
      for (const each of found) each.name = `${this.#name} (${(count += 1)})`;
      const pieces = found.filter((each) => each.kind === 'piece');
      const prints = this.#fingerprints(pieces.map(({ text }) => text));
      this.#pages.push({
        from: at,
        next: answer.next,
        prints: new Map(pieces.map(({ name }, nth) => [name, prints[nth] as string])),
      });
      const isKnown = new Set(pieces.filter((_, nth) => known.has(prints[nth] as string)).map(({ name }) => name));
      yield { found: found.filter(({ name }) => !isKnown.has(name)), size: 0 };
      at = found.length === 0 ? undefined : answer.next;
    }
  }

  async #ask(address: string, signal: AbortSignal): Promise<{ text: string; next: string | undefined }> {
    const response = await fetched(
      address,
      { missing: 'http' },
      { signal, cache: 'no-cache', headers: { Accept: 'application/x-ndjson, application/json' } },
    );
    const text = asData(await response.text(), address);
    return { text, next: nextOf(response.headers.get('Link'), address) };
  }

  /** Ends a reading: remembers what was taken, where it is kept, and says what stood in the way of taking more. */
  async end(received: Received, early: readonly Piece[]): Promise<void> {
    if (this.#isKept() && !received.wasCancelled) await this.settle(new Set(early.map(({ name }) => name)));
    received.collected = this.failure ?? 'whole';
  }

  /**
   * Remembers what was taken, once it is kept. What waits for its criteria, named here, is asked for again; so is all that comes
   * behind it, because an address is passed as a whole.
   */
  async settle(early: ReadonlySet<string>): Promise<boolean> {
    let remembered: Remembered | undefined;
    let isStuck = false;
    for (const { from, next, prints } of this.#pages) {
      const done = [...prints].filter(([name]) => !early.has(name));
      isStuck ||= next === undefined || done.length < prints.size;
      const before: Remembered = remembered ?? { from, taken: [] };
      remembered = isStuck
        ? { from: before.from, taken: [...before.taken, ...done.map(([, print]) => print)] }
        : { from: next as string, taken: [] };
    }
    return remembered === undefined || this.#kept.put(new Map([[this.#key, JSON.stringify(remembered)]]));
  }
}

function isGone({ code, params: { status } }: Failure): boolean {
  return code === 'http' && status?.kind === 'count' && [404, 410].includes(status.value);
}

/** The address behind an answer. It may not lead to another server: the page's author has named this one. */
function nextOf(header: string | null, address: string): string | undefined {
  for (const link of (header ?? '').split(/,(?=\s*<)/)) {
    const [, target] = /^\s*<([^>]*)>[^,]*;\s*rel="?next"?/i.exec(link) ?? [];
    if (target === undefined) continue;
    const { href, origin } = new URL(target, address);
    if (origin !== new URL(address).origin) throw new Failure('bad-address', { address: href });
    return href;
  }
  return undefined;
}
