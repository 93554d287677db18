/** The engine of the desk of the level above: the only importer of its wasm. */
import { __wbg_reset_state, fingerprints, initSync, OpenCollection } from '../../wasm/summary/orientation.js';
import { Instance } from './instance.js';
import type {
  Behind,
  CollectionView,
  ComparedView,
  Figure,
  Fingerprint,
  Id,
  PublicTotal,
  ReviewQueue,
  Scope,
  ScopeLine,
  Taken,
  TaskLine,
  UnitFilter,
} from './types.js';

const engine = new Instance('summary', { initSync, __wbg_reset_state });

/** What stands between texts that cross together: no JSON has this sign. */
const BETWEEN = '\u001e';
const joined = (texts: readonly string[]): string => texts.map((text) => text.replaceAll(BETWEEN, ' ')).join(BETWEEN);

/** The fingerprints of texts, white space aside; a collection must have been begun. */
export const fingerprintsOf = (texts: readonly string[]): Fingerprint[] =>
  texts.length === 0 ? [] : (JSON.parse(engine.call(() => fingerprints(joined(texts)))) as Fingerprint[]);

/** A collection that is open in the engine. After a panic it is gone: whoever has the texts brings them again. */
export class CollectionHandle {
  readonly #open: OpenCollection;
  readonly #generation = engine.generation;

  private constructor(open: OpenCollection) {
    this.#open = open;
  }

  /** A collection of nothing. */
  static async begin(): Promise<CollectionHandle> {
    await engine.load();
    return engine.call(() => new CollectionHandle(new OpenCollection()));
  }

  /** Whether the engine has been begun anew since. */
  get isLost(): boolean {
    return this.#generation !== engine.generation;
  }

  /** Takes the texts of files: what became of each. */
  take(texts: readonly string[]): Taken[] {
    if (texts.length === 0) return [];
    return JSON.parse(engine.call(() => this.#open.take(joined(texts)))) as Taken[];
  }

  /** Takes a unit away; gives the fingerprints of its files. */
  remove(scope: Scope, unit: Id): Fingerprint[] {
    return JSON.parse(engine.call(() => this.#open.remove(JSON.stringify(scope), unit))) as Fingerprint[];
  }

  scopes(): ScopeLine[] {
    return JSON.parse(engine.call(() => this.#open.scopes())) as ScopeLine[];
  }

  /** The document of the set of a scope; nothing where the set is not at hand. */
  criteria(scope: Scope): string | undefined {
    return engine.call(() => this.#open.criteria(JSON.stringify(scope)));
  }

  view(scope: Scope, filter: Partial<UnitFilter>, today: string): CollectionView {
    const text = engine.call(() => this.#open.view(JSON.stringify(scope), JSON.stringify(filter), today));
    return JSON.parse(text) as CollectionView;
  }

  /** The tasks of the plan with what the units have done; none without a plan. */
  tasks(scope: Scope, filter: Partial<UnitFilter>): TaskLine[] {
    const text = engine.call(() => this.#open.tasks(JSON.stringify(scope), JSON.stringify(filter)));
    return JSON.parse(text) as TaskLine[];
  }

  /** A scope beside an earlier one. */
  compared(before: Scope, now: Scope): ComparedView {
    const text = engine.call(() => this.#open.compared(JSON.stringify(before), JSON.stringify(now)));
    return JSON.parse(text) as ComparedView;
  }

  /** The units behind a figure. */
  behind(scope: Scope, filter: Partial<UnitFilter>, figure: Figure): Behind[] {
    const [of, by, what] = [scope, filter, figure].map((each) => JSON.stringify(each)) as [string, string, string];
    return JSON.parse(engine.call(() => this.#open.behind(of, by, what))) as Behind[];
  }

  /** The figures of a scope without those of groups smaller than `atLeast`. */
  disclosed(scope: Scope, atLeast: number): PublicTotal | undefined {
    const text = engine.call(() => this.#open.disclosed(JSON.stringify(scope), atLeast));
    return text === undefined ? undefined : (JSON.parse(text) as PublicTotal);
  }

  /** Begins a review queue; jumps are found against the totals of another scope. */
  beginQueue(before: Scope | undefined): void {
    engine.call(() => this.#open.beginQueue(JSON.stringify(before ?? null)));
  }

  /** Looks at the texts of forms for the queue. */
  look(texts: readonly string[]): void {
    engine.call(() => this.#open.look(joined(texts)));
  }

  finishQueue(): ReviewQueue {
    return JSON.parse(engine.call(() => this.#open.finishQueue())) as ReviewQueue;
  }

  /** The document of the summary. */
  text(): string {
    return engine.call(() => this.#open.text());
  }

  /** The document of what came in summaries. */
  handedUp(): string {
    return engine.call(() => this.#open.handedUp());
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    if (!this.isLost) this.#open.free();
  }
}
