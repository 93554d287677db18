/** The engine of the desk of the level above: the only importer of its wasm. */
import { Instance, type Opened } from './instance.js';
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

type Wasm = typeof import('../../wasm/summary/orientation.js');
type Open = Opened<Wasm['OpenCollection']['prototype']>;

const engine = new Instance<Wasm>('summary');

/** What stands between texts that cross together: no JSON has this sign. */
const BETWEEN = '\u001e';
const joined = (texts: readonly string[]): string => texts.map((text) => text.replaceAll(BETWEEN, ' ')).join(BETWEEN);

/** The fingerprints of texts, white space aside; a collection must have been begun. */
export const fingerprintsOf = (texts: readonly string[]): Fingerprint[] =>
  texts.length === 0 ? [] : (engine.json('fingerprints', joined(texts)) as Fingerprint[]);

/** A collection that is open in the engine. After a panic it is gone: whoever has the texts brings them again. */
export class CollectionHandle {
  readonly #open: Open;

  private constructor(open: Open) {
    this.#open = open;
  }

  /** A collection of nothing. */
  static async begin(): Promise<CollectionHandle> {
    await engine.load();
    return new CollectionHandle(engine.begin('OpenCollection', 'new'));
  }

  /** Whether the engine has been begun anew since. */
  get isLost(): boolean {
    return this.#open.isLost;
  }

  /** Takes the texts of files: what became of each. */
  take(texts: readonly string[]): Taken[] {
    if (texts.length === 0) return [];
    return this.#open.json('take', joined(texts)) as Taken[];
  }

  /** Takes a unit away; gives the fingerprints of its files. */
  remove(scope: Scope, unit: Id): Fingerprint[] {
    return this.#open.json('remove', JSON.stringify(scope), unit) as Fingerprint[];
  }

  scopes(): ScopeLine[] {
    return this.#open.json('scopes') as ScopeLine[];
  }

  /** The document of the set of a scope; nothing where the set is not at hand. */
  criteria(scope: Scope): string | undefined {
    return this.#open.text('criteria', JSON.stringify(scope));
  }

  view(scope: Scope, filter: Partial<UnitFilter>, today: string): CollectionView {
    return this.#open.json('view', JSON.stringify(scope), JSON.stringify(filter), today) as CollectionView;
  }

  /** The tasks of the plan with what the units have done; none without a plan. */
  tasks(scope: Scope, filter: Partial<UnitFilter>): TaskLine[] {
    return this.#open.json('tasks', JSON.stringify(scope), JSON.stringify(filter)) as TaskLine[];
  }

  /** A scope beside an earlier one. */
  compared(before: Scope, now: Scope, filter: Partial<UnitFilter>): ComparedView {
    const [was, is, by] = [before, now, filter].map((each) => JSON.stringify(each)) as [string, string, string];
    return this.#open.json('compared', was, is, by) as ComparedView;
  }

  /** The units behind a figure. */
  behind(scope: Scope, filter: Partial<UnitFilter>, figure: Figure): Behind[] {
    const [of, by, what] = [scope, filter, figure].map((each) => JSON.stringify(each)) as [string, string, string];
    return this.#open.json('behind', of, by, what) as Behind[];
  }

  /** The figures of a scope without those of groups smaller than `atLeast`. */
  disclosed(scope: Scope, atLeast: number): PublicTotal | undefined {
    return this.#open.json('disclosed', JSON.stringify(scope), atLeast) as PublicTotal | undefined;
  }

  /** Begins a review queue; jumps are found against the totals of another scope. */
  beginQueue(before: Scope | undefined): void {
    this.#open.tryTo('beginQueue', JSON.stringify(before ?? null));
  }

  /** Looks at the texts of forms for the queue. */
  look(texts: readonly string[]): void {
    this.#open.run('look', joined(texts));
  }

  finishQueue(): ReviewQueue {
    return this.#open.json('finishQueue') as ReviewQueue;
  }

  /** The document of the summary. */
  text(): string {
    return this.#open.text('text');
  }

  /** The document of what came in summaries. */
  handedUp(): string {
    return this.#open.text('handedUp');
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    this.#open.free();
  }
}
