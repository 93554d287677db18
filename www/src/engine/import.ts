/** The importer, which reads the text of a paper; the only importer of its wasm. */
import { resolved } from './fetched.js';
import { Instance, type Opened } from './instance.js';
import { normalizing } from './normalizing.js';
import type { Reading } from './reading.js';
import type { DeskHead, DeskRow, Finding } from './types.js';
import { scriptAddress } from './wasm-bytes.js';

type Wasm = typeof import('../../wasm/import/orientation.js');

const engine = new Instance<Wasm>('import', normalizing);

/** More rows than a paper has. */
const ALL = 2 ** 32 - 1;

/** The address of a file that lies beside the scripts, by its path from there. */
export const besideScripts = (path: string): string => resolved(new URL(`../${path}`, engine.address).href);

/** A text of before Unicode, converted; nothing where it is none. */
export async function convertedText(text: string): Promise<string | undefined> {
  await engine.load();
  return engine.text('converted', text);
}

/** The worker's script, beside the module; `undefined` where the script carries all within it. */
const workerAddress = (): string | undefined => scriptAddress('reading-worker');

/** The text of a paper as it comes in; `strong` has what is printed bold in it, as `OfficeFile` does. */
export interface Paper {
  text: string;
  file: string | undefined;
  strong?: readonly number[] | undefined;
}

async function opened({ text, file, strong = [] }: Paper): Promise<Opened<Wasm['OpenPaper']['prototype']>> {
  await engine.load();
  return engine.begin('OpenPaper', 'read', text, file, new Uint32Array(strong));
}

/** Reads a paper. */
export async function readPaper(paper: Paper): Promise<Reading> {
  const open = await opened(paper);
  const view = {
    head: open.json('head') as DeskHead,
    rows: open.json('rows', 0, ALL) as DeskRow[],
    findings: open.json('findings') as Finding[],
  };
  const texts = { plan: open.text('text'), reading: open.text('reading') };
  open.free();
  return { view, outlined: Promise.resolve(), texts };
}

/** The plan of a paper, as its document. */
export async function planOf(paper: Paper): Promise<string> {
  const open = await opened(paper);
  const plan = open.text('text');
  open.free();
  return plan;
}

/** Reads a paper beside the page, which goes on meanwhile; by the page itself where no worker may run. */
export async function readPaperApart(paper: Paper, signal: AbortSignal): Promise<Reading> {
  const address = workerAddress();
  if (address === undefined) return readPaper(paper);
  const { readApart } = await import('./reading.js');
  const { text, file, strong = [] } = paper;
  return (await readApart(address, { wasm: engine.address, text, file, strong }, signal)) ?? readPaper(paper);
}
