/** The message in the place of a plan that cannot be shown. */
import type { Failure } from '../../engine/failure.js';
import { failureWords, type Words } from '../words/index.js';
import { el } from '../../ui/dom.js';

export function failureBox(failure: Failure, words: Words, retry: () => void, hasFallback: boolean): HTMLElement {
  const again = el('button', { class: 'button', type: 'button' }, words.state.retry);
  again.addEventListener('click', retry);
  const said = failureWords(failure, words) + (hasFallback ? ` ${words.state.failedWithFallback}` : '');
  return el(
    'div',
    { class: 'failure', part: 'message', role: 'alert' },
    el('p', { class: 'headline' }, words.state.failed),
    el('p', {}, said),
    again,
  );
}
