import { fetched } from './fetched.js';

// The bundler puts in the name of the smaller module where that is enough.
/** Where the bytes come from, for messages. */
export const wasmAddress = new URL('./orientation-whole_bg.wasm', import.meta.url).href;

let coming: Promise<Uint8Array<ArrayBuffer>> | undefined;
let isAsked = false;

// Read as bytes, never streamed into the compiler: old servers give `.wasm` a wrong type.
async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetched(wasmAddress, { missing: 'wasm-not-found' });
  return new Uint8Array(await response.arrayBuffer());
}

/** Lets the bytes come before they are asked for. */
export function beginWasm(): void {
  if (isAsked) return;
  coming = bytes();
  // Who asks hears of it.
  coming.catch(() => undefined);
}

/** The bytes of the wasm module, from the file beside the script. */
export function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  isAsked = true;
  const own = coming ?? bytes();
  coming = undefined;
  return own;
}
