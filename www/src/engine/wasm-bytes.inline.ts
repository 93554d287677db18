/**
 * The bytes of the wasm modules in the classic script, which carries them within it. What takes their place where they are
 * refused lies beside it, for one page in thousands.
 */
import { beside, inline, part } from 'orientation:wasm-inline';
import { fetched } from './fetched.js';
import type { Module } from './wasm-module.js';

/** The address that messages name for a module. */
export const wasmAddress = (): string => 'orientation.iife.js';

/** A worker needs a script of its own, which a page with all in one file may not have. */
export const scriptAddress = (): string | undefined => undefined;

/** Preloading has nothing to do: the bytes are in the script. */
export const beginWasm = (): void => undefined;

/** The module in JavaScript. */
export const scripted = async (name: string): Promise<Module> =>
  ((await part(name)) as { instantiate: Module }).instantiate;

// Where this script lies, as far as the page says: what few pages ask for lies beside it.
const own = typeof document === 'undefined' ? undefined : document.currentScript;

/** The bytes of a module. */
export async function wasmBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = inline[name];
  if (text !== undefined) return bytesOf(text);
  const base = own instanceof HTMLScriptElement && own.src !== '' ? own.src : document.baseURI;
  const response = await fetched(new URL(beside[name] ?? name, base).href, { missing: 'wasm-not-found' });
  return new Uint8Array(await response.arrayBuffer());
}

// `0` to `9` are 0x30 to 0x39, `a` to `f` 0x61 to 0x66.
const digit = (code: number): number => (code & 15) + (code >> 6) * 9;

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hexadecimal.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = digit(hexadecimal.charCodeAt(2 * at)) * 16 + digit(hexadecimal.charCodeAt(2 * at + 1));
  }
  return bytes;
}
