/** The desk, on which a plan is looked through and corrected; the only importer of its wasm. */
import { textOf } from './calls.js';
import { Instance, type Opened } from './instance.js';
import { normalizing } from './normalizing.js';
import type { DeskView, Reading } from './reading.js';
import type { Action, DeskHead, DeskRow, Edit, EditRefusal, Finding } from './types.js';

export type { DeskView } from './reading.js';

type Wasm = typeof import('../../wasm/desk/orientation.js');
type Open = Opened<Wasm['OpenDesk']['prototype']>;

const engine = new Instance<Wasm>('desk', normalizing);
const encoder = new TextEncoder();

/** What is on the desk, by its texts: the engine opens it from them, and after a panic anew. */
export interface DeskTexts {
  /** The plan's document, as it came: a long one in UTF-8. */
  plan: string | Uint8Array<ArrayBuffer>;
  /** What the reading of the text has left unclear, as the engine writes it; nothing where the text was not read here. */
  reading?: string | undefined;
}

/** Loads the engine before it is needed; whoever needs it hears of a failure. */
export function prefetchDesk(): void {
  engine.load().catch(() => undefined);
}

/** A plan that is being made in the engine. */
export class DeskHandle {
  /** The text of the paper, where it is at hand. */
  readonly source: string | undefined;
  /** Nothing while the texts of a paper that was read beside the page are on their way. */
  #texts: DeskTexts | undefined;
  /** What is in UTF-8 there, as a text: made where somebody asks for it. */
  #plan: string | undefined;
  #open: Open | undefined;
  /** What is shown of a paper that was read, until something is changed. */
  #read: DeskView | undefined;
  /** Settles once the view has every row and every finding. */
  outlined: Promise<unknown> = Promise.resolve();
  /** Settles once the texts are here, and changes can be made. */
  whole: Promise<unknown> = Promise.resolve();

  private constructor(source: string | undefined) {
    this.source = source;
  }

  /**
   * Takes a paper that is being read; `source` is its text. Where it is read beside the page, the beginning of what is shown comes
   * first, the rest after it, and the texts at last.
   */
  static async take(coming: Promise<Reading>, source: string): Promise<DeskHandle> {
    // The first change does not wait for the engine.
    const [{ view, outlined, texts }] = await Promise.all([coming, engine.load()]);
    const handle = new DeskHandle(source);
    handle.#read = view;
    handle.outlined = outlined;
    if (texts instanceof Promise) {
      handle.whole = texts.then((texts) => {
        handle.#texts = texts;
      });
      // Of a paper that is given up meanwhile nobody asks for them.
      handle.whole.catch(() => undefined);
    } else handle.#texts = texts;
    return handle;
  }

  /** Goes on with a plan file; throws a `Failure` where it is none. */
  static async open(texts: DeskTexts, source: string | undefined): Promise<DeskHandle> {
    await engine.load();
    const handle = new DeskHandle(source);
    handle.#texts = texts;
    // The file may be of an older version.
    handle.#texts = { ...texts, plan: handle.#now.text('text') };
    return handle;
  }

  get #now(): Open {
    if (this.#open?.isLost !== false) {
      const { plan, reading } = this.#texts as DeskTexts;
      const file = typeof plan === 'string' ? encoder.encode(plan) : plan;
      this.#open = engine.open('OpenDesk', 'open', file, this.source, reading);
    }
    return this.#open;
  }

  get texts(): DeskTexts | undefined {
    return this.#texts;
  }

  /** The plan's document. */
  get plan(): string | undefined {
    const { plan } = this.#texts ?? {};
    return plan instanceof Uint8Array ? (this.#plan ??= textOf(plan)) : plan;
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
