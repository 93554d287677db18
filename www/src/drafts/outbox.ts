/**
 * What was handed over for sending, until the server has said yes or no.
 *
 * One submission is under way at a time, and a newer one takes the place of one that waits. Each has a key that follows
 * from its content, and from how many the server has answered before: sent again, by a second tap, a second tab or a
 * retry, it is the same to the server; an earlier content that is handed over once more is not. The queue is stored, so
 * that a reload or a closed tab only delays it. Only the address that the page's author named is asked.
 */
import { browserEnv, type DraftEnv } from './env.js';
import { keyOf, type DraftName } from './name.js';
import { answerOf, delay } from './server.js';
import { Shelf } from './shelf.js';

/** Why a submission waits. */
export type Waiting = 'offline' | 'network' | 'server' | 'busy';

export type SendState =
  | { kind: 'idle' }
  | {
      kind: 'sending';
      attempt: number;
      /** Whether it waits for another attempt when this one fails: not once it was withdrawn. */
      repeats: boolean;
    }
  | {
      kind: 'queued';
      attempts: number;
      /** When it is tried again; `null`: as soon as there is a network. */
      nextAt: number | null;
      why: Waiting;
      status?: number;
      /** Whether it survives a reload. */
      kept: boolean;
    }
  | { kind: 'accepted'; at: number; fingerprint: string; receipt?: string }
  | { kind: 'refused'; at: number; fingerprint: string; status: number; reason: string };

/** What is stored: what waits, how the last one ended, and how many have ended so far. */
interface Stored {
  count?: number;
  /** Counts the changes of this record: of two copies, the later one holds. */
  step?: number;
  waits?: { fingerprint: string; text: string; attempts: number; nextAt: number | null; why: Waiting; status?: number };
  ended?: Extract<SendState, { kind: 'accepted' | 'refused' }>;
  /** It was accepted, and the draft does not say so yet. */
  unnoted?: boolean;
}

export interface OutboxOptions {
  name: DraftName;
  /** The address that the page's author named. */
  action: string;
  /** What it is relative to. */
  base: string;
  env?: DraftEnv;
}

const TIMEOUT = 30_000;

export class Outbox {
  readonly #env: DraftEnv;
  readonly #key: string;
  readonly #address: string | null;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  readonly #ends: (() => void)[];
  #held: Stored;
  #kept = true;
  #sending: { fingerprint: string; attempt: number } | null = null;
  #cancelTimer: (() => void) | null = null;
  #closed = false;

