/** What office programs open: sheets of results and forms, papers; and forms from sheets. */
import {
  __wbg_reset_state,
  formsOf,
  initSync,
  OpenBook,
  paperOfForm,
  paperOfReport,
  unitsCsv,
} from '../../wasm/sheets/orientation.js';
import { Instance } from './instance.js';
import type { CollectionView, Report } from './types.js';

const engine = new Instance('sheets', { initSync, __wbg_reset_state });

type Bytes = Uint8Array<ArrayBuffer>;

/** What stands between texts that cross together: no JSON has this sign. */
const BETWEEN = '\u001e';

/** The forms of a table, and the cells that could not be read. */
export interface TableForms {
  forms: string[];
  report: Report;
}

/** Fetches the engine. */
export const begin = (): Promise<void> => engine.load();

/** A book that is being written; it is given back to the engine with its bytes, or with `drop`. */
export class BookHandle {
  readonly #open: OpenBook;

  /** `criteria` is the text of the set that forms answer; without it they are written without wordings and points. */
  constructor(criteria: string | undefined, lang: string) {
    this.#open = engine.call(() => new OpenBook(criteria ?? '', lang));
  }

  results(view: CollectionView): void {
    engine.call(() => this.#open.results(JSON.stringify(view)));
  }

  forms(texts: readonly string[]): void {
    engine.call(() => this.#open.forms(texts.map((text) => text.replaceAll(BETWEEN, ' ')).join(BETWEEN)));
  }

  finish(): Bytes {
    return engine.call(() => this.#open.finish()) as Bytes;
  }

  drop(): void {
    this.#open.free();
  }
}

/** The units of what is looked at as CSV. */
export const csvOfUnits = (view: CollectionView, lang: string): string =>
  engine.call(() => unitsCsv(JSON.stringify(view), lang));

/** The report of what is looked at as a `.docx`. */
export const reportPaper = (view: CollectionView, lang: string): Bytes =>
  engine.call(() => paperOfReport(JSON.stringify(view), lang)) as Bytes;

/** A form and its criteria as a `.docx`. */
export const formPaper = (criteria: string, assessment: string, lang: string): Bytes =>
  engine.call(() => paperOfForm(criteria, assessment, lang)) as Bytes;

/** The forms of a table, `.xlsx` or CSV. */
export const formsOfTable = (bytes: Uint8Array): TableForms =>
  JSON.parse(engine.call(() => formsOf(bytes))) as TableForms;
