/** Quick entry by keyboard: one key each to go from criterion to criterion, and to choose, count and open in a criterion. */
import type { Opened, RowList } from './context.js';
import { type Onward, stepFrom } from './onward.js';

/** Handles a key of the quick entry; says whether the key was one. */
export function quickKey(event: KeyboardEvent, host: Onward): boolean {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type === 'file') return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.key === 'Enter') return stepFrom(target, event.shiftKey ? -1 : 1, host);
  if (target.dataset['answer'] === undefined) return false;
  const { rows } = host;
  const found = rows.entryOf(event);
  if (found === undefined) return false;
  const { entry, item } = found;
  const key = event.key.toLowerCase();
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

// Presses the button that a key stands for, where the field has that button.
function count({ name }: HTMLInputElement, item: HTMLElement, key: string): boolean {
  const way = key === '+' || key === 'arrowup' ? 'more' : key === '-' || key === 'arrowdown' ? 'fewer' : undefined;
  const button = [...item.querySelectorAll<HTMLElement>('.step')].find(
    ({ dataset }) => dataset['do'] === way && dataset['key'] === name,
  );
  button?.click();
  return button !== undefined;
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

/** Escape closes the panel of a row that one is in, and the keyboard goes back to what had opened it. */
export function shutPanel(event: KeyboardEvent, rows: RowList): boolean {
  const panel = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-panel]') : null;
  const found = rows.entryOf(event);
  if (panel === null || found === undefined) return false;
  const { panel: name } = panel.dataset;
  const part = (name === 'plan' ? 'details' : name) as Opened;
  rows.toggle(found.entry.id, part);
  return focused(found.item.querySelector(`[data-do=${part}]`));
}
