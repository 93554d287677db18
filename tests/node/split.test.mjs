// What the bundles' `import()`s become: files beside the script that share what it holds.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { split } from '../../www/scripts/split.mjs';

const runtime = await readFile(new URL('../../www/src/bundle/parts.ts', import.meta.url), 'utf8');

// Builds a script of the given modules; gives its folder and what it exports.
async function built(t, modules) {
  const www = await mkdtemp(path.join(os.tmpdir(), 'split-'));
  t.after(() => rm(www, { recursive: true, force: true }));
  await mkdir(path.join(www, 'src/bundle'), { recursive: true });
  for (const [name, text] of Object.entries({ 'bundle/parts.ts': runtime, ...modules }))
    await writeFile(path.join(www, 'src', name), text);
  const options = { target: ['es2022'], minify: true, legalComments: 'external', logLevel: 'silent', plugins: [] };
  await split({ name: 'script', entry: 'src/entry.ts', www, options });
  const dist = path.join(www, 'dist');
  return { dist, load: (query = '') => import(`${pathToFileURL(path.join(dist, 'script.js')).href}${query}`) };
}

const counter = 'let count = 0; export const next = () => (count += 1); export class Mark {}';

test('a module that is asked for later lies in a file of its own and shares what the script has', async (t) => {
  const { dist, load } = await built(t, {
    'counter.ts': counter,
    'entry.ts': `import { next, Mark } from './counter.js'; export { next, Mark };
      export const later = () => import('./later.js');`,
    'later.ts': `import { next, Mark } from './counter.js'; export const more = () => next(); export default new Mark();`,
  });
  assert.deepEqual(await readdir(path.join(dist, 'script')), ['later.js']);
  const script = await load('?ver=1');
  const part = await script.later();
  assert.deepEqual([script.next(), part.more(), script.next()], [1, 2, 3]);
  assert.ok(part.default instanceof script.Mark);
  assert.equal(await script.later(), part);
});

test('what two parts share and the script does not have is a part that both wait for', async (t) => {
  const { dist, load } = await built(t, {
    'counter.ts': counter,
    'entry.ts': `export const a = () => import('./a.js'); export const b = () => import('./b.js');`,
    'a.ts': `export { next } from './counter.js';`,
    'b.ts': `export { next } from './counter.js';`,
  });
  assert.deepEqual((await readdir(path.join(dist, 'script'))).sort(), ['a.js', 'b.js', 'counter.js']);
  const { a, b } = await load();
  const [one, other] = await Promise.all([a(), b()]);
  assert.deepEqual([one.next(), other.next()], [1, 2]);
});

test('a part asks for further parts, and gives them what it holds', async (t) => {
  const { dist, load } = await built(t, {
    'counter.ts': counter,
    'entry.ts': `export const form = () => import('./form.js');`,
    'form.ts': `import { next } from './counter.js'; export const own = next; export const panel = () => import('./panel.js');`,
    'panel.ts': `export { next } from './counter.js';`,
  });
  assert.deepEqual((await readdir(path.join(dist, 'script'))).sort(), ['form.js', 'panel.js']);
  const form = await (await load()).form();
  const panel = await form.panel();
  assert.deepEqual([form.own(), panel.next()], [1, 2]);
});

test('a part that could not be had is asked for again', async (t) => {
  const { dist, load } = await built(t, {
    'entry.ts': `export const later = () => import('./later.js');`,
    'later.ts': `export const here = true;`,
  });
  const file = path.join(dist, 'script/later.js');
  const text = await readFile(file);
  await rm(file);
  const { later } = await load();
  await assert.rejects(later(), { code: 'ERR_MODULE_NOT_FOUND' });
  await writeFile(file, text);
  assert.equal((await later()).here, true);
});
