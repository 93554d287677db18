/** The entry of the bundle: registers the elements. */
import './index-start.js';
import './elements/define.js';

export { OrientationPlan } from './elements/orientation-plan.js';
