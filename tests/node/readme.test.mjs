// The element's README names all that can be set, no less and no more.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';
import { textOf } from './harness.mjs';

const source = new URL('../../www/src/', import.meta.url);
const readme = await textOf('www/README.md');

// All that a pattern finds in the files of a folder of the sources, each once.
async function found(folder, pattern, names = /\.ts$/) {
  const all = new Set();
  for (const name of await readdir(new URL(folder, source), { recursive: true })) {
    if (!names.test(name)) continue;
    const text = await readFile(new URL(`${folder}${name}`, source), 'utf8');
    for (const [, names] of text.matchAll(pattern)) for (const each of names.split(' ')) all.add(each);
  }
  return [...all].sort();
}

const documented = (pattern) => [...new Set([...readme.matchAll(pattern)].map(([, name]) => name))].sort();

test('every custom property of the styles is documented, and every documented one exists', async () => {
  assert.deepEqual(
    documented(/`(--orientation-[\w-]+)`/g),
    await found('', /var\(\s*(--orientation-[\w-]+)/g, /\.css\.ts$/),
  );
});

test('every part is documented, and every documented one exists', async () => {
  const [, list] = /^Parts, for (?:.|\n)*?:((?:.|\n)*?)(?:\n## |$(?!.|\n))/m.exec(readme);
  const names = [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).sort();
  const drawn = await found(
    '',
    /\bpart(?:="|', '|: ')([^"'$]+)["']/g,
    /^(plan\/(view\/[\w-]+|orientation-plan)|meeting\/measures)\.ts$/,
  );
  assert.deepEqual(names, drawn);
});
