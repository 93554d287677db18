// What the build has written: the names of the files whose names carry a hash.
import { readFile } from 'node:fs/promises';

const { wasm, scripts } = JSON.parse(await readFile(new URL('../www/dist/parts.json', import.meta.url), 'utf8'));

/** The path of a wasm module's file in `dist`. */
export const wasmFile = (module) => `orientation/${wasm[module]}`;

/** The paths of the files of a script's parts in `dist`, by the names of the parts. */
export const partsOf = (script) => scripts[script].parts;
