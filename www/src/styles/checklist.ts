/** The style sheets of `<orientation-checklist>`, in the order in which they give way to each other. */
import { base } from './base.css.js';
import { frame } from './checklist/frame.css.js';
import { paper } from './checklist/paper.css.js';
import { panels } from './checklist/panels.css.js';
import { row } from './checklist/row.css.js';
import { tokens } from './tokens.css.js';

export const checklistStyles = [tokens, base, frame, row, panels, paper];

/** The style sheets of the form on paper, in a frame of its own. */
export const paperStyles = [paper];
