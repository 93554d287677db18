/** The style sheets of `<orientation-checklist>` that show the criteria, in the order in which they give way to each other. */
import { base } from './base.css.js';
import { frame } from './checklist/frame.css.js';
import { row } from './checklist/row.css.js';
import { tokens } from './tokens.css.js';

export const frameStyles = [tokens, base, frame, row];
