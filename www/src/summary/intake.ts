/** How texts are taken in: told apart by who takes them, counted by the engine, kept on the device. */
import { Failure, type FailureCode } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import type { Fingerprint, Param, Taken } from '../engine/types.js';
import type { BallotStore } from './ballot-store.js';
import type { Piece } from './brought.js';
import type { KeptFiles, KeptKind } from './kept.js';
import type { PlanStore } from './plan-store.js';
import {
  blank,
  type Counted,
  type End,
  type Reading,
  reasonOf,
  type Received,
  type Source,
  takerOf,
} from './received.js';
import { pause, SLICE } from './slices.js';

type Texts = Map<string, string | null>;

/** What counts forms and summaries. */
interface Engine {
  take(texts: readonly string[]): Taken[];
}

/** The desk that texts are taken in for. */
export interface Desk {
  readonly keptFiles: KeptFiles;
  /** The texts of the plan and of the roster that count. */
  readonly papers: { plan?: string; roster?: string };
  fingerprints(texts: readonly string[]): Fingerprint[];
  engine(): Promise<Engine>;
  ballots(): Promise<BallotStore>;
  plans(): Promise<PlanStore>;
  /** Stores texts by key on the device, and removes those whose text is `null`. */
  keep(texts: Texts): Promise<void>;
  /** Hears how far reading has come. */
  tell(reading: Reading): void;
}

export class Intake {
  readonly #desk: Desk;
  #cancel = new AbortController();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Ends the reading; what was taken until then stays. */
  cancel(): void {
    this.#cancel.abort();
  }

