// Writes www/dist: the scripts, the wasm, the declarations, the shipped plans and the licences.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';
import {
  engine,
  folderOf,
  loader,
  modules,
  modulesOf,
  ofReaders,
  scriptOf,
  shown,
  workersOf,
} from './capabilities.mjs';
import { descriptions } from './manifest.mjs';
import { partOf, withoutWasm } from './no-wasm.mjs';
import { buildParts, hashed } from './parts.mjs';
import { inlineWasm, plainStyles, table, withoutPage } from './plugins.mjs';
import { squeezed } from './squeezed.mjs';

const www = fileURLToPath(new URL('..', import.meta.url));
const root = path.join(www, '..');
const dist = path.join(www, 'dist');
const plans = path.join(root, 'crates/model/plans');
/** The folder of the parts and of the wasm, in `dist`. */
const FOLDER = 'orientation';

const common = {
  absWorkingDir: www,
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: ['es2022'],
  logLevel: 'warning',
  // Libraries keep a few names in the global object; they are to stay within the bundle.
  inject: ['src/bundle/own-globals.ts', 'src/bundle/own-json.ts'],
  define: { globalThis: 'ownGlobals', 'JSON.stringify': 'ownStringify' },
  // A warning of the bundler is a mistake of ours.
  logOverride: { 'empty-import-meta': 'error' },
  plugins: [plainStyles, table, withoutPage],
};

// The names of the wasm files, by module, and those of their twins.
async function wasm() {
  await mkdir(path.join(dist, FOLDER), { recursive: true });
  const write = async (module) => {
    const folder = path.join(www, folderOf(module));
    const bytes = await readFile(path.join(folder, 'orientation_bg.wasm'));
    const script = await withoutWasm(folder);
    const [file, twin] = [hashed(module.name, bytes, 'wasm'), hashed(partOf(module), script, 'js')];
    await writeFile(path.join(dist, FOLDER, file), bytes);
    await writeFile(path.join(dist, FOLDER, twin), script);
    return [module.name, file, twin];
  };
  const written = await Promise.all(modules.map(write));
  const names = Object.fromEntries(written.map(([name, file]) => [name, file]));
  const twins = Object.fromEntries(written.map(([name, , twin]) => [name, twin]));
  await Promise.all(shown.flatMap(workersOf).map(async (worker) => (names[worker.name] = await workerScript(worker))));
  return { names, twins };
}

// The script of a worker: one classic script with all inside, which every browser starts.
async function workerScript({ name, source }) {
  const { outputFiles } = await build({
    absWorkingDir: www,
    bundle: true,
    charset: 'utf8',
    target: ['es2022'],
    format: 'iife',
    legalComments: 'none',
    logLevel: 'warning',
    entryPoints: [source],
    write: false,
  });
  const code = await squeezed(outputFiles[0].text, { module: false });
  const file = hashed(name, code, 'js');
  await writeFile(path.join(dist, FOLDER, file), code);
  return file;
}

// The modules: `orientation.js`, which serves every tag, one for the tags of each capability, and those of the comparison.
function scripts({ names, twins }) {
  const of = (own, workers = []) => ({
    wasm: Object.fromEntries([...own, ...workers].map(({ name }) => [name, names[name]])),
    made: Object.fromEntries(own.map((module) => [partOf(module), `${FOLDER}/${twins[module.name]}`])),
  });
  const checklist = shown.find(({ name }) => name === 'checklist');
  const atOnce = ofReaders.flatMap(({ name, parts }) => [`src/${name}/define.ts`, ...parts.start]);
  const all = { ...of(ofReaders.flatMap((each) => each.modules)), atOnce };
  const entries = [
    { name: loader.script, source: 'src/entries/loader.ts', ...all },
    ...shown.map((each) => ({
      name: scriptOf(each),
      source: `orientation:own/${each.name}`,
      ...of(modulesOf(each), workersOf(each)),
      atOnce: (each.previews?.length ?? 0) > 1 ? each.previews.map((name) => `src/${name}/define.ts`) : [],
    })),
    { name: 'bench', source: 'src/entries/bench.ts', ...of(checklist.modules) },
    { name: 'bench-by-loader', source: 'src/entries/bench-by-loader.ts', ...all },
  ];
  return buildParts({ entries, folder: FOLDER, outdir: dist, options: common });
}

