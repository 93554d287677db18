/** A long list of which one entry has the focus: arrows move it, and only what is near is scrolled to. */

export interface ListKeys {
  /** The entry that has the focus or would get it. */
  current(): HTMLElement | undefined;
  /** Makes another entry the current one; `focus` where it is to have the focus as well. */
  choose(entry: HTMLElement): void;
}

const PAGE = 10;

const isEntry = (node: Element | null): node is HTMLElement => node instanceof HTMLElement && !node.hidden;

function step(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  let next = by === 1 ? from.nextElementSibling : from.previousElementSibling;
  while (next !== null && !isEntry(next)) next = by === 1 ? next.nextElementSibling : next.previousElementSibling;
  return next ?? undefined;
}

function steps(from: HTMLElement, by: 1 | -1, count: number): HTMLElement {
  let at = from;
  for (let n = 0; n < count; n += 1) at = step(at, by) ?? at;
  return at;
}

/** Where a key leads from an entry of a list; nothing where it leads nowhere. */
export function led(key: string, from: HTMLElement): HTMLElement | undefined {
  const { parentElement: box } = from;
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
      return (box?.firstElementChild as HTMLElement | null) ?? undefined;
    case 'End':
      return (box?.lastElementChild as HTMLElement | null) ?? undefined;
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
