/**
 * Calls into an instance of a wasm module. The same few lines serve every module: what crosses is a number, a text, bytes or
 * a list of numbers, as wasm-bindgen lays them down. Whoever calls must know what the function gives, as `instance.ts` does.
 */
import type { Module } from './wasm-module.js';

/** What crosses into a module. */
export type Given = string | number | Uint8Array | Uint32Array | null | undefined;

type Call = (...numbers: number[]) => number;

/** The functions that a module asks the page for, by the sign in their names; a hash follows in each. */
export type Functions = Record<string, Asked>;
type Asked = (...numbers: [number, number, number, number, number]) => unknown;

interface Exports extends Record<string, unknown> {
  memory: WebAssembly.Memory;
  __wbindgen_add_to_stack_pointer: Call;
  __wbindgen_malloc: Call;
  __wbindgen_free: Call;
}

const SIGNS = /throw|generic|call/;
/** A call that gives more than a number writes up to four words to the address that stands before what it is given. */
const WORDS = 4;

const encoder = new TextEncoder();

// A decoder for each text: a browser's goes on strike after two gigabytes.
export const textOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

export class Calls {
  readonly #exports: Exports;
  /** The text of the error that the call under way throws. */
  #thrown: string | undefined;

  /** A new instance of a module; `more` has what it asks for beside that which every module does. */
  constructor(instantiate: Module, more: (calls: Calls) => Functions = () => ({})) {
    const functions: Functions = {
      throw: (at, length) => {
        throw new Error(this.text(at, length));
      },
      // A text becomes an object of the page for nothing but to be thrown.
      generic: (at, length) => {
        this.#thrown = this.text(at, length);
        return 0;
      },
      ...more(this),
    };
    const get = (_: object, name: string | symbol) => functions[SIGNS.exec(String(name))?.[0] ?? ''];
    this.#exports = instantiate({ './orientation_bg.js': new Proxy({}, { get }) }).exports as Exports;
  }

  // A view for each use: a memory that grows leaves its buffer.
  #bytes(at: number, length?: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#exports.memory.buffer as ArrayBuffer, at >>> 0, length);
  }

  #words(at: number): Uint32Array {
    return new Uint32Array(this.#exports.memory.buffer, at >>> 0, WORDS);
  }

  /** The text at an address. */
  text(at: number, length: number): string {
    return textOf(this.#bytes(at, length));
  }

  /** Gives a text to the module, which asked for it to be written at an address. */
  give(to: number, text: string): void {
    this.#words(to).set(this.passed(text));
  }

  /** The numbers that a value crosses as: for a text or a list, which the module frees, its address and length. */
  passed(value: Given): number[] {
    if (typeof value === 'number') return [value];
    if (value === undefined || value === null) return [0, 0];
    const list = typeof value === 'string' ? encoder.encode(value) : value;
    const at = this.#exports.__wbindgen_malloc(list.byteLength, list.BYTES_PER_ELEMENT);
    this.#bytes(at).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength));
    return [at, list.length];
  }

  /** Calls what gives a number, or nothing, and refuses nothing. */
  number(name: string, given: readonly Given[]): number {
    return (this.#exports[name] as Call)(...given.flatMap((value) => this.passed(value)));
  }

  /** Calls what gives more than a number, or may refuse what it is given. */
  words(name: string, given: readonly Given[]): Uint32Array {
    const at = this.#exports.__wbindgen_add_to_stack_pointer(-4 * WORDS);
    this.#thrown = undefined;
    this.number(name, [at, ...given]);
    const words = this.#words(at).slice();
    this.#exports.__wbindgen_add_to_stack_pointer(4 * WORDS);
    if (this.#thrown !== undefined) throw this.#thrown;
    return words;
  }

  /** Calls what gives bytes or a text as bytes; `undefined` where it gives nothing. */
  bytes(name: string, given: readonly Given[]): Uint8Array<ArrayBuffer> | undefined {
    const [at = 0, length = 0] = this.words(name, given);
    if (at === 0) return undefined;
    const bytes = this.#bytes(at, length).slice();
    this.#exports.__wbindgen_free(at, length, 1);
    return bytes;
  }
}
