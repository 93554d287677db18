/** The desk, on which a plan is looked through and corrected; the only importer of its wasm. */
import { Instance, type Opened } from './instance.js';
import { normalizing } from './normalizing.js';
import type { Reading } from './reading.js';
import type { Action, DeskHead, DeskRow, Edit, EditRefusal, Finding } from './types.js';

type Wasm = typeof import('../../wasm/desk/orientation.js');
type Open = Opened<Wasm['OpenDesk']['prototype']>;

const engine = new Instance<Wasm>('desk', normalizing);
const encoder = new TextEncoder();

/** What is on the desk, by its texts: the engine opens it from them, and after a panic anew. */
export interface DeskTexts {
  /** The plan's document. */
  plan: string;
  /** The text of the paper, where it is at hand. */
  source: string | undefined;
  /** What the reading of the text has left unclear, as the engine writes it; nothing where the text was not read here. */
  reading?: string | undefined;
}

/** All that a page shows of a desk. */
export interface DeskView {
  head: DeskHead;
  rows: DeskRow[];
  findings: Finding[];
}

/** Loads the engine before it is needed; whoever needs it hears of a failure. */
export function prefetchDesk(): void {
  engine.load().catch(() => undefined);
}

/** A plan that is being made in the engine. */
export class DeskHandle {
  #texts: DeskTexts;
  #open: Open | undefined;
  /** What is shown of a paper that was read, until something is changed. */
  #read: DeskView | undefined;

  private constructor(texts: DeskTexts, read?: DeskView) {
    this.#texts = texts;
    this.#read = read;
  }

  /** Takes a paper that is being read; `source` is its text. */
  static async take(coming: Promise<Reading>, source: string): Promise<DeskHandle> {
    // The first change does not wait for the engine.
    const [{ plan, reading, ...view }] = await Promise.all([coming, engine.load()]);
    return new DeskHandle({ plan, source, reading }, view);
  }

  /** Goes on with a plan file; throws a `Failure` where it is none. */
  static async open(texts: DeskTexts): Promise<DeskHandle> {
    await engine.load();
    const handle = new DeskHandle(texts);
    // The file may be of an older version.
    handle.#texts = { ...texts, plan: handle.#now.text('text') };
    return handle;
  }

  get #now(): Open {
    if (this.#open?.isLost !== false) {
      const { plan, source, reading } = this.#texts;
      this.#open = engine.open('OpenDesk', 'open', encoder.encode(plan), source, reading);
    }
    return this.#open;
  }

  get texts(): DeskTexts {
    return this.#texts;
  }

  view(): DeskView {
    if (this.#read !== undefined) return this.#read;
    const open = this.#now;
    return {
      head: open.json('head') as DeskHead,
      rows: open.json('rows') as DeskRow[],
      findings: open.json('findings') as Finding[],
    };
  }

  /** Makes a change; gives why not, where it is not made. */
  edit(edit: Edit): EditRefusal | undefined {
    const refusal = this.#now.json('edit', JSON.stringify(edit)) as EditRefusal | undefined;
    if (refusal === undefined) this.#changed();
    return refusal;
  }

  /** Takes the last change back; says whether there was one. */
  undo(): boolean {
    const isDone = this.#now.run('undo');
    this.#changed();
    return isDone;
  }

  /** Makes the change again that was undone last; says whether there was one. */
  redo(): boolean {
    const isDone = this.#now.run('redo');
    this.#changed();
    return isDone;
  }

  #changed(): void {
    this.#read = undefined;
    this.#texts = { ...this.#texts, plan: this.#now.text('text') };
  }

  /** The actions of a task. */
  actions(task: string): Action[] {
    return this.#now.json('actions', task) as Action[];
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    this.#open?.free();
  }
}
