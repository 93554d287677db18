/** The first step: a paper is pasted, dropped or chosen, or a draft is gone on with. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { DropPlace } from '../../ui/drop-place.js';
import { ofBytes, ofText } from '../brought.js';
import type { KeptDraft } from '../kept.js';
import { DraftList } from './drafts.js';
import type { Host } from './host.js';

export class BringView {
  readonly #host: Host;
  readonly #drafts: DraftList<KeptDraft>;
  readonly #place: DropPlace;

  constructor(host: Host) {
    this.#host = host;
    this.#place = new DropPlace(
      () => host.redraw(),
      ({ files: [file], text }) => {
        if (file !== undefined) void this.#take(file);
        else if (text !== '' && this.#box !== null) this.#box.value = text;
      },
    );
    this.#drafts = new DraftList(host, 'drafts', {
      resume: (draft) => void host.store.resume(draft),
      forget: (key) => host.store.forget(key),
    });
  }

  render(): TemplateResult {
    const { store, words } = this.#host;
    const { bring } = words;
    return html`<section class="bring" aria-labelledby="bring-title">
      <h2 id="bring-title" tabindex="-1">${bring.title}</h2>
      <p class="remark">${bring.private}</p>
      <div class="drop ${this.#place.isOver ? 'over' : ''}" @dragover=${this.#place.over} @dragleave=${this.#place.leave} @drop=${this.#place.drop}>
        <label class="unseen" for="text">${bring.text}</label>
        <textarea id="text" spellcheck="false" aria-describedby="hint${store.refused === undefined ? '' : ' refused'}" @input=${this.#typed}></textarea>
        <p class="over-words" aria-hidden="true">${bring.drop}</p>
      </div>
      <p class="remark" id="hint">${bring.hint}</p>
      ${store.refused === undefined ? nothing : html`<p class="refused" id="refused" role="alert">${words.refused[store.refused]}</p>`}
      <div class="actions">
        <button type="button" class="button" ?disabled=${store.isBusy} @click=${this.#read}>${store.isBusy ? bring.reading : bring.read}</button>
        <label class="quiet file"><input type="file" class="unseen" accept=".txt,.docx,.xlsx,.json,text/plain,application/json" @change=${this.#chosen}>${bring.file}</label>
        ${store.isReading ? nothing : html`<span class="remark">${bring.files}</span>`}
      </div>
      ${store.isReading ? this.#progress() : nothing}
      ${this.#drafts.render(store.drafts)}
    </section>`;
  }

  #progress(): TemplateResult {
    const { store, words, say, shadow } = this.#host;
    const giveUp = (): void => {
      store.giveUp();
      say(words.bring.givenUp);
      shadow.querySelector<HTMLElement>('#text')?.focus();
    };
    return html`<div class="actions reading">
      <progress aria-label="${words.bring.readingLong}"></progress>
      <span>${words.bring.readingLong}</span>
      <button type="button" class="quiet" @click=${giveUp}>${words.bring.giveUp}</button>
    </div>`;
  }

  get #box(): HTMLTextAreaElement | null {
    return this.#host.shadow.querySelector('#text');
  }

  // What was refused is not what stands there now.
  readonly #typed = (): void => {
    const { store, redraw } = this.#host;
    if (store.refused === undefined) return;
    store.refused = undefined;
    redraw();
  };

  readonly #read = (): void => void this.#host.store.bring(ofText(this.#box?.value ?? ''));

  readonly #chosen = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#take(file);
    // The same file may be chosen again.
    input.value = '';
  };

  async #take(file: File): Promise<void> {
    await this.#host.store.bring(ofBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }
}
