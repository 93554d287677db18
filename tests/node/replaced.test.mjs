// What old libraries put in the place of the platform's own methods is not called in the web package.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../www/src/', import.meta.url));

// By Prototype 1.7.3 and MooTools 1.4.5, found by asking every function of a page that loads them whether it is native;
// `find`, `map`, `every` and `some` of Prototype do what the platform's do, and are left out.
const REPLACED = {
  'remove of elements': /\.remove\(\)/,
  'scrollTo of elements': /\.scrollTo\(/,
  'Array.from': /\bArray\.from\b/,
  'Object.values': /\bObject\.values\b/,
  'reverse of arrays': /\.reverse\(/,
  'bind of functions': /\.bind\(/,
  'the constructor of events': /\bnew Event\(/,
  'sub of texts': /\.sub\(/,
};

test('no method that old libraries replace is called', async () => {
  const found = [];
  for (const name of await readdir(source, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const code = (await readFile(path.join(source, name), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    for (const [what, pattern] of Object.entries(REPLACED)) if (pattern.test(code)) found.push(`${what} in ${name}`);
  }
  assert.deepEqual(found, []);
});
