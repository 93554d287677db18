/** The third step: the plan as a reader will see it, and its files. Fetched when somebody gets there. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { copied } from '../../ui/clipboard.js';
import { saveFile } from '../../ui/save-file.js';
import { kit, snippet } from '../kit.js';
import { CompareView } from './compare.js';
import type { Host } from './host.js';

type OfferId = 'kit' | 'plan' | 'page' | 'calendar' | 'snippet';

interface Offer {
  id: OfferId;
  /** The name of the file; nothing for what is only copied. */
  file?: { name: string; type: string; content: () => Promise<string | Uint8Array<ArrayBuffer>> };
  /** The text that can be copied, where it is one. */
  text?: () => Promise<string>;
}

export class PublishView {
  readonly #host: Host;
  /** What is to be copied by hand, and its text. */
  #byHand: { id: OfferId; text: string } | undefined;
  /** What could not be put together. */
  #missing: OfferId | undefined;
  #preview: HTMLElement | undefined;
  readonly #compare: CompareView;

  constructor(host: Host) {
    this.#host = host;
    this.#compare = new CompareView(host);
  }

  get #offers(): readonly Offer[] {
    const { store } = this.#host;
    const id = store.view?.head.id ?? 'plan';
    const plan = async (): Promise<string> => store.planText ?? '';
    const page = (): Promise<string> => store.page();
    return [
      { id: 'kit', file: { name: `${id}.zip`, type: 'application/zip', content: () => this.#kit(id) } },
      { id: 'plan', file: { name: `${id}.json`, type: 'application/json', content: plan }, text: plan },
      { id: 'page', file: { name: `${id}.html`, type: 'text/html', content: page }, text: page },
      { id: 'calendar', file: { name: `${id}.ics`, type: 'text/calendar', content: () => store.calendar() } },
      { id: 'snippet', text: async () => snippet(id) },
    ];
  }

  async #kit(id: string): Promise<Uint8Array<ArrayBuffer>> {
    const { store, words } = this.#host;
    const files = await store.kitFiles();
    const title = store.view?.head.title || id;
    return kit({
      id,
      title,
      plan: store.planText ?? '',
      fragment: await store.fragment(),
      files,
      guide: words.publish.guide,
    });
  }

  /** The plan has changed. */
  renew(): void {
    this.#preview = undefined;
    this.#byHand = undefined;
    this.#missing = undefined;
    this.#compare.renew();
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
      ${this.#compare.render()}
      <h3>${publish.preview}</h3>
      <div class="preview">${this.#plan()}</div>
    </section>`;
  }

  #offer(offer: Offer): TemplateResult {
    const { words } = this.#host;
    const { publish } = words;
    const { title, purpose } = publish.offers[offer.id];
    const { file, text } = offer;
    return html`<li class="offer">
      <p><strong>${title}</strong><br><span class="remark">${purpose}</span></p>
      <div class="actions">
        ${file === undefined ? nothing : html`<button type="button" class="${offer.id === 'kit' ? 'button' : 'quiet'}" aria-label="${publish.save}: ${title}" @click=${() => void this.#save(offer)}>${publish.save}</button>`}
        ${text === undefined ? nothing : html`<button type="button" class="quiet" aria-label="${publish.copy}: ${title}" @click=${() => void this.#copy(offer.id, text)}>${publish.copy}</button>`}
      </div>
      ${this.#missing === offer.id ? html`<p class="refused" role="alert">${publish.noKit}</p>` : nothing}
      ${
        this.#byHand?.id === offer.id
          ? html`<label class="by-hand"><span>${publish.byHand}</span><textarea readonly rows="6" .value=${this.#byHand.text}></textarea></label>`
          : nothing
      }
    </li>`;
  }

  async #save({ id, file }: Offer): Promise<void> {
    const { words, say, redraw } = this.#host;
    if (file === undefined) return;
    try {
      saveFile({ name: file.name, type: file.type, text: await file.content() });
      this.#missing = undefined;
      say(words.publish.saved(file.name));
    } catch {
      this.#missing = id;
    }
    redraw();
  }

  async #copy(id: OfferId, make: () => Promise<string>): Promise<void> {
    const { words, say, redraw } = this.#host;
    try {
      const text = await make();
      const isCopied = await copied(text);
      this.#missing = undefined;
      this.#byHand = isCopied ? undefined : { id, text };
      say(isCopied ? words.publish.copied : words.publish.byHand);
    } catch {
      this.#missing = id;
    }
    redraw();
  }

  // The element of the plan itself, in the language and the colours of the desk.
  #plan(): HTMLElement {
    const { store, shadow } = this.#host;
    if (this.#preview === undefined) {
      const plan = document.createElement('orientation-plan') as HTMLElement & { plan: unknown };
      for (const name of ['theme', 'lang']) {
        const value = shadow.host.getAttribute(name);
        if (value !== null) plan.setAttribute(name, value);
      }
      plan.plan = store.planText;
      this.#preview = plan;
      void import('../../plan/define.js');
    }
    return this.#preview;
  }
}
