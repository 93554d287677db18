// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.
import type { OfficeErrorCode } from '../../engine/codes.js';

export const officeErrors: Record<OfficeErrorCode, string> = {
  'office-old-binary': 'The file is of an old format (.doc, .xls). Open it in a word processor or spreadsheet and save it as .docx or .xlsx.',
  'office-encrypted': 'The file is protected by a password. Open it, take the password away and save it again.',
  'office-pdf': 'The file is a PDF. Use the document that it was made from, or copy its text and paste that.',
  'office-open-document': 'The file is of the OpenDocument format (.odt, .ods). Save it as .docx or .xlsx.',
  'office-rich-text': 'The file is of the Rich Text Format. Open it in a word processor and save it as .docx.',
  'office-other-kind': 'The file is of another kind than the one needed here: a text has to be .docx, a table .xlsx.',
  'office-not-office': 'The file is no document of a word processor or spreadsheet.',
  'office-damaged': 'The file is damaged or was not downloaded to its end. Get it again, or open and save it anew.',
  'office-missing-part': 'The file lacks its main content. Open it and save it anew.',
  'office-too-large': 'The file is larger or more complex than what can be read.',
  'office-no-forms': 'The file has no table of filled forms: it needs the columns “Form”, “Line”, “Item id”, “Answer” as they were downloaded.',
};