  constructor({ name, action, base, env = browserEnv }: OutboxOptions) {
    this.#env = env;
    this.#address = addressOf(action, base);
    // Two addresses are two queues: what was meant for one must not reach the other.
    this.#key = `${keyOf(name)}:q:${encodeURIComponent(this.#address ?? '')}`;
    this.#shelf = new Shelf(env);
    this.#held = this.#read();
    this.#ends = [
      env.onOnline(() => this.retry()),
      env.onStored(({ key }) => key === this.#key && this.#changedElsewhere()),
    ];
    if (this.#held.waits !== undefined) this.#schedule();
    void this.#recall();
  }

  get state(): SendState {
    const { waits, ended } = this.#held;
    if (this.#sending !== null)
      return { kind: 'sending', attempt: this.#sending.attempt, repeats: waits !== undefined };
    if (waits !== undefined) {
      const { attempts, nextAt, why, status } = waits;
      return { kind: 'queued', attempts, nextAt, why, kept: this.#kept, ...(status === undefined ? {} : { status }) };
    }
    return ended ?? { kind: 'idle' };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hands over a document's text. The same content again has no effect once it waits or was accepted. */
  submit(text: string, fingerprint: string): void {
    const { waits, ended } = this.#held;
    if (this.#sending?.fingerprint === fingerprint) return;
    if (ended?.kind === 'accepted' && ended.fingerprint === fingerprint && waits === undefined) return;
    if (waits?.fingerprint !== fingerprint) {
      const why = this.#env.online() ? 'network' : 'offline';
      this.#keep({ ...this.#held, waits: { fingerprint, text, attempts: 0, nextAt: null, why } });
    }
    this.retry();
  }

  /** Whether something was accepted that the draft does not say yet; once for each. */
  takeAccepted(): boolean {
    const { unnoted = false, ...rest } = this.#held;
    if (unnoted) this.#keep(rest);
    return unnoted;
  }

  /** Sends what waits now. */
  retry(): void {
    if (this.#held.waits === undefined || this.#sending !== null || this.#closed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#env.online()) void this.#send();
    else this.#wait('offline', null);
  }

  /** Takes back what waits; what is on its way cannot be taken back. */
  withdraw(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const { waits: _, ...rest } = this.#held;
    this.#keep(rest);
    this.#say();
  }

  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    for (const end of this.#ends) end();
    this.#listeners.clear();
  }

  async #send(): Promise<void> {
    const { waits } = this.#held;
    if (waits === undefined) return;
    const { fingerprint, text } = waits;
    const attempt = waits.attempts + 1;
    this.#sending = { fingerprint, attempt };
    this.#say();
    const { count = 0 } = this.#held;
    const answer = await this.#ask(text, count === 0 ? fingerprint : `${fingerprint}.${count}`);
    this.#sending = null;
    const at = this.#env.now();
    const current = this.#held.waits;
    const replaced = current !== undefined && current.fingerprint !== fingerprint;
    if (answer.kind === 'later') {
      if (current?.fingerprint === fingerprint) {
        current.attempts = attempt;
        this.#wait(answer.why, at + Math.max(answer.after ?? 0, delay(attempt, this.#env.random())), answer.status);
      }
    } else {
      const { kind, ...rest } = answer;
      const ended = { kind, at, fingerprint, ...rest } as NonNullable<Stored['ended']>;
      // Of two tabs that hear of the same one, one counts it.
      const ends = Math.max(this.#held.count ?? 0, count + 1);
      this.#keep({
        count: ends,
        ended,
        ...(kind === 'accepted' ? { unnoted: true } : {}),
        ...(replaced ? { waits: current } : {}),
      });
    }
    this.#say();
    // A newer one was handed over meanwhile.
    if (replaced) this.retry();
  }

  async #ask(text: string, key: string): Promise<ReturnType<typeof answerOf>> {
    if (this.#address === null) return { kind: 'refused', status: 0, reason: '' };
    const stop = new AbortController();
    const cancel = this.#env.later(() => stop.abort(), TIMEOUT);
    try {
      const response = await this.#env.fetch(this.#address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: text,
        // Another place that the server names is not the one that the author named.
        redirect: 'manual',
        signal: stop.signal,
      });
      const body = response.type === 'opaqueredirect' ? '' : await response.text();
      return answerOf(response, body, this.#env.now());
    } catch {
      return { kind: 'later', why: this.#env.online() ? 'network' : 'offline' };
    } finally {
      cancel();
    }
  }

  #wait(why: Waiting, nextAt: number | null, status?: number): void {
    const { waits } = this.#held;
    if (waits === undefined) return;
    const { status: _, ...rest } = waits;
    this.#keep({ ...this.#held, waits: { ...rest, why, nextAt, ...(status === undefined ? {} : { status }) } });
    this.#schedule();
    this.#say();
  }

  #schedule(): void {
    const { waits } = this.#held;
    if (waits === undefined || this.#closed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (waits.nextAt === null && !this.#env.online()) return;
    const ms = Math.max(0, (waits.nextAt ?? 0) - this.#env.now());
    this.#cancelTimer = this.#env.later(() => this.retry(), ms);
  }

  // Another tab has sent it, or has handed over a newer one.
  #changedElsewhere(): void {
    this.#held = this.#read();
    if (this.#held.waits === undefined) this.#cancelTimer?.();
    else this.#schedule();
    this.#say();
  }

  // What was handed over in the last seconds before the whole app was ended stands only in the second copy.
  async #recall(): Promise<void> {
    const found = storedOf((await this.#env.mirror?.read(this.#key))?.get(this.#key));
    if (this.#closed || this.#sending !== null || (found.step ?? 0) <= (this.#held.step ?? 0)) return;
    this.#held = found;
    if (found.waits !== undefined) this.#schedule();
    this.#say();
  }

  #read(): Stored {
    return storedOf(this.#shelf.get(this.#key));
  }

  #keep(held: Stored): void {
    this.#held = { ...held, step: (this.#held.step ?? 0) + 1 };
    this.#kept = this.#shelf.set(this.#key, JSON.stringify(this.#held));
  }

  #say(): void {
    if (this.#closed) return;
    for (const listener of [...this.#listeners]) listener();
  }
}

function storedOf(text: string | null | undefined): Stored {
  try {
    return (JSON.parse(text ?? '{}') as Stored | null) ?? {};
  } catch {
    return {};
  }
}

function addressOf(action: string, base: string): string | null {
  try {
    const { protocol, href } = new URL(action, base);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
