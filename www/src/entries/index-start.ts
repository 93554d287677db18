/** What takes longest begins first: the engine is on its way before the elements are put together. */
import { loadEngine } from '../engine/engine.js';

// What goes wrong here is told by the element that needs it.
loadEngine().catch(() => undefined);
