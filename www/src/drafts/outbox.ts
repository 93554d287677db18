/**
 * The outbox: a submission from the moment of handing in until the server has accepted or refused it.
 *
 * One submission is under way at a time, and a newer one replaces one that waits. The key of a submission follows from
 * its content and from the number of submissions that the server has answered before. A submission that is sent again
 * by a second tap, a second tab or a retry has the same key; an earlier content that is handed in once more has
 * another. The outbox is stored, so that a reload or a closed tab only delays a submission. Nothing is requested but
 * the address that the author of the page has named.
 *
 * `navigator.onLine` is only a hint: some devices say for good that they are offline. A person who sends by hand is not
 * held up by the hint, and a waiting submission is retried now and then all the same.
 */
import { browserEnv, type DraftEnv } from './env.js';
import { keyOf, keysBefore, type DraftName } from './name.js';
import { answerOf, type Came, delay, LONGEST, LONGEST_ASKED } from './server.js';
import { Shelf } from './shelf.js';

/** The reason why a submission waits. */
export type Waiting = 'offline' | 'network' | 'server' | 'busy';

export type SendState =
  | { kind: 'idle' }
  | {
      kind: 'sending';
      attempt: number;
      /** Whether a failed attempt is followed by a retry: not once the submission was withdrawn. */
      repeats: boolean;
    }
  | {
      kind: 'queued';
      attempts: number;
      /** The time of the next attempt; `null` for as soon as there is a network. */
      nextAt: number | null;
      why: Waiting;
      status?: number;
      /** The answer of the server in the place of a receipt. */
      came?: Came;
      /** Whether the submission is stored and survives a reload. */
      kept: boolean;
    }
  | { kind: 'accepted'; at: number; fingerprint: string; receipt?: string }
  | { kind: 'refused'; at: number; fingerprint: string; status: number; reason: string };

interface Waits {
  fingerprint: string;
  text: string;
  attempts: number;
  nextAt: number | null;
  /** The length of the wait in milliseconds: the clock may be set back meanwhile. */
  ms?: number;
  why: Waiting;
  status?: number;
  came?: Came;
  /** The key of the accepted submission that this one repeats. */
  key?: string;
}

/** The stored record: the waiting submission, the outcome of the last one, and the number of answered ones. */
interface Stored {
  count?: number;
  /** The number of changes of this record: of two copies, the one with more changes is valid. */
  step?: number;
  waits?: Waits;
  ended?: Extract<SendState, { kind: 'accepted' | 'refused' }> & {
    /** The key of the submission. */
    key?: string;
  };
  /** Whether a submission was accepted that the draft does not note yet. */
  unnoted?: boolean;
}

export interface OutboxOptions {
  name: DraftName;
  /** The address that the author of the page has named. */
  action: string;
  /** The base that the address is relative to. */
  base: string;
  env?: DraftEnv;
}

const TIMEOUT = 30_000;

