/** The third step: the plan as a reader will see it, and its files. Fetched when somebody gets there. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { copied } from '../../ui/clipboard.js';
import { saveFile } from '../../ui/save-file.js';
import type { Host } from './host.js';

interface Offer {
  id: 'plan' | 'page';
  name: string;
  type: string;
  text: () => string;
}

export class PublishView {
  readonly #host: Host;
  /** The text that is to be copied by hand. */
  #byHand: string | undefined;
  #preview: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get #offers(): readonly Offer[] {
    const { store } = this.#host;
    const id = store.view?.head.id ?? 'plan';
    return [
      { id: 'plan', name: `${id}.json`, type: 'application/json', text: () => store.planText ?? '' },
      { id: 'page', name: `${id}.html`, type: 'text/html', text: () => store.page() ?? '' },
    ];
  }

  /** The plan has changed. */
  renew(): void {
    this.#preview = undefined;
    this.#byHand = undefined;
  }

  render(): TemplateResult {
    const { store, words } = this.#host;
    const { publish } = words;
    const left = store.open.length;
    return html`<section class="publish" aria-labelledby="publish-title">
      <h2 id="publish-title" tabindex="-1">${store.view?.head.title || publish.title}</h2>
      ${
        left === 0
          ? nothing
          : html`<p class="notice">${publish.left(left)} <button type="button" class="quiet" @click=${() => store.go('check')}>${publish.back}</button></p>`
      }
      <h3>${publish.files}</h3>
      <ul class="offers">${this.#offers.map((offer) => this.#offer(offer))}</ul>
      <h3>${publish.preview}</h3>
      <div class="preview">${this.#plan()}</div>
    </section>`;
  }

  #offer(offer: Offer): TemplateResult {
    const { words, say, redraw } = this.#host;
    const { publish } = words;
    const title = offer.id === 'plan' ? publish.plan : publish.page;
    const save = (): void => {
      saveFile({ name: offer.name, type: offer.type, text: offer.text() });
      say(publish.saved(offer.name));
    };
    const copy = async (): Promise<void> => {
      const text = offer.text();
      const isCopied = await copied(text);
      this.#byHand = isCopied ? undefined : text;
      say(isCopied ? publish.copied : publish.byHand);
      redraw();
    };
    return html`<li class="offer">
      <p><strong>${title}</strong><br><span class="remark">${offer.id === 'plan' ? publish.planFor : publish.pageFor}</span></p>
      <div class="actions">
        <button type="button" class="button" aria-label="${publish.save}: ${title}" @click=${save}>${publish.save}</button>
        <button type="button" class="quiet" aria-label="${publish.copy}: ${title}" @click=${() => void copy()}>${publish.copy}</button>
      </div>
    </li>
    ${
      this.#byHand === undefined || this.#byHand !== offer.text()
        ? nothing
        : html`<li class="by-hand"><label><span>${publish.byHand}</span><textarea readonly rows="6" .value=${this.#byHand}></textarea></label></li>`
    }`;
  }

  // The element of the plan itself, in the language and the colours of the desk.
  #plan(): HTMLElement | undefined {
    const { store, shadow } = this.#host;
    if (this.#preview === undefined) {
      const plan = document.createElement('orientation-plan') as HTMLElement & { plan: unknown };
      const { host } = shadow;
      for (const name of ['theme', 'lang']) {
        const value = host.getAttribute(name);
        if (value !== null) plan.setAttribute(name, value);
      }
      plan.plan = store.planText;
      this.#preview = plan;
      void import('../../plan/define.js');
    }
    return this.#preview;
  }
}
