/** Buttons that take something away: each is asked about once more in its own place, and the keyboard stays there. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Host } from './host.js';

/** What is taken away, and in which words. */
export interface Leaving {
  /** Tells one button of a view from the next: an id. */
  key: string;
  /** What stands on the button. */
  name: string;
  /** What the button is called where it stands for itself. */
  label?: string;
  sure: string;
  keep: string;
  done(): void;
}

export class Sure {
  readonly #host: Host;
  #asked: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  button({ key, name, label = name, sure, keep, done }: Leaving): TemplateResult {
    if (this.#asked !== key)
      return html`<button type="button" class="quiet" id="leave-${key}" aria-label="${label}" @click=${() => this.#ask(key, `#${CSS.escape(`sure-${key}`)}`)}>${name}</button>`;
    const leave = (): void => {
      this.#asked = undefined;
      done();
    };
    return html`<button type="button" class="quiet danger" id="sure-${key}" @click=${leave}>${sure}</button>
      <button type="button" class="quiet" @click=${() => this.#ask(undefined, `#${CSS.escape(`leave-${key}`)}`)}>${keep}</button>`;
  }

  #ask(key: string | undefined, next: string): void {
    this.#asked = key;
    this.#host.focus(next);
  }
}
