/** Preloads the wasm, which takes longest, before the elements are registered. */
import { beginWasm } from './wasm-bytes.js';

/** Fetches the wasm module of these tags, unless another copy of the script has registered them or there is no page. */
export function begin(tags: readonly string[], wasm: string): void {
  if (typeof customElements !== 'undefined' && tags.some((tag) => customElements.get(tag) === undefined))
    beginWasm(wasm);
}
