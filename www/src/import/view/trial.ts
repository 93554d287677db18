/** The form itself, of no unit, in which a set is tried out: nothing of it is kept, and what is typed goes along when the set is changed. */
import type { Assessment, CriteriaSet } from '../../engine/types.js';
import { carried } from '../trial.js';
import type { Host } from './host.js';

type Checklist = HTMLElement & {
  criteria: unknown;
  assessment: unknown;
  trial: boolean;
  readonly filled: Assessment | undefined;
};

export class Trial {
  readonly #host: Host;
  #element: Checklist | undefined;
  #shown: { text: string; set: CriteriaSet } | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Forgets what was typed: another set is on the desk. */
  clear(): void {
    this.#element = this.#shown = undefined;
  }

  /** The form of a set. */
  of(text: string, set: CriteriaSet): HTMLElement {
    const element = (this.#element ??= this.#made());
    const before = this.#shown;
    if (before?.text === text) return element;
    const { filled } = element;
    if (before !== undefined && filled !== undefined) element.assessment = carried(filled, before.set, set);
    element.criteria = text;
    this.#shown = { text, set };
    return element;
  }

  #made(): Checklist {
    const element = document.createElement('orientation-checklist') as Checklist;
    element.trial = true;
    for (const name of ['theme', 'lang']) {
      const value = this.#host.shadow.host.getAttribute(name);
      if (value !== null) element.setAttribute(name, value);
    }
    void import('../../checklist/define.js');
    return element;
  }
}
