// The table of capabilities and what is built of it say the same.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import test from 'node:test';
import {
  capabilities,
  loader,
  modules,
  modulesOf,
  ofReaders,
  scriptOf,
  shown,
  startsOf,
  workersOf,
} from '../../www/scripts/capabilities.mjs';
import { partOf } from '../../www/scripts/no-wasm.mjs';
import { partsOf, wasmFile } from '../built.mjs';
import { textOf } from './harness.mjs';

const base = (source) =>
  source
    .split('/')
    .at(-1)
    .replace(/\.\w+$/, '');
const byName = (name) => capabilities.find((each) => each.name === name);

// The sources of a capability's parts; those of what it previews come along, its element included.
function sourcesOf({ parts: { start, lazy }, previews = [], holds = [] }) {
  const shownToo = previews.flatMap((name) => [`src/${name}/define.ts`, ...sourcesOf(byName(name))]);
  return [...new Set([...start, ...lazy, ...shownToo])].filter((source) => !holds.includes(source));
}

// A name that several would have gets the folder of its feature before it; an element is called by its feature.
function partNames(sources) {
  const room = (source) => source.split('/')[1];
  return sources.map((source) => {
    if (base(source) === 'define') return room(source);
    return sources.some((other) => other !== source && base(other) === base(source))
      ? `${room(source)}-${base(source)}`
      : base(source);
  });
}

test('every feature of a module that pages load is one of the boundary crate, and every one of those is in the table', async () => {
  const manifest = await textOf('crates/wasm/Cargo.toml');
  const [, listed] = /^default = \[(.*)\]$/m.exec(manifest);
  const features = shown.flatMap(({ modules }) => modules.flatMap((module) => module.features));
  assert.deepEqual([...new Set(features)].sort(), listed.match(/[\w-]+/g).sort());
});

test('the script of a capability has the parts that the table names and a twin of each module, no less and no more', () => {
  for (const capability of shown) {
    const shared = (capability.previews?.length ?? 0) > 1 ? ['shared'] : [];
    const wanted = [...partNames(sourcesOf(capability)), ...modulesOf(capability).map(partOf), ...shared];
    assert.deepEqual(Object.keys(partsOf(scriptOf(capability))).sort(), wanted.sort());
  }
});

test('the loader has a part for every capability, and what each begins with', () => {
  const parts = partsOf(loader.script);
  for (const capability of ofReaders)
    for (const part of [capability.name, ...startsOf(capability)]) assert.ok(part in parts, part);
  for (const module of ofReaders.flatMap(({ modules }) => modules)) assert.ok(partOf(module) in parts, module.name);
});

test('the loader holds nothing of a desk, and asks for its script', async () => {
  const script = await textOf(`www/dist/${loader.script}.js`);
  for (const desk of shown.filter((capability) => capability.desk)) {
    assert.equal(desk.name in partsOf(loader.script), false);
    assert.ok(script.includes(`import("./${scriptOf(desk)}.js")`));
    for (const { name } of desk.modules) assert.ok(!script.includes(wasmFile(name)), name);
  }
});

test('a capability has a file of wasm for each of its modules, and nothing lies there that nobody asks for', async () => {
  const scripts = [loader.script, ...shown.map(scriptOf)];
  const files = [
    ...[...modules, ...shown.flatMap(workersOf)].map(({ name }) => wasmFile(name)),
    ...scripts.flatMap((script) => Object.values(partsOf(script))),
  ];
  const there = (await readdir(new URL('../../www/dist/orientation/', import.meta.url))).map(
    (name) => `orientation/${name}`,
  );
  assert.deepEqual(there.sort(), [...new Set([...files, 'orientation/kit.json'])].sort());
});
