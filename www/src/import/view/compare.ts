/** Where another plan is brought to be compared with the one on the desk. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { failureOf } from '../../engine/failure-of.js';
import { message } from '../../ui/i18n/format.js';
import { type Brought, ofBytes } from '../brought.js';
import type { Host } from './host.js';
import type { SideBySideView } from './side-by-side.js';

export class CompareView {
  readonly #host: Host;
  #found: SideBySideView | undefined;
  #isBusy = false;
  /** Why nothing could be compared, in words. */
  #refused = '';
  /** Counts what is brought: what comes late for an earlier one is dropped. */
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The plan on the desk has changed: what was found is not so any more. */
  renew(): void {
    this.#turn += 1;
    this.#found = undefined;
    this.#isBusy = false;
    this.#refused = '';
  }

  render(): TemplateResult {
    const { words, store } = this.#host;
    const { compare } = words.publish;
    return html`<section class="compare" aria-labelledby="compare-title">
      <h3 id="compare-title">${compare.title}</h3>
      <p class="remark">${compare.hint}</p>
      <div class="actions">
        <label class="quiet file"><input type="file" class="unseen" accept=".json,.docx,.txt,application/json,text/plain" ?disabled=${this.#isBusy} @change=${this.#chosen}>${this.#isBusy ? compare.busy : compare.choose}</label>
        <button type="button" class="quiet" ?disabled=${this.#isBusy} @click=${() => void this.#take(() => store.builtIn())}>${compare.builtIn}</button>
      </div>
      ${this.#refused === '' ? nothing : html`<p class="refused" role="alert">${this.#refused}</p>`}
      ${this.#found === undefined ? nothing : this.#found.render()}
    </section>`;
  }

  readonly #chosen = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#take(async () => ofBytes(new Uint8Array(await file.arrayBuffer()), file.name));
    // The same file may be chosen again.
    input.value = '';
  };

  async #take(bring: () => Promise<Brought>): Promise<void> {
    const { store, redraw, say } = this.#host;
    this.renew();
    const turn = this.#turn;
    this.#isBusy = true;
    redraw();
    try {
      const { SideBySideView } = await import('./side-by-side.js');
      const found = await store.comparedWith(await bring());
      if (turn !== this.#turn) return;
      if (typeof found === 'string') this.#refused = this.#host.words.refused[found];
      else {
        this.#found = new SideBySideView(this.#host, found);
        say(this.#found.summary);
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      const { words } = this.#host;
      const { code, params } = failureOf(error);
      this.#refused = message(words.failures[code], params, words);
    }
    this.#isBusy = false;
    redraw();
  }
}
