/** The style sheets of `<orientation-plan>`, in the order in which they give way to each other. */
import { base } from '../../ui/styles/base.css.js';
import { contents } from './contents.css.js';
import { index } from './index.css.js';
import { masthead } from './masthead.css.js';
import { print } from './print.css.js';
import { reader } from './reader.css.js';
import { section } from './section.css.js';
import { tokens } from '../../ui/styles/tokens.css.js';
import { toolbar } from './toolbar.css.js';

export const planStyles = [tokens, base, reader, masthead, contents, toolbar, section, index, print];
