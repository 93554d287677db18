/** What is being made and is kept on the device: each can be gone on with, or deleted when that is said twice. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shortDay } from '../../ui/i18n/format.js';
import type { Words } from '../words/index.js';
import type { Host } from './host.js';

interface Draft {
  key: string;
  title: string;
  at: number;
}

export interface DraftWork<D extends Draft> {
  resume: (draft: D) => void;
  forget: (key: string) => void;
}

export class DraftList<D extends Draft> {
  readonly #host: Host;
  readonly #id: string;
  readonly #work: DraftWork<D>;
  /** The draft that is about to be deleted. */
  #leaving: string | undefined;

  /** `id` is that of the list on the page. */
  constructor(host: Host, id: string, work: DraftWork<D>) {
    this.#host = host;
    this.#id = id;
    this.#work = work;
  }

  render(drafts: readonly D[]): TemplateResult | typeof nothing {
    const { bring } = this.#host.words;
    if (drafts.length === 0) return nothing;
    return html`<section class="drafts" aria-labelledby="${this.#id}-title">
      <h3 id="${this.#id}-title">${bring.drafts}</h3>
      <ul>${drafts.map((draft) => this.#draft(draft))}</ul>
    </section>`;
  }

  #draft(draft: D): TemplateResult {
    const { words, redraw, say } = this.#host;
    const { bring } = words;
    const title = draft.title === '' ? bring.untitled : draft.title;
    const ask = (key: string | undefined): void => {
      this.#leaving = key;
      redraw();
    };
    const forget = (): void => {
      this.#work.forget(draft.key);
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
            : html`<button type="button" class="quiet" aria-label="${bring.resume}: ${title}" @click=${() => this.#work.resume(draft)}>${bring.resume}</button>
              <button type="button" class="quiet" aria-label="${bring.forget}: ${title}" @click=${() => ask(draft.key)}>${bring.forget}</button>`
        }
      </div>
    </li>`;
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
