/** The outline on a sheet over the page. */
import type { Words } from '../words/index.js';
import { openSheet } from './sheet.js';

/** Opens the sheet; closing it, or following one of its links, puts the outline back where it was. */
export function contentsSheet(root: ShadowRoot, words: Words): HTMLDialogElement | undefined {
  const nav = root.querySelector<HTMLElement>('.aside > .contents');
  const place = nav?.parentElement;
  if (nav === null || !place) return undefined;
  const dialog = openSheet(place, words.outline.title, nav, words, () => place.append(nav));
  const here = nav.querySelector<HTMLElement>('a[aria-current]');
  if (here !== null) dialog.scrollTop = here.offsetTop - dialog.clientHeight / 2;
  return dialog;
}
