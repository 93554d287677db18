/** What has failed of a form: told in its place, and tried again when someone asks, or when the network is back. */
import { Failure, type FailureCode } from '../../engine/failure.js';
import { failureOf } from '../../engine/failure-of.js';
import { message } from '../../ui/i18n/format.js';
import type { Context } from './context.js';

export class Failing {
  readonly #host: Context;
  readonly #draw: () => void;
  /** What a retry does. */
  again: () => void;
  /** The input that the keyboard was in last. */
  last: HTMLElement | undefined;
  /** Why there is no form, or none that is scored. */
  failure: Failure | undefined;

  /** `draw` shows the failure at once. */
  constructor(host: Context, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    this.again = host.element.reopen;
  }

  /** The failure that is told: that there is no form, or that its engine has failed at last. */
  get told(): Failure | undefined {
    return this.failure ?? this.#host.session.failure;
  }

  /** The failure in the words of the page. */
  get words(): string {
    const { words, panels } = this.#host;
    const { code, params } = this.told ?? new Failure('unknown');
    const table: Partial<Record<FailureCode, string>> = panels.value?.words.failures ?? words.failures;
    return message(table[code] ?? words.failures.unknown, { detail: { kind: 'text', value: code }, ...params }, words);
  }

  /** No retry any more when the network is back. */
  rest(): void {
    window.removeEventListener('online', this.retry);
  }

  // The message stands until what was asked for has come, so that the keyboard does not fall from its button.
  readonly retry = (): void => {
    this.rest();
    this.again();
  };

  /** Tells of an error of the opening that `signal` belongs to. */
  async tell(error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const isSaid = this.failure !== undefined;
    window.addEventListener('online', this.retry);
    await this.#tell(failureOf(error));
    if (isSaid) this.#host.say(this.words);
  }

  async #tell(failure: Failure): Promise<void> {
    const { element, panels, words } = this.#host;
    this.failure = failure;
    const { code, params } = failure;
    // The words for what seldom happens lie elsewhere.
    if (!(code in words.failures)) await panels.load().catch(() => undefined);
    if (this.failure !== failure) return;
    this.#draw();
    element.dispatchEvent(
      new CustomEvent('orientation-error', {
        bubbles: true,
        composed: true,
        detail: { code, params, message: this.words },
      }),
    );
  }

  /** What had failed has come. */
  settle(): void {
    if (this.failure === undefined) return;
    const { isAsked } = this;
    this.failure = undefined;
    this.#draw();
    if (isAsked) this.goOn();
  }

  /** Whether the keyboard is at the button that asks again. */
  get isAsked(): boolean {
    return this.#host.element.shadow.activeElement?.closest('[data-do=retry]') != null;
  }

  /** Whoever has asked again goes on where the keyboard was before. */
  goOn(): void {
    const { root } = this.#host.element.frame ?? {};
    if (root === undefined) return;
    root.tabIndex = -1;
    const last = this.last !== undefined && root.contains(this.last) ? this.last : root;
    last.focus({ preventScroll: true });
  }
}
