// The bundler turns these imports into the bytes themselves.
import bytes from 'orientation:wasm';
import later from 'orientation:wasm-later';

/** Where the bytes come from, for messages. */
export const wasmAddress = 'orientation.iife.js';

/** The same for what is asked later. */
export const laterAddress = wasmAddress;

/** They are here already. */
export const beginWasm = (): void => undefined;

/** The bytes of the wasm module, which the classic script carries within it. */
export function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.resolve(bytes);
}

/** The bytes of the module for what is asked later. */
export const laterBytes = (): Promise<Uint8Array<ArrayBuffer>> => Promise.resolve(later);
