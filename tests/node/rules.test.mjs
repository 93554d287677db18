// What must never stand in the sources.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
// What is installed, built or written by tools.
const skipped = new Set(['.git', 'node_modules', 'target', 'dist', '.out', 'Cargo.lock', 'package-lock.json']);

async function* files(folder, pattern) {
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (skipped.has(entry.name) || name === 'www/wasm') continue;
    if (entry.isDirectory()) yield* files(name, pattern);
    else if (pattern.test(name)) yield { name, text: await readFile(path.join(root, name), 'utf8') };
  }
}

// `file:line: text` of every line that a pattern fits.
async function linesWith(pattern, folder, names, exempt = () => false) {
  const found = [];
  for await (const { name, text } of files(folder, names)) {
    if (exempt(name)) continue;
    text.split('\n').forEach((line, index) => {
      if (pattern.test(line)) found.push(`${name}:${index + 1}: ${line.trim()}`);
    });
  }
  return found;
}

const SCRIPTS = /\.(ts|mjs|js)$/;
const RUST = /\.rs$/;

test('the widget writes text nodes and constructed style sheets only', async () => {
  const writers =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeCSS)\b|document\.write|\.style\.|style=["'$]/;
  assert.deepEqual(await linesWith(writers, 'www/src', SCRIPTS), []);
});

test('the widget evaluates no text as a script', async () => {
  assert.deepEqual(await linesWith(/\beval\s*\(|\bnew Function\b|setTimeout\(\s*['"`]/, 'www/src', SCRIPTS), []);
});

test('the widget names no other host', async () => {
  // Names of XML namespaces are not addresses that anyone asks.
  assert.deepEqual(await linesWith(/https?:\/\/(?!www\.w3\.org\/)/, 'www/src', SCRIPTS), []);
});

test('the model knows no clock, no files, no machine, no browser and no unsafe code', async () => {
  const outside =
    /\b(std::(fs|env|net|process|thread|time|io)|SystemTime|Instant::now|Utc::now|Local::now|wasm_bindgen|js_sys|unsafe\s*\{)/;
  assert.deepEqual(await linesWith(outside, 'crates/model/src', RUST), []);
});

test('the boundary computes nothing: each file for pages stays under 120 lines, those for programs under 400', async () => {
  const long = [];
  let programs = 0;
  for await (const { name, text } of files('crates/wasm/src', RUST)) {
    const lines = text.split('\n').length;
    if (/\/engine\b/.test(name)) programs += lines;
    else if (lines > 120) long.push(`${name}: ${lines}`);
  }
  assert.deepEqual(long, []);
  assert.ok(programs <= 400, `${programs} lines`);
});

test('no source holds what was left behind', async () => {
  // Put together here, so that this line is none of them.
  const debris = new RegExp(
    `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b|\\bdbg!|\\bconsole\\.debug|^\\s*debugger\\b`,
  );
  const own = (name) => name === 'tests/node/rules.test.mjs';
  for (const folder of ['crates', 'www', 'tests']) {
    assert.deepEqual(await linesWith(debris, folder, /\.(rs|ts|mjs|js|css|html)$/, own), []);
  }
  assert.deepEqual(await linesWith(/\bconsole\.log\b/, 'www/src', SCRIPTS), []);
  assert.deepEqual(await linesWith(/\bconsole\.log\b/, 'www/demo', SCRIPTS), []);
});

test('no file names a folder of a machine or the host of a package registry', async () => {
  const machine = new RegExp(
    `(^|[\\s"'\`(=])/(${['home', 'root', 'Users', 'work', 'tmp'].join('|')})/\\w|registry\\.npm|static\\.crates\\.`,
  );
  const texts = /\.(rs|ts|mjs|js|css|html|md|toml|json|txt)$/;
  assert.deepEqual(await linesWith(machine, '.', texts), []);
});
