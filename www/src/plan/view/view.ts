/** The view that the parts of a plan are drawn from, with the actions that they can ask for. */
import type { Words } from '../words/index.js';
import type { Outline } from '../outline.js';
import type { FilterList, PlanStore, Ready } from '../store.js';
import type { Plan } from '../../engine/types.js';

export interface View extends Ready {
  store: PlanStore;
  words: Words;
  plan: Plan;
  outline: Outline;
  /** The address of a node. */
  address: (node: string) => string;
  /** The text of the search field. */
  typed: string;
  search: (query: string) => void;
  clearSearch: () => void;
  toggle: (list: FilterList, value: string) => void;
  clearFilter: () => void;
  step: (by: 1 | -1) => void;
  print: () => void;
  /** Puts the choices into the box of the filters, once the tools are loaded. */
  putChoices: (box: HTMLElement) => void;
  /** Shows the outline over the page, where there is no room for it beside the text. */
  showContents: () => void;
  /** Opens the filters and goes to them. */
  showFilters: () => void;
  /** Goes to the first task that the filters leave. */
  seeFiltered: () => void;
  /** The element beside a task, if any; a new function when such an element has changed. */
  beside: ((task: string) => Node | undefined) | undefined;
}

/** The tag of a heading at this depth of the paper, from 1. */
export const headingAt = (depth: number): 'h3' | 'h4' | 'h5' | 'h6' =>
  (['h3', 'h4', 'h5', 'h6'] as const)[Math.min(depth, 4) - 1] ?? 'h3';

/** The id of a node's element inside the shadow root. */
export const elementId = (node: string): string => `n-${node}`;

/** The node whose element another element stands in. */
export const nodeOf = (inside: Element): string | undefined => inside.closest('[id^="n-"]')?.id.slice(2);
