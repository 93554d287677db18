/**
 * The entry of `orientation.js`: fetches what a tag on the page needs, once there is such a tag, also later. The element
 * and its wasm come in parallel.
 */
import { capabilities, type Capability } from 'orientation:capabilities';
import { ahead } from 'orientation:parts';
import { begin } from '../engine/begin.js';
import { Failure } from '../engine/failure.js';

/** How long a part that could not be had is left alone at first, in milliseconds; twice as long each further time. */
const AGAIN_AFTER = 5_000;

const waiting = new Set<Capability>(capabilities);
const failed = new Set<Capability>();

const tagsIn = (root: ParentNode, { tags }: Capability): Element[] => [...root.querySelectorAll(tags.join())];

function fetchFor(capability: Capability, againAfter = AGAIN_AFTER): void {
  const { tags, wasm, start, define } = capability;
  waiting.delete(capability);
  failed.delete(capability);
  if (wasm !== undefined) begin(tags, wasm);
  start.forEach(ahead);
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
 * Fetches what the tags in a tree need. The document is looked through at once and whenever something is put into it;
 * a shadow root with a tag that stands nowhere else in the page has to be handed over.
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

// A server that renders pages may import it.
if (typeof document !== 'undefined') watch();
