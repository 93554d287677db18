/**
 * The entry of `orientation.js`: fetches the element and the wasm of a tag in parallel, as soon as the page has such a
 * tag, also later.
 */
import { capabilities, type Capability } from 'orientation:capabilities';
import { begin } from '../engine/begin.js';
import { Failure } from '../engine/failure.js';

/** The wait before the first retry of a failed part, in milliseconds; each further wait is twice as long. */
const AGAIN_AFTER = 5_000;

const waiting = new Set<Capability>(capabilities);
const failed = new Set<Capability>();

const tagsIn = (root: ParentNode, { tags }: Capability): Element[] => [...root.querySelectorAll(tags.join())];

function fetchFor(capability: Capability, againAfter = AGAIN_AFTER): void {
  const { tags, wasm, start, define } = capability;
  waiting.delete(capability);
  failed.delete(capability);
  if (wasm !== undefined) begin(tags, wasm, start);
  define().catch((error: unknown) => {
    failed.add(capability);
    setTimeout(() => failed.has(capability) && fetchFor(capability, 2 * againAfter), againAfter);
    const { code, params, message } = new Failure('part-missing', { detail: String(error) });
    for (const element of tagsIn(document, capability))
      element.dispatchEvent(
        new CustomEvent('orientation-error', { bubbles: true, composed: true, detail: { code, params, message } }),
      );
  });
}

/**
 * Fetches the parts of the tags in a tree. The loader searches the document at once and whenever nodes are added; a
 * shadow root has to be handed over where its tag stands nowhere else in the page.
 */
export function discover(root: ParentNode = document): void {
  for (const capability of waiting) if (tagsIn(root, capability).length > 0) fetchFor(capability);
}

function watch(): void {
  const observer = new MutationObserver(() => {
    discover();
    if (waiting.size === 0) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('online', () => failed.forEach((capability) => fetchFor(capability)));
  discover();
}

// A server that renders pages may import this module; there is no document then.
if (typeof document !== 'undefined') watch();
