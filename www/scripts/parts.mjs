// Writes the ES modules: each entry, NAME.js, and the parts that its `import()`s ask for, in one folder beside the entries.
//
// The bundler finds the pieces and who needs which (its own code splitting); here they are put together otherwise. Its
// chunks would let an entry wait for whatever it shares with a part, one round trip more before anything is shown. And a
// chunk that imports from an entry gets a second copy of it on a page that names the entry with a query, as sites do to
// get round their caches. So an entry holds all that it needs at once, and a part imports nothing: it is a function, and is
// given what was loaded before it. What a part holds depends on the entry; the names of the parts carry a hash of their
// content, and those of several entries lie in one folder.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { squeezed } from './squeezed.mjs';

const RUNTIME = 'orientation:parts';
const WASM = 'orientation:wasm';
/** Another script that stands beside this one, by its name. */
const APART = 'orientation:apart/';
/** What several parts share that no entry has. */
const SHARED = 'shared';
// A name that no source uses.
const PART = 'part$';

/** `NAME-HASH.ENDING`, by the content. */
export const hashed = (name, content, ending) =>
  `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`;

/**
 * Builds the entries into `outdir`, and the parts into its folder `folder`.
 *
 * @param {object} how
 * @param {{ name: string, source: string, wasm: Record<string, string>, made?: Record<string, string>, atOnce?: string[] }[]} how.entries `wasm` has the
 *   names of the files, by module, and those of workers' scripts; `made` has parts that are files already, by name; `atOnce` the sources whose parts are not waited for before they are fetched.
 * @param {object} how.options Options of the bundler.
 * @returns {Promise<Record<string, { parts: Record<string, string>, needs: Record<string, string[]> }>>} For each entry the
 *   files of its parts, and the parts that another one needs before it.
 */
export async function buildParts({ entries, folder, outdir, options }) {
  const all = await pieces(entries, options);
  await mkdir(path.join(outdir, folder), { recursive: true });
  const how = { folder, outdir, options };
  return Object.fromEntries(
    await Promise.all(entries.map(async (entry) => [entry.name, await buildEntry(all, entry, how)])),
  );
}

async function buildEntry(all, { name, wasm, made = {}, atOnce = [] }, { folder, outdir, options }) {
  const entry = `${name}.js`;
  const { parts, partOf, needs, lent, key } = planned(all, entry, atOnce);
  const write = async ([part, { held, own }]) => {
    const contents = [
      ...(own === undefined ? [] : [`export * as own from "./${own}";`]),
      ...lent(held).map((piece) => `export * as ${key(piece)} from "./${piece}";`),
    ];
    const code = await together(all, { held, partOf, key }, contents, 'export const { part } = given;', {
      ...options,
      format: 'iife',
      globalName: 'made',
      banner: { js: 'export default(given)=>{' },
      footer: { js: 'return made}' },
    });
    const file = `${folder}/${hashed(part, code, 'js')}`;
    await writeFile(path.join(outdir, file), code);
    return [part, file];
  };
  const files = { ...made, ...Object.fromEntries(await Promise.all([...parts].map(write))) };
  const held = [...reached(all, entry, ['now'])];
  const shared = lent(held);
  const runtime = `
    import { partsOf } from ${JSON.stringify(path.join(options.absWorkingDir, 'src/bundle/parts.ts'))};
    ${shared.map((piece) => `import * as ${key(piece)} from "./${piece}";`).join('\n')}
    export const { part, ahead } = partsOf({
      files: { ${Object.keys(files).map((part) => `${JSON.stringify(part)}: () => import("./${files[part]}")`)} },
      names: ${JSON.stringify(mapped(files, (file) => `./${file}`))},
      needs: ${JSON.stringify(needs)},
      shared: () => ({ ${shared.map(key)} }) });`;
  const addresses = Object.entries(wasm).map(
    ([module, file]) => `${JSON.stringify(module)}: new URL("./${folder}/${file}", import.meta.url).href`,
  );
  const code = await together(
    all,
    { held, partOf, key },
    [`export * from "./${entry}";`],
    runtime,
    { ...options, format: 'esm', external: [`./${folder}/*`] },
    `export const addresses = { ${addresses} };`,
  );
  await writeFile(path.join(outdir, entry), code);
  return { parts: files, needs };
}

const mapped = (object, of) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, of(value)]));

// What the bundler makes of the sources: pieces of script, who imports which, and who asks for which later.
async function pieces(entries, options) {
  const { outputFiles, metafile } = await build({
    ...options,
    splitting: true,
    format: 'esm',
    minify: false,
    minifyIdentifiers: true,
    legalComments: 'inline',
    write: false,
    metafile: true,
    entryPoints: entries.map(({ name, source }) => ({ in: source, out: name })),
    external: [RUNTIME, WASM, `${APART}*`],
    outdir: 'pieces',
    chunkNames: '[name]-[hash]',
  });
  const all = new Map();
  for (const { path: file, text: code } of outputFiles) {
    const own = path.basename(file);
    const { imports, exports, entryPoint, inputs } = metafile.outputs[`pieces/${own}`];
    const targets = (wanted) =>
      imports.filter(({ kind, external }) => kind === wanted && !external).map((each) => path.basename(each.path));
    const [now, later] = [targets('import-statement'), targets('dynamic-import')];
    all.set(own, {
      code,
      exports,
      source: entryPoint ?? largest(inputs),
      isAskedFor: entryPoint !== undefined,
      now,
      later,
    });
  }
  return all;
}

