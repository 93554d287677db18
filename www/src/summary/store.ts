/**
 * The desk of one page: what was collected, what of it is looked at, what is being read. Nothing here knows the DOM.
 *
 * The figures are with the engine; the store keeps what it gives, and the files.
 */
import { Failure } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import { fetchedText, resolved } from '../engine/fetched.js';
import { CollectionHandle, fingerprintsOf } from '../engine/summary.js';
import type {
  Behind,
  CollectionView,
  ComparedView,
  Figure,
  Id,
  PublicTotal,
  Scope,
  ScopeLine,
  UnitFilter,
} from '../engine/types.js';
import type { BallotStore } from './ballot-store.js';
import { ofBytes, ofText } from './brought.js';
import { Intake } from './intake.js';
import type { KeptFiles, KeptKind, OtherTab } from './kept.js';
import type { PlanStore } from './plan-store.js';
import {
  blank,
  type Brought,
  type BroughtFile,
  cites,
  type End,
  type Reading,
  type Received,
  type Source,
} from './received.js';
import { Review } from './review.js';
import type { SheetsStore } from './sheets-store.js';
import { formsOf, pause, SLICE } from './slices.js';
import { ofTable, sheets } from './tables.js';
import { type OpenForms, waitingForms } from './waiting.js';

/** What has changed: listeners draw that and no more. */
export type Changed = 'view' | 'reading' | 'received' | 'queue' | 'failure';

const same = (one: Scope | undefined, other: Scope): boolean => JSON.stringify(one) === JSON.stringify(other);

export class SummaryStore {
  readonly #kept: KeptFiles;
  readonly #today: () => string;
  readonly #intake: Intake;
  readonly #listeners = new Set<(changed: Changed) => void>();
  #handle: CollectionHandle | undefined;
  #opening: Promise<CollectionHandle> | undefined;
  /** The texts of the page: its criteria and its roster, which are not kept. */
  #given: readonly string[] = [];
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
  /** The review queue of the scope. */
  readonly review: Review;
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
    this.review = new Review(kept, () => this.#changed('queue'));
    this.#intake = new Intake({
      keptFiles: kept,
      papers: this.papers,
      fingerprints: fingerprintsOf,
      engine: () => this.#ready(),
      ballots: () => this.#ballots(),
      plans: () => this.plans(),
      keep: (texts) => this.#keep(texts),
      tell: (reading) => {
        this.reading = reading;
        this.#changed('reading');
      },
    });
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
      await this.#intake.resume(this.#handle, stored, (keys) => this.#kept.texts(keys));
      this.reading = undefined;
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
    await this.#intake.takeGiven(this.#handle, this.#given);
    if (this.#has === 'kept') await this.#resume();
    this.#look();
  }

  /** Reads what is kept: sets and rosters first, since forms are counted by them. */
  async #resume(): Promise<void> {
    const kept = await this.#kept.list();
    const order: readonly KeptKind[] = ['criteria', 'roster', 'plan', 'summary', 'assessment', 'ballot'];
    // The keys of a kind stand side by side.
    for (const of of order)
      await this.#intake.resume(
        this.#handle,
        kept.filter(({ kind }) => kind === of).map(({ key }) => key),
        (keys) => this.#kept.run(keys),
      );
    this.reading = undefined;
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
  allForms(): AsyncGenerator<string[]> {
    return formsOf(this.#kept, this.view?.units ?? []);
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
      const isKept = (): boolean => this.isKept;
      const collector = new part.Collector({ kept: this.#kept, address, name, fingerprints: fingerprintsOf, isKept });
      await this.#readNow(
        0,
        (signal) => collector.waiting(signal),
        (received, early) => collector.end(received, early),
      );
    });
  }

  /** Ends the reading; what was taken until then stays. */
  cancel(): void {
    this.#intake.cancel();
  }

  #read(all: number, source: Source): Promise<void> {
    return this.#then(() => this.#readNow(all, source));
  }

  async #readNow(all: number, source: Source, end?: End): Promise<void> {
    this.received = undefined;
    const received = await this.#intake.read(all, source, end);
    this.reading = undefined;
    this.received = received;
    this.#look();
    this.#changed('received');
  }

  async #keep(texts: ReadonlyMap<string, string | null>): Promise<void> {
    this.isKept = (await this.#kept.put(texts)) && this.isKept;
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
      await this.#keep(texts);
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
      await this.#keep(new Map([[this.#kept.key('ballot', taken.fingerprint), text]]));
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
    this.review.forget();
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

  async #review(): Promise<void> {
    const { whole, criteria, before } = this;
    if (whole === undefined) return;
    const shares = before === undefined ? {} : (this.#handle?.shares(before.scope) ?? {});
    await this.review.make(whole.units, criteria, shares);
  }

  /** What is looked at without its filter. */
  get whole(): CollectionView | undefined {
    const { filter, scope, view } = this;
    return scope === undefined || Object.keys(filter).length === 0 ? view : this.#handle?.view(scope, {}, this.today);
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
      await this.#keep(texts);
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

  /** The form of a unit, and those behind it in a list that wait for a decision; nothing where the form or its set is not at hand. */
  async forms(unit: Id, list: readonly Id[]): Promise<OpenForms | undefined> {
    const { criteria, view } = this;
    return criteria === undefined || view === undefined
      ? undefined
      : waitingForms(this.#kept, criteria, view.units, unit, list);
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
    this.review.forget();
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
