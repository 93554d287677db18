/** Moving an entry of a list of the set among the others: facts, gates, classes. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { CriteriaSet } from '../../engine/types.js';
import { downIcon, upIcon } from '../../ui/icons.js';
import { shifted } from '../lists.js';
import { type PartHost, tool } from './criteria-part.js';

/** Gives a list of the set another order. */
export type Ordered = (copy: CriteriaSet, list: <T>(all: readonly T[]) => T[]) => unknown;

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
