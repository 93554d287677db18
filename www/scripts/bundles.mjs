// What is built, in one place: a new bundle is one entry.
//
// Each is written in two forms: `name.js`, an ES module that fetches the wasm lying beside it, and `name.iife.js`, a
// classic script with the wasm inside, which also works on a page opened from a file.
export const bundles = [{ name: 'orientation', entry: 'src/index.ts' }];

// The file that gives the bytes of the wasm, and what stands in its place in a classic script.
export const wasmSource = { module: 'src/wasm-bytes.ts', classic: 'src/wasm-bytes.inline.ts' };
