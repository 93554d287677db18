/** The engine that the desk works with; the only importer of its wasm. */
import { resolved } from './fetched.js';
import { Instance, type Opened } from './instance.js';
import { normalizing } from './normalizing.js';
import { scriptAddress } from './wasm-bytes.js';
import type { Action, DeskHead, DeskRow, Edit, EditRefusal, Finding } from './types.js';

type Wasm = typeof import('../../wasm/import/orientation.js');
type Open = Opened<Wasm['OpenDesk']['prototype']>;

const engine = new Instance<Wasm>('import', normalizing);

/** What is on the desk, by its texts: after a panic it is opened anew from them. */
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

/** The address of a file that lies beside the scripts, by its path from there. */
export const besideScripts = (path: string): string => resolved(new URL(`../${path}`, engine.address).href);

/** A text of before Unicode, converted; nothing where it is none. */
export async function convertedText(text: string): Promise<string | undefined> {
  await engine.load();
  return engine.text('converted', text);
}

/** The worker's script, beside the module; `undefined` where the script carries all within it. */
const workerAddress = (): string | undefined => scriptAddress('reading-worker');

/** A plan that is being made in the engine. */
export class DeskHandle {
  #texts: DeskTexts;
  #open: Open | undefined;
  /** What is shown of a paper that was read apart, until something is changed. */
  #read: DeskView | undefined;

  private constructor(texts: DeskTexts, open?: Open) {
    this.#texts = texts;
    this.#open = open;
  }

  static #of(open: Open, source: string | undefined): DeskHandle {
    return new DeskHandle({ plan: open.text('text'), source, reading: open.text('reading') }, open);
  }

  /** Reads the text of a paper; `strong` has what is printed bold in it, as `OfficeFile` does. */
  static async read(text: string, file: string | undefined, strong: readonly number[] = []): Promise<DeskHandle> {
    await engine.load();
    return DeskHandle.#of(engine.begin('OpenDesk', 'read', text, file, new Uint32Array(strong)), text);
  }

  /** The same beside the page, which goes on meanwhile; by the page itself where no worker may run. */
  static async readApart(
    text: string,
    file: string | undefined,
    strong: readonly number[] = [],
    signal: AbortSignal,
  ): Promise<DeskHandle> {
    const address = workerAddress();
    const { readApart } = await import('./reading.js');
    const asked = { wasm: engine.address, text, file, strong };
    const read = address === undefined ? undefined : await readApart(address, asked, signal);
    if (read === undefined) return DeskHandle.read(text, file, strong);
    // The next change does not wait for it.
    await engine.load();
    const { plan, reading, head, rows, findings } = read;
    const handle = new DeskHandle({ plan, source: text, reading });
    handle.#read = { head, rows, findings };
    return handle;
  }

  /** Goes on with a plan file; throws a `Failure` where it is none. */
  static async open({ plan, source, reading }: DeskTexts): Promise<DeskHandle> {
    await engine.load();
    return DeskHandle.#of(engine.open('OpenDesk', 'open', plan, source, reading), source);
  }

  get #now(): Open {
    if (this.#open?.isLost !== false) {
      const { plan, source, reading } = this.#texts;
      this.#open = engine.open('OpenDesk', 'open', plan, source, reading);
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
