/**
 * A plan as it stands on the page: its elements, made once, and the followers that change some of them.
 *
 * A plan is long and hardly changes while it is read. So it is not written as templates, which would look at all of it
 * again for each change, and which take five times as long to make it.
 */
import type { Task } from '../../engine/types.js';
import { elementId, type View } from './view.js';

interface Follower {
  of: (view: View) => unknown;
  run: (view: View) => void;
  last: unknown;
}

export class Drawing {
  /** The view that the plan was drawn from: another plan, or other words, need another drawing. */
  readonly view: View;
  readonly #places = new Map<string, HTMLElement>();
  readonly #links: [link: HTMLAnchorElement, node: string][] = [];
  readonly #followers: Follower[] = [];
  #target: Element | undefined;

  constructor(view: View) {
    this.view = view;
    this.follow(
      (now) => now.address,
      ({ address }) => this.#links.forEach(([link, node]) => (link.href = address(node))),
    );
    this.follow(
      (now) => now.store.target,
      ({ store }) => this.#show(store.target),
    );
  }

  /** Whether this drawing shows the plan and the words of a view. */
  isOf({ plan, words }: View): boolean {
    return this.view.plan === plan && this.view.words === words;
  }

  /** Gives an element to a node of the plan: links lead to it. */
  place<E extends HTMLElement>(node: string, element: E): E {
    element.id = elementId(node);
    element.tabIndex = -1;
    // Two nodes of one id are reported elsewhere; the first one answers to it.
    if (!this.#places.has(node)) this.#places.set(node, element);
    return element;
  }

  /** Lets a link lead to a node of the plan. */
  link(link: HTMLAnchorElement, node: string): HTMLAnchorElement {
    this.#links.push([link, node]);
    return link;
  }

  /** Runs `run` at first, and whenever `of` gives something else than before. */
  follow(of: Follower['of'], run: Follower['run']): void {
    this.#followers.push({ of, run, last: this });
  }

  update(view: View): void {
    for (const follower of this.#followers) {
      const now = follower.of(view);
      if (now === follower.last) continue;
      follower.last = now;
      follower.run(view);
    }
  }

  #show(target: string | undefined): void {
    this.#target?.classList.remove('target');
    this.#target = target === undefined ? undefined : this.#places.get(target);
    this.#target?.classList.add('target');
  }
}

/** A task on the page. */
export interface DrawnTask {
  task: Task;
  element: HTMLElement;
  /** The elements of its actions, in order. */
  actions: HTMLElement[];
  /** The element of another tag beside the task. */
  beside: Node | undefined;
}
