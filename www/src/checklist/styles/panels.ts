/** The style sheets of what opens in a form and stands around it, and of its paper. */
import { paper } from './paper.css.js';
import { panels } from './panels.css.js';

export const panelStyles = [panels, paper];

/** The style sheets of the form on paper, in a frame of its own. */
export const paperStyles = [paper];
