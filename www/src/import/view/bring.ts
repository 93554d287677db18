/** The first step: a paper is pasted, dropped or chosen, or a draft is gone on with. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shortDay } from '../../ui/i18n/format.js';
import { ofBytes, ofText } from '../brought.js';
import type { KeptDraft } from '../kept.js';
import type { Words } from '../words/index.js';
import type { Host } from './host.js';

export class BringView {
  readonly #host: Host;
  /** The draft that is about to be deleted. */
  #leaving: string | undefined;
  #isOver = false;

  constructor(host: Host) {
    this.#host = host;
  }

  render(): TemplateResult {
    const { store, words } = this.#host;
    const { bring } = words;
    return html`<section class="bring" aria-labelledby="bring-title">
      <h2 id="bring-title" tabindex="-1">${bring.title}</h2>
      <p class="remark">${bring.private}</p>
      <div class="drop ${this.#isOver ? 'over' : ''}" @dragover=${this.#over} @dragleave=${this.#leave} @drop=${this.#drop}>
        <label class="unseen" for="text">${bring.text}</label>
        <textarea id="text" rows="12" spellcheck="false" aria-describedby="hint${store.refused === undefined ? '' : ' refused'}" @input=${this.#typed}></textarea>
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
      ${store.drafts.length === 0 ? nothing : this.#drafts()}
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

  #drafts(): TemplateResult {
    const { store, words } = this.#host;
    return html`<section class="drafts" aria-labelledby="drafts-title">
      <h3 id="drafts-title">${words.bring.drafts}</h3>
      <ul>${store.drafts.map((draft) => this.#draft(draft))}</ul>
    </section>`;
  }

  #draft(draft: KeptDraft): TemplateResult {
    const { store, words, redraw, say } = this.#host;
    const { bring } = words;
    const title = draft.title === '' ? bring.untitled : draft.title;
    const ask = (key: string | undefined): void => {
      this.#leaving = key;
      redraw();
    };
    const forget = (): void => {
      store.forget(draft.key);
      this.#leaving = undefined;
      say(bring.forgotten);
    };
    return html`<li class="draft">
      <p><strong>${title}</strong><br><span class="remark">${bring.savedAt(timeWords(draft.at, words))}</span></p>
      <div class="actions">
        ${
          this.#leaving === draft.key
            ? html`<button type="button" class="quiet danger" @click=${forget}>${bring.sure}</button>
              <button type="button" class="quiet" @click=${() => ask(undefined)}>${bring.keep}</button>`
            : html`<button type="button" class="quiet" aria-label="${bring.resume}: ${title}" @click=${() => void store.resume(draft)}>${bring.resume}</button>
              <button type="button" class="quiet" aria-label="${bring.forget}: ${title}" @click=${() => ask(draft.key)}>${bring.forget}</button>`
        }
      </div>
    </li>`;
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

  readonly #over = (event: DragEvent): void => {
    event.preventDefault();
    this.#hover(true);
  };

  readonly #leave = (event: DragEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#hover(false);
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.#hover(false);
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (file !== undefined) void this.#take(file);
    else if (text !== '' && this.#box !== null) this.#box.value = text;
  };

  #hover(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#host.redraw();
  }

  async #take(file: File): Promise<void> {
    await this.#host.store.bring(ofBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }
}

// A time of the clock, and its day where that is not today.
function timeWords(at: number, words: Words): string {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = `${two(day.getHours())}:${two(day.getMinutes())}`;
  if (day.toDateString() === new Date().toDateString()) return time;
  return `${time} ${shortDay([day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-'), words)}`;
}
