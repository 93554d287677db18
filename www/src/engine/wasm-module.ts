/** What every module of the wasm needs: to be compiled, with each way in which that can fail told apart, and to trap. */
import { Failure, type FailureCode } from './failure.js';

/** A module as its bindings ask for it: given what it imports, a new instance. */
export type Module = (imports: WebAssembly.Imports) => { exports: WebAssembly.Exports };

const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const EMPTY = Uint8Array.of(...MAGIC, 1, 0, 0, 0);

let asked = false;
let refusedAs: FailureCode | undefined;

/**
 * Why this page runs no WebAssembly, where it runs none. A module of nothing is tried, once: each browser words the refusal of
 * a policy in its own way, WebKit compiles what it then refuses to instantiate, and each trial is reported to whoever wrote the
 * policy.
 */
export function refusal(): FailureCode | undefined {
  if (!asked) {
    asked = true;
    try {
      refusedAs = typeof WebAssembly === 'undefined' ? 'wasm-missing' : undefined;
      if (refusedAs === undefined) new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
    } catch {
      refusedAs = 'wasm-refused';
    }
  }
  return refusedAs;
}

const moduleOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module | undefined> =>
  MAGIC.every((byte, at) => bytes[at] === byte) ? WebAssembly.compile(bytes) : undefined;

/**
 * The module of these bytes; `address` is where they come from. What is given back keeps the module alone: its bytes, which
 * are as many again, are free once they are compiled.
 */
export async function compiled(bytes: () => Promise<Uint8Array<ArrayBuffer>>, address: string): Promise<Module> {
  const module = await moduleOf(await bytes()).catch(() => undefined);
  if (module === undefined) throw new Failure('wasm-broken', { address });
  return (imports) => new WebAssembly.Instance(module, imports);
}

/**
 * Whether the module has trapped: a panic, or the stack running out. The module in JavaScript throws what a stack that has run
 * out throws, which Firefox has an error of its own for.
 */
export const isPanic = (error: unknown): boolean => /^(Runtime|Range|Internal)Error$/.test((error as Error)?.name);
