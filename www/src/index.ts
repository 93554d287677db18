/** The entry of the bundle: registers the elements, and begins to load the engine before the first one asks. */
import { loadEngine } from './engine.js';
import './elements/define.js';

export { OrientationPlan } from './elements/orientation-plan.js';

// What goes wrong here is told by the element that needs it.
loadEngine().catch(() => undefined);
