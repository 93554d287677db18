/**
 * The reading of a long paper beside the page, which goes on meanwhile: a script of its own, for a worker, with an instance of
 * the engine of its own. What is large is told in parts, so that the page never takes in more than a picture may wait for.
 */
import { Calls, textOf } from './calls.js';
import { failureOf } from './failure-of.js';
import { normalizing } from './normalizing.js';
import type { ReadingAsked, ReadingTold } from './reading.js';
import type { DeskHead, DeskRow, Finding } from './types.js';
import { compiled } from './wasm-module.js';

/** So many rows or findings are told at once. */
const PART = 500;

// A worker's own global object, of which the types of a page know nothing.
const own = self as unknown as {
  onmessage: ((event: MessageEvent<ReadingAsked>) => void) | null;
  postMessage(told: ReadingTold, handedOver?: Transferable[]): void;
};

own.onmessage = ({ data }) => {
  read(data).catch((error: unknown) => {
    const { code, params } = failureOf(error);
    own.postMessage({ kind: 'failed', code, params });
  });
};

async function read({ wasm, text, file, strong }: ReadingAsked): Promise<void> {
  const bytes = async (): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await (await fetch(wasm)).arrayBuffer());
  const calls = new Calls(await compiled(bytes, wasm), normalizing);
  own.postMessage({ kind: 'begun' });
  const paper = calls.number('openpaper_read', [text, file, new Uint32Array(strong)]);
  const bytesOf = (name: string, ...given: number[]): Uint8Array<ArrayBuffer> =>
    calls.bytes(`openpaper_${name}`, [paper, ...given]) as Uint8Array<ArrayBuffer>;
  const told = (name: string, ...given: number[]): string => textOf(bytesOf(name, ...given));
  const rowsFrom = (at: number): DeskRow[] => JSON.parse(told('rows', at, at + PART)) as DeskRow[];
  let rows = rowsFrom(0);
  // Who looks at the beginning waits neither for the end nor for what is to be looked at.
  own.postMessage({ kind: 'head', head: JSON.parse(told('head')) as DeskHead, rows });
  for (let at = PART; rows.length === PART; at += PART) {
    rows = rowsFrom(at);
    own.postMessage({ kind: 'rows', rows });
  }
  const findings = JSON.parse(told('findings')) as Finding[];
  for (let at = 0; at < findings.length; at += PART)
    own.postMessage({ kind: 'findings', findings: findings.slice(at, at + PART) });
  own.postMessage({ kind: 'outlined' });
  // Ten times as long as the paper: the outline is shown meanwhile.
  const plan = bytesOf('text');
  own.postMessage({ kind: 'texts', plan, reading: told('reading') }, [plan.buffer]);
}
