/** The engine that the desk works with; the only importer of its wasm. */
import { __wbg_reset_state, converted, initSync, OpenDesk } from '../../wasm/import/orientation.js';
import { resolved } from './fetched.js';
import { Instance } from './instance.js';
import type { Action, DeskHead, DeskRow, Edit, EditRefusal, Finding } from './types.js';

const engine = new Instance('import', { initSync, __wbg_reset_state });

/** What is on the desk, by its texts: after a panic it is opened anew from them. */
export interface DeskTexts {
  /** The plan's document. */
  plan: string;
  /** The text of the paper, where it is at hand. */
  source: string | undefined;
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
  return engine.call(() => converted(text));
}

/** A plan that is being made in the engine. */
export class DeskHandle {
  #texts: DeskTexts;
  #open: OpenDesk;
  #generation = engine.generation;

  private constructor(open: OpenDesk, source: string | undefined) {
    this.#open = open;
    this.#texts = { plan: open.text(), source };
  }

  /** Reads the text of a paper; `strong` has what is printed bold in it, as `OfficeFile` does. */
  static async read(text: string, file: string | undefined, strong: readonly number[] = []): Promise<DeskHandle> {
    await engine.load();
    return engine.call(() => new DeskHandle(OpenDesk.read(text, file, new Uint32Array(strong)), text));
  }

  /** Goes on with a plan file; throws a `Failure` where it is none. */
  static async open({ plan, source }: DeskTexts): Promise<DeskHandle> {
    await engine.load();
    return engine.call(() => new DeskHandle(OpenDesk.open(plan, source), source));
  }

  #ask<T>(work: (open: OpenDesk) => T): T {
    return engine.call(() => {
      if (this.#generation !== engine.generation) {
        this.#open = OpenDesk.open(this.#texts.plan, this.#texts.source);
        this.#generation = engine.generation;
      }
      return work(this.#open);
    });
  }

  get texts(): DeskTexts {
    return this.#texts;
  }

  view(): DeskView {
    return this.#ask((open) => ({
      head: JSON.parse(open.head()) as DeskHead,
      rows: JSON.parse(open.rows()) as DeskRow[],
      findings: JSON.parse(open.findings()) as Finding[],
    }));
  }

  /** Makes a change; gives why not, where it is not made. */
  edit(edit: Edit): EditRefusal | undefined {
    const refusal = this.#ask((open) => open.edit(JSON.stringify(edit)));
    if (refusal !== undefined) return JSON.parse(refusal) as EditRefusal;
    this.#changed();
    return undefined;
  }

  /** Takes the last change back; says whether there was one. */
  undo(): boolean {
    const isDone = this.#ask((open) => open.undo());
    this.#changed();
    return isDone;
  }

  /** Makes the change again that was undone last; says whether there was one. */
  redo(): boolean {
    const isDone = this.#ask((open) => open.redo());
    this.#changed();
    return isDone;
  }

  #changed(): void {
    this.#texts = { ...this.#texts, plan: this.#ask((open) => open.text()) };
  }

  /** The actions of a task. */
  actions(task: string): Action[] {
    return JSON.parse(this.#ask((open) => open.actions(task))) as Action[];
  }

  /** Gives the memory back; the handle is not to be used any more. */
  close(): void {
    if (this.#generation === engine.generation) this.#open.free();
  }
}
