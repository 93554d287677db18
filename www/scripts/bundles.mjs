// What is built, in one place: a new bundle is one entry.
//
// Each is written in two forms: `name.js`, an ES module that fetches the wasm lying beside it, and `name.iife.js`, a
// classic script with the wasm inside, which also works on a page opened from a file.
export const bundles = [
  { name: 'orientation', entry: 'src/index.ts' },
  { name: 'orientation-checklist', entry: 'src/index-checklist.ts' },
  // For pages with a plan and a checklist: both in one script, with one engine.
  { name: 'orientation-all', entry: 'src/index-all.ts' },
];

// The file that gives the bytes of the wasm, and what stands in its place in a classic script.
export const wasmSource = { module: 'src/wasm-bytes.ts', classic: 'src/wasm-bytes.inline.ts' };

// The checklist as a comparison with other form libraries mounts it; a module alone, with its description beside it.
export const bench = { name: 'bench/index', entry: 'src/index-bench.ts', description: 'bench/bench.json' };
