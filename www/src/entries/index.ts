/** The entry of the bundle: registers the elements. */
import './index-start.js';
import '../plan/define.js';

export { OrientationPlan } from '../plan/orientation-plan.js';
