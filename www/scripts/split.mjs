// Writes an ES module whose `import()`s become files beside it: NAME.js, and NAME/PART.js for each part that is fetched
// when it is needed.
//
// The bundler alone would put what two of them share into further files, which the script would wait for at its start. And
// a part that imported from the script would get it twice on a page that names it with a query, as sites do to get
// round their caches. So what is shared stays with the first that needs it, and a part imports nothing: it is a
// function, and is given what was loaded before it. The parts keep their names; a query that tells the builds apart
// sees to it that no part meets a script of another build.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

const RUNTIME = 'orientation:parts';
// A name that no source uses.
const PART = 'part$';

/** Builds `entry` into `dist/NAME.js` and the parts of it; `options` are those of the bundler. */
export async function split({ name, entry, www, options }) {
  const graph = await pieces({ name, entry, www, options });
  const plan = planned(graph);
  const settings = { ...options, absWorkingDir: www, bundle: true, charset: 'utf8', plugins: [] };
  const one = async (outfile, owner, contents, more) => {
    await build({
      ...settings,
      ...more,
      inject: [],
      define: {},
      outfile,
      stdin: { contents, resolveDir: www, loader: 'js' },
      plugins: [own(graph, plan, owner, runtimeOf(graph, plan, name, www), www)],
    });
    await squeeze(path.join(www, outfile));
  };
  await one(`dist/${name}.js`, graph.entry, `export * from "./${graph.entry}";`, { format: 'esm' });
  for (const [file, part] of plan.names) {
    const held = plan.lent(file).map((piece) => `export * as ${key(graph, piece)} from "./${piece}";`);
    const contents = [`export * as own from "./${file}";`, ...held].join('\n');
    await one(`dist/${name}/${part}.js`, file, contents, {
      format: 'iife',
      globalName: 'made',
      banner: { js: 'export default(given)=>{' },
      footer: { js: 'return made}' },
    });
  }
}

// The bundler makes scripts small in one pass; what another pass finds is worth having on every page.
async function squeeze(file) {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2022,
    module: true,
    compress: { passes: 3, pure_getters: true, keep_fargs: false },
  });
  await writeFile(file, `${code}\n`);
}

// What the bundler makes of it: pieces of script, who imports which, and who asks for which later.
async function pieces({ name, entry, www, options }) {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: www,
    bundle: true,
    splitting: true,
    format: 'esm',
    charset: 'utf8',
    minify: false,
    legalComments: 'inline',
    write: false,
    metafile: true,
    entryPoints: [{ in: entry, out: 'entry' }],
    outdir: 'pieces',
    chunkNames: '[name]-[hash]',
  });
  const all = new Map();
  for (const { path: file, text: code } of outputFiles) {
    const own = path.basename(file);
    const { imports, exports, entryPoint, inputs } = metafile.outputs[`pieces/${own}`];
    const targets = (kind) => imports.filter((each) => each.kind === kind).map((each) => path.basename(each.path));
    all.set(own, {
      code,
      exports,
      entryPoint,
      inputs,
      now: targets('import-statement'),
      later: targets('dynamic-import'),
    });
  }
  const version = createHash('sha256').update(name);
  for (const file of [...all.keys()].sort()) version.update(all.get(file).code);
  return { all, entry: 'entry.js', version: version.digest('hex').slice(0, 12) };
}

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