  /** Takes the texts that the page names, which are not kept; throws a `Failure` where one is refused. */
  async takeGiven(engine: Engine, texts: readonly string[]): Promise<void> {
    await this.#takeUncounted(engine.take(texts), texts, ({ code, params }) => {
      throw new Failure(code as FailureCode, params as Record<string, Param>);
    });
  }

  /** Takes what is kept under some keys. */
  async resume(
    engine: Engine | undefined,
    keys: readonly string[],
    read: (keys: readonly string[]) => Promise<string[]>,
  ): Promise<void> {
    let next = read(keys.slice(0, SLICE));
    for (let at = 0; at < keys.length; at += SLICE) {
      const texts = await next;
      // The device reads while the engine counts.
      next = read(keys.slice(at + SLICE, at + 2 * SLICE));
      await this.#takeUncounted(engine?.take(texts) ?? [], texts);
      this.#desk.tell({ done: at, all: keys.length, taken: at });
      await pause();
    }
  }

  async #takeUncounted(
    results: readonly Taken[],
    texts: readonly string[],
    refused?: (taken: Taken & { kind: 'refused' }) => void,
  ): Promise<void> {
    const votes: string[] = [];
    results.forEach((taken, at) => {
      const text = texts[at] as string;
      const taker = takerOf(taken);
      if (taker === 'ballot') votes.push(text);
      else if (taken.kind === 'refused' && taker === undefined) refused?.(taken);
      else this.#note(taken, text);
    });
    if (votes.length > 0) (await this.#desk.ballots()).take(votes);
  }

  // Of plans and of rosters the last one counts.
  #note(taken: Taken, text: string): void {
    if (taken.kind === 'roster') this.#desk.papers.roster = text;
    else if (takerOf(taken) === 'plan') this.#desk.papers.plan = text;
  }

  /** Reads a source; `end` is told of the forms whose criteria are not there, before anybody else hears of the end. */
  async read(all: number, source: Source, end?: End): Promise<Received> {
    const { signal } = (this.#cancel = new AbortController());
    const received: Received & Counted = { taken: blank(), refused: [], wasCancelled: false };
    let done = 0;
    let waiting: Piece[] = [];
    const early: Piece[] = [];
    const tell = (): void => this.#desk.tell({ done, all, taken: received.taken.assessment });
    const take = async (): Promise<void> => {
      const pieces = waiting;
      waiting = [];
      early.push(...(await this.#take(pieces, received)));
      tell();
      await pause();
    };
    tell();
    for await (const { found, size } of source(signal)) {
      for (const each of found) {
        if (signal.aborted) break;
        done += size / found.length;
        if (each.kind === 'unread') received.refused.push({ name: each.name, why: each.why });
        else waiting.push(each);
        if (waiting.length >= SLICE) await take();
      }
      if (signal.aborted) break;
    }
    if (signal.aborted) received.wasCancelled = true;
    else await take();
    const left = await this.#takeAgain(early, received);
    await end?.(received, left);
    return received;
  }

  /** Forms that came before their criteria are taken once these are there; the others are refused after all. */
  async #takeAgain(early: readonly Piece[], received: Counted): Promise<Piece[]> {
    const hasNew = received.taken.criteria > 0;
    const refused: Piece[] = [];
    for (let at = 0; at < early.length; at += SLICE) {
      const pieces = early.slice(at, at + SLICE);
      const left = hasNew ? await this.#take(pieces, received) : pieces;
      if (left.length > 0) await this.#take(left, received, 'at last');
      refused.push(...left);
    }
    return refused;
  }

  /** Takes a slice; gives the forms whose criteria are not there, which are refused only `at last`. */
  async #take(pieces: readonly Piece[], received: Counted, when?: 'at last'): Promise<Piece[]> {
    const { engine, keptFiles, keep } = this.#desk;
    const results = (await engine()).take(pieces.map(({ text }) => text));
    const texts = new Map<string, string | null>();
    const early: Piece[] = [];
    const votes: Piece[] = [];
    const plans: Piece[] = [];
    const rosters: string[] = [];
    results.forEach((taken, at) => {
      const piece = pieces[at] as Piece;
      const taker = takerOf(taken);
      if (taken.kind !== 'refused') {
        this.#note(taken, piece.text);
        received.taken[taken.kind] += 1;
        const key = keptFiles.key(taken.kind, taken.fingerprint);
        texts.set(key, piece.text);
        if (taken.kind === 'roster') rosters.push(key);
      } else if (taker === 'ballot') votes.push(piece);
      else if (taker === 'plan') plans.push(piece);
      else if (taken.code.startsWith('count-') && when === undefined) early.push(piece);
      else received.refused.push({ name: piece.name, why: reasonOf(taken) });
    });
    if (votes.length > 0) await this.#vote(votes, received, texts);
    await this.#keepLast('roster', rosters, texts);
    if (plans.length > 0) await this.#plan(plans, received, texts);
    await keep(texts);
    return early;
  }

  // Of rosters and of plans the last one counts.
  async #keepLast(kind: KeptKind, came: readonly string[], texts: Texts): Promise<void> {
    const last = came.at(-1);
    if (last === undefined) return;
    for (const key of came) if (key !== last) texts.delete(key);
    for (const known of await this.#desk.keptFiles.list()) {
      if (known.kind === kind && known.key !== last) texts.set(known.key, null);
    }
  }

  /** Takes plans. */
  async #plan(pieces: readonly Piece[], received: Counted, texts: Texts): Promise<void> {
    const came: string[] = [];
    for (const { name, text } of pieces) {
      try {
        (await this.#desk.plans()).read(text);
      } catch (error) {
        const { code, params } = failureOf(error);
        received.refused.push({ name, why: { code, params, unit: undefined } });
        continue;
      }
      received.taken.plan += 1;
      this.#desk.papers.plan = text;
      const [fingerprint] = this.#desk.fingerprints([text]);
      const key = this.#desk.keptFiles.key('plan', fingerprint as string);
      texts.set(key, text);
      came.push(key);
    }
    await this.#keepLast('plan', came, texts);
  }

  /** Takes votes and ballots. */
  async #vote(pieces: readonly Piece[], received: Counted, texts: Texts): Promise<void> {
    const ballot = await this.#desk.ballots();
    ballot.take(pieces.map(({ text }) => text)).forEach((taken, at) => {
      const { name, text } = pieces[at] as Piece;
      if (taken.kind === 'votes') {
        received.taken.ballot += taken.votes;
        texts.set(this.#desk.keptFiles.key('ballot', taken.fingerprint), text);
      } else received.refused.push({ name, why: reasonOf(taken) });
    });
  }
}
