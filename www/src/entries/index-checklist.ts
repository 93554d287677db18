/** The entry of the bundle of the checklist: registers it, and lets the engine come before it is asked for. */
import '../checklist/define.js';
import { beginWasm } from '../engine/wasm-bytes.js';

export { OrientationChecklist } from '../checklist/orientation-checklist.js';

beginWasm();
