/** What other elements of the page put beside the tasks of a plan; nothing where a plan stands alone. */
import type { Words } from '../words/index.js';
import type { Outline } from '../outline.js';

export interface BesideHost {
  root: ShadowRoot;
  plan: string;
  outline: Outline;
  words: () => Words;
  /** Other tasks than before have something beside them. */
  changed: () => void;
}

export interface Beside {
  /** What stands beside a task; `undefined` where nothing does. The function is another one when that has changed. */
  readonly task: ((id: string) => Node | undefined) | undefined;
  close(): void;
}
