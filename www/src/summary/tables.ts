/** Forms that come as a table of an office program; what reads them is fetched with the first one. */
import type { Param } from '../engine/types.js';
import type { Brought } from './received.js';
import type { SheetsStore } from './sheets-store.js';

/** What writes and reads tables, once it has come. */
export const sheets = async (): Promise<SheetsStore> => (await import('./sheets-store.js')).SheetsStore.begin();

/** The beginning of a package, which a zip of forms has as well: only its name tells it from one. */
const PACKAGE: readonly number[] = [0x50, 0x4b, 0x03, 0x04];
const mayBeTable = (bytes: Uint8Array, name: string): boolean =>
  /\.csv$/i.test(name) || (PACKAGE.every((byte, at) => bytes[at] === byte) && !/\.zip$/i.test(name));

/** The forms of a table; nothing where it has none. One cell that cannot be read refuses them all: no answer may go in silence. */
export async function ofTable(bytes: Uint8Array, name: string): Promise<Brought[] | undefined> {
  if (!mayBeTable(bytes, name)) return undefined;
  const found = (await sheets()).read(bytes);
  if (found === undefined) return undefined;
  const [issue] = found.report;
  if (issue === undefined) return found.forms.map((text, at) => ({ kind: 'piece', name: `${name} (${at + 1})`, text }));
  const params = { ...issue.params, place: { kind: 'text', value: issue.place } } as unknown as Record<string, Param>;
  return [{ kind: 'unread', name, why: { code: 'cell-unread', params, unit: undefined } }];
}
