// Writes www/dist: the bundles, the wasm, the declarations, the shipped plans and the licences.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';
import { bench, bundles, wasms, wasmSource } from './bundles.mjs';
import { split } from './split.mjs';

const www = fileURLToPath(new URL('..', import.meta.url));
const root = path.join(www, '..');
const dist = path.join(www, 'dist');
const plans = path.join(root, 'crates/model/plans');

const common = {
  absWorkingDir: www,
  bundle: true,
  minify: true,
  target: ['es2022'],
  legalComments: 'external',
  logLevel: 'warning',
  // Libraries keep a few names in the global object; they are to stay within the bundle.
  inject: ['src/bundle/own-globals.ts', 'src/bundle/own-json.ts'],
  define: { globalThis: 'ownGlobals', 'JSON.stringify': 'ownStringify' },
  // A warning of the bundler is a mistake of ours.
  logOverride: { 'empty-import-meta': 'error' },
};

// The names of what a script of bindings exports.
const exportsOf = async (folder) =>
  [
    ...(await readFile(path.join(www, folder, 'orientation.js'), 'utf8')).matchAll(
      /^export (?:class|function) (\w+)/gm,
    ),
  ].map(([, name]) => name);

// Gives a bundle the wasm that it needs. The engine names all that the whole module can do; what a smaller one cannot is
// left undefined there, and is never called.
const wasmOf = ({ folder, file }) => ({
  name: 'wasm',
  async setup(hooks) {
    const own = new Set(await exportsOf(folder));
    const lacking = (await exportsOf(wasms.whole.folder)).filter((name) => !own.has(name));
    const bindings = `export * from './orientation.js';\n${lacking.map((name) => `export const ${name} = undefined;`).join('\n')}`;
    hooks.onLoad({ filter: /[\\/]engine\.ts$/ }, async ({ path: source }) => ({
      contents: (await readFile(source, 'utf8')).replace("'../../wasm/orientation.js'", "'orientation:bindings'"),
      loader: 'ts',
    }));
    hooks.onResolve({ filter: /^orientation:bindings$/ }, ({ path: name }) => ({ path: name, namespace: 'bindings' }));
    hooks.onLoad({ filter: /.*/, namespace: 'bindings' }, () => ({
      contents: bindings,
      resolveDir: path.join(www, folder),
    }));
    hooks.onResolve({ filter: /^orientation:wasm$/ }, () => ({ path: path.join(www, folder, 'orientation_bg.wasm') }));
    hooks.onResolve({ filter: /^orientation:wasm-later$/ }, () => ({
      path: path.join(www, wasms.later.folder, 'orientation_bg.wasm'),
    }));
    hooks.onLoad({ filter: /[\\/]wasm-bytes\.ts$/ }, async ({ path: source }) => ({
      contents: (await readFile(source, 'utf8')).replace(wasms.whole.file, file),
      loader: 'ts',
    }));
  },
});

// In classic scripts the bytes of the wasm come from the script itself.
const inlineWasm = {
  name: 'inline-wasm',
  setup(hooks) {
    const from = path.join(www, wasmSource.module);
    const to = path.join(www, wasmSource.classic);
    hooks.onLoad({ filter: /wasm-bytes\.ts$/ }, (file) =>
      file.path === from ? { contents: `export * from ${JSON.stringify(to)};`, resolveDir: www } : undefined,
    );
  },
};

// The style sheets are template literals, which the bundler leaves as they are written.
const plainStyles = {
  name: 'plain-styles',
  setup(hooks) {
    const squeeze = (sheet) =>
      sheet
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}');
    hooks.onLoad({ filter: /\.css\.ts$/ }, async (file) => {
      const text = await readFile(file.path, 'utf8');
      return { contents: text.replace(/css`[^`]*`/g, squeeze), loader: 'ts' };
    });
  },
};

async function modules({ name, entry, wasm }) {
  const options = { ...common, plugins: [plainStyles, wasmOf(wasms[wasm])] };
  await split({ name, entry, www, options });
  return { ...options, entryPoints: [entry] };
}

async function bundle(each) {
  const base = await modules(each);
  await build({
    ...base,
    outfile: `dist/${each.name}.iife.js`,
    format: 'iife',
    // A classic script is read in the encoding of its page, which in an old CMS need not be UTF-8.
    charset: 'ascii',
    loader: { '.wasm': 'binary' },
    plugins: [inlineWasm, ...base.plugins],
  });
}

function declarations() {
  const tsc = path.join(www, 'node_modules/typescript/bin/tsc');
  const flags = ['--emitDeclarationOnly', '--rootDir', 'src', '--outDir', 'dist/types'];
  const { status } = spawnSync(process.execPath, [tsc, ...flags], { cwd: www, stdio: 'inherit' });
  if (status !== 0) throw new Error('the TypeScript declarations could not be written');
}

// plans/NAME/plan.json becomes plans/NAME.json; the criteria beside it go to criteria/.
async function data() {
  if (!existsSync(plans)) return;
  await mkdir(path.join(dist, 'plans'));
  for (const name of (await readdir(plans)).sort()) {
    const plan = path.join(plans, name, 'plan.json');
    if (existsSync(plan)) await cp(plan, path.join(dist, 'plans', `${name}.json`));
    const criteria = path.join(plans, name, 'criteria');
    if (existsSync(criteria)) await cp(criteria, path.join(dist, 'criteria'), { recursive: true });
  }
}

async function licences() {
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) await cp(path.join(root, name), path.join(dist, name));
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
for (const { folder, file } of Object.values(wasms)) {
  await cp(path.join(www, folder, 'orientation_bg.wasm'), path.join(dist, file));
}
for (const each of bundles) await bundle(each);
await modules(bench);
await cp(path.join(www, bench.description), path.join(dist, 'bench/bench.json'));
for (const { file } of [wasms[bench.wasm], wasms.later])
  await cp(path.join(dist, file), path.join(dist, 'bench', file));
declarations();
await mkdir(path.join(dist, 'wasm'));
await mkdir(path.join(dist, wasms.later.folder), { recursive: true });
for (const { folder } of [wasms.whole, wasms.later])
  await cp(path.join(www, folder, 'orientation.d.ts'), path.join(dist, folder, 'orientation.d.ts'));
await data();
await licences();
