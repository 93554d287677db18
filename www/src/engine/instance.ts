/**
 * One instance of a wasm module per page: loaded once, begun anew after a panic.
 *
 * A panic of the model is a trap: the instance it happened in cannot be trusted any more. It is dropped, the next call
 * gets a fresh one, and whoever had something open in the old one opens it again: `Opened.isLost` tells.
 */
import { Calls, type Functions, type Given, textOf } from './calls.js';
import { Failure, type FailureCode } from './failure.js';
import { failureOf } from './failure-of.js';
import { scripted, wasmAddress, wasmBytes } from './wasm-bytes.js';
import { compiled, isPanic, type Module, refusal } from './wasm-module.js';

/** The names of what gives such a result. */
type Giving<T, R> = { [N in keyof T]: T[N] extends (...given: never[]) => R ? N : never }[keyof T] & string;
// A list crosses in an array of a type of its own.
type Passed<P extends unknown[]> = { [At in keyof P]: P[At] & Given };
type Params<F> = F extends (...given: infer P) => unknown ? Passed<P> : never;
/** `own` stands before the names of functions, `self` before what they are given. */
type Work<R> = (calls: Calls, own: string, self: readonly Given[]) => R;
type Result<F> = F extends (...given: never[]) => infer R ? R : never;

/** What can be asked of `T`: of a module, or of one of its classes, as wasm-bindgen declares them. */
abstract class Asked<T> {
  /** Does some work; whatever is thrown is a `Failure`. */
  abstract ask<R>(work: Work<R>): R;

  #bytes(name: string, given: readonly unknown[]): Uint8Array<ArrayBuffer> | undefined {
    return this.ask((calls, own, self) => calls.bytes(own + name, [...self, ...(given as Given[])]));
  }

  #text(name: string, given: readonly unknown[]): string | undefined {
    const bytes = this.#bytes(name, given);
    return bytes && textOf(bytes);
  }

  bytes<N extends Giving<T, Uint8Array>>(name: N, ...given: Params<T[N]>): Uint8Array<ArrayBuffer> {
    return this.#bytes(name, given) as Uint8Array<ArrayBuffer>;
  }

  text<N extends Giving<T, string | undefined>>(name: N, ...given: Params<T[N]>): Result<T[N]> {
    return this.#text(name, given) as Result<T[N]>;
  }

  /** What a text in JSON says. */
  json<N extends Giving<T, string | undefined>>(name: N, ...given: Params<T[N]>): unknown {
    const text = this.#text(name, given);
    return text && JSON.parse(text);
  }

  /** Has something done that may be refused. */
  tryTo<N extends Giving<T, void>>(name: N, ...given: Params<T[N]>): void {
    this.ask((calls, own, self) => calls.words(own + name, [...self, ...(given as Given[])]));
  }

  /** Has something done that cannot be refused; gives whether it was, where it may be in vain. */
  run<N extends Giving<T, void> | Giving<T, boolean>>(name: N, ...given: Params<T[N]>): boolean {
    return this.ask((calls, own, self) => calls.number(own + name, [...self, ...(given as Given[])])) !== 0;
  }
}

/** What something that is open asks of the engine that it is open in. */
interface Engine {
  readonly calls: Calls;
  ask<R>(work: Work<R>): R;
}

/** What is open in an instance. */
export class Opened<T> extends Asked<T> {
  readonly #engine: Engine;
  readonly #calls: Calls;
  readonly #kind: string;
  readonly #at: number;

  constructor(engine: Engine, kind: string, at: number) {
    super();
    this.#engine = engine;
    this.#calls = engine.calls;
    this.#kind = kind;
    this.#at = at;
  }

  /** Whether the engine has been begun anew since. */
  get isLost(): boolean {
    return this.#engine.calls !== this.#calls;
  }

  override ask<R>(work: Work<R>): R {
    if (this.isLost) throw new Failure('engine-panic');
    return this.#engine.ask((calls) => work(calls, `${this.#kind}_`, [this.#at]));
  }

  /** Gives the memory back; nothing may be asked any more. */
  free(): void {
    if (!this.isLost) this.#engine.ask((calls) => calls.number(`__wbg_${this.#kind}_free`, [this.#at, 0]));
  }
}

/** A way to open something: `new`, or the name of a static function. */
type Way<K> = 'new' | (keyof K & string);
type ToOpen<K, W> = W extends 'new'
  ? K extends abstract new (
      ...given: infer P
    ) => unknown
    ? Passed<P>
    : never
  : W extends keyof K
    ? Params<K[W]>
    : never;
type Kind<K> = K extends { prototype: infer T } ? T : never;

/** A module, which wasm-bindgen declares as `B`. */
export class Instance<B> extends Asked<B> {
  readonly #name: string;
  readonly #more: ((calls: Calls) => Functions) | undefined;
  #loading: Promise<void> | undefined;
  #module: Module | undefined;
  #calls: Calls | undefined;

  /** `more` has what the module asks the page for beside what every module does. */
  constructor(name: string, more?: (calls: Calls) => Functions) {
    super();
    this.#name = name;
    this.#more = more;
  }

  /** Where the module's file lies. */
  get address(): string {
    return wasmAddress(this.#name);
  }

  /** The calls into the present instance. */
  get calls(): Calls {
    return this.#calls as Calls;
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
    this.#module = await (refusal() === undefined
      ? compiled(() => wasmBytes(name), wasmAddress(name))
      : withoutWasm(name));
    this.#begin();
  }

  #begin(): void {
    this.#calls = new Calls(this.#module as Module, this.#more);
  }

  override ask<R>(work: Work<R>): R {
    try {
      return work(this.calls, '', []);
    } catch (error) {
      if (!isPanic(error)) throw told(error);
      this.#begin();
      throw new Failure('engine-panic');
    }
  }

  /** Opens something, which may be refused. */
  open<N extends keyof B & string, W extends Way<B[N]>>(
    kind: N,
    way: W,
    ...given: ToOpen<B[N], W>
  ): Opened<Kind<B[N]>> {
    return this.#opened(kind, (calls, name) => calls.words(name + way, given)[0] as number);
  }

  /** Opens something, which cannot be refused. */
  begin<N extends keyof B & string, W extends Way<B[N]>>(
    kind: N,
    way: W,
    ...given: ToOpen<B[N], W>
  ): Opened<Kind<B[N]>> {
    return this.#opened(kind, (calls, name) => calls.number(name + way, given));
  }

  #opened<T>(kind: string, open: (calls: Calls, own: string) => number): Opened<T> {
    const name = kind.toLowerCase();
    return new Opened(
      this,
      name,
      this.ask((calls) => open(calls, `${name}_`)),
    );
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
