/** A long list of which one entry has the focus: arrows move it, and only what is near is laid out and scrolled to. */
import { drop, el } from '../../ui/dom.js';

const PAGE = 10;
/** So many entries stand in one block: for what is far from sight a browser has one box to look after, and not one for each. */
const BLOCK = 20;

/** Puts an entry at the end of a list, or before another entry. */
export function place(list: HTMLElement, entry: HTMLElement, before: HTMLElement | undefined): void {
  if (before !== undefined) return before.before(entry);
  let block = list.lastElementChild;
  if (block === null || block.childElementCount >= BLOCK) {
    block = el('div', { role: 'none', class: 'block' });
    list.append(block);
  }
  block.append(entry);
}

/** Takes an entry out of its list. */
export function take(entry: HTMLElement | undefined): void {
  const block = entry?.parentElement;
  drop(entry);
  if (block?.childElementCount === 0) drop(block);
}

function step(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const [next, block] =
    by === 1
      ? [from.nextElementSibling, from.parentElement?.nextElementSibling?.firstElementChild]
      : [from.previousElementSibling, from.parentElement?.previousElementSibling?.lastElementChild];
  return ((next ?? block) as HTMLElement | null | undefined) ?? undefined;
}

function steps(from: HTMLElement, by: 1 | -1, count: number): HTMLElement {
  let at = from;
  for (let n = 0; n < count; n += 1) at = step(at, by) ?? at;
  return at;
}

/** Where a key leads from an entry of a list; nothing where it leads nowhere. */
export function led(key: string, from: HTMLElement): HTMLElement | undefined {
  const list = from.parentElement?.parentElement;
  switch (key) {
    case 'ArrowDown':
      return step(from, 1);
    case 'ArrowUp':
      return step(from, -1);
    case 'PageDown':
      return steps(from, 1, PAGE);
    case 'PageUp':
      return steps(from, -1, PAGE);
    case 'Home':
      return (list?.firstElementChild?.firstElementChild as HTMLElement | null | undefined) ?? undefined;
    case 'End':
      return (list?.lastElementChild?.lastElementChild as HTMLElement | null | undefined) ?? undefined;
    default:
      return undefined;
  }
}

/** Brings an entry into sight within its own box; the page stays where it is. */
export function bringIntoSight(entry: HTMLElement, box: HTMLElement): void {
  const [own, around] = [entry.getBoundingClientRect(), box.getBoundingClientRect()];
  if (around.height === 0) return;
  if (own.top >= around.top && own.bottom <= around.bottom) return;
  box.scrollTop += own.top - around.top - Math.max(0, (around.height - own.height) / 3);
}
