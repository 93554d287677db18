/** The outline on a sheet over the page: from any place of a narrow one, one press away. */
import { drop, el } from '../../ui/dom.js';
import { closeIcon } from '../../ui/icons.js';
import type { Words } from '../words/index.js';

/** Opens the sheet; closing it, or following one of its links, puts the outline back where it was. */
export function contentsSheet(root: ShadowRoot, words: Words): HTMLDialogElement | undefined {
  const nav = root.querySelector<HTMLElement>('.aside > .contents');
  const place = nav?.parentElement;
  if (nav === null || !place) return undefined;
  const close = el('button', { class: 'tool', type: 'button', 'aria-label': words.link.close }, closeIcon());
  const head = el('div', { class: 'sheet-head' }, el('p', { 'aria-hidden': 'true' }, words.outline.title), close);
  const dialog = el('dialog', { class: 'sheet', 'aria-label': words.outline.title }, head, nav);
  close.addEventListener('click', () => dialog.close());
  // Beside the sheet is the page.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    place.append(nav);
    drop(dialog);
  });
  place.after(dialog);
  dialog.showModal();
  const here = nav.querySelector<HTMLElement>('a[aria-current]');
  if (here !== null) dialog.scrollTop = here.offsetTop - dialog.clientHeight / 2;
  return dialog;
}
