/** The search field with its count and its steps. */
import { el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { closeIcon, downIcon, searchIcon, upIcon } from '../../ui/icons.js';

export function toolbar(drawing: Drawing): HTMLElement {
  const { words, search, step, clearSearch } = drawing.view;
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

  return el(
    'div',
    { class: 'toolbar', part: 'toolbar', role: 'search' },
    el(
      'label',
      { class: 'field', part: 'search' },
      el('span', { class: 'label' }, words.search.label),
      el('span', { class: 'box' }, searchIcon(), field),
    ),
    found,
  );
}
