// Prints what each file weighs, and fails where `budgets.json` allows less.
//
// Sizes are in bytes. The hash is for the `integrity` attribute of a script element.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const compressed = {
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  brotli: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

async function measure(name) {
  const bytes = await readFile(new URL(name, dist));
  const [gz, br] = await Promise.all([compressed.gzip(bytes), compressed.brotli(bytes)]);
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  return { raw: bytes.length, gzip: gz.length, brotli: br.length, integrity };
}

// Every kind of size that a budget names and that is exceeded, in words.
function excesses(what, allowed, sizes) {
  return ['raw', 'gzip', 'brotli']
    .filter((kind) => kind in allowed && sizes[kind] > allowed[kind])
    .map((kind) => `${what} has ${sizes[kind]} bytes (${kind}), ${allowed[kind]} are allowed`);
}

function sum(files, measured) {
  const sizes = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) for (const kind of Object.keys(sizes)) sizes[kind] += measured.get(file)[kind];
  return sizes;
}

// The demo pages are no part of what a site takes.
const names = (await readdir(dist, { recursive: true }))
  .filter((name) => /\.(js|wasm|json|html)$/.test(name) && !name.startsWith('demo'))
  .sort();
const measured = new Map();
for (const name of names) measured.set(name, await measure(name));

const width = Math.max(...names.map((name) => name.length));
const row = (name, { raw, gzip, brotli, integrity = '' }) =>
  console.log(
    [name.padEnd(width), ...[raw, gzip, brotli].map((n) => String(n).padStart(9)), integrity].join('  ').trimEnd(),
  );
row('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli', integrity: 'integrity' });
for (const [name, sizes] of measured) row(name, sizes);

const budgets = JSON.parse(await readFile(new URL('../budgets.json', import.meta.url), 'utf8'));
const faults = [];
for (const [name, allowed] of Object.entries(budgets.files)) {
  const sizes = measured.get(name);
  if (sizes === undefined) faults.push(`${name} has a budget but was not built`);
  else faults.push(...excesses(name, allowed, sizes));
}
for (const [page, { files, ...allowed }] of Object.entries(budgets.pages)) {
  const missing = files.filter((file) => !measured.has(file));
  if (missing.length > 0) {
    faults.push(`${page}: ${missing.join(', ')} was not built`);
    continue;
  }
  const sizes = sum(files, measured);
  row(page, sizes);
  faults.push(...excesses(page, allowed, sizes));
}
for (const fault of faults) console.error(`over budget: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
