// The table of capabilities and what is built of it say the same.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import test from 'node:test';
import { loader, scriptOf, shown, startsOf } from '../../www/scripts/capabilities.mjs';
import { partsOf, wasmFile } from '../built.mjs';
import { textOf } from './harness.mjs';

const base = (source) =>
  source
    .split('/')
    .at(-1)
    .replace(/\.\w+$/, '');

test('every feature of a module that pages load is one of the boundary crate, and every one of those is in the table', async () => {
  const manifest = await textOf('crates/wasm/Cargo.toml');
  const [, listed] = /^default = \[(.*)\]$/m.exec(manifest);
  const features = shown.flatMap(({ modules }) => modules.flatMap((module) => module.features));
  assert.deepEqual([...new Set(features)].sort(), listed.match(/[\w-]+/g).sort());
});

test('the script of a capability has the parts that the table names, no less and no more', () => {
  for (const capability of shown) {
    const { start, lazy } = capability.parts;
    assert.deepEqual(Object.keys(partsOf(scriptOf(capability))).sort(), [...start, ...lazy].map(base).sort());
  }
});

test('the loader has a part for every capability, and what each begins with', () => {
  const parts = partsOf(loader.script);
  for (const capability of shown)
    for (const part of [capability.name, ...startsOf(capability)]) assert.ok(part in parts, part);
});

test('a capability has a file of wasm for each of its modules, and nothing lies there that nobody asks for', async () => {
  const modules = shown.flatMap((capability) => capability.modules);
  const scripts = [loader.script, ...shown.map(scriptOf)];
  const files = [
    ...modules.map(({ name }) => wasmFile(name)),
    ...scripts.flatMap((script) => Object.values(partsOf(script))),
  ];
  const there = (await readdir(new URL('../../www/dist/orientation/', import.meta.url))).map(
    (name) => `orientation/${name}`,
  );
  assert.deepEqual(there.sort(), [...new Set(files)].sort());
});
