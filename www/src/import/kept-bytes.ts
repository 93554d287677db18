/**
 * Long drafts in UTF-8, in the database of the mirror: in parts that a page has the time to copy, each under a key of its own,
 * `<draft>#<number>`. All parts of a draft are written in one transaction, so that none is there without the others.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

const STORE = 'texts';
/** What a picture has time to copy, in bytes. */
const PART = 4 * 1024 * 1024;

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

// Does something in one transaction; says whether it came to its end. A database that was closed under the page has none.
async function transact(
  database: IDBDatabase | null,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => void,
): Promise<boolean> {
  if (database === null) return false;
  const done = new Promise<boolean>((resolve) => {
    const transaction = database.transaction(STORE, mode);
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => resolve(false);
    work(transaction.objectStore(STORE));
  });
  const isDone = await done.catch(() => false);
  database.close();
  return isDone;
}

/** Writes a draft instead of what was there, in parts whose keys have the prefix; says whether it is written. */
export function writeBytes(
  database: IDBDatabase | null,
  draft: string,
  prefix: string,
  bytes: readonly Bytes[],
): Promise<boolean> {
  const parts: Bytes[] = [];
  for (const each of bytes) for (let at = 0; at < each.length; at += PART) parts.push(each.subarray(at, at + PART));
  return transact(database, 'readwrite', (store) => {
    store.delete(draft);
    store.delete(under(prefix));
    const write = (at: number): void => {
      // A view would be stored with all that it is a view of.
      const part = parts[at]?.slice();
      if (part !== undefined)
        store.put(part, `${prefix}${String(at).padStart(4, '0')}`).onsuccess = () => write(at + 1);
    };
    write(0);
  });
}

/** The drafts whose keys have a prefix; `draftOf` gives the draft that a key is of. */
export async function readBytes(
  database: IDBDatabase | null,
  prefix: string,
  draftOf: (key: string) => string,
): Promise<Map<string, Bytes>> {
  const found = new Map<string, Bytes[]>();
  await transact(database, 'readonly', (store) => {
    const request = store.openCursor(under(prefix));
    request.onsuccess = () => {
      const cursor = request.result;
      const value: unknown = cursor?.value;
      if (value instanceof Uint8Array) {
        const draft = draftOf(String(cursor?.key));
        found.set(draft, [...(found.get(draft) ?? []), value as Bytes]);
      }
      cursor?.continue();
    };
  });
  return new Map([...found].map(([draft, parts]) => [draft, joined(parts)]));
}

function joined(parts: readonly Bytes[]): Bytes {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
