/** Moving what stands in the set: the tools of a criterion or a group, the keys, and where the focus goes. */
import { html, type TemplateResult } from 'lit/html.js';
import type { CriteriaSet } from '../../engine/types.js';
import { downIcon, upIcon } from '../../ui/icons.js';
import {
  canMove,
  copyOf,
  criterionIn,
  groupAround,
  groupIn,
  groupsOf,
  move,
  placeIn,
  printed,
  type Way,
} from '../criteria-tree.js';
import type { Focus, PartHost } from './criteria-part.js';
import { tool } from './criteria-part.js';
import { inIcon, outIcon } from './icons.js';

const KEYS: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };
const keyOf = (way: Way): string => Object.keys(KEYS).find((key) => KEYS[key] === way) ?? '';
const icons = { up: upIcon, down: downIcon, out: outIcon, in: inIcon };

/** The tools that move something, those that can do nothing now included. */
export function placeTools(id: string, host: PartHost, ways: readonly Way[]): TemplateResult {
  const { words, set } = host;
  return html`<div class="toolbar" role="toolbar" aria-label="${words.moving}">
    ${ways.map((way) => tool(way, words.ways[way], icons[way](), !canMove(set, id, way), () => moved(id, way, way, host), `Alt+Shift+${keyOf(way)}`))}
  </div>`;
}

// Says where it stands now; the focus stays with it.
function moved(id: string, way: Way, at: string, host: PartHost): void {
  const { words, set } = host;
  if (!canMove(set, id, way)) return;
  const copy = copyOf(set);
  move(copy, id, way);
  const { nth = 0, of = 0, over } = placeIn(copy, id) ?? {};
  const what = criterionIn(set, id) ?? groupIn(set, id);
  const told = words.moved(what === undefined ? '' : printed(what), nth, of, over && printed(over));
  host.act((own) => move(own, id, way), told, { item: id, at });
}

/** Whether a key moves what has the focus, which it then has done; a text field keeps its keys. */
export function movedByKey(event: KeyboardEvent, host: PartHost): boolean {
  const way = KEYS[event.key];
  const { target } = event;
  if (way === undefined || !event.altKey || !event.shiftKey || event.ctrlKey || !(target instanceof Element))
    return false;
  if (target.matches('input[type=text], textarea, select')) return false;
  const part = target.closest<HTMLElement>('[data-item]');
  const item = part?.dataset['item'];
  // Facts, gates and classes are moved by their tools, which are there when they are open.
  const tool = part?.querySelector<HTMLElement>(`[data-field="${way}"]`);
  if (item === undefined) return false;
  if ((criterionIn(host.set, item) ?? groupIn(host.set, item)) === undefined) {
    tool?.click();
    return tool instanceof HTMLElement;
  }
  moved(item, way, target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? 'summary', host);
  return true;
}

/** Who gets the focus when something is taken out: what follows it, else what stands before it, else what it stands in. */
export function neighbourOf(set: CriteriaSet, id: string): Focus {
  const around = groupAround(set, id);
  if (around !== undefined) {
    const list = around.criteria ?? [];
    const at = list.findIndex((each) => each.id === id);
    return { item: (list[at + 1] ?? list[at - 1] ?? around).id, at: 'summary' };
  }
  const all = groupsOf(set.groups ?? []);
  const at = all.findIndex((group) => group.id === id);
  const kept = (group: { id: string }): boolean => !isWithin(set, group.id, id);
  const next = all.slice(at).find(kept) ?? all.slice(0, at).findLast(kept);
  return next === undefined ? { item: 'set', at: 'add-group' } : { item: next.id, at: 'summary' };
}

// Whether a group is another one or stands within it.
const isWithin = (set: CriteriaSet, id: string, other: string): boolean => {
  const found = groupIn(set, other);
  return id === other || (found !== undefined && groupsOf(found.groups ?? []).some((group) => group.id === id));
};

const isUsable = (one: Element): boolean => one.isConnected && !one.matches(':disabled');

/**
 * Keeps the focus where it is: what is given is called after a change, and where that took what had the focus away, the last
 * field or button of what it stood in gets the focus.
 */
export function focusWithin(shadow: ShadowRoot): () => void {
  const { activeElement: had } = shadow;
  const around: Element[] = [];
  for (let at = had?.parentElement ?? null; at !== null; at = at.parentElement) around.push(at);
  return () => {
    const now = shadow.activeElement;
    if (had === null || isUsable(had) || (now !== null && now !== had)) return;
    const place = around.find((each) => each.isConnected);
    const all = place?.querySelectorAll<HTMLElement>('button, input, select, textarea, summary') ?? [];
    [...all].findLast(isUsable)?.focus();
  };
}
