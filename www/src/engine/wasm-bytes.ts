/** The bytes of the wasm modules, each a file that lies beside the script, and what takes their place where they are refused. */
import { ahead, part } from 'orientation:parts';
import { addresses } from 'orientation:wasm';
import { fetched } from './fetched.js';
import { type Module, refusal } from './wasm-module.js';

type Bytes = Promise<Uint8Array<ArrayBuffer>>;

/** The responses of preloaded modules that no engine has asked for yet. */
const begun = new Map<string, Bytes>();
const asked = new Set<string>();

/** The address of a module; messages name it, too. */
export const wasmAddress = (name: string): string => addresses[name] ?? name;

/** The address of a script of a worker that lies beside the modules; nothing where there is none. */
export const scriptAddress = (name: string): string | undefined => addresses[name];

const scriptOf = (name: string): string => `${name}-no-wasm`;

/** The module in JavaScript. */
export const scripted = async (name: string): Promise<Module> =>
  ((await part(scriptOf(name))) as { instantiate: Module }).instantiate;

// Read as bytes, never streamed into the compiler: old servers give `.wasm` a wrong type.
async function bytes(name: string): Bytes {
  const response = await fetched(wasmAddress(name), { missing: 'wasm-not-found' });
  return new Uint8Array(await response.arrayBuffer());
}

/** Preloads the bytes of a module. */
export function beginWasm(name: string): void {
  if (refusal() !== undefined) return ahead(scriptOf(name));
  if (asked.has(name) || begun.has(name)) return;
  const coming = bytes(name);
  // The engine, which asks for the same bytes, hears of a failure.
  coming.catch(() => undefined);
  begun.set(name, coming);
}

/** The bytes of a module: the preloaded ones at the first call, fetched again at every later call. */
export function wasmBytes(name: string): Bytes {
  asked.add(name);
  const coming = begun.get(name) ?? bytes(name);
  begun.delete(name);
  return coming;
}
