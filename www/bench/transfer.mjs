// What a plan page loads: the script with its styles, and the wasm, as a server with Brotli sends them.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { against, table } from './lib/figures.mjs';

const TARGET = 85_000;

const dist = new URL('../dist/', import.meta.url);
const sizes = {};
const { wasm } = JSON.parse(await readFile(new URL('parts.json', dist), 'utf8'));
const files = ['orientation-plan.js', `orientation/${wasm.plan}`];
for (const name of [...files, 'plans/lai-chau-2022.json']) {
  const bytes = await readFile(new URL(name, dist));
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  sizes[name] = [bytes.length, packed.length];
}
const script = files.reduce((sum, name) => sum + sizes[name][1], 0);
table('Transfer of a plan page, in bytes (Brotli 11; the styles are in the script)', [
  ['file', 'raw', 'brotli', `target ${TARGET}`],
  ...Object.entries(sizes).map(([name, [raw, packed]]) => [name, raw, packed, '']),
  ['script + wasm + styles', '', script, against(script, TARGET)],
  ['with the plan', '', script + sizes['plans/lai-chau-2022.json'][1], ''],
]);
