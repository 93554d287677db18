/** The filters: the box that opens, and the line that counts the tasks left. */
import { drop, el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { scrollTo } from './scroll.js';
import { filterIcon } from '../../ui/icons.js';

/** The choices, folded away, with the number of tasks left below them. */
export function filters(drawing: Drawing): HTMLElement {
  const { words, outline, store: opened, clearFilter, seeFiltered, putChoices } = drawing.view;
  const badge = el('span', { class: 'badge' });
  const title = el('summary', {}, filterIcon(), el('span', {}, words.filters.title));
  const all = el('details', { class: 'filters', part: 'filters' }, title);
  // The click comes before the box opens; without one it opens when something is found in it.
  const count = (): void => {
    opened.countChoices();
    putChoices(all);
  };
  all.addEventListener('toggle', count);
  title.addEventListener('click', count);

  const left = el('span', { 'aria-hidden': 'true' });
  const clear = el('button', { class: 'quiet', type: 'button' }, words.filters.clear);
  clear.addEventListener('click', clearFilter);
  const see = el('button', { class: 'button', type: 'button' });
  see.addEventListener('click', () => {
    all.open = false;
    seeFiltered();
  });
  const summary = el('p', { class: 'filtered' }, left, see, clear);

  drawing.follow(
    ({ store }) => store.filter,
    ({ store }) => {
      const { chosen, shownTasks } = store;
      if (chosen === 0) {
        drop(badge);
        drop(summary);
        return;
      }
      title.append(badge);
      all.after(summary);
      badge.textContent = words.filters.chosen(chosen);
      see.textContent = words.filters.see(shownTasks);
      see.disabled = shownTasks === 0;
      left.textContent = shownTasks === 0 ? words.filters.none : words.filters.shown(shownTasks, outline.tasks.length);
    },
  );

  return all;
}

/** Opens the box and goes to it, or closes it. */
export function showFilters(root: ParentNode): void {
  const box = root.querySelector<HTMLDetailsElement>('.filters');
  if (box === null) return;
  box.open = !box.open;
  if (box.open) scrollTo(box, 'nearest');
}

/** Goes to the first task that the filters leave. */
export function seeFiltered(root: ParentNode): void {
  const section = root.querySelector('.task:not(.out)')?.parentElement;
  const heading = section?.querySelector<HTMLElement>(':scope > .heading');
  heading?.focus({ preventScroll: true });
  if (heading != null) scrollTo(heading, 'start');
}

/** Gives the focus to the control that opens the box: of the two the one that is shown. */
export function focusFilters(root: ParentNode): void {
  for (const control of root.querySelectorAll<HTMLElement>('.filters summary, .way:last-of-type')) control.focus();
}
