/**
 * One instance of a wasm module per page: loaded once, begun anew after a panic.
 *
 * A panic of the model is a trap: the instance it happened in cannot be trusted any more. It is dropped, the next call
 * gets a fresh one, and whoever had something open in the old one opens it again: `generation` tells.
 */
import { Failure, type FailureCode } from './failure.js';
import { failureOf } from './failure-of.js';
import { scripted, wasmAddress, wasmBytes } from './wasm-bytes.js';
import { compiled, isPanic, type Module, refusal } from './wasm-module.js';

/** What the bindings of every module export; the build has them call what they would give the browser to instantiate. */
export interface Bindings {
  initSync: (options: { module: WebAssembly.Module }) => unknown;
  __wbg_reset_state: () => void;
}

export class Instance {
  readonly #name: string;
  readonly #bindings: Bindings;
  #loading: Promise<void> | undefined;
  #generation = 0;

  constructor(name: string, bindings: Bindings) {
    this.#name = name;
    this.#bindings = bindings;
  }

  /** Where the module's file lies. */
  get address(): string {
    return wasmAddress(this.#name);
  }

  /** Counts the instances that there were; what was open in an earlier one is gone. */
  get generation(): number {
    return this.#generation;
  }

  /** Loads the module; again where it could not be loaded before. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw told(error);
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    const name = this.#name;
    const module: unknown = await (refusal() === undefined
      ? compiled(() => wasmBytes(name), wasmAddress(name))
      : withoutWasm(name));
    this.#bindings.initSync({ module: module as WebAssembly.Module });
  }

  /** Calls into the module: whatever is thrown is a `Failure`. */
  call<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isPanic(error)) throw told(error);
      this.#generation += 1;
      this.#bindings.__wbg_reset_state();
      throw new Failure('engine-panic');
    }
  }
}

/** The same engine in JavaScript. */
async function withoutWasm(name: string): Promise<Module> {
  try {
    return await scripted(name);
  } catch {
    throw new Failure(refusal() as FailureCode);
  }
}

// Where script and module ask each other for what is not there, they are of two builds.
const told = (error: unknown): Failure =>
  /^LinkError|is not a function/.test(String(error)) ? new Failure('wasm-other') : failureOf(error);
