/**
 * The desk of one page: what was collected, what of it is looked at, what is being read. Nothing here knows the DOM.
 *
 * The figures are with the engine; the store keeps what it gives, and the files.
 */
import { Failure, type FailureCode } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import { fetchedText, resolved } from '../engine/fetched.js';
import { QueueHandle } from '../engine/queue.js';
import { CollectionHandle, fingerprintsOf } from '../engine/summary.js';
import type {
  Behind,
  CollectionView,
  ComparedView,
  Figure,
  Id,
  Param,
  PublicTotal,
  ReviewQueue,
  Scope,
  ScopeLine,
  State,
  Taken,
  UnitFilter,
  UnitLine,
} from '../engine/types.js';
import type { BallotStore } from './ballot-store.js';
import { ofBytes, ofText, type Piece } from './brought.js';
import type { KeptFiles, KeptKind, OtherTab } from './kept.js';
import type { PlanStore } from './plan-store.js';
import {
  blank,
  type Brought,
  type BroughtFile,
  cites,
  type Counted,
  type Reading,
  reasonOf,
  type Received,
  type Source,
  takerOf,
} from './received.js';
import type { SheetsStore } from './sheets-store.js';
import { ofTable, sheets } from './tables.js';

/** Forms that are looked at one after the other and their criteria, as the texts of their files. */
export interface OpenForms {
  criteria: string;
  /** The first is the one that was asked for. */
  forms: readonly [string, ...string[]];
}

/** What has changed: listeners draw that and no more. */
export type Changed = 'view' | 'reading' | 'received' | 'queue' | 'failure';

/** Forms that are read between two pictures; a slice takes some tens of milliseconds. */
const SLICE = 40;
/** The states of forms that the level above has to decide on. */
const WAITING: readonly State[] = ['submitted', 'resubmitted'];

