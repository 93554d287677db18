/** A list of the set whose entries are added, moved and taken out: facts, gates, classes. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CriteriaSet } from '../../engine/types.js';
import { downIcon, upIcon } from '../../ui/icons.js';
import { besides, shifted } from '../lists.js';
import { type PartHost, tool } from './criteria-part.js';

/** Gives a list of the set another order. */
export type Ordered = (copy: CriteriaSet, list: <T>(all: readonly T[]) => T[]) => unknown;

/** What one such list is called: the list itself, and before the id of an entry. */
export interface ListNames {
  list: string;
  entry: string;
}

export interface ListOf<T> {
  names: ListNames;
  title: string;
  entries: readonly T[];
  draw: (one: T, at: number) => TemplateResult;
  /** The words of the button that adds an entry, what the id of an entry begins with, and how it is added. */
  adding: string;
  prefix: string;
  add: (copy: CriteriaSet, id: string) => void;
  /** What stands below the list. */
  below?: unknown;
}

/** The list with its entries, and the button that adds one, which then is open with the focus in it. */
export function listPart<T extends { id: string }>(host: PartHost, list: ListOf<T>): TemplateResult {
  const { names, title, entries, draw, adding, prefix, below = nothing } = list;
  const add = (): void => {
    const id = host.freshId(prefix);
    const item = `${names.entry}:${id}`;
    host.fold(item, true);
    host.act((copy) => list.add(copy, id), host.words.added, { item, at: 'words' });
  };
  return html`<section class="group" data-item="${names.list}"><h4>${title}</h4>
    <ul class="criteria" role="list">${repeat(
      entries,
      ({ id }) => id,
      (one, at) => html`<li class="criterion">${draw(one, at)}</li>`,
    )}</ul>
    <div class="actions"><button type="button" class="quiet" data-field="add" @click=${add}>${adding}</button></div>
    ${below}
  </section>`;
}

/** Takes an entry out; the focus goes to the next one, or to the button that adds one. */
export function takeOut<T extends { id: string }>(
  host: PartHost,
  names: ListNames,
  [entries, at]: [entries: readonly T[], at: number],
  title: string,
  work: (copy: CriteriaSet) => void,
): void {
  const next = besides(entries, at);
  const focus = next === undefined ? { item: names.list, at: 'add' } : { item: `${names.entry}:${next.id}` };
  host.act(work, host.words.removed(title || host.words.noWords), focus);
}

export function listTools(
  item: string,
  title: string,
  at: number,
  count: number,
  host: PartHost,
  put: Ordered,
): TemplateResult {
  const { words } = host;
  const move = (by: 1 | -1, field: string): void =>
    host.act(
      (copy) => put(copy, (all) => shifted(all, at, by)),
      words.moved(title || words.noWords, at + by + 1, count, undefined),
      { item, at: field },
    );
  return html`<div class="toolbar" role="toolbar" aria-label="${words.moving}">
    ${tool('up', words.ways.up, upIcon(), at === 0, () => move(-1, 'up'), 'Alt+Shift+ArrowUp')}
    ${tool('down', words.ways.down, downIcon(), at === count - 1, () => move(1, 'down'), 'Alt+Shift+ArrowDown')}
  </div>`;
}
