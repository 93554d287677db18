// The bundler turns this import into the bytes themselves.
import bytes from 'orientation:wasm';

/** Where the bytes come from, for messages. */
export const wasmAddress = 'orientation.iife.js';

/** They are here already. */
export const beginWasm = (): void => undefined;

/** The bytes of the wasm module, which the classic script carries within it. */
export function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return Promise.resolve(bytes);
}
