/** Registers the elements; doing so twice, from this or another copy of the script, is harmless. */
import { OrientationPlan } from './orientation-plan.js';

export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

define('orientation-plan', OrientationPlan);
