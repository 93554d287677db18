/** The note about a link that was copied or followed, or the address to be copied by hand. */
import type { Words } from '../words/index.js';
import { el } from '../../ui/dom.js';
import { closeIcon } from '../../ui/icons.js';

/** A note for a moment, or one that stays until it is closed; or the address that could not be copied. */
export type Note = { said: string; stays?: boolean } | { address: string };

export function toast(note: Note, words: Words, close: () => void): HTMLElement {
  const button = el('button', { class: 'tool', type: 'button', 'aria-label': words.link.close }, closeIcon());
  button.addEventListener('click', close);
  if ('said' in note) {
    const said = el('p', { 'aria-hidden': 'true' }, note.said);
    return el('div', { class: 'toast', part: 'toast' }, said, note.stays === true ? button : undefined);
  }
  const field = el('input', { id: 'address', readonly: '' });
  field.value = note.address;
  return el(
    'div',
    { class: 'toast by-hand', part: 'toast' },
    el('label', {}, el('span', {}, words.link.byHand), field),
    button,
  );
}
