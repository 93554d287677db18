import { fetched } from './fetched.js';

// The bundler puts in the name of the smaller module where that is enough.
/** Where the bytes come from, for messages. */
export const wasmAddress = new URL('./orientation-whole_bg.wasm', import.meta.url).href;

/**
 * The bytes of the wasm module, from the file beside the script.
 *
 * Read as bytes, never streamed into the compiler: old servers give `.wasm` a wrong type.
 */
export async function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetched(wasmAddress, { missing: 'wasm-not-found' });
  return new Uint8Array(await response.arrayBuffer());
}
