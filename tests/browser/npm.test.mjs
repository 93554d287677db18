// The npm package as it is packed, in an empty folder: for each bundler, for servers without a window, for TypeScript.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { fromWww } from '../packages.mjs';
import { browserTest } from './harness.mjs';

const run = promisify(execFile);
const www = fileURLToPath(new URL('../../www/', import.meta.url));
const OWN = 'orientation-widget';
const importOf = async (name) => import(pathToFileURL(path.join(www, 'node_modules', name)).href);

// One project for all of them: the packed package is installed in it, the tools are those of the web package.
let project;
let packed;

before(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), 'npm-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], { cwd: www });
  [packed] = JSON.parse(stdout);
  await writeFile(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packed.filename}`], { cwd: project });
  for (const name of await readdir(path.join(www, 'node_modules'))) {
    if (name.startsWith('.') || name === OWN) continue;
    await symlink(path.join(www, 'node_modules', name), path.join(project, 'node_modules', name));
  }
  await cp(path.join(www, 'examples'), project, { recursive: true });
});

after(() => rm(project, { recursive: true, force: true }));

const inProject = (...names) => path.join(project, ...names);

// The files that every page shows.
async function data() {
  const own = (name) => readFile(inProject('node_modules', OWN, 'dist', name));
  return { 'plan.json': await own('plans/lai-chau-2022.json'), 'criteria.json': await own('criteria/chi-doan.json') };
}

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html; charset=utf-8' };

// Serves the files of a folder, with those that the page shows, at the root of the server; gives what ends it.
async function served(server, folder) {
  const files = await data();
  for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const file = path.join(name.parentPath, name.name);
    files[path.relative(folder, file)] = await readFile(file);
  }
  for (const [name, body] of Object.entries(files)) {
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    server.endpoints[`GET /${name}`] = () => ({ status: 200, headers: { 'Content-Type': type }, body });
  }
}

const TAGS = `<orientation-plan src="/plan.json" lang="en"></orientation-plan>
<orientation-checklist criteria="/criteria.json" unit-id="mau" unit-name="Chi đoàn Mẫu" period="2022" lang="en"></orientation-checklist>`;
const html = (script, body = TAGS) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body>${body}${script}</body></html>`;

// Both elements are there, in the language that was asked for, and the form is scored.
async function works(page) {
  await page.getByLabel('Search this plan').waitFor();
  await page.waitForFunction(
    () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
  );
}

async function withVite(name, { plugins = [], page, mode = 'production' }) {
  const { build } = await importOf('vite/dist/node/index.js');
  const root = inProject(name);
  await writeFile(path.join(root, 'index.html'), page);
  await build({ root, mode, plugins, logLevel: 'error', configFile: false, build: { target: 'es2022' } });
  return path.join(root, 'dist');
}

