/** What a bundle adds beside the tasks of a plan; nothing in one that shows plans alone. */
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

export const additions: { beside: ((host: BesideHost) => Beside) | undefined } = { beside: undefined };
