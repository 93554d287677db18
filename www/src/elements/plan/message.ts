/** What is said when there is no plan to show. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../failure.js';
import { message } from '../../i18n/format.js';
import type { Words } from '../../i18n/index.js';

/** A failure in the reader's language. */
export const failureWords = (failure: Failure, words: Words): string =>
  message(words.failures[failure.code], failure.params, words);

export function failureBox(failure: Failure, words: Words, retry: () => void, hasFallback: boolean): TemplateResult {
  return html`<div class="failure" part="message" role="alert">
    <p class="headline">${words.state.failed}</p>
    <p>${failureWords(failure, words)}${hasFallback ? html` ${words.state.failedWithFallback}` : nothing}</p>
    <button class="button" type="button" @click=${retry}>${words.state.retry}</button>
  </div>`;
}
