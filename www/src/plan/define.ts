/** Registers the plan's element; doing so twice, from this or another copy of the script, is harmless. */
import { define } from '../ui/define-once.js';
import { OrientationPlan } from './orientation-plan.js';

define('orientation-plan', OrientationPlan);

export { OrientationPlan };