const same = (one: Scope | undefined, other: Scope): boolean => JSON.stringify(one) === JSON.stringify(other);
// A picture is drawn and a press is heard between two slices.
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class SummaryStore {
  readonly #kept: KeptFiles;
  readonly #today: () => string;
  readonly #listeners = new Set<(changed: Changed) => void>();
  #handle: CollectionHandle | undefined;
  #opening: Promise<CollectionHandle> | undefined;
  /** The texts of the page: its criteria and its roster, which are not kept. */
  #given: readonly string[] = [];
  #cancel = new AbortController();
  #queueTurn = 0;
  #has: 'kept' | 'page' = 'kept';
  /** Where files that units have handed in wait. */
  #collector: string | undefined;
  #leave: (() => void) | undefined;
  /** One thing is read after the other. */
  #last: Promise<void> = Promise.resolve();

  view: CollectionView | undefined;
  scopes: readonly ScopeLine[] = [];
  scope: Scope | undefined;
  filter: Partial<UnitFilter> = {};
  reading: Reading | undefined;
  received: Received | undefined;
  failure: Failure | undefined;
  /** The review queue of the scope; nothing while it is being made. */
  queue: ReviewQueue | undefined;
  /** Why there is no queue. */
  queueFailure: Failure | undefined;
  /** The votes on a theme; nothing while there are none. */
  ballot: BallotStore | undefined;
  /** The texts of the plan and of the roster that count. */
  readonly papers: { plan?: string; roster?: string } = {};
  /** Whether the set that is looked at cites the plan. */
  hasTasks = false;
  #plans: PlanStore | undefined;
  /** Whether everything that was taken is kept on the device. */
  isKept = true;

  constructor(kept: KeptFiles, today: () => string) {
    this.#kept = kept;
    this.#today = today;
  }

  subscribe(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(what: Changed): void {
    for (const listener of [...this.#listeners]) listener(what);
  }

  /** Whether the page names a collector. */
  get hasCollector(): boolean {
    return this.#collector !== undefined;
  }

  /** The day on which it is looked at. */
  get today(): string {
    return this.#today();
  }

  #then(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.failure = failureOf(error);
      this.reading = undefined;
      this.#changed('failure');
    });
    return this.#last;
  }

  /** Opens the desk: what the page names, and what is kept on the device; a page for everybody has the first alone. */
  open(sources: readonly unknown[], has: 'kept' | 'page', collector?: string): Promise<void> {
    return this.#then(async () => {
      this.failure = undefined;
      this.#has = has;
      this.#collector = collector === undefined ? undefined : resolved(collector);
      this.#given = (await Promise.all(sources.map(textsOf))).flat();
      await this.#reopen();
      this.#leave?.();
      this.#leave = has === 'kept' ? this.#kept.follow((done) => void this.#follow(done)) : undefined;
    });
  }

  /** Hears of no other tab any more, until it is opened again. */
  rest(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.cancel();
  }

  /** Takes what another tab has taken; where that has removed something, all that is kept is read anew. */
  #follow({ stored, hasRemoved }: OtherTab): Promise<void> {
    return this.#then(async () => {
      if (hasRemoved) return this.#reopen();
      await this.#takeKept(stored, (keys) => this.#kept.texts(keys));
      this.#look();
    });
  }

  // Everything anew: at the beginning, where the page names other files, and after a panic.
  async #reopen(): Promise<void> {
    this.#handle?.close();
    this.#opening = CollectionHandle.begin();
    this.#handle = await this.#opening;
    this.ballot = undefined;
    delete this.papers.plan;
    delete this.papers.roster;
    const votes: string[] = [];
    this.#handle.take(this.#given).forEach((taken, at) => {
      const text = this.#given[at] as string;
      const taker = takerOf(taken);
      if (taker === 'ballot') votes.push(text);
      else if (taken.kind === 'refused' && taker === undefined)
        throw new Failure(taken.code as FailureCode, taken.params as Record<string, Param>);
      else this.#note(taken, text);
    });
    if (votes.length > 0) (await this.#ballots()).take(votes);
    if (this.#has === 'kept') await this.#resume();
    this.#look();
  }

  /** Reads what is kept: sets and rosters first, since forms are counted by them. */
  async #resume(): Promise<void> {
    const kept = await this.#kept.list();
    const order: readonly KeptKind[] = ['criteria', 'roster', 'plan', 'summary', 'assessment', 'ballot'];
    // The keys of a kind stand side by side.
    for (const of of order)
      await this.#takeKept(
        kept.filter(({ kind }) => kind === of).map(({ key }) => key),
        (keys) => this.#kept.run(keys),
      );
  }

  async #takeKept(keys: readonly string[], read: (keys: readonly string[]) => Promise<string[]>): Promise<void> {
    let next = read(keys.slice(0, SLICE));
    for (let at = 0; at < keys.length; at += SLICE) {
      const votes: string[] = [];
      const texts = await next;
      // The device reads while the engine counts.
      next = read(keys.slice(at + SLICE, at + 2 * SLICE));
      this.#handle?.take(texts).forEach((taken, nth) => {
        const text = texts[nth] as string;
        if (takerOf(taken) === 'ballot') votes.push(text);
        else this.#note(taken, text);
      });
      if (votes.length > 0) (await this.#ballots()).take(votes);
      this.reading = { done: at, all: keys.length, taken: at };
      this.#changed('reading');
      await pause();
    }
    this.reading = undefined;
  }

  // Of plans and of rosters the last one counts.
  #note(taken: Taken, text: string): void {
    if (taken.kind === 'roster') this.papers.roster = text;
    else if (takerOf(taken) === 'plan') this.papers.plan = text;
  }

  async #ballots(): Promise<BallotStore> {
    return (this.ballot ??= await (await import('./ballot-store.js')).BallotStore.begin());
  }

  /** What is asked of plans. */
  async plans(): Promise<PlanStore> {
    return (this.#plans ??= await (await import('./plan-store.js')).PlanStore.begin());
  }

  /** Takes files. */
  bring(files: readonly BroughtFile[]): Promise<void> {
    const all = files.reduce((sum, file) => sum + file.size, 0);
    return this.#read(all, async function* () {
      for (const file of files) {
        let found: Brought[];
        try {
          const bytes = new Uint8Array(await file.arrayBuffer());
          const table = await ofTable(bytes, file.name);
          found = table ?? (await ofBytes(bytes, file.name));
        } catch {
          found = [{ kind: 'unread', name: file.name, why: 'other-file' }];
        }
        yield { found, size: file.size };
      }
    });
  }

  /** All forms that are looked at, as texts in slices; those that came in a summary have none. */
  async *allForms(): AsyncGenerator<string[]> {
    const keys = (this.view?.units ?? []).map(({ fingerprint }) => this.#kept.key('assessment', fingerprint));
    for (let at = 0; at < keys.length; at += SLICE) {
      const texts = await this.#kept.texts(keys.slice(at, at + SLICE));
      if (texts.length > 0) yield texts;
      await pause();
    }
  }

  /** The document of the set that is looked at; nothing where it is not at hand. */
  get criteria(): string | undefined {
    return this.scope === undefined ? undefined : this.#handle?.criteria(this.scope);
  }

  /** Files for office programs. */
  sheets(): Promise<SheetsStore> {
    return sheets();
  }

  /** Takes a text: one file, lines of NDJSON, or texts of chats one after the other. */
  bringText(text: string, name: string): Promise<void> {
    return this.#read(text.length, async function* () {
      yield { found: await ofText(text, name), size: text.length };
    });
  }

  /** Takes what waits at the collector that the page names; a file that is refused there has this name and a number. */
  collect(name: string): Promise<void> {
    return this.#then(async () => {
      const address = this.#collector;
      if (address === undefined) return;
      const received: Received = { taken: blank(), refused: [], wasCancelled: false, collected: 'whole' };
      const part = await import('./collector.js').catch(() => undefined);
      if (part === undefined) {
        this.received = { ...received, collected: new Failure('part-missing', { detail: name }) };
        return this.#changed('received');
      }
      await this.#ready();
      const collector = new part.Collector({ kept: this.#kept, address, name, fingerprints: fingerprintsOf });
      const source = async function* (signal: AbortSignal) {
        for await (const found of collector.waiting(signal)) yield { found, size: 0 };
      };
      await this.#readNow(0, source, async (received, early) => {
        if (this.isKept && !received.wasCancelled) await collector.settle(new Set(early.map((piece) => piece.name)));
        received.collected = collector.failure ?? 'whole';
      });
    });
  }

  /** Ends the reading; what was taken until then stays. */
  cancel(): void {
    this.#cancel.abort();
  }

  #read(all: number, source: Source): Promise<void> {
    return this.#then(() => this.#readNow(all, source));
  }

  /** Reads a source; `end` is told of the forms whose criteria are not there, before anybody else hears of the end. */
  async #readNow(
    all: number,
    source: Source,
    end?: (received: Received, early: readonly Piece[]) => Promise<void>,
  ): Promise<void> {
    const { signal } = (this.#cancel = new AbortController());
    const received: Received & Counted = { taken: blank(), refused: [], wasCancelled: false };
    let done = 0;
    let waiting: Piece[] = [];
    const early: Piece[] = [];
    const tell = (): void => {
      this.reading = { done, all, taken: received.taken.assessment };
      this.#changed('reading');
    };
    const take = async (): Promise<void> => {
      const pieces = waiting;
      waiting = [];
      early.push(...(await this.#take(pieces, received)));
      tell();
      await pause();
    };
    this.received = undefined;
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
    this.reading = undefined;
    this.received = received;
    this.#look();
    this.#changed('received');
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
    const handle = await this.#ready();
    const results = handle.take(pieces.map(({ text }) => text));
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
        const key = this.#kept.key(taken.kind, taken.fingerprint);
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
    this.isKept = (await this.#kept.put(texts)) && this.isKept;
    return early;
  }

  // Of rosters and of plans the last one counts.
  async #keepLast(kind: KeptKind, came: readonly string[], texts: Map<string, string | null>): Promise<void> {
    const last = came.at(-1);
    if (last === undefined) return;
    for (const key of came) if (key !== last) texts.delete(key);
    for (const known of await this.#kept.list()) {
      if (known.kind === kind && known.key !== last) texts.set(known.key, null);
    }
  }

  /** Takes plans. */
  async #plan(pieces: readonly Piece[], received: Counted, texts: Map<string, string | null>): Promise<void> {
    const came: string[] = [];
    for (const { name, text } of pieces) {
      try {
        (await this.plans()).read(text);
      } catch (error) {
        const { code, params } = failureOf(error);
        received.refused.push({ name, why: { code, params, unit: undefined } });
        continue;
      }
      received.taken.plan += 1;
      this.papers.plan = text;
      const [fingerprint] = fingerprintsOf([text]);
      const key = this.#kept.key('plan', fingerprint as string);
      texts.set(key, text);
      came.push(key);
    }
    await this.#keepLast('plan', came, texts);
  }

  /** Takes votes and ballots. */
  async #vote(pieces: readonly Piece[], received: Counted, texts: Map<string, string | null>): Promise<void> {
    const ballot = await this.#ballots();
    ballot.take(pieces.map(({ text }) => text)).forEach((taken, at) => {
      const { name, text } = pieces[at] as Piece;
      if (taken.kind === 'votes') {
        received.taken.ballot += taken.votes;
        texts.set(this.#kept.key('ballot', taken.fingerprint), text);
      } else received.refused.push({ name, why: reasonOf(taken) });
    });
  }

  /** Takes the vote of a unit away; gives its text, which puts it back when it is taken again. */
  removeVote(unit: Id): Promise<string | undefined> {
    let removed: { vote: string; left: number } | undefined;
    return this.#then(async () => {
      const { ballot, papers } = this;
      if (ballot === undefined || papers.plan === undefined) return;
      const before = [...ballot.texts.keys()];
      removed = ballot.remove(papers.plan, unit);
      if (removed === undefined) return;
      const key = (fingerprint: string): string => this.#kept.key('ballot', fingerprint);
      const texts = new Map<string, string | null>(before.map((fingerprint) => [key(fingerprint), null]));
      // A ballot of nothing is not kept.
      if (removed.left > 0) for (const [fingerprint, text] of ballot.texts) texts.set(key(fingerprint), text);
      this.isKept = (await this.#kept.put(texts)) && this.isKept;
      this.received = undefined;
      this.#changed('view');
    }).then(() => removed?.vote);
  }

  /** Takes a vote back that was taken away. */
  putVoteBack(text: string): Promise<void> {
    return this.#then(async () => {
      const ballot = await this.#ballots();
      const [taken] = ballot.take([text]);
      if (taken?.kind !== 'votes') return;
      this.isKept =
        (await this.#kept.put(new Map([[this.#kept.key('ballot', taken.fingerprint), text]]))) && this.isKept;
      this.#changed('view');
    });
  }

  /** Takes all votes away, and nothing else. */
  clearVotes(): Promise<void> {
    return this.#then(async () => {
      const kept = (await this.#kept.list()).filter(({ kind }) => kind === 'ballot');
      await this.#kept.put(new Map(kept.map(({ key }) => [key, null])));
      this.ballot = undefined;
      this.received = undefined;
      this.#changed('view');
    });
  }

  async #ready(): Promise<CollectionHandle> {
    if (this.#handle?.isLost === true) await this.#reopen();
    this.#handle ??= await (this.#opening ??= CollectionHandle.begin());
    return this.#handle;
  }

  /** Finds the figures anew. */
  #look(): void {
    const handle = this.#handle;
    if (handle === undefined) return;
    this.scopes = handle.scopes();
    const there = this.scopes.find(({ scope }) => same(this.scope, scope)) ?? this.scopes[0];
    if (!same(this.scope, there?.scope as Scope)) this.filter = {};
    this.scope = there?.scope;
    this.queue = undefined;
    this.hasTasks = cites(this.criteria, this.papers.plan);
    this.#figure();
    if (this.#has === 'kept') void this.#review();
  }

  #figure(): void {
    const { scope } = this;
    this.view = scope === undefined ? undefined : this.#handle?.view(scope, this.filter, this.today);
    this.#changed('view');
  }

  /** Looks at another scope. */
  choose(scope: Scope): void {
    this.scope = scope;
    this.#look();
  }

  /** Looks at some of the units. */
  filterBy(filter: Partial<UnitFilter>): void {
    this.filter = filter;
    this.#figure();
  }

  /** The units behind a figure; those of one level where `under` names it. */
  behind(figure: Figure, under?: string): Behind[] {
    const filter = under === undefined ? this.filter : { ...this.filter, under };
    return this.scope === undefined ? [] : (this.#handle?.behind(this.scope, filter, figure) ?? []);
  }

  /** What is looked at beside the period before, by the same set; nothing where that is not there. */
  get compared(): ComparedView | undefined {
    const { before, scope, filter } = this;
    return before === undefined || scope === undefined
      ? undefined
      : this.#handle?.compared(before.scope, scope, filter);
  }

  /** The period before the one that is looked at, by the same set. */
  get before(): ScopeLine | undefined {
    const at = this.scopes.findIndex(({ scope }) => same(this.scope, scope));
    return this.scopes.slice(at + 1).find(({ scope }) => scope.criteria === this.scope?.criteria);
  }

  // The queue needs the forms themselves: they come from the device in slices, behind the first picture, and so does what looks at
  // them. Where there are none nothing is fetched.
  async #review(): Promise<void> {
    const turn = (this.#queueTurn += 1);
    const isOver = (): boolean => turn !== this.#queueTurn || this.#handle === undefined;
    const { view, criteria, before } = this;
    this.queueFailure = undefined;
    if (view === undefined) return;
    const isWhole = Object.keys(this.filter).length === 0;
    const { units } = isWhole ? view : (this.#handle?.view(view.scope, {}, this.today) ?? view);
    const shares = before === undefined ? {} : (this.#handle?.shares(before.scope) ?? {});
    const keys = units.map(({ fingerprint }) => this.#kept.key('assessment', fingerprint));
    let queue: QueueHandle | undefined;
    try {
      for (let at = 0; at < keys.length; at += SLICE) {
        const texts = await this.#kept.texts(keys.slice(at, at + SLICE));
        if (texts.length > 0 && criteria !== undefined) queue ??= await QueueHandle.begin(criteria, shares);
        if (isOver()) return;
        queue?.look(texts);
        await pause();
        if (isOver()) return;
      }
      this.queue = queue?.finish() ?? { entries: [], reviewers: [] };
    } catch (error) {
      if (isOver()) return;
      this.queueFailure = failureOf(error);
    } finally {
      queue?.close();
    }
    this.#changed('queue');
  }

  /** Makes the queue again, where something stood in the way. */
  reviewAgain(): void {
    void this.#review();
    this.#changed('queue');
  }

  /** Takes a unit away, with every file of it. */
  remove(unit: Id): Promise<void> {
    return this.#then(async () => {
      const { scope } = this;
      const handle = await this.#ready();
      if (scope === undefined) return;
      const texts = new Map<string, string | null>();
      for (const fingerprint of handle.remove(scope, unit)) texts.set(this.#kept.key('assessment', fingerprint), null);
      // A unit that came in a summary is not to come again with it.
      const handedUp = (await this.#kept.list()).filter(({ kind }) => kind === 'summary');
      if (handedUp.length > 0) {
        for (const { key } of handedUp) texts.set(key, null);
        texts.set(this.#kept.key('summary', 'rest'), handle.handedUp());
      }
      this.isKept = (await this.#kept.put(texts)) && this.isKept;
      this.#look();
    });
  }

  /** Takes everything away. */
  clear(): Promise<void> {
    return this.#then(async () => {
      // What is remembered of collectors goes, too: they are asked from their beginning.
      await this.#kept.put(new Map((await this.#kept.keys()).map((key) => [key, null])));
      this.received = undefined;
      await this.#reopen();
    });
  }

  /**
   * The form of a unit, and those behind it in a list that wait for a decision, a slice of them; nothing where the form came in
   * a summary, or its set is not at hand.
   */
  async forms(unit: Id, list: readonly Id[]): Promise<OpenForms | undefined> {
    const lines = new Map(this.view?.units.map((line) => [line.id, line]));
    const { criteria } = this;
    const first = lines.get(unit);
    if (first === undefined || criteria === undefined) return undefined;
    const behind = [...new Set(list.slice(list.indexOf(unit) + 1))].flatMap((id) => lines.get(id) ?? []);
    const next = behind.filter(({ id, state }) => id !== unit && WAITING.includes(state)).slice(0, SLICE - 1);
    const key = ({ fingerprint }: UnitLine): string => this.#kept.key('assessment', fingerprint);
    const [form] = await this.#kept.texts([key(first)]);
    return form === undefined ? undefined : { criteria, forms: [form, ...(await this.#kept.texts(next.map(key)))] };
  }

  /** The summary's document. */
  get summaryText(): string {
    return this.#handle?.text() ?? '';
  }

  /** Everything that is kept, one file to a line: the desk takes it back as it is. */
  async everything(): Promise<string> {
    const kept = await this.#kept.list();
    const lines: string[] = [];
    for (let at = 0; at < kept.length; at += SLICE) {
      const texts = await this.#kept.texts(kept.slice(at, at + SLICE).map(({ key }) => key));
      lines.push(...texts.map((text) => JSON.stringify(JSON.parse(text))));
      await pause();
    }
    return lines.map((line) => `${line}\n`).join('');
  }

  /** The figures for everybody, without those of small groups. */
  disclosed(atLeast: number): PublicTotal | undefined {
    return this.scope === undefined ? undefined : this.#handle?.disclosed(this.scope, atLeast);
  }

  close(): void {
    this.rest();
    this.#queueTurn += 1;
    this.#handle?.close();
    this.#handle = undefined;
    this.#opening = undefined;
  }
}

// A source of the page: an object, a text, or an address; what lies there may be lines of NDJSON.
async function textsOf(source: unknown): Promise<string[]> {
  if (typeof source !== 'string') return [JSON.stringify(source)];
  const isText = /^\s*\{/.test(source);
  const text = isText ? source : await fetchedText(resolved(source), new AbortController().signal);
  const found = (await ofText(text, '')).filter((each) => each.kind === 'piece');
  // A text without any file is for the engine to refuse.
  return found.length === 0 ? [text] : found.map((piece) => piece.text);
}
