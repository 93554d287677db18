/** The whole page of a plan, from its parts. */
import { contents } from './contents.js';
import { el } from '../../ui/dom.js';
import { Drawing } from './drawing.js';
import { filters } from './filters.js';
import { initiativesIndex } from './initiatives.js';
import { masthead } from './masthead.js';
import { paper, paperHead } from './paper.js';
import { sourceNote } from './source-note.js';
import { toolbar } from './toolbar.js';
import type { View } from './view.js';

/** From so many tasks on, what is far from the window is not drawn. */
const LONG = 150;

/** A plan that has been drawn; `update` of the drawing lets it follow what the reader does. */
export interface Drawn {
  article: HTMLElement;
  drawing: Drawing;
}

export function page(view: View): Drawn {
  const drawing = new Drawing(view);
  const { words, outline } = view;
  const main = el(
    'div',
    { class: 'main' },
    toolbar(drawing),
    filters(drawing),
    paper(drawing),
    initiativesIndex(drawing),
    sourceNote(drawing),
  );
  const article = el(
    'article',
    { class: outline.tasks.length < LONG ? 'page' : 'page long', 'aria-label': words.state.label },
    masthead(drawing),
    paperHead(drawing),
    el('div', { class: 'columns' }, el('div', { class: 'aside' }, contents(drawing)), main),
  );
  return { article, drawing };
}
