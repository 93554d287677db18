/** What somebody brings: bytes or a text become the text of a paper, a plan file, a file of an office program, or a reason why not. */
import type { OfficeErrorCode } from '../engine/codes.js';

export type Brought =
  /** `strong` has what is printed bold, in bytes of the text: where each stretch begins and ends, by turns. */
  | { kind: 'paper'; text: string; file: string | undefined; strong?: readonly number[] }
  | { kind: 'plan'; text: string; file: string | undefined }
  | { kind: 'criteria'; text: string; file: string | undefined }
  /** What is in it, the engine for such files says. */
  | { kind: 'office'; bytes: Uint8Array; file: string | undefined }
  | { kind: 'refused'; why: Refused };

/** Why a file is not taken. */
export type Refused = 'empty' | 'other-file' | 'other-json' | 'criteria' | 'too-long' | OfficeErrorCode;

/** As long as the largest plan whose places still fit their numbers, and far longer than any paper: in bytes. */
const MOST = 64 * 1024 * 1024;

/** A text that was pasted or typed. */
export function ofText(text: string, file?: string): Brought {
  if (text.trim() === '') return { kind: 'refused', why: 'empty' };
  if (/^\s*\{/.test(text)) {
    // A document says what it is in its first letters; the engine looks at the rest.
    const [, format] = /^\s*\{\s*"format"\s*:\s*"([^"]*)"/.exec(text) ?? [];
    if (format === 'orientation/plan') return { kind: 'plan', text, file };
    if (format === 'orientation/criteria') return { kind: 'criteria', text, file };
    if (format !== undefined) return { kind: 'refused', why: 'other-json' };
  }
  return { kind: 'paper', text, file };
}

/** A file, by its bytes. */
export function ofBytes(bytes: Uint8Array, file?: string): Brought {
  if (bytes.length > MOST) return { kind: 'refused', why: 'too-long' };
  if (isOffice(bytes)) return { kind: 'office', bytes, file };
  return isPicture(bytes) ? { kind: 'refused', why: 'other-file' } : ofText(textOf(bytes), file);
}

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

// ZIP files, the container of the old binary formats, PDF, RTF: which of them it is, and whether it can be read, is the
// engine's to say.
const isOffice = (bytes: Uint8Array): boolean =>
  begins(bytes, [0x50, 0x4b, 0x03, 0x04]) ||
  begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ||
  begins(bytes, [0x25, 0x50, 0x44, 0x46]) ||
  begins(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]);

const isPicture = (bytes: Uint8Array): boolean =>
  begins(bytes, [0x89, 0x50, 0x4e, 0x47]) || begins(bytes, [0xff, 0xd8, 0xff]) || begins(bytes, [0x47, 0x49, 0x46]);

/** The text of some bytes: UTF-16 or UTF-8 where they are that, else windows-1258. */
export function textOf(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  // UTF-16 without a mark at its beginning: the zeros stand in every other place.
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) return new TextDecoder(odd >= even ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
