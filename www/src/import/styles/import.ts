/** The style sheets that `<orientation-import>` begins with, in the order in which they give way to each other. */
import { base } from '../../ui/styles/base.css.js';
import { desk, texts } from '../../ui/styles/desk.css.js';
import { tokens } from '../../ui/styles/tokens.css.js';
import { bring } from './bring.css.js';
import { frame } from './frame.css.js';
import { publish } from './publish.css.js';

export const importStyles = [tokens, base, texts, desk, frame, bring, publish];