const largest = (inputs) =>
  Object.entries(inputs).sort(
    ([a, { bytesInOutput: m }], [b, { bytesInOutput: n }]) => n - m || (a < b ? -1 : 1),
  )[0][0];

// All that is reached from a piece over the given edges, without going through `except`.
function reached(all, from, edges, except) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || file === except) return;
    found.add(file);
    for (const edge of edges) all.get(file)[edge].forEach(visit);
  };
  visit(from);
  return found;
}

// Which part of an entry holds which pieces, and what the parts are called.
function planned(all, entry, atOnce) {
  const here = [...reached(all, entry, ['now', 'later'])].sort();
  const asked = here.filter((piece) => all.get(piece).isAskedFor);
  const reach = new Map(asked.map((piece) => [piece, reached(all, piece, ['now'])]));
  const without = new Map(asked.map((piece) => [piece, reached(all, entry, ['now', 'later'], piece)]));
  const holders = new Map();
  for (const piece of here) {
    const using = asked.filter((each) => reach.get(each).has(piece));
    // The one that all the others are asked for by holds it, if there is one.
    const first = using.find((each) => using.every((other) => other === each || !without.get(each).has(other)));
    // Else what is needed at once of it is one file for all.
    const isNeeded = using.some((each) => atOnce.includes(all.get(each).source));
    holders.set(piece, first ?? (isNeeded ? SHARED : piece));
  }
  const ids = [...new Set(holders.values())].filter((id) => id !== entry && id !== SHARED);
  const names = new Map([[SHARED, SHARED]]);
  for (const id of ids) {
    const isAlone = ids.every((other) => other === id || base(all, other) !== base(all, id));
    names.set(id, nameOf(all, id, isAlone));
  }
  if (new Set(names.values()).size !== names.size) throw new Error(`two parts of one name: ${[...names.values()]}`);
  const partOf = (piece) => names.get(holders.get(piece));
  const parts = new Map();
  const needs = {};
  for (const [id, part] of [...names].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const held = here.filter((piece) => holders.get(piece) === id);
    if (held.length === 0) continue;
    parts.set(part, { held, own: asked.includes(id) ? id : undefined });
    const before = held.flatMap((piece) => [...reached(all, piece, ['now'])].map(partOf));
    const others = new Set(before.filter((other) => other !== undefined && other !== part));
    if (others.size > 0) needs[part] = [...others].sort();
  }
  // What others need of some pieces.
  const lent = (held) =>
    held.filter((piece) => here.some((other) => !held.includes(other) && all.get(other).now.includes(piece)));
  // Short names: every part of a page says them.
  const keys = [...all.keys()].sort();
  return { parts, partOf, needs, lent, key: (piece) => `p${keys.indexOf(piece).toString(36)}` };
}

const base = (all, piece) => path.basename(all.get(piece).source).replace(/\.\w+$/, '');
// `src/plan/define.ts` is the part `plan`; a name that several would have gets the folder of the feature before it.
function nameOf(all, piece, isAlone) {
  const name = base(all, piece);
  const { source } = all.get(piece);
  const room = source.split('/').at(source.startsWith('src/') ? 1 : -2);
  return name === 'define' ? room : isAlone ? name : `${room}-${name}`;
}

// The script of some pieces; whatever else they import is given.
async function together(all, { held, partOf, key }, contents, runtime, options, wasm) {
  const text = (code) => ({ contents: code, resolveDir: options.absWorkingDir, loader: 'js' });
  const virtual = { [RUNTIME]: runtime, [WASM]: wasm };
  const own = {
    name: 'own',
    setup(hooks) {
      hooks.onResolve({ filter: /^\.\/[^/]+$/ }, ({ path: target }) => ({ path: target.slice(2), namespace: 'piece' }));
      hooks.onResolve({ filter: /^orientation:/ }, ({ path: name }) =>
        name.startsWith(APART)
          ? { path: `./${name.slice(APART.length)}.js`, external: true }
          : { path: name, namespace: 'virtual' },
      );
      hooks.onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path: name }) =>
        virtual[name] === undefined ? { errors: [{ text: `a part imports ${name}` }] } : text(virtual[name]),
      );
      hooks.onLoad({ filter: /.*/, namespace: 'piece' }, ({ path: file }) => {
        const { exports } = all.get(file);
        if (!held.includes(file)) return text(`export const { ${exports.join(', ')} } = given.${key(file)};`);
        return text(withParts(all.get(file), partOf));
      });
    },
  };
  const { outputFiles } = await build({
    ...options,
    // White space is left to the other tool, which keeps the comments that tell bundlers to leave an import() alone.
    minify: false,
    minifySyntax: true,
    minifyIdentifiers: true,
    inject: [],
    define: {},
    write: false,
    legalComments: 'none',
    outfile: 'out.js',
    stdin: { contents: contents.join('\n'), resolveDir: options.absWorkingDir, loader: 'js' },
    plugins: [own],
  });
  return squeezed(outputFiles[0].text);
}

// Every `import()` of a piece becomes a question for its part.
function withParts({ code, later }, partOf) {
  if (later.length === 0) return code;
  const found = new Set();
  const asked = code.replace(/\bimport\("\.\/([^/"]+)"\)/g, (_, target) => {
    found.add(target);
    return `${PART}(${JSON.stringify(partOf(target))})`;
  });
  const missed = later.filter((target) => !found.has(target));
  if (missed.length > 0) throw new Error(`an import() was not found: ${missed}`);
  return `import { part as ${PART} } from "${RUNTIME}";\n${asked}`;
}
