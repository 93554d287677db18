/**
 * What somebody brings to the desk, taken apart into the texts of single files: files, zips of files, lines of NDJSON, and
 * texts of chats pasted one after the other. Nothing here knows what such a file says.
 */
import { unzipSync } from 'fflate';
import { unpack } from '../drafts/text.js';

/** A text that may be a file of ours, and where it came from. */
export interface Piece {
  kind: 'piece';
  name: string;
  text: string;
}

/** Why something is not even a text. */
export type Unreadable = 'nothing' | 'damaged' | 'other-file' | 'office' | 'too-large' | 'zip';

export interface Unread {
  kind: 'unread';
  name: string;
  why: Unreadable;
}

/** The most bytes of one file; a form of a hundred criteria with its history has a thousandth of that. */
const LARGEST = 256 * 1024 * 1024;
/** The most bytes that all files of one zip may unpack to. */
const UNPACKED = 512 * 1024 * 1024;

const TOKEN = 'orientation1.';
/** What a file begins with, at the end of a text whose last file has no end. */
const BROKEN_OFF = /\{\s*"/;
const TEXTS = /\.(json|ndjson|jsonl|txt)$/i;

/** What stands at the beginning of files that are no texts. */
const SIGNS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0xd0, 0xcf, 0x11, 0xe0], // Word and Excel of before 2007
  [0xff, 0xd8, 0xff], // JPEG
  [0x89, 0x50, 0x4e, 0x47], // PNG
];

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte);

/** Takes a text apart. */
export async function ofText(text: string, name: string): Promise<(Piece | Unread)[]> {
  const found: (Piece | Unread)[] = [];
  const put = (each: string): void => {
    const nth = found.length + 1;
    found.push({ kind: 'piece', name: nth === 1 ? name : `${name} (${nth})`, text: each });
  };
  let rest = '';
  let isCut = false;
  for (const { isObject, part } of parts(text)) {
    if (isObject) put(part);
    else rest += part;
    isCut = !isObject && BROKEN_OFF.test(part);
  }
  const [, ...tokens] = rest.split(TOKEN);
  for (const token of tokens) {
    const read = await unpack(TOKEN + token);
    if (read.kind === 'text') put(read.text);
    else found.push({ kind: 'unread', name, why: 'damaged' });
  }
  if (found.length === 0) found.push({ kind: 'unread', name, why: rest.includes('{') ? 'damaged' : 'nothing' });
  else if (isCut) found.push({ kind: 'unread', name, why: 'damaged' });
  return found;
}

/** The objects of a text, and what stands between them; one that does not end is no object. */
function* parts(text: string): Generator<{ isObject: boolean; part: string }> {
  let from = 0;
  let start = -1;
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isInString) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isInString = false;
    } else if (sign === 0x22) isInString = depth > 0;
    else if (sign === 0x7b) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (sign === 0x7d && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      if (start > from) yield { isObject: false, part: text.slice(from, start) };
      yield { isObject: true, part: text.slice(start, at + 1) };
      from = at + 1;
    }
  }
  if (from < text.length) yield { isObject: false, part: text.slice(from) };
}

/** Takes the bytes of a file apart. */
export async function ofBytes(bytes: Uint8Array, name: string): Promise<(Piece | Unread)[]> {
  const unread = (why: Unreadable): Unread[] => [{ kind: 'unread', name, why }];
  if (bytes.length > LARGEST) return unread('too-large');
  if (SIGNS.some((sign) => begins(bytes, sign))) return unread('other-file');
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return ofZip(bytes, name);
  return ofText(decoded(bytes), name);
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

async function ofZip(bytes: Uint8Array, name: string): Promise<(Piece | Unread)[]> {
  let isOffice = false;
  let room = UNPACKED;
  const tooLarge: string[] = [];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        isOffice ||= file.name === '[Content_Types].xml';
        if (isOffice || !TEXTS.test(file.name) || file.name.includes('__MACOSX/')) return false;
        // What a file says of its size is all that is unpacked of it.
        if (file.originalSize > LARGEST || file.originalSize > room) {
          tooLarge.push(file.name);
          return false;
        }
        room -= file.originalSize;
        return true;
      },
    });
  } catch {
    return [{ kind: 'unread', name, why: 'zip' }];
  }
  if (isOffice) return [{ kind: 'unread', name, why: 'office' }];
  const found: (Piece | Unread)[] = [];
  for (const [inner, text] of Object.entries(files)) found.push(...(await ofText(decoded(text), `${name}: ${inner}`)));
  found.push(...tooLarge.map((inner): Unread => ({ kind: 'unread', name: `${name}: ${inner}`, why: 'too-large' })));
  return found.length > 0 ? found : [{ kind: 'unread', name, why: 'nothing' }];
}
