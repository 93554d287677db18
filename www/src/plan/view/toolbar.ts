/** The bar that stays in sight: the search field with its count and its steps; where it is narrow, the ways to the outline and the filters. */
import { drop, el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { closeIcon, downIcon, filterIcon, listIcon, searchIcon, upIcon } from '../../ui/icons.js';

export function toolbar(drawing: Drawing): HTMLElement {
  const { words, search, step, clearSearch, showContents, showFilters } = drawing.view;
  const field = el('input', {
    id: 'query',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: words.search.placeholder,
  });
  field.addEventListener('input', () => search(field.value));
  field.addEventListener('keydown', (event) => {
    // While a letter is being composed, these keys belong to the keyboard's own window.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      clearSearch();
    }
  });

  const tool = (label: string, icon: SVGElement, work: () => void): HTMLButtonElement => {
    const button = el('button', { class: 'tool', type: 'button', 'aria-label': label, title: label }, icon);
    button.addEventListener('click', work);
    return button;
  };
  const count = el('span', { class: 'count', 'aria-hidden': 'true' });
  const previous = tool(words.search.previous, upIcon(), () => step(-1));
  const next = tool(words.search.next, downIcon(), () => step(1));
  const found = el(
    'div',
    { class: 'found' },
    count,
    previous,
    next,
    tool(words.search.clear, closeIcon(), clearSearch),
  );

  drawing.follow(
    (view) => view,
    ({ store, typed }) => {
      const { total, hits } = store.found;
      const searching = store.query.trim() !== '';
      const said = !searching
        ? ''
        : store.at < 0
          ? words.search.hits(total)
          : words.search.position(store.at + 1, total);
      if (field.value !== typed) field.value = typed;
      if (count.textContent !== said) count.textContent = said;
      found.classList.toggle('idle', !searching);
      previous.disabled = next.disabled = hits.length === 0;
    },
  );

  const way = (label: string, icon: SVGElement, work: () => void): HTMLButtonElement => {
    const button = el('button', { class: 'quiet way', type: 'button' }, icon, el('span', { class: 'words' }, label));
    button.addEventListener('click', work);
    return button;
  };
  const toContents = way(words.outline.title, listIcon(), showContents);
  toContents.setAttribute('aria-haspopup', 'dialog');
  const toFilters = way(words.filters.title, filterIcon(), showFilters);
  const chosen = el('span', { class: 'badge' });
  drawing.follow(
    ({ store }) => store.chosen,
    ({ store }) => {
      const said = el('span', { class: 'unseen' }, `, ${words.filters.chosen(store.chosen)}`);
      chosen.replaceChildren(said, el('span', { 'aria-hidden': 'true' }, String(store.chosen)));
      if (store.chosen === 0) drop(chosen);
      else toFilters.append(chosen);
    },
  );

  return el(
    'div',
    { class: 'toolbar', part: 'toolbar', role: 'search' },
    el(
      'label',
      { class: 'field', part: 'search' },
      el('span', { class: 'label' }, words.search.label),
      el('span', { class: 'box' }, searchIcon(), field),
    ),
    toContents,
    toFilters,
    found,
  );
}
