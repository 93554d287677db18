/** The style sheets of `<orientation-ballot>`, in the order in which they give way to each other. */
import { base } from '../../ui/styles/base.css.js';
import { texts } from '../../ui/styles/desk.css.js';
import { tokens } from '../../ui/styles/tokens.css.js';
import { vote } from './vote.css.js';

export const ballotStyles = [tokens, base, texts, vote];
