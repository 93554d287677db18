/** The style sheets of `<orientation-summary>`, in the order in which they give way to each other. */
import { base } from '../../ui/styles/base.css.js';
import { desk as alike, texts } from '../../ui/styles/desk.css.js';
import { tokens } from '../../ui/styles/tokens.css.js';
import { desk } from './desk.css.js';
import { tables } from './tables.css.js';

export const summaryStyles = [tokens, base, texts, alike, desk, tables];
