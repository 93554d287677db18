/** The entry of the bundle of the checklist: registers it, and begins to load the engine before it is asked for. */
import { loadEngine } from './engine.js';
import './elements/define-checklist.js';

export { OrientationChecklist } from './elements/orientation-checklist.js';

// What goes wrong here is told by the element that needs it.
loadEngine().catch(() => undefined);
