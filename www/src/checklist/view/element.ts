/** The element as the form that is filled in within it knows it. */
import type { Settings } from '../opening.js';
import type { Sheet } from '../../ui/styles/css.js';
import type { Frame } from './frame.js';
import type { Mode } from './context.js';

export interface ChecklistElement extends HTMLElement {
  readonly plan: unknown;
  readonly action: string | null | undefined;
  readonly readonly: boolean;
  /** A file that stands between the tags, in a script element of its own. */
  inline(format: 'criteria' | 'plan' | 'assessment'): string | undefined;
  /** What the page says of the unit. */
  readonly settings: Settings;
  readonly shownMode: Mode;
  /** Whether a fieldset of the page has switched it off. */
  readonly disabled: boolean;
  readonly internals: ElementInternals;
  readonly shadow: ShadowRoot;
  /** The frame that stands already, if any. */
  frame: Frame | undefined;
  /** Adds style sheets to those of the element. */
  adopt(styles: readonly Sheet[]): void;
  /** Draws anew what is not a row, in a moment. */
  requestUpdate(): void;
}