// Which part each piece goes to, and what the parts are called.
function planned({ all, entry }) {
  const parts = [...reached(all, entry, ['now', 'later'])].filter((file) => all.get(file).entryPoint !== undefined);
  const users = new Map(
    [...all.keys()].map((piece) => [piece, parts.filter((part) => reached(all, part, ['now']).has(piece))]),
  );
  const without = new Map(parts.map((part) => [part, reached(all, entry, ['now', 'later'], part)]));
  const owners = new Map();
  for (const [piece, using] of users) {
    // The one that all the others are asked for by, if there is one; else it is a part of its own.
    const first = using.find((part) => using.every((other) => other === part || !without.get(part).has(other)));
    owners.set(piece, first ?? piece);
  }
  // What a file holds that others need.
  const lent = (file) =>
    [...all.keys()].filter(
      (piece) =>
        owners.get(piece) === file &&
        [...all].some(([other, { now }]) => owners.get(other) !== file && now.includes(piece)),
    );
  const files = [...new Set(owners.values())].filter((file) => file !== entry);
  const sourceOf = (file) => all.get(file).entryPoint ?? largest(all.get(file).inputs);
  const base = (file) => path.basename(sourceOf(file)).replace(/\.\w+$/, '');
  const names = new Map();
  for (const file of files) {
    const isAlone = files.every((other) => other === file || base(other) !== base(file));
    names.set(file, isAlone ? base(file) : `${roomOf(sourceOf(file))}-${base(file)}`);
  }
  if (new Set(names.values()).size !== names.size)
    throw new Error(`two parts of one name: ${[...names.values()].join(', ')}`);
  return { owners, names, lent };
}

// The folder of the feature, below `src`.
const roomOf = (source) => source.split('/').at(source.startsWith('src/') ? 1 : -2);
const largest = (inputs) =>
  Object.entries(inputs).sort(
    ([a, { bytesInOutput: m }], [b, { bytesInOutput: n }]) => n - m || (a < b ? -1 : 1),
  )[0][0];
const key = ({ all }, piece) => `piece${[...all.keys()].indexOf(piece)}`;

// The way to the parts, as the script itself has it.
function runtimeOf(graph, { owners, names, lent }, name, www) {
  const { all, entry, version } = graph;
  const held = lent(entry);
  const needs = {};
  for (const [file, part] of names) {
    const before = [...reached(all, file, ['now'])]
      .map((piece) => owners.get(piece))
      .filter((owner) => owner !== file && owner !== entry);
    if (before.length > 0) needs[part] = [...new Set(before)].map((owner) => names.get(owner)).sort();
  }
  return [
    `import { partsOf } from ${JSON.stringify(path.join(www, 'src/bundle/parts.ts'))};`,
    ...held.map((piece) => `import * as ${key(graph, piece)} from "./${piece}";`),
    `export const part = partsOf({ folder: "./${path.basename(name)}/", version: "${version}", needs: ${JSON.stringify(needs)},
       shared: () => ({ ${held.map((piece) => key(graph, piece)).join(', ')} }) }, import.meta.url);`,
  ].join('\n');
}

// Puts together what one file owns; the rest it is given.
function own(graph, { owners, names }, owner, runtime, www) {
  const { all, entry } = graph;
  const text = (contents) => ({ contents, resolveDir: www, loader: 'js' });
  return {
    name: 'own',
    setup(hooks) {
      hooks.onResolve({ filter: /^\.\// }, ({ path: target }) => ({ path: path.basename(target), namespace: 'piece' }));
      hooks.onResolve({ filter: new RegExp(`^${RUNTIME}$`) }, () => ({ path: RUNTIME, namespace: 'runtime' }));
      hooks.onLoad({ filter: /.*/, namespace: 'runtime' }, () =>
        text(owner === entry ? runtime : 'export const { part } = given;'),
      );
      hooks.onLoad({ filter: /.*/, namespace: 'piece' }, ({ path: file }) => {
        const { code, exports } = all.get(file);
        if (owners.get(file) !== owner)
          return text(`export const { ${exports.join(', ')} } = given.${key(graph, file)};`);
        const asked = code.replace(/\bimport\("\.\/([\w-]+\.js)"\)/g, (whole, part) =>
          names.has(part) ? `${PART}(${JSON.stringify(names.get(part))})` : whole,
        );
        return text(asked === code ? code : `import { part as ${PART} } from "${RUNTIME}";\n${asked}`);
      });
    },
  };
}
