/** Where files come in: dropped, chosen or pasted; how far reading has come, and what was refused. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { DropPlace } from '../../ui/drop-place.js';
import { Failure } from '../../engine/failure.js';
import { message } from '../../ui/i18n/format.js';
import type { Received, RefusedFile } from '../received.js';
import type { Words } from '../words/index.js';
import type { Host } from './host.js';

/** A folder of the wrong files has hundreds of reasons; nobody reads more than these at once. */
const SHOWN = 200;
/** The width of a desk, in pixels, that has no room for the drop box above what was collected. */
const NARROW = 600;

export class BringView {
  readonly #host: Host;
  readonly #place: DropPlace;
  #isPasting = false;

  constructor(host: Host) {
    this.#host = host;
    this.#place = new DropPlace(
      () => host.redraw(),
      ({ files, text }) => {
        const { store, words } = host;
        if (files.length > 0) void store.bring(files);
        else if (text !== '') void store.bringText(text, words.bring.pasted);
      },
    );
  }

  render(): TemplateResult {
    const { store, words } = this.#host;
    const { bring } = words;
    const isBusy = store.reading !== undefined;
    // On a phone what is there already comes first.
    const isFolded = store.view !== undefined && this.#host.shadow.host.clientWidth < NARROW;
    return html`<section class="bring" aria-labelledby="bring-title" @dragover=${this.#place.over} @dragleave=${this.#place.leave} @drop=${this.#place.drop}>
      <details class="drop ${this.#place.isOver ? 'over' : ''}" ?open=${!isFolded}>
        <summary><h3 id="bring-title">${this.#place.isOver ? bring.drop : bring.title}</h3></summary>
        <p class="remark">${bring.hint}</p>
        <div class="actions">
          <label class="button file"><input type="file" class="unseen" multiple accept=".json,.ndjson,.jsonl,.txt,.zip,.xlsx,.csv" @change=${this.#chosen}>${bring.choose}</label>
          <button type="button" class="quiet" aria-expanded="${this.#isPasting}" @click=${this.#paste}>${bring.paste}</button>
          ${store.hasCollector ? html`<button type="button" class="quiet" ?disabled=${isBusy} @click=${() => void store.collect(bring.collector)}>${bring.collect}</button>` : nothing}
          <span class="remark">${bring.private}</span>
        </div>
        ${
          this.#isPasting
            ? html`<div class="paste"><label for="paste">${bring.text}</label><textarea id="paste" rows="5" spellcheck="false"></textarea>
              <button type="button" class="button" ?disabled=${isBusy} @click=${this.#read}>${bring.read}</button></div>`
            : nothing
        }
      </details>
      ${this.#progress()} ${this.#received()}
    </section>`;
  }

  #progress(): unknown {
    const { store, words } = this.#host;
    const { reading } = store;
    if (reading === undefined) return nothing;
    const told = words.bring.progress(reading.taken);
    // Nobody knows how much waits at a collector.
    const bar =
      reading.all === 0
        ? html`<progress></progress>`
        : html`<progress max="${reading.all}" .value=${reading.done}></progress>`;
    return html`<div class="reading"><label><span>${told}</span>${bar}</label>
      <button type="button" class="quiet" @click=${() => store.cancel()}>${words.bring.cancel}</button></div>`;
  }

  #received(): unknown {
    const { store, words } = this.#host;
    const { received } = store;
    if (received === undefined) return nothing;
    const { refused } = received;
    const { told, wrong } = receivedWords(received, words);
    return html`${told === undefined ? nothing : html`<p class="notice">${told}</p>`}
      ${wrong === undefined ? nothing : html`<p class="notice warn">${wrong}</p>`}
      ${
        refused.length === 0
          ? nothing
          : html`<details class="refused" open><summary>${words.refusedTitle(refused.length)}</summary>
            <ul>${refused.slice(0, SHOWN).map((file) => html`<li><strong>${fileName(file, words)}</strong>: ${whyWords(file, words)}</li>`)}</ul></details>`
      }`;
  }

  readonly #paste = (): void => {
    this.#isPasting = !this.#isPasting;
    this.#host.redraw();
  };

  readonly #read = (): void => {
    const { store, words, shadow } = this.#host;
    const box = shadow.querySelector<HTMLTextAreaElement>('#paste');
    if (box === null) return;
    void store.bringText(box.value, words.bring.pasted);
    box.value = '';
  };

  readonly #chosen = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same files may be chosen again.
    input.value = '';
    if (files.length > 0) void this.#host.store.bring(files);
  };
}

/** What was taken, and what stood in the way of taking more from the collector. */
export function receivedWords(received: Received, words: Words): { told?: string; wrong?: string } {
  const { taken, refused, wasCancelled, collected } = received;
  const { bring } = words;
  const { assessment: forms, ballot: votes } = taken;
  const all = Object.entries(taken).reduce((sum, [, each]) => sum + each, 0);
  const counted = words.received(forms, votes, all - forms - votes);
  const told = wasCancelled ? `${counted} ${bring.cancelled}` : counted;
  if (collected instanceof Failure) {
    const wrong = `${bring.uncollected} ${message(words.failures[collected.code], collected.params, words)}`;
    return all > 0 ? { told, wrong } : { wrong };
  }
  const isSameAsBefore = collected !== undefined && all === 0 && refused.length === 0 && !wasCancelled;
  return { told: isSameAsBefore ? bring.nothingNew : told };
}

function fileName({ name, why }: RefusedFile, words: Words): string {
  const unit = typeof why === 'string' ? undefined : why.unit;
  return unit === undefined ? name : `${name} (${words.ofUnit(unit)})`;
}

function whyWords({ why }: RefusedFile, words: Words): string {
  if (typeof why === 'string') return words.unreadable[why];
  const { code, params } = why;
  const known: Readonly<Record<string, string>> = { ...words.failures, ...words.refused };
  return message(known[code] ?? words.failures.unknown, { detail: { kind: 'text', value: code }, ...params }, words);
}