test('the package holds what it declares, nothing of the benches, and no host of a registry', async () => {
  const files = packed.files.map(({ path: file }) => file);
  assert.deepEqual(
    files.filter((file) => /bench|demo|parts\.json|node_modules/.test(file) && !/^dist\/types\//.test(file)),
    [],
  );
  const { exports } = JSON.parse(await readFile(inProject('node_modules', OWN, 'package.json'), 'utf8'));
  const named = Object.values(exports).flatMap((each) => (typeof each === 'string' ? [each] : Object.values(each)));
  for (const file of named.filter((each) => !each.includes('*'))) assert.ok(files.includes(file.slice(2)), file);
  const scripts = files.filter((file) => /^dist\/[\w.-]+\.js$/.test(file)).map((file) => `./${file}`);
  assert.deepEqual(
    scripts.filter((file) => !named.includes(file)),
    [],
    'a script that no export names',
  );
});

test('every entry can be imported where there is no window', async () => {
  const entries = ['', '/plan', '/checklist', '/import', '/inline'].map((name) => `${OWN}${name}`);
  const script = `for (const name of ${JSON.stringify(entries)}) await import(name); console.log('done');`;
  for (const conditions of [[], ['--conditions=development']]) {
    const { stdout, stderr } = await run('node', [...conditions, '--input-type=module', '-e', script], {
      cwd: project,
    });
    assert.deepEqual([stdout.trim(), stderr], ['done', '']);
  }
});

browserTest('a script element is enough', async ({ page, server, open }) => {
  const files = inProject('node_modules', OWN, 'dist');
  await served(server, files);
  const example = await readFile(inProject('html/index.html'), 'utf8');
  await open(
    server.page(
      example
        .replace('node_modules/orientation-widget/dist/', '/')
        .replaceAll('"plan.json', '"/plan.json')
        .replaceAll('"criteria.json', '"/criteria.json'),
    ),
  );
  await works(page);
});

browserTest('Vite builds it', async ({ page, server, open }) => {
  await mkdir(inProject('vite'));
  await writeFile(inProject('vite/main.js'), `import '${OWN}';`);
  await served(server, await withVite('vite', { page: html('<script type="module" src="/main.js"></script>') }));
  await open('/index.html');
  await works(page);
});

test('Vite serves it while it is developed', { timeout: 180_000 }, async () => {
  const { createServer } = await importOf('vite/dist/node/index.js');
  const { chromium } = fromWww('playwright-core');
  const { executable, flags } = await import('./harness.mjs');
  const root = inProject('vite-dev');
  await mkdir(path.join(root, 'public'), { recursive: true });
  for (const [name, body] of Object.entries(await data())) await writeFile(path.join(root, 'public', name), body);
  await writeFile(path.join(root, 'main.js'), `import '${OWN}';`);
  await writeFile(path.join(root, 'index.html'), html('<script type="module" src="/main.js"></script>'));
  const server = await createServer({
    root,
    logLevel: 'error',
    configFile: false,
    server: { port: 0, host: 'localhost' },
  });
  const browser = await chromium.launch({ executablePath: executable, args: flags });
  try {
    await server.listen();
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on(
      'response',
      (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`),
    );
    await page.goto(server.resolvedUrls.local[0]);
    await works(page);
    assert.deepEqual(
      errors.filter((error) => !error.includes('favicon')),
      [],
    );
  } finally {
    await browser.close();
    await server.close();
  }
});

// Builds an entry of the package with webpack, without a warning; gives the folder.
async function withWebpack(name, entry, how = {}) {
  const { default: webpack } = await importOf('webpack/lib/index.js');
  const root = inProject(name);
  await mkdir(root);
  await writeFile(path.join(root, 'main.js'), `import '${entry}';`);
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: './main.js',
    output: { path: path.join(root, 'dist') },
    performance: false,
    ...how,
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  assert.deepEqual(
    [...errors, ...warnings].map(({ message }) => message),
    [],
  );
  return path.join(root, 'dist');
}

browserTest('webpack builds it, without a warning, by what the README has for it', async ({ page, server, open }) => {
  const readme = await readFile(path.join(www, 'README.md'), 'utf8');
  const advice =
    /^optimization: \{ chunkIds: '(\w+)', minimizer: \[new TerserPlugin\(\{ exclude: \/(.+)\/ \}\)\] \},$/m;
  const [, chunkIds, exclude] = advice.exec(readme);
  // The same plugin, by the name that webpack itself takes it by.
  const { default: TerserPlugin } = await importOf('minimizer-webpack-plugin/dist/index.js');
  const optimization = { chunkIds, minimizer: [new TerserPlugin({ exclude: new RegExp(exclude) })] };
  const folder = await withWebpack('webpack', OWN, { optimization });
  const sizes = async (from) => {
    const twins = (await readdir(from)).filter((name) => /-no-wasm-/.test(name));
    return Promise.all(twins.map(async (name) => (await readFile(path.join(from, name))).length));
  };
  const total = async (from) => (await sizes(from)).reduce((sum, size) => sum + size, 0);
  const own = inProject('node_modules', OWN, 'dist/orientation');
  assert.ok((await sizes(folder)).length === (await sizes(own)).length, 'every engine in JavaScript has its file');
  assert.ok((await total(folder)) >= (await total(own)), 'no engine in JavaScript is minified again');
  await served(server, folder);
  await open(server.page(html('<script src="/main.js"></script>')));
  await works(page);
});

browserTest('webpack by itself builds an entry that works where WebAssembly is refused', async (tools) => {
  const { page, server, open } = tools;
  await served(server, await withWebpack('webpack-plan', `${OWN}/plan`));
  const policy = { 'Content-Security-Policy': "script-src 'self' 'nonce-t'" };
  const twins = [];
  page.on('response', async (response) => {
    if (/\.js$/.test(response.url()) && /\binstantiate\b/.test(await response.text())) twins.push(response.url());
  });
  await open(
    server.page(
      html('<script src="/main.js"></script>', '<orientation-plan src="/plan.json" lang="en"></orientation-plan>'),
      policy,
    ),
  );
  await page.getByLabel('Search this plan').fill('sinh vien 5 tot');
  await page.locator('orientation-plan mark', { hasText: 'Sinh viên 5 tốt' }).waitFor();
  assert.ok(twins.length > 0, 'the engine was JavaScript');
});

// Neither follows wasm beside a module by itself.
browserTest('esbuild builds the entry with all inside', async ({ page, server, open }) => {
  const root = inProject('esbuild');
  await mkdir(root);
  await writeFile(path.join(root, 'main.js'), `import '${OWN}/inline';`);
  const { warnings } = await fromWww('esbuild').build({
    absWorkingDir: root,
    entryPoints: ['main.js'],
    outfile: 'dist/main.js',
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  await served(server, path.join(root, 'dist'));
  await open(server.page(html('<script type="module" src="/main.js"></script>')));
  await works(page);
});

browserTest('Rollup builds the entry with all inside', async ({ page, server, open }) => {
  const { rollup } = await importOf('rollup/dist/es/rollup.js');
  const file = inProject('node_modules', OWN, 'dist/orientation.inline.js');
  const own = { name: 'own', resolveId: (name) => (name === `${OWN}/inline` ? file : null) };
  const entry = inProject('rollup.js');
  await writeFile(entry, `import '${OWN}/inline';`);
  const bundle = await rollup({ input: entry, plugins: [own], onwarn: (warning) => assert.fail(warning.message) });
  await bundle.write({ file: inProject('rollup/main.js'), format: 'es', inlineDynamicImports: true });
  await served(server, inProject('rollup'));
  await open(server.page(html('<script type="module" src="/main.js"></script>')));
  await works(page);
});

const MAIN = '<main></main>';
for (const [name, entry, plugins] of [
  ['react', 'main.jsx', async () => []],
  [
    'vue',
    'main.js',
    async () => {
      const { default: vue } = await importOf('@vitejs/plugin-vue/dist/index.mjs');
      const isCustomElement = (tag) => tag.startsWith('orientation-');
      return [vue({ template: { compilerOptions: { isCustomElement } } })];
    },
  ],
  [
    'svelte',
    'main.js',
    async () => [(await importOf('@sveltejs/vite-plugin-svelte/src/index.js')).svelte({ configFile: false })],
  ],
]) {
  browserTest(`the example for ${name} is built and works, its listener too`, async ({ page, server, open }) => {
    const built = await withVite(name, {
      plugins: await plugins(),
      page: html(`<script type="module" src="/${entry}"></script>`, MAIN),
    });
    await served(server, built);
    await open('/index.html');
    await works(page);
    await page.locator('output', { hasText: 'lai-chau-2022' }).waitFor();
  });
}

// Angular's own builder weighs more than all other tools together; its compiler works in the browser, too.
browserTest(
  'the example for angular is compiled by Angular and works, its listener too',
  async ({ page, server, open }) => {
    await writeFile(
      inProject('angular/main.ts'),
      `import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { AppComponent } from './app.component';
bootstrapApplication(AppComponent, { providers: [provideZonelessChangeDetection()] });`,
    );
    await fromWww('esbuild').build({
      absWorkingDir: inProject('angular'),
      entryPoints: ['main.ts'],
      outfile: 'dist/main.js',
      bundle: true,
      format: 'esm',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      logLevel: 'silent',
    });
    await served(server, inProject('angular/dist'));
    await open(server.page(html('<script type="module" src="/main.js"></script>', '<app-root></app-root>')));
    await page.getByLabel('Tìm trong văn bản').waitFor();
    await page.waitForFunction(
      () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
    );
    await page.locator('output', { hasText: 'lai-chau-2022' }).waitFor();
  },
);

const TYPED = `import type { Assessment, CriteriaSet, Plan, ScoreCard } from 'orientation-widget';
import { discover } from 'orientation-widget';
import { OrientationPlan } from 'orientation-widget/plan';
import { OrientationChecklist } from 'orientation-widget/inline';
import 'orientation-widget/react';
import 'orientation-widget/svelte';
import 'orientation-widget/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

const plan: OrientationPlan = document.createElement('orientation-plan');
const form: OrientationChecklist | null = document.querySelector('orientation-checklist');
const value: Assessment | undefined = form?.filled;
const hits: number = plan.search('a');
discover(plan);
plan.addEventListener('orientation-ready', (event) => { const id: string = event.detail.id; void id; });
document.addEventListener('orientation-error', (event) => { const code: string = event.detail.code; void code; });
// @ts-expect-error there is no such detail
plan.addEventListener('orientation-ready', (event) => event.detail.nothing);
export const shown = <orientation-plan src="a.json" onorientation-ready={(event) => { const id: string = event.detail.id; void id; }} />;
export const filled = <orientation-checklist criteria={{}} unitId="mau" readonly />;
// @ts-expect-error a number is no address
export const wrong = <orientation-plan src={1} />;
const inSvelte: SvelteHTMLElements['orientation-checklist'] = { criteria: '/a.json', 'unit-id': 'mau' };
const inVue: InstanceType<GlobalComponents['orientation-plan']>['$props'] = { src: '/a.json', onOrientationReady: (event) => void event.detail.id };
export type All = [Plan, CriteriaSet, ScoreCard, typeof value, typeof hits, typeof inSvelte, typeof inVue];
`;

test('TypeScript knows the tags, their events, the documents, and the tags in JSX', async () => {
  await writeFile(inProject('typed.tsx'), TYPED);
  const tsc = path.join(www, 'node_modules/typescript/bin/tsc');
  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ]) {
    const flags = ['--noEmit', '--strict', '--jsx', 'react-jsx', '--target', 'es2022', '--types', 'react'];
    const all = [...flags, '--module', module, '--moduleResolution', resolution, 'typed.tsx'];
    const told = await run('node', [tsc, ...all], { cwd: project }).then(
      () => '',
      ({ stdout }) => stdout,
    );
    assert.equal(told, '');
  }
});

test('the tags in JSX are known to the types of React 18, too', async () => {
  // The same names, of the older types.
  const paths = { react: ['./node_modules/types-react-18'], 'react/*': ['./node_modules/types-react-18/*'] };
  const compilerOptions = {
    ...{ noEmit: true, strict: true, jsx: 'react-jsx', target: 'es2022', module: 'esnext', types: [] },
    ...{ moduleResolution: 'bundler', paths },
  };
  const source = `import 'orientation-widget/react';
export const shown = <orientation-plan src="a.json" />;
export const filled = <orientation-checklist criteria={{}} unit-id="mau" readonly />;
// @ts-expect-error a number is no address
export const wrong = <orientation-plan src={1} />;
// @ts-expect-error these are the types of React 18, which have no activities
import { Activity } from 'react';
export type None = typeof Activity;
`;
  await writeFile(inProject('react-18.tsx'), source);
  await writeFile(inProject('tsconfig.react-18.json'), JSON.stringify({ compilerOptions, files: ['react-18.tsx'] }));
  const tsc = path.join(www, 'node_modules/typescript/bin/tsc');
  const told = await run('node', [tsc, '-p', 'tsconfig.react-18.json'], { cwd: project }).then(
    () => '',
    ({ stdout }) => stdout,
  );
  assert.equal(told, '');
});

test('the declarations are those that every kind of resolution finds', async () => {
  const cli = path.join(www, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const told = await run('node', [cli, packed.filename, '--profile', 'esm-only', '--format', 'ascii'], {
    cwd: project,
  }).then(
    () => '',
    ({ stdout }) => stdout,
  );
  assert.equal(told, '');
});

test('the manifest of the elements is what the classes are', async () => {
  const manifest = JSON.parse(await readFile(inProject('node_modules', OWN, 'dist/custom-elements.json'), 'utf8'));
  const classes = await import(pathToFileURL(inProject('node_modules', OWN, 'dist/orientation.inline.js')).href);
  for (const { declarations } of manifest.modules) {
    const [own] = declarations;
    const { properties, prototype } = classes[own.name];
    const expected = Object.entries(properties).map(([name, { attribute = name }]) => [name, attribute.toLowerCase()]);
    assert.deepEqual(
      own.attributes.map(({ fieldName, name }) => [fieldName, name]),
      expected,
    );
    for (const { kind, name } of own.members)
      if (kind === 'method') assert.equal(typeof prototype[name], 'function', name);
    assert.ok(own.events.some(({ name }) => name === 'orientation-ready'));
  }
});
