import { fetched } from './fetched.js';

// The bundler puts in the name of the smaller module where that is enough.
/** Where the bytes come from, for messages. */
export const wasmAddress = new URL('./orientation-whole_bg.wasm', import.meta.url).href;

/** The same for what is asked later. */
export const laterAddress = new URL('./orientation-later_bg.wasm', import.meta.url).href;

let coming: Promise<Uint8Array<ArrayBuffer>> | undefined;
let isAsked = false;

// Read as bytes, never streamed into the compiler: old servers give `.wasm` a wrong type.
async function bytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetched(address, { missing: 'wasm-not-found' });
  return new Uint8Array(await response.arrayBuffer());
}

/** Lets the bytes come before they are asked for. */
export function beginWasm(): void {
  if (isAsked) return;
  coming = bytes(wasmAddress);
  // Who asks hears of it.
  coming.catch(() => undefined);
}

/** The bytes of the wasm module, from the file beside the script. */
export function wasmBytes(): Promise<Uint8Array<ArrayBuffer>> {
  isAsked = true;
  const own = coming ?? bytes(wasmAddress);
  coming = undefined;
  return own;
}

/** The bytes of the module for what is asked later. */
export const laterBytes = (): Promise<Uint8Array<ArrayBuffer>> => bytes(laterAddress);
