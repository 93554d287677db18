/** What takes longest begins first: the wasm is on its way before the elements are put together. */
import { beginWasm } from './wasm-bytes.js';

/** Fetches a module for these tags, unless another copy of the script serves them already or there is no page. */
export function begin(tags: readonly string[], wasm: string): void {
  if (typeof customElements !== 'undefined' && tags.some((tag) => customElements.get(tag) === undefined))
    beginWasm(wasm);
}
