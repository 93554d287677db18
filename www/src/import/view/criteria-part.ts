/** What every part of the criteria desk is given: the set, its words, what is folded open, and how it is changed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { CriteriaSet, Issue } from '../../engine/types.js';
import type { CriteriaWords } from '../words/criteria.js';
import type { Words } from '../words/index.js';

export interface PartHost {
  set: CriteriaSet;
  words: CriteriaWords;
  /** The words of the desk, for what both the plan and the set have. */
  desk: Words;
  /** What does not add up, in words. */
  told: (issue: Issue) => string;
  /** What does not add up at an id. */
  issuesAt: (id: string) => readonly Issue[];
  /** An id that nothing had before; with `of`, one for a part of that criterion or fact. */
  freshId: (prefix: string, of?: string) => string;
  isOpen: (id: string) => boolean;
  fold: (id: string, isOpen: boolean) => void;
  /** Changes the set, says how that went, and whether it was possible. */
  edit: (work: (set: CriteriaSet) => void) => Promise<boolean>;
  /** The same, with what is said of it and where the focus goes then. */
  act: (work: (set: CriteriaSet) => void, said: string, focus: Focus) => void;
}

/** Where the focus goes: to what has an id, or to a field or a tool of it. */
export interface Focus {
  item: string;
  at?: string;
}

/**
 * One entry that can be folded open: its heading, what does not add up at it, and its content, drawn only when it is open. `place`
 * is what findings call it, where that is not its `id`.
 */
export function foldPart(
  id: string,
  host: PartHost,
  heading: unknown,
  points: string | undefined,
  content: () => unknown,
  place = id,
): TemplateResult {
  const { words } = host;
  const issues = host.issuesAt(place);
  const isOpen = host.isOpen(id);
  const toggled = ({ currentTarget }: Event): void => host.fold(id, (currentTarget as HTMLDetailsElement).open);
  return html`<details data-item="${id}" ?open=${live(isOpen)} @toggle=${toggled}>
    <summary data-field="summary">${heading}
      ${points === undefined ? nothing : html`<span class="points">${words.points(points)}</span>`}
      ${issues.length === 0 ? nothing : html`<span class="mark">${words.issues(issues.length)}</span>`}</summary>
    ${isOpen ? html`${issues.map((issue) => html`<p class="refused">${host.told(issue)}</p>`)} ${content()}` : nothing}
  </details>`;
}

/** The words of something; of what has none, that it has none. */
export const titled = (marker: string | undefined, title: string, words: CriteriaWords): TemplateResult =>
  html`<span class="title">${marker === undefined ? nothing : html`<b lang="vi">${marker} </b>`}${title === '' ? html`<i class="remark">${words.noWords}</i>` : html`<span lang="vi">${title}</span>`}</span>`;

/** A tool with a picture: it stays where it is and says that it can do nothing now. */
export function tool(
  name: string,
  title: string,
  icon: SVGElement,
  isOff: boolean,
  press: () => void,
  keys?: string,
): TemplateResult {
  return html`<button type="button" class="tool" data-field="${name}" title="${title}" aria-label="${title}" aria-keyshortcuts="${keys ?? nothing}" aria-disabled="${isOff}" @click=${() => !isOff && press()}>${icon}</button>`;
}
