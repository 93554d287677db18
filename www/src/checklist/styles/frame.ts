/** The style sheets of `<orientation-checklist>` that show the criteria, in the order in which they give way to each other. */
import { base } from '../../ui/styles/base.css.js';
import { frame } from './frame.css.js';
import { row } from './row.css.js';
import { tokens } from '../../ui/styles/tokens.css.js';

export const frameStyles = [tokens, base, frame, row];
