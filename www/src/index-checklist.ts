/** The entry of the bundle of the checklist: registers it, and lets the engine come before it is asked for. */
import './elements/define-checklist.js';
import { beginWasm } from './wasm-bytes.js';

export { OrientationChecklist } from './elements/orientation-checklist.js';

beginWasm();
