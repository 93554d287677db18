/** Quick entry by keyboard: from criterion to criterion, and what is chosen, counted and opened in one by a single key. */
import { entryPoint } from './inputs.js';
import type { RowList } from './context.js';

/** Does what a key stands for; says whether it stands for anything. */
export function quickKey(event: KeyboardEvent, rows: RowList): boolean {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.dataset['answer'] === undefined) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const found = rows.entryOf(event);
  if (found === undefined) return false;
  const { entry, item } = found;
  const key = event.key.toLowerCase();
  if (key === 'enter') return walk(item, event.shiftKey ? -1 : 1);
  if (target.type === 'text') return count(target, item, key);
  if (key === 'n') {
    if (item.querySelector('[name="note"]') === null) rows.toggle(entry.id, 'details');
    return focused(item.querySelector('[name="note"]'));
  }
  if (/^[1-9]$/.test(key)) return choose(item, target, Number(key) - 1);
  if (key === 'x') rows.skip(entry);
  else if (key !== 'm') return false;
  else if (!rows.state(entry.id).open.has('evidence')) rows.toggle(entry.id, 'evidence');
  return true;
}

// As its button would, where the field has one.
function count({ name }: HTMLInputElement, item: HTMLElement, key: string): boolean {
  const way = key === '+' || key === 'arrowup' ? 'more' : key === '-' || key === 'arrowdown' ? 'fewer' : undefined;
  const button = [...item.querySelectorAll<HTMLElement>('.step')].find(
    ({ dataset }) => dataset['do'] === way && dataset['key'] === name,
  );
  button?.click();
  return button !== undefined;
}

function walk(from: HTMLElement, by: 1 | -1): boolean {
  const items = [...(from.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('[data-criterion]')];
  for (let at = items.indexOf(from) + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    const next = item === undefined || item.hidden ? undefined : entryPoint(item);
    if (item === undefined || next === undefined) continue;
    next.focus();
    if (next instanceof HTMLInputElement && next.type === 'text') next.select();
    item.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    break;
  }
  return true;
}

function focused(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

function choose(item: HTMLElement, target: HTMLInputElement, at: number): boolean {
  const own = [...item.querySelectorAll<HTMLInputElement>('[data-answer]')].filter(({ type, name }) =>
    target.type === 'radio' ? name === target.name : type === 'checkbox',
  );
  const wanted = own[at];
  if (wanted === undefined) return false;
  wanted.focus();
  wanted.click();
  return true;
}
