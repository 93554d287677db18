/** Registers the desk of the level above; doing so twice, from this or another copy of the script, is harmless. */
import { define } from '../ui/define-once.js';
import { OrientationSummary } from './orientation-summary.js';

define('orientation-summary', OrientationSummary);

export { OrientationSummary };
