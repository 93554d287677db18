// Prints what each file weighs, and fails where a page with a capability loads more than its row in the table allows.
//
// Sizes are in bytes. The hash is for the `integrity` attribute of a script element. What no page loads as it is, but programs and
// bundlers read, is not compressed: its ten megabytes alone would take nearly half of the time.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import {
  classic,
  engine,
  loader,
  mainModule,
  ofReaders,
  scriptOf,
  shown,
  startsOf,
  together,
} from './capabilities.mjs';

const dist = new URL('../dist/', import.meta.url);
const forPrograms = new Set([`${engine.name}.js`, `${loader.script}.inline.js`]);
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
  const raw = bytes.length;
  if (forPrograms.has(name)) return { raw, gzip: '', brotli: '' };
  const [gz, br] = await Promise.all([compressed.gzip(bytes), compressed.brotli(bytes)]);
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  return { raw, gzip: gz.length, brotli: br.length, integrity };
}

// The demo pages and the comparison are no part of what a site takes.
const names = (await readdir(dist, { recursive: true }))
  .filter((name) => /\.(js|wasm|json|html)$/.test(name) && !/^(demo|bench|parts\.json)/.test(name))
  .sort();
// At once: the compressors run in the threads of the runtime.
const measured = new Map(await Promise.all(names.map(async (name) => [name, await measure(name)])));

const width = Math.max(...names.map((name) => name.length));
const row = (name, { raw, gzip, brotli, integrity = '' }) =>
  console.log(
    [name.padEnd(width), ...[raw, gzip, brotli].map((n) => String(n).padStart(9)), integrity].join('  ').trimEnd(),
  );
row('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli', integrity: 'integrity' });
for (const [name, sizes] of measured) row(name, sizes);

const { wasm, scripts } = JSON.parse(await readFile(new URL('parts.json', dist), 'utf8'));

// The files of a script: itself, some of its parts with those that they need, and some wasm.
function filesOf(script, parts, modules) {
  const { parts: files, needs } = scripts[script];
  const wanted = new Set();
  const want = (part) => {
    if (wanted.has(part)) return;
    if (files[part] === undefined) throw new Error(`${script} has no part ${part}`);
    wanted.add(part);
    needs[part]?.forEach(want);
  };
  parts.forEach(want);
  return [
    `${script}.js`,
    ...[...wanted].map((part) => files[part]),
    ...modules.map((each) => `orientation/${wasm[each]}`),
  ];
}

// What a page loads until all of its tags can be used, by the ways to them.
const pages = shown.flatMap((each) => {
  const [starts, modules] = [startsOf(each), [mainModule(each).name]];
  const own = filesOf(scriptOf(each), starts, modules);
  // The loader fetches a desk by the script of its own tags.
  const byLoader = each.desk
    ? [...filesOf(loader.script, [], []), ...own]
    : filesOf(loader.script, [each.name, ...starts], modules);
  return [
    [`page with ${each.name}, by its own script`, own, each.budget],
    [`page with ${each.name}, by the loader`, byLoader, each.budget + loader.budget],
  ];
});
const allParts = [...ofReaders.flatMap((each) => [each.name, ...startsOf(each)]), ...together.parts];
const allModules = ofReaders.map((each) => mainModule(each).name);
pages.push(
  ['page with all tags, by the loader', filesOf(loader.script, allParts, allModules), together.budget],
  ['the classic script', [`${loader.script}.iife.js`], classic.budget],
);
for (const [page, files, budget] of pages) {
  const sizes = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) for (const kind of Object.keys(sizes)) sizes[kind] += measured.get(file)[kind];
  row(page, sizes);
  if (sizes.brotli <= budget) continue;
  console.error(`over budget: ${page} has ${sizes.brotli} bytes (brotli), ${budget} are allowed`);
  process.exitCode = 1;
}
