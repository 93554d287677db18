/** Registers the checklist; doing so twice, from this or another copy of the script, is harmless. */
import { define } from '../ui/define-once.js';
import { OrientationChecklist } from './orientation-checklist.js';

define('orientation-checklist', OrientationChecklist);

export { OrientationChecklist };