// Everything in one file: the classic script, which also works on a page opened from a file, and a module for bundlers that
// do not follow wasm beside one.
async function wholes({ names, twins }) {
  const lines = (all) => all.map(({ name }) => `export * from './src/${name}/define.ts';`);
  const fileOf = (module) => `./${FOLDER}/${twins[module.name]}`;
  const besideOf = (module) => `${FOLDER}/${names[module.name]}`;
  const whole = (all, isApart = () => false) => ({
    ...common,
    legalComments: 'none',
    plugins: [
      inlineWasm(
        all.flatMap((each) => each.modules),
        { twinOf: fileOf, besideOf, isApart },
      ),
      plainStyles,
      withoutPage,
    ],
    external: [`./${FOLDER}/*`],
  });
  const stdin = (all) => ({ contents: all.join('\n'), resolveDir: www, loader: 'ts' });
  await build({
    ...whole(shown),
    stdin: stdin([...lines(shown), "export * from './src/entries/inline.ts';"]),
    outfile: path.join(dist, `${loader.script}.inline.js`),
    format: 'esm',
  });
  const { outputFiles } = await build({
    ...whole(ofReaders, ({ apart = false }) => apart),
    stdin: stdin(lines(ofReaders)),
    outfile: path.join(dist, `${loader.script}.iife.js`),
    write: false,
    format: 'iife',
  });
  // It is read in the encoding of its page, which in an old CMS need not be UTF-8: what is no ASCII is written as escapes, which
  // texts, templates and patterns read alike.
  const [{ path: file, text }] = outputFiles;
  const small = await squeezed(text, { module: false });
  await writeFile(
    file,
    small.replace(/[^\p{ASCII}]/gu, (letter) => escaped(letter)),
  );
}

// A letter as the escapes of its code units.
const escaped = (letter) =>
  [...Array(letter.length).keys()].map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

// The comparison with other form libraries takes a folder of its own for each way to the checklist.
async function bench(built, { names: files }) {
  for (const entry of ['bench', 'bench-by-loader']) {
    const place = path.join(dist, 'bench', entry);
    await mkdir(path.join(place, FOLDER), { recursive: true });
    await rename(path.join(dist, `${entry}.js`), path.join(place, 'index.js'));
    const own = [...Object.values(built[entry].parts), ...Object.values(files).map((file) => `${FOLDER}/${file}`)];
    for (const file of own) await cp(path.join(dist, file), path.join(place, file));
    const description = JSON.parse(await readFile(path.join(www, 'bench/bench.json'), 'utf8'));
    description.preload = entry === 'bench' ? [`${FOLDER}/${files.checklist}`] : [];
    await writeFile(path.join(place, 'bench.json'), JSON.stringify(description));
  }
}

// What a page with a plan needs beside its plan file, for the kit that the desk puts together.
async function kitList(built, files) {
  const plan = shown.find(({ name }) => name === 'plan');
  const script = scriptOf(plan);
  const own = [
    `${script}.js`,
    ...Object.values(built[script].parts),
    ...plan.modules.map(({ name }) => `${FOLDER}/${files[name]}`),
  ];
  await writeFile(path.join(dist, FOLDER, 'kit.json'), JSON.stringify([...own, 'LICENSE-MIT']));
}

// The licences of what the scripts hold of others.
async function notices() {
  const texts = [];
  for (const name of ['lit', 'lit-html', '@lit/reactive-element', 'fflate']) {
    const file = path.join(www, 'node_modules', name, 'LICENSE');
    if (existsSync(file)) texts.push(`${name}\n\n${await readFile(file, 'utf8')}`);
  }
  await writeFile(path.join(dist, 'THIRD-PARTY.txt'), texts.join('\n\n'));
}

// For any runtime: no name of a page or of Node in it, and the wasm inside.
async function program({ name, entry, folder }) {
  const inside = {
    name: 'engine-wasm',
    setup(hooks) {
      hooks.onResolve({ filter: /^orientation:wasm-engine$/ }, () => ({
        path: path.join(www, folder, 'orientation_bg.wasm'),
      }));
    },
  };
  await build({
    absWorkingDir: www,
    bundle: true,
    minify: true,
    target: ['es2022'],
    platform: 'neutral',
    format: 'esm',
    legalComments: 'external',
    logLevel: 'warning',
    loader: { '.wasm': 'binary' },
    entryPoints: [entry],
    outfile: `dist/${name}.js`,
    plugins: [inside],
  });
}

async function declarations() {
  const tsc = path.join(www, 'node_modules/typescript/bin/tsc');
  const flags = ['--emitDeclarationOnly', '--rootDir', 'src', '--outDir', 'dist/types'];
  const [status] = await once(spawn(process.execPath, [tsc, ...flags], { cwd: www, stdio: 'inherit' }), 'close');
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
const files = await wasm();
// None of these needs another one.
const [built] = await Promise.all([scripts(files), wholes(files), program(engine), declarations()]);
await writeFile(path.join(dist, 'parts.json'), JSON.stringify({ wasm: files.names, scripts: built }));
await kitList(built, files.names);
await bench(built, files);
await notices();
for (const module of modules) {
  await mkdir(path.join(dist, folderOf(module)), { recursive: true });
  await cp(path.join(www, folderOf(module), 'orientation.d.ts'), path.join(dist, folderOf(module), 'orientation.d.ts'));
}
for (const [file, text] of Object.entries(await descriptions())) await writeFile(path.join(dist, file), text);
await data();
await licences();
