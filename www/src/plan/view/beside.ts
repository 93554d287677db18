/** The elements that other tags of the page put beside the tasks of a plan; none where a plan stands alone. */
import type { Words } from '../words/index.js';
import type { Outline } from '../outline.js';

export interface BesideHost {
  root: ShadowRoot;
  plan: string;
  outline: Outline;
  words: () => Words;
  /** Called when other tasks than before have something beside them. */
  changed: () => void;
}

export interface Beside {
  /** The element beside a task, if any. A new function takes the place of this one when such an element has changed. */
  readonly task: ((id: string) => Node | undefined) | undefined;
  close(): void;
}
