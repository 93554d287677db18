/** What every module of the wasm needs: to be compiled, with each way in which that can fail told apart, and to trap. */
import { Failure } from './failure.js';

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** The module of these bytes; `address` is where they come from. */
export async function compiled(
  bytes: () => Promise<Uint8Array<ArrayBuffer>>,
  address: string,
): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') throw new Failure('wasm-missing');
  const own = await bytes();
  if (!MAGIC.every((byte, at) => own[at] === byte)) throw new Failure('wasm-broken', { address });
  try {
    return await WebAssembly.compile(own);
  } catch (error) {
    // The bytes are those that were built: whatever does not compile them has been told not to.
    const refused = /content security|unsafe-eval|unsafe-wasm-eval|CSP/i.test(String(error));
    throw refused ? new Failure('wasm-refused') : new Failure('wasm-broken', { address });
  }
}

/** Whether the module has trapped: a panic, or the stack running out. */
export const isPanic = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
