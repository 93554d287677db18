/**
 * Where the elements of a page meet: each tells here what it shows, and asks here for what the others do. They share
 * it as they share the engine: by coming from one script.
 */
import type { Plan } from '../engine/types.js';
import type { Measure } from './measure.js';

/** A plan that is shown on the page. */
export interface ShownPlan {
  readonly plan: Plan;
  /** Goes to a node of it, as a link would; says whether there is one. */
  open(node: string): boolean;
}

/** A form that is filled in on the page. */
export interface ShownForm {
  readonly title: string;
  /** The id of the plan that its criteria measure. */
  readonly plan: string;
  /** The criteria that count, in their order, each with the nodes of the plan that it measures. */
  readonly cited: readonly { id: string; cites: readonly string[] }[];
  measure(id: string): Measure | undefined;
  /** Goes to a criterion; says whether there is one. */
  open(id: string): boolean;
}

/** Hears of what is shown: `undefined` when something came or went, else what of it has changed. */
export type Listener<T> = (shown: T | undefined, ids: ReadonlySet<string> | 'all') => void;

export class Board<T> {
  readonly #shown = new Set<T>();
  readonly #listeners = new Set<Listener<T>>();

  /** What is shown, in the order in which it came. */
  get all(): readonly T[] {
    return [...this.#shown];
  }

  /** Tells that something is shown; gives what ends it. */
  show(one: T): () => void {
    this.#shown.add(one);
    this.tell(undefined, 'all');
    return () => {
      if (this.#shown.delete(one)) this.tell(undefined, 'all');
    };
  }

  tell(shown: T | undefined, ids: ReadonlySet<string> | 'all'): void {
    for (const listener of [...this.#listeners]) listener(shown, ids);
  }

  subscribe(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export const plans = new Board<ShownPlan>();
export const forms = new Board<ShownForm>();
