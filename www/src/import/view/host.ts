/** What every view of the desk is given. */
import type { TemplateResult } from 'lit/html.js';
import type { DeskStore } from '../store.js';
import type { Words } from '../words/index.js';

/** The panels beside the outline; on a narrow screen the outline is one of them. */
export type Panel = 'outline' | 'source' | 'findings' | 'row' | 'head';

export interface Host {
  readonly store: DeskStore;
  readonly words: Words;
  readonly shadow: ShadowRoot;
  /** Says something to those who hear the page. */
  say(words: string): void;
  /** Draws anew, in a moment. */
  redraw(): void;
  /** Settles once what was changed is drawn. */
  drawn(): Promise<void>;
  /** Says that a part of the script could not be fetched, with a button that tries again. */
  missing(part: string, again: () => void): TemplateResult;
  /** Shows a panel, and puts the focus into it where it is asked to. */
  show(panel: Panel, focus?: 'focus'): void;
}
