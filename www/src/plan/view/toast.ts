/** What became of copying a link: a short note, or the address to be copied by hand. */
import type { Words } from '../words/index.js';
import { el } from '../../ui/dom.js';
import { closeIcon } from '../../ui/icons.js';

/** The address that could not be copied, or that it was. */
export type Copying = { copied: true } | { copied: false; address: string } | undefined;

export function toast(copying: NonNullable<Copying>, words: Words, close: () => void): HTMLElement {
  if (copying.copied)
    return el('div', { class: 'toast', part: 'toast' }, el('p', { 'aria-hidden': 'true' }, words.link.copied));
  const field = el('input', { id: 'address', readonly: '' });
  field.value = copying.address;
  const button = el('button', { class: 'tool', type: 'button', 'aria-label': words.link.close }, closeIcon());
  button.addEventListener('click', close);
  return el(
    'div',
    { class: 'toast by-hand', part: 'toast' },
    el('label', {}, el('span', {}, words.link.byHand), field),
    button,
  );
}
