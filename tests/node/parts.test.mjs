// What the `import()`s of a script become: files beside it that share what it holds.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildParts } from '../../www/scripts/parts.mjs';

const runtime = await readFile(new URL('../../www/src/bundle/parts.ts', import.meta.url), 'utf8');

// Builds a script of the given modules; gives its folder, its parts and what it exports.
async function built(t, modules, atOnce = []) {
  const www = await mkdtemp(path.join(os.tmpdir(), 'parts-'));
  t.after(() => rm(www, { recursive: true, force: true }));
  await mkdir(path.join(www, 'src/bundle'), { recursive: true });
  for (const [name, text] of Object.entries({ 'bundle/parts.ts': runtime, ...modules }))
    await writeFile(path.join(www, 'src', name), text);
  const outdir = path.join(www, 'dist');
  const entries = [{ name: 'script', source: 'src/entry.ts', wasm: {}, atOnce }];
  const options = { absWorkingDir: www, bundle: true, minify: true, target: ['es2022'], logLevel: 'silent' };
  const { script } = await buildParts({ entries, folder: 'script', outdir, options });
  const load = (query = '') => import(`${pathToFileURL(path.join(outdir, 'script.js')).href}${query}`);
  return { outdir, load, ...script };
}

const counter = 'let count = 0; export const next = () => (count += 1); export class Mark {}';

test('a module that is asked for later lies in a file of its own and shares what the script has', async (t) => {
  const { parts, load } = await built(t, {
    'counter.ts': counter,
    'entry.ts': `import { next, Mark } from './counter.js'; export { next, Mark };
      export const later = () => import('./later.js');`,
    'later.ts': `import { next, Mark } from './counter.js'; export const more = () => next(); export default new Mark();`,
  });
  assert.deepEqual(Object.keys(parts), ['later']);
  assert.match(parts.later, /^script\/later-[0-9a-f]{8}\.js$/);
  const script = await load('?ver=1');
  const part = await script.later();
  assert.deepEqual([script.next(), part.more(), script.next()], [1, 2, 3]);
  assert.ok(part.default instanceof script.Mark);
  assert.equal(await script.later(), part);
});

test('what two parts share and the script does not have is a part that both wait for', async (t) => {
  const { parts, load } = await built(t, {
    'counter.ts': counter,
    'entry.ts': `export const a = () => import('./a.js'); export const b = () => import('./b.js');`,
    'a.ts': `export { next } from './counter.js';`,
    'b.ts': `export { next } from './counter.js';`,
  });
  assert.deepEqual(Object.keys(parts), ['a', 'b', 'counter']);
  const { a, b } = await load();
  const [one, other] = await Promise.all([a(), b()]);
  assert.deepEqual([one.next(), other.next()], [1, 2]);
});

test('a part asks for further parts, and gives them what it holds', async (t) => {
  const { parts, load } = await built(t, {
    'counter.ts': counter,
    'entry.ts': `export const form = () => import('./form.js');`,
    'form.ts': `import { next } from './counter.js'; export const own = next; export const panel = () => import('./panel.js');`,
    'panel.ts': `export { next } from './counter.js';`,
  });
  assert.deepEqual(Object.keys(parts), ['form', 'panel']);
  const form = await (await load()).form();
  const panel = await form.panel();
  assert.deepEqual([form.own(), panel.next()], [1, 2]);
});

test('what several parts need at once is one file', async (t) => {
  const { parts, needs } = await built(
    t,
    {
      'counter.ts': counter,
      'other.ts': 'export const other = 1;',
      'entry.ts': `export const a = () => import('./a.js'); export const b = () => import('./b.js'); export const c = () => import('./c.js');`,
      'a.ts': `export { next } from './counter.js'; export { other } from './other.js';`,
      'b.ts': `export { next } from './counter.js';`,
      'c.ts': `export { other } from './other.js';`,
    },
    ['src/a.ts', 'src/b.ts'],
  );
  assert.deepEqual(Object.keys(parts), ['a', 'b', 'c', 'shared']);
  assert.deepEqual(needs, { a: ['shared'], b: ['shared'], c: ['shared'] });
});

test('every file of a part is named in an import() that a bundler can follow', async (t) => {
  const { parts, outdir } = await built(t, {
    'entry.ts': `export const later = () => import('./later.js');`,
    'later.ts': `export const here = true;`,
  });
  const text = await readFile(path.join(outdir, 'script.js'), 'utf8');
  assert.ok(text.includes(`import("./${parts.later}")`), text);
});

test('the name of a part changes with its content, and with nothing else', async (t) => {
  const modules = {
    'entry.ts': `export const later = () => import('./later.js');`,
    'later.ts': `export const here = 1;`,
  };
  const names = async (more) => (await built(t, { ...modules, ...more })).parts.later;
  const name = await names({});
  assert.equal(await names({ 'entry.ts': `${modules['entry.ts']} export const other = 2;` }), name);
  assert.notEqual(await names({ 'later.ts': `export const here = 2;` }), name);
});

test('a part that could not be had is asked for again', async (t) => {
  const { outdir, parts, load } = await built(t, {
    'entry.ts': `export const later = () => import('./later.js');`,
    'later.ts': `export const here = true;`,
  });
  const file = path.join(outdir, parts.later);
  const text = await readFile(file);
  await rm(file);
  const { later } = await load();
  await assert.rejects(later(), { code: 'ERR_MODULE_NOT_FOUND' });
  await writeFile(file, text);
  assert.equal((await later()).here, true);
});
