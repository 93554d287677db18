// The bindings of wasm-bindgen for the twins of the modules, which are functions from imports to an instance. Pages have lines of
// their own for all modules (www/src/engine/calls.ts); tests in Node take these, and so hold the two to each other.

/**
 * The bindings, for modules that are functions from imports to an instance. The memory of a module in JavaScript grows into a new
 * buffer and leaves the old one as it was, so that a view of it is asked which buffer it shows.
 */
export const withFunctions = (bindings) =>
  [
    [/new WebAssembly\.Instance\(wasmModule, __wbg_get_imports\(\)\)/g, 'wasmModule(__wbg_get_imports())', 1],
    [/if \(!\(module instanceof WebAssembly\.Module\)\) \{[^}]*\}/g, '', 1],
    [/new WebAssembly\.Instance\(module, imports\)/g, 'module(imports)', 1],
    // What fills the table of references, where there is one, is asked for in any case.
    [/wasm\.__wbindgen_start\(\)/g, 'wasm.__wbindgen_start?.()'],
    [/(cached\w+Memory0) === null \|\| .*(?=\) \{$)/gm, '$1?.buffer !== wasm.memory.buffer'],
  ].reduce(patched, bindings);

// A patch that finds nothing to patch, or more than it is meant for, fails the test.
function patched(text, [sign, replacement, times]) {
  const found = text.match(sign)?.length ?? 0;
  if (found !== (times ?? Math.max(found, 1))) throw new Error(`${sign} was found ${found} times`);
  return text.replace(sign, replacement);
}
