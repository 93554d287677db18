/** A sheet over the page: from any place of a narrow one, one press away. */
import { drop, el } from '../../ui/dom.js';
import { closeIcon } from '../../ui/icons.js';
import type { Words } from '../words/index.js';

/** Opens a sheet with this content after an element; `closed` is run once it is closed and gone. */
export function openSheet(
  after: HTMLElement,
  title: string,
  content: HTMLElement,
  words: Words,
  closed: () => void = () => undefined,
): HTMLDialogElement {
  const close = el('button', { class: 'tool', type: 'button', 'aria-label': words.link.close }, closeIcon());
  const head = el('div', { class: 'sheet-head' }, el('p', { 'aria-hidden': 'true' }, title), close);
  const dialog = el('dialog', { class: 'sheet', 'aria-label': title }, head, content);
  close.addEventListener('click', () => dialog.close());
  // Beside the sheet is the page.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    closed();
    drop(dialog);
  });
  after.after(dialog);
  dialog.showModal();
  return dialog;
}
