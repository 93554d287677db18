import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { bytesOf, wasm } from './harness.mjs';

test('the wasm gives the fingerprint of the signed paper that another implementation gives', async () => {
  const { sha256 } = await wasm();
  const paper = await bytesOf('crates/model/plans/lai-chau-2022/source.txt');
  assert.equal(sha256(paper), `sha256:${createHash('sha256').update(paper).digest('hex')}`);
});

test('the wasm names no folder of the machine it was built on', async () => {
  const text = (await bytesOf('www/wasm/orientation_bg.wasm')).toString('latin1');
  assert.deepEqual(text.match(/\/(?:home|root|Users|tmp|work|usr)\/[\w./-]*/g), null);
});

test('the wasm asks for nothing but what its bindings give', async () => {
  const module = await WebAssembly.compile(await bytesOf('www/wasm/orientation_bg.wasm'));
  const origins = new Set(WebAssembly.Module.imports(module).map((wanted) => wanted.module));
  assert.deepEqual([...origins], ['./orientation_bg.js']);
});
