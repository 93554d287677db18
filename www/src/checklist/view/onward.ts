/**
 * On from field to field without leaving the keyboard: Enter, which is also the key "next" of a phone, goes to the next text
 * of a criterion, from its last one to the evidence that it lacks, and from there to the next criterion.
 */
import { entryPoint } from './inputs.js';
import type { PanelContext } from './context.js';

/** The things of the form that a step needs. */
export interface Onward extends Pick<PanelContext, 'rows' | 'goTo'> {
  /** Opens the evidence of a criterion where it lacks some, with the keyboard in it; says whether it does. */
  prove: (id: string) => boolean;
}

const PARTS = '[data-criterion], [data-fact]';

/** Goes from an input to the next or the last; says whether the input is in a row or a fact. */
export function stepFrom(target: HTMLInputElement, by: 1 | -1, host: Onward): boolean {
  const from = target.closest<HTMLElement>(PARTS);
  if (from === null) return false;
  const next = nextText(from, target, by);
  if (next !== undefined) take(next);
  else if (by === -1 || target.dataset['answer'] === undefined || !host.prove(from.dataset['criterion'] ?? ''))
    leave(from, by, host);
  return true;
}

// The other texts of a row, and those of its evidence where one is at them. A day is chosen and not typed, and a share needs no
// typing beside its two numbers.
function nextText(from: HTMLElement, target: HTMLInputElement, by: 1 | -1): HTMLInputElement | undefined {
  const place = target.closest<HTMLElement>('.piece') ?? from;
  const kind = place === from ? '.num' : '.text';
  const texts = [...place.querySelectorAll<HTMLInputElement>(kind)].filter(
    (input) => !input.disabled && (input === target || (input.type !== 'date' && !isSpare(input, from))),
  );
  const at = texts.indexOf(target);
  return at === -1 ? undefined : texts[at + by];
}

function isSpare({ name, value }: HTMLInputElement, row: Element): boolean {
  const key = name.replace(/:share$/, '');
  const part = row.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${key}:part`)}"]`);
  return key !== name && value === '' && part !== null && part.value !== '';
}

// To the next criterion that can be answered, be it in another section.
function leave(from: HTMLElement, by: 1 | -1, { goTo }: Onward): void {
  const items = [...(from.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>(PARTS)];
  for (let at = items.indexOf(from) + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    const next = item === undefined || item.hidden ? undefined : entryPoint(item);
    if (item === undefined || next === undefined) continue;
    if (item.checkVisibility()) bring(item, next);
    else goTo(item.dataset['criterion'] ?? item.dataset['fact'] ?? '');
    return;
  }
}

// A row that stands in view as it is stays where it is.
function bring(item: HTMLElement, next: HTMLElement): void {
  take(next);
  const margin = Number.parseFloat(getComputedStyle(item).scrollMarginBlockStart) || 0;
  const { top, bottom } = item.getBoundingClientRect();
  const isWhole = top >= margin && bottom <= window.innerHeight - margin;
  if (!isWhole) item.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function take(next: HTMLElement): void {
  next.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}
