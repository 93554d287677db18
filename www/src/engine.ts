/** The only importer of the wasm: loads it once per page. */
import { fingerprint, initSync } from '../wasm/orientation.js';
import { wasmBytes } from './wasm-bytes.js';

export interface Engine {
  fingerprint(bytes: Uint8Array): string;
}

let loading: Promise<Engine> | undefined;

async function load(): Promise<Engine> {
  initSync({ module: await WebAssembly.compile(await wasmBytes()) });
  return { fingerprint };
}

/** The engine, loaded at the first call. */
export function engine(): Promise<Engine> {
  return (loading ??= load());
}
