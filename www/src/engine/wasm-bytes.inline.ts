/** The bytes of the wasm modules in the classic script, which carries them within it. */
import { inline } from 'orientation:wasm-inline';

/** What messages name as the place of the bytes. */
export const wasmAddress = (): string => 'orientation.iife.js';

/** Nothing is to be fetched. */
export const beginWasm = (): void => undefined;

/** The bytes of a module. */
export function wasmBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = inline[name];
  return bytes === undefined ? Promise.reject(new Error(`no module ${name}`)) : Promise.resolve(bytes);
}
