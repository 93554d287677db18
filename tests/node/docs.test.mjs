// The pages about the project name files and folders that are there.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { textOf } from './harness.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/FORMAT.md',
  'docs/GLOSSARY.md',
  'tests/README.md',
  'tests/vectors/README.md',
  'www/README.md',
  'crates/model/README.md',
];
// What is installed or built is no part of the repository; a page may name it.
const SKIPPED = new Set(['.git', 'node_modules', 'target', 'dist', '.out', 'www/wasm']);
const WRITTEN =
  /^(?:www\/)?(?:dist|wasm|target|node_modules)\b|^orientation-widget\/|^orientation(?:-\w+|\.iife)?\.js$|^criteria\/[\w-]+\.html$/;
// Files of a reader's own, what stands for any name, and what is named because it is not there.
const EXAMPLES = new Set(['phieu.json', 'van-ban.txt', 'name/', 'mod.rs']);

async function placesIn(folder, found = new Set()) {
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (SKIPPED.has(entry.name) || SKIPPED.has(name)) continue;
    // A page about a folder names what is in it from there, so that every end of a path counts.
    const steps = (entry.isDirectory() ? `${name}/` : name).split('/');
    steps.forEach((_, at) => found.add(steps.slice(at).join('/')));
    if (entry.isDirectory()) await placesIn(name, found);
  }
  return found;
}

// `score/{exact,histogram}.rs` is two paths.
const spread = (word) => {
  const [, before, all, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(word) ?? [];
  return all === undefined ? [word] : all.split(',').flatMap((each) => spread(before + each + after));
};

/** The paths that a page names in code, in the map of its blocks and in links: those of files, and of folders with `/`. */
function pathsIn(text) {
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, block]) => block);
  const code = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, link]) => link.replace(/^(?:\.\.?\/)+/, ''));
  const words = [...blocks, ...code].flatMap((each) => each.split(/[\s;=]+|,(?![^{]*\})/)).concat(links);
  const isPath = /^[\w@][\w@.{},-]*(?:\/[\w@.{},-]+)*(?:\/|\.(?:ts|mjs|js|rs|json|md|toml|txt|html|css|yml|sh|png))$/;
  return [...new Set(words.map((word) => word.replace(/[.:)]+$/, '')))].filter((word) => isPath.test(word));
}

test('every path that a page names is there', async () => {
  const places = await placesIn('');
  const isKnown = (word) => places.has(word) || WRITTEN.test(word) || EXAMPLES.has(word) || /\bNAME\b/.test(word);
  const missing = [];
  for (const page of PAGES) {
    const named = pathsIn(await textOf(page)).flatMap(spread);
    missing.push(...named.filter((word) => !isKnown(word)).map((word) => `${page}: ${word}`));
  }
  assert.deepEqual(missing, []);
});

test('a path that is not there is found, wherever a page names it', () => {
  const page =
    'In `plan/gone.ts` or [there](docs/gone.md).\n\n```text\n  src/gone.rs + gone/   words\n```\n`a.b`, `x/y`';
  assert.deepEqual(pathsIn(page), ['src/gone.rs', 'gone/', 'plan/gone.ts', 'docs/gone.md']);
  assert.deepEqual(spread('score/{exact,histogram}.rs'), ['score/exact.rs', 'score/histogram.rs']);
});
