/**
 * The table of units as CSV: semicolons, a mark of UTF-8 at its beginning, decimal commas – what Excel opens as it is where it
 * is set to Vietnamese. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */

/** A cell: a text, or a decimal token of the model. */
export type Cell = string | { number: string | number | null | undefined };

const FORMULA = /^[=+\-@\t\r\n]/;

function written(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell.number ?? '').replace('.', ',');
  const text = FORMULA.test(cell.trimStart()) ? `'${cell}` : cell;
  return /[;"\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(written).join(';')}\r\n`).join('')}`;
