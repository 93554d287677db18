/** What every view of the desk is given. */
import type { Id } from '../../engine/types.js';
import type { SummaryStore } from '../store.js';
import type { Words } from '../words/index.js';
import type { OpenFigure } from './open-figure.js';

export interface Host {
  readonly store: SummaryStore;
  readonly words: Words;
  readonly shadow: ShadowRoot;
  /** Says something to those who hear the page. */
  say(words: string): void;
  /** Draws anew, in a moment. */
  redraw(): void;
  /** Draws anew, and leads the keyboard to what a selector names then; where that is not there, to where files come in. */
  focus(selector: string): void;
  /** Opens a figure into its units. */
  open(figure: OpenFigure): void;
  /** Opens the form of a unit, and those behind it in a list of units one after the other. */
  openForm(unit: Id, list: readonly Id[]): void;
}
