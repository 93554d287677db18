/** What office programs open: sheets of results and forms, papers; and forms from sheets. */
import { Instance, type Opened } from './instance.js';
import { joined } from './joined.js';
import type { CollectionView, Report } from './types.js';

type Wasm = typeof import('../../wasm/sheets/orientation.js');

const engine = new Instance<Wasm>('sheets');

type Bytes = Uint8Array<ArrayBuffer>;

/** The forms of a table, and the cells that could not be read. */
export interface TableForms {
  forms: string[];
  report: Report;
}

/** Fetches the engine. */
export const begin = (): Promise<void> => engine.load();

/** A book that is being written; it is given back to the engine with its bytes, or with `drop`. */
export class BookHandle {
  readonly #open: Opened<Wasm['OpenBook']['prototype']>;

  /** `criteria` is the text of the set that forms answer; without it they are written without wordings and points. */
  constructor(criteria: string | undefined, lang: string) {
    this.#open = engine.open('OpenBook', 'new', criteria ?? '', lang);
  }

  results(view: CollectionView): void {
    this.#open.tryTo('results', JSON.stringify(view));
  }

  forms(texts: readonly string[]): void {
    this.#open.run('forms', joined(texts));
  }

  finish(): Bytes {
    return this.#open.bytes('finish');
  }

  drop(): void {
    this.#open.free();
  }
}

/** The units of what is looked at as CSV. */
export const csvOfUnits = (view: CollectionView, lang: string): string =>
  engine.text('unitsCsv', JSON.stringify(view), lang);

/** The report of what is looked at as a `.docx`. */
export const reportPaper = (view: CollectionView, lang: string): Bytes =>
  engine.bytes('paperOfReport', JSON.stringify(view), lang);

/** A form and its criteria as a `.docx`. */
export const formPaper = (criteria: string, assessment: string, lang: string): Bytes =>
  engine.bytes('paperOfForm', criteria, assessment, lang);

/** The forms of a table, `.xlsx` or CSV. */
export const formsOfTable = (bytes: Uint8Array): TableForms => engine.json('formsOf', bytes) as TableForms;
