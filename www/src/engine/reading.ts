/** A long paper read by a worker beside the page; fetched when such a paper is brought. */
import { Failure, type FailureCode } from './failure.js';
import type { DeskHead, DeskRow, Finding, Param } from './types.js';
import { refusal } from './wasm-module.js';

/** What the worker is asked: the address of the module, and the paper. */
export interface ReadingAsked {
  wasm: string;
  text: string;
  file: string | undefined;
  strong: readonly number[];
}

/** What the worker tells, in this order; or that it has failed. */
export type ReadingTold =
  | { kind: 'begun' }
  | { kind: 'head'; head: DeskHead; rows: DeskRow[] }
  | { kind: 'rows'; rows: DeskRow[] }
  | { kind: 'findings'; findings: Finding[] }
  | { kind: 'outlined' }
  | ({ kind: 'texts' } & ReadTexts)
  | { kind: 'failed'; code: FailureCode; params: Record<string, Param> };

/** What the desk shows of a paper that was read. */
export interface DeskView {
  head: DeskHead;
  rows: DeskRow[];
  findings: Finding[];
}

/** The texts of a paper that was read. */
export interface ReadTexts {
  /** The plan's document; in UTF-8 where it comes from beside the page, as it is handed over then and not copied. */
  plan: string | Uint8Array<ArrayBuffer>;
  /** What the reading has left unclear, as the engine takes it back. */
  reading: string;
}

/** A paper that was read. Where that was done beside the page, all but the head and the first rows follows. */
export interface Reading {
  view: DeskView;
  /** Settles once the view has every row and every finding. */
  outlined: Promise<unknown>;
  texts: ReadTexts | Promise<ReadTexts>;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

// Where a page asks for trusted types, the address of a worker is one; ours is the only one that is passed.
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function worker(address: string): Worker | undefined {
  try {
    // A worker of another origin than its page does not start.
    if (typeof Worker === 'undefined' || new URL(address).origin !== location.origin) return undefined;
    const { trustedTypes } = window as typeof window & { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('orientation-import', { createScriptURL: (own) => own });
    return new Worker(policy?.createScriptURL(address) ?? address);
  } catch {
    return undefined;
  }
}

// What is told later; of a paper that is given up nobody asks for it.
function follows<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (failure: Failure) => void } {
  let settle: { resolve: (value: T) => void; reject: (failure: Failure) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => undefined);
  return { promise, ...(settle as NonNullable<typeof settle>) };
}

/**
 * Reads a paper in the worker at an address; `undefined` where none may run, throws a `Failure` where the reading fails. The
 * signal ends the worker, and nothing comes of the reading then.
 */
export function readApart(address: string, asked: ReadingAsked, signal: AbortSignal): Promise<Reading | undefined> {
  const apart = refusal() === undefined ? worker(address) : undefined;
  if (apart === undefined) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const outlined = follows<undefined>();
    const texts = follows<ReadTexts>();
    let view: DeskView | undefined;
    const lost = (failure: Failure): void => {
      for (const each of [outlined, texts]) each.reject(failure);
    };
    const end = (): void => apart.terminate();
    signal.addEventListener('abort', end);
    const over = (): void => {
      signal.removeEventListener('abort', end);
      end();
    };
    // Its script is not there, or a policy forbids it: the page reads by itself.
    apart.onerror = (event) => {
      event.preventDefault();
      over();
      lost(new Failure('engine-panic'));
      resolve(undefined);
    };
    apart.onmessage = ({ data }: MessageEvent<ReadingTold>) => {
      if (data.kind === 'head') {
        view = { head: data.head, rows: data.rows, findings: [] };
        resolve({ view, outlined: outlined.promise, texts: texts.promise });
      } else if (data.kind === 'rows') view?.rows.push(...data.rows);
      else if (data.kind === 'findings') view?.findings.push(...data.findings);
      else if (data.kind === 'outlined') outlined.resolve(undefined);
      else if (data.kind === 'texts') {
        over();
        texts.resolve(data);
      } else if (data.kind === 'failed') {
        over();
        const failure = new Failure(data.code, data.params);
        lost(failure);
        reject(failure);
      }
    };
    apart.postMessage(asked);
  });
}
