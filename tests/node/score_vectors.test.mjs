// The vectors of scoring, through the WebAssembly module: the same as natively.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import test from 'node:test';
import { jsonOf, wasm } from './harness.mjs';

const FOLDER = 'tests/vectors/score';
const file = (format, content) => JSON.stringify({ format: `orientation/${format}`, version: 1, content });

/** What stands at a path: keys, positions, or the `id` of an element; `null` where there is nothing. */
const at = (value, path) =>
  path
    .split('/')
    .filter(Boolean)
    .reduce((value, step) => (Array.isArray(value) && !/^\d+$/.test(step) ? value.find(({ id }) => id === step) : value?.[step]), value) ?? null;

test('every vector gives in WebAssembly what was computed by hand', async () => {
  const { OpenChecklist } = await wasm();
  const names = await readdir(new URL(`../../${FOLDER}`, import.meta.url));
  assert.ok(names.length >= 60);
  for (const name of names) {
    const { criteria, assessment, asOf, expect, explain = [] } = await jsonOf(`${FOLDER}/${name}`);
    const open = new OpenChecklist(file('criteria', criteria), file('assessment', assessment), asOf);
    const card = JSON.parse(open.card());
    for (const [path, value] of Object.entries(expect)) assert.deepEqual(at(card, path), value, `${name}: ${path}`);
    for (const { column, target, expect } of explain) {
      const found = JSON.parse(open.explain(column, JSON.stringify(target)));
      for (const [path, value] of Object.entries(expect)) assert.deepEqual(at(found, path), value, `${name}: ${path}`);
    }
    open.free();
  }
});