export class Outbox {
  readonly #env: DraftEnv;
  readonly #name: DraftName;
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
    // Two addresses have two outboxes: a submission for one must not reach the other.
    this.#name = name;
    this.#key = this.#under(keyOf(name));
    this.#shelf = new Shelf(env);
    this.#held = this.#read();
    for (const key of keysBefore(this.#shelf.keys('orientation:'), name)) this.#takeOver(key);
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
      const { attempts, nextAt, why, status, came } = waits;
      const more = { ...(status === undefined ? {} : { status }), ...(came === undefined ? {} : { came }) };
      return { kind: 'queued', attempts, nextAt, why, kept: this.#kept, ...more };
    }
    if (ended === undefined) return { kind: 'idle' };
    const { key: _, ...told } = ended;
    return told;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hands in the text of a document. A content that waits or was accepted already is not handed in again. */
  submit(text: string, fingerprint: string): void {
    const { ended, waits } = this.#held;
    if (ended?.kind === 'accepted' && ended.fingerprint === fingerprint && waits === undefined) return;
    this.#handOver({ fingerprint, text });
  }

  /**
   * Hands in an accepted submission once more, under its key: a server that has the submission gives its receipt again,
   * and a server that has lost it accepts it anew.
   */
  repeat(text: string, fingerprint: string): void {
    const { ended, count = 1 } = this.#held;
    if (ended?.kind !== 'accepted' || ended.fingerprint !== fingerprint) return this.submit(text, fingerprint);
    this.#handOver({ fingerprint, text, key: ended.key ?? keyOfSubmission(fingerprint, count - 1) });
  }

  #handOver(submission: Pick<Waits, 'fingerprint' | 'text' | 'key'>): void {
    if (this.#sending?.fingerprint === submission.fingerprint) return;
    if (this.#held.waits?.fingerprint !== submission.fingerprint)
      this.#keep({ ...this.#held, waits: { ...submission, attempts: 0, nextAt: null, why: this.#trouble } });
    this.retry();
  }

  /** Whether a submission was accepted that the draft does not note yet; `true` once for each submission. */
  takeAccepted(): boolean {
    const { unnoted = false, ...rest } = this.#held;
    if (unnoted) this.#keep(rest);
    return unnoted;
  }

  /** Sends the waiting submission now. */
  retry(): void {
    if (this.#held.waits === undefined || this.#sending !== null || this.#closed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    void this.#send();
  }

  /** Withdraws the waiting submission; one that is on its way cannot be withdrawn. */
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
    const { count = 0 } = this.#held;
    const { fingerprint, text, key = keyOfSubmission(fingerprint, count) } = waits;
    const attempt = waits.attempts + 1;
    this.#sending = { fingerprint, attempt };
    this.#say();
    const answer = await this.#ask(text, key);
    this.#sending = null;
    const at = this.#env.now();
    const current = this.#held.waits;
    const replaced = current !== undefined && current.fingerprint !== fingerprint;
    if (answer.kind === 'later') {
      if (current?.fingerprint === fingerprint) {
        const { why, status, came } = answer;
        const ms = Math.max(answer.after ?? 0, delay(attempt, this.#env.random()));
        this.#wait({
          ...handedOver(current),
          attempts: attempt,
          why,
          ...(why === 'offline' ? { nextAt: null } : { nextAt: at + ms, ms }),
          ...(status === undefined ? {} : { status }),
          ...(came === undefined ? {} : { came }),
        });
      }
    } else {
      const { kind, ...rest } = answer;
      const ended = { kind, at, fingerprint, ...rest, key } as NonNullable<Stored['ended']>;
      const isRepeated = waits.key !== undefined;
      // Of two tabs that hear of the same acceptance, one counts the submission.
      const ends = Math.max(this.#held.count ?? 0, count + 1);
      this.#keep({
        count: ends,
        ended,
        ...(kind === 'accepted' && !isRepeated ? { unnoted: true } : {}),
        ...(replaced ? { waits: current } : {}),
      });
    }
    this.#say();
    // A newer submission was handed in meanwhile.
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
        // A redirect leads to an address that the author of the page has not named.
        redirect: 'manual',
        signal: stop.signal,
      });
      const body = response.type === 'opaqueredirect' ? '' : await response.text();
      return answerOf(response, body, key, this.#env.now());
    } catch {
      return { kind: 'later', why: this.#trouble };
    } finally {
      cancel();
    }
  }

  get #trouble(): 'network' | 'offline' {
    return this.#env.online() ? 'network' : 'offline';
  }

  #wait(waits: Waits): void {
    this.#keep({ ...this.#held, waits });
    this.#schedule();
    this.#say();
  }

  #schedule(): void {
    const { waits } = this.#held;
    if (waits === undefined || this.#closed) return;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#env.later(() => this.retry(), this.#left(waits));
  }

  // The rest of the wait. A clock that was set back must not make the wait longer than it was at first.
  #left({ nextAt, ms = LONGEST_ASKED, why }: Waits): number {
    if (nextAt === null) return why === 'offline' && !this.#env.online() ? LONGEST : 0;
    return Math.min(Math.max(0, nextAt - this.#env.now()), ms);
  }

  // Another tab has sent the submission, or has handed in a newer one.
  #changedElsewhere(): void {
    this.#held = this.#read();
    if (this.#held.waits === undefined) this.#cancelTimer?.();
    else this.#schedule();
    this.#say();
  }

  // A submission from the last seconds before the whole app was ended stands only in the mirror.
  async #recall(): Promise<void> {
    const { mirror } = this.#env;
    const found = storedOf((await mirror.read(this.#key)).get(this.#key));
    for (const key of keysBefore(await mirror.keys('orientation:'), this.#name)) {
      const before = (await mirror.read(this.#under(key))).get(this.#under(key));
      if (before !== undefined && !this.#closed) this.#takeOver(key, before);
    }
    if (this.#closed || this.#sending !== null || (found.step ?? 0) <= (this.#held.step ?? 0)) return;
    this.#held = found;
    if (found.waits !== undefined) this.#schedule();
    this.#say();
  }

  #under(key: string): string {
    return `${key}:q:${encodeURIComponent(this.#address ?? '')}`;
  }

  // The records under older keys; of several, one with a waiting submission goes first.
  #takeOver(key: string, text: string | null = this.#shelf.get(this.#under(key))): void {
    if (text === null || this.#sending !== null) return;
    const found = storedOf(text);
    const { waits, ended } = this.#held;
    if (waits === undefined && (found.waits !== undefined || ended === undefined)) {
      const count = Math.max(found.count ?? 0, this.#held.count ?? 0);
      this.#keep({ ...found, ...(count === 0 ? {} : { count }) });
      if (!this.#kept) return;
      this.#schedule();
      this.#say();
    }
    this.#shelf.remove(this.#under(key));
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

// The number of answered submissions makes an earlier content that is handed in once more another submission.
const keyOfSubmission = (fingerprint: string, count: number): string =>
  count === 0 ? fingerprint : `${fingerprint}.${count}`;

const handedOver = ({ fingerprint, text, key }: Waits): Pick<Waits, 'fingerprint' | 'text' | 'key'> => ({
  fingerprint,
  text,
  ...(key === undefined ? {} : { key }),
});

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
