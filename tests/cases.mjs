// Compares the native build with the WebAssembly one on random cases: `node tests/cases.mjs [COUNT]`.
// Every score card, explanation and finding of every case goes into one fingerprint; both builds must give the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 100_000);
const root = fileURLToPath(new URL('..', import.meta.url));
const cargo = (...parameters) => execFileSync('cargo', parameters, { cwd: root, encoding: 'utf8' });
const of = (name) => ['--locked', '--quiet', '--package', name, '--features', 'cases'];

const native = cargo('run', '--release', ...of('orientation'), '--example', 'cases', '--', String(count)).trim();
console.log(`native       ${native}`);

const { target_directory: target } = JSON.parse(cargo('metadata', '--locked', '--no-deps', '--format-version', '1'));
const triple = 'wasm32-unknown-unknown';
// As pages get it: small.
const small = ['--config', `target.${triple}.rustflags=['--cfg', 'orientation_small']`];
cargo(
  'build',
  ...small,
  '--profile',
  'wasm',
  '--target',
  triple,
  ...of('orientation-wasm'),
  '--example',
  'cases_module',
);
const bytes = await readFile(`${target}/${triple}/wasm/examples/cases_module.wasm`);
const { instance } = await WebAssembly.instantiate(bytes);
const digest = BigInt.asUintN(64, instance.exports.digest(BigInt(count)));
const wasm = `sha256:${digest.toString(16).padStart(16, '0')}`;
console.log(`WebAssembly  ${wasm}…`);

assert.equal(wasm, native.slice(0, wasm.length));
console.log(`${count} cases agree`);
