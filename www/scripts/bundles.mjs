// What is built, in one place: a new bundle is one entry.
//
// Each is written in two forms: `name.js`, an ES module that fetches the wasm lying beside it, and `name.iife.js`, a
// classic script with the wasm inside, which also works on a page opened from a file. `wasm` says which module it needs.
// What the sources ask for with `import()` lies in a folder beside the module, `name/part.js`, and inside the classic script.
export const bundles = [
  { name: 'orientation', entry: 'src/entries/index.ts', wasm: 'plan' },
  { name: 'orientation-checklist', entry: 'src/entries/index-checklist.ts', wasm: 'checklist' },
  // For pages with a plan and a checklist: both in one script, with one engine.
  { name: 'orientation-all', entry: 'src/entries/index-all.ts', wasm: 'whole' },
];

// The modules: where the build of the crates puts each, and its name in the package. Pages that only show a plan load one
// without criteria and scores, pages with a checklist alone one without search and filters.
export const wasms = {
  plan: { folder: 'wasm/plan', file: 'orientation_bg.wasm' },
  checklist: { folder: 'wasm/checklist', file: 'orientation-checklist_bg.wasm' },
  whole: { folder: 'wasm', file: 'orientation-whole_bg.wasm' },
  // What a form asks later, if at all: reasons, merges, moves to other criteria.
  later: { folder: 'wasm/later', file: 'orientation-later_bg.wasm' },
};

// The file that gives the bytes of the wasm, and what stands in its place in a classic script.
export const wasmSource = { module: 'src/engine/wasm-bytes.ts', classic: 'src/engine/wasm-bytes.inline.ts' };

// The checklist as a comparison with other form libraries mounts it; a module alone, with its description beside it.
export const bench = {
  name: 'bench/index',
  entry: 'src/entries/index-bench.ts',
  wasm: 'checklist',
  description: 'bench/bench.json',
};
