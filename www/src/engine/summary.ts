/** The engine of the desk of the level above: the only importer of its wasm. */
import { Instance, type Opened } from './instance.js';
import { joined } from './joined.js';
import type {
  Behind,
  CollectionView,
  ComparedView,
  Figure,
  Fingerprint,
  Id,
  PublicTotal,
  Scope,
  ScopeLine,
  Share,
  Taken,
  UnitFilter,
} from './types.js';

type Wasm = typeof import('../../wasm/summary/orientation.js');
type Open = Opened<Wasm['OpenCollection']['prototype']>;

const engine = new Instance<Wasm>('summary');

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

  /** The totals of a scope as shares of the full scale, by unit. */
  shares(scope: Scope): { [unit in Id]?: Share } {
    return this.#open.json('shares', JSON.stringify(scope)) as { [unit in Id]?: Share };
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
