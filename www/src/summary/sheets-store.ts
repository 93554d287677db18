/** Files for office programs, and forms from such files. Fetched when one is asked for, or brought. */
import {
  BookHandle,
  begin,
  csvOfUnits,
  formPaper,
  formsOfTable,
  reportPaper,
  type TableForms,
} from '../engine/sheets.js';
import type { CollectionView } from '../engine/types.js';

type Bytes = Uint8Array<ArrayBuffer>;

export class SheetsStore {
  /** The engine of such files. */
  static async begin(): Promise<SheetsStore> {
    await begin();
    return new SheetsStore();
  }

  /** The results of what is looked at as a book. */
  results(view: CollectionView, lang: string): Bytes {
    const book = new BookHandle(undefined, lang);
    try {
      book.results(view);
    } catch (error) {
      book.drop();
      throw error;
    }
    return book.finish();
  }

  /** Forms as a book; they come in slices, between which the page stays alive. */
  async forms(criteria: string | undefined, forms: AsyncIterable<readonly string[]>, lang: string): Promise<Bytes> {
    const book = new BookHandle(criteria, lang);
    try {
      // A book without forms has their headings.
      book.forms([]);
      for await (const texts of forms) book.forms(texts);
    } catch (error) {
      book.drop();
      throw error;
    }
    return book.finish();
  }

  /** The units of what is looked at as CSV. */
  csv(view: CollectionView, lang: string): string {
    return csvOfUnits(view, lang);
  }

  /** The report of what is looked at as a paper. */
  report(view: CollectionView, lang: string): Bytes {
    return reportPaper(view, lang);
  }

  /** A form and its criteria as a paper. */
  form(criteria: string, assessment: string, lang: string): Bytes {
    return formPaper(criteria, assessment, lang);
  }

  /** The forms of a table that somebody brought; nothing where the file has none. */
  read(bytes: Uint8Array): TableForms | undefined {
    try {
      return formsOfTable(bytes);
    } catch {
      return undefined;
    }
  }
}
