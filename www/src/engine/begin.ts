/** Preloads what a tag needs, the wasm first, which takes longest, before the elements are registered. */
import { ahead } from 'orientation:parts';
import { beginWasm } from './wasm-bytes.js';

/**
 * Fetches the wasm module of these tags and the parts that they start with, unless another copy of the script has registered
 * the tags or there is no page.
 */
export function begin(tags: readonly string[], wasm: string, start: readonly string[]): void {
  if (typeof customElements === 'undefined' || tags.every((tag) => customElements.get(tag) !== undefined)) return;
  beginWasm(wasm);
  start.forEach(ahead);
}
