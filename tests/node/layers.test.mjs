// Who may import whom in the web package, as ARCHITECTURE.md draws it: wasm ← engine ← stores ← elements, room by room.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../www/src/', import.meta.url));

// What each file imports: of its neighbours their paths from `src`, of others the name as it is written.
async function graph() {
  const imports = new Map();
  for (const name of await readdir(source, { recursive: true })) {
    if (!/\.ts$/.test(name)) continue;
    const code = (await readFile(path.join(source, name), 'utf8')).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const named = [...code.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*['"]([^'"]+)['"]/g)].map(([, target]) => target);
    const resolve = (target) =>
      target.startsWith('.') ? path.posix.join(path.posix.dirname(name), target).replace(/\.js$/, '.ts') : target;
    imports.set(name, [...new Set(named.map(resolve))]);
  }
  return imports;
}

// `file → import` for each import that fits `target`, in files where it may not stand.
async function violations(target, allowed) {
  const found = [];
  for (const [file, targets] of await graph()) {
    if (allowed.test(file)) continue;
    for (const each of targets) if (target.test(each)) found.push(`${file} → ${each}`);
  }
  return found;
}

// Who stands on whom: a room may import from itself and from what is named here, and only an entry may name every room.
const ROOMS = {
  bundle: [],
  engine: [],
  'engine-js': ['engine/types.ts'],
  ui: ['engine/'],
  drafts: ['engine/', 'ui/i18n/'],
  plan: ['engine/', 'ui/', 'meeting/meeting.ts', 'meeting/board.ts'],
  checklist: ['engine/', 'ui/', 'drafts/', 'meeting/meeting.ts', 'meeting/coming.ts'],
  import: ['engine/', 'ui/', 'drafts/', 'plan/define.ts', 'checklist/define.ts', 'plan/words/labels.'],
  ballot: ['engine/', 'ui/', 'drafts/'],
  summary: ['engine/', 'ui/', 'drafts/', 'checklist/define.ts'],
  meeting: ['engine/', 'ui/', 'plan/', 'checklist/'],
  entries: ['engine/', 'ui/', 'plan/', 'checklist/', 'import/', 'summary/', 'ballot/', 'meeting/'],
};
// The engine for programs in JavaScript has a module of its own.
const PROGRAMS = /^engine-js\/index\.ts$/;
const ENGINE =
  /^engine\/(plan|calendar|checklist|assessments|review|import|desk|reading-worker|office|tables|publish|compare|summary|ballots|vote|sheets|tasks|queue)\.ts$/;
const STORES =
  /^((plan|import|summary|ballot)\/store|plan\/comparison|import\/criteria-store|summary\/(ballot|impact|plan|queue|sheets)-store|checklist\/session\/[\w-]+|meeting\/(meeting|showing|coming))\.ts$/;
// The entries of the bundles put the parts together and may name them all.
const ENTRIES = /^entries\//;
const either = (...patterns) => new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'));

test('every import of a file leads to a file', async () => {
  const imports = await graph();
  const missing = [];
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const built = target.startsWith('../wasm/');
      if (/\.ts$/.test(target) && !built && !imports.has(target)) missing.push(`${file} → ${target}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('every file stands in a room, and a room imports only from those below it', async () => {
  const found = [];
  for (const [file, targets] of await graph()) {
    const [room] = file.split('/');
    if (ROOMS[room] === undefined) found.push(`${file} stands in no room`);
    for (const target of targets) {
      if (!/\.ts$/.test(target) || target.startsWith('../wasm/')) continue;
      if (![`${room}/`, ...(ROOMS[room] ?? [])].some((allowed) => target.startsWith(allowed)))
        found.push(`${file} → ${target}`);
    }
  }
  assert.deepEqual(found, []);
});

test('only the engine imports the wasm, and the file that gives its bytes', async () => {
  assert.deepEqual(await violations(/^\.\.\/wasm\/\w+\/orientation\.ts$/, either(ENGINE, PROGRAMS)), []);
  assert.deepEqual(await violations(/^orientation:wasm/, either(/^engine\/wasm-bytes(\.inline)?\.ts$/, PROGRAMS)), []);
  assert.deepEqual(await violations(/^engine\/wasm-bytes/, /^engine\/(instance|begin|import)\.ts$/), []);
});

test('only the stores import the engine', async () => {
  assert.deepEqual(await violations(ENGINE, either(STORES, ENTRIES)), []);
});

test('no element imports another: they meet at the stores', async () => {
  const element = /^\w+\/orientation-[\w-]+\.ts$/;
  assert.deepEqual(await violations(element, either(/^\w+\/define\.ts$/, ENTRIES)), []);
});

test('the engine, the drafts and the stores know neither words nor templates', async () => {
  const others =
    /^(?!engine\/|(plan|import|summary|ballot)\/store\.ts$|plan\/comparison\.ts$|import\/criteria-store\.ts$|summary\/(ballot|impact|plan|queue|sheets)-store\.ts$|checklist\/session\/|drafts\/[\w-]+\.ts$)/;
  assert.deepEqual(await violations(/^(lit($|\/)|@lit\/|\w+\/words\/|ui\/i18n\/(?!alphabet))/, others), []);
});

test('the words import no engine, no store and no element', async () => {
  const others = /^(?!\w+\/words\/|ui\/i18n\/)/;
  assert.deepEqual(await violations(either(ENGINE, STORES, /\/(view|orientation-[\w-]+)/, /^@?lit($|\/)/), others), []);
});

test('no file imports itself by a detour', async () => {
  const imports = await graph();
  const state = new Map();
  const detours = [];
  const visit = (file, trail) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      detours.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of imports.keys()) visit(file, []);
  assert.deepEqual(detours, []);
});
