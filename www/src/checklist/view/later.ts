/** The way to the parts that are fetched only when someone wants them, and what stands in for them meanwhile. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FilterName } from '../filters.js';
import type { Entry } from '../form.js';
import type { AllWords } from '../words/index.js';
import type { Panel } from './context.js';
import type { More } from './more.js';
import type { Surroundings } from './surroundings.js';

export interface LaterHost extends Surroundings {
  /** The parts have come, or could not be had: what stands in for them is drawn anew. */
  came: () => void;
}

/** They are fetched anyway once the form has been in use for a while: the network may be gone when they are wanted. */
const AFTER = 1_500;
/** How far from the end of the form they are fetched, as the margin of an observer. */
const NEAR = '400px';

export class Later {
  readonly #host: LaterHost;
  #more: More | undefined;
  #loading: Promise<More | undefined> | undefined;
  #failed = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: LaterHost) {
    this.#host = host;
  }

  /** Another draft is opened. */
  open(): void {
    this.#more?.open();
    // Something may be waiting to be sent.
    if ((this.#host.element.action ?? null) !== null) this.need();
  }

  close(): void {
    this.#rest();
    window.removeEventListener('online', this.#online);
    this.#more?.close();
  }

  /** Fetches them when the end of the form comes near, or after a while. */
  watch(end: Element): void {
    this.#rest();
    if (this.#more !== undefined) return;
    this.#waiting = setTimeout(() => this.need(), AFTER);
    this.#observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.need(),
      { rootMargin: NEAR },
    );
    this.#observer.observe(end);
  }

  #rest(): void {
    clearTimeout(this.#waiting);
    this.#observer?.disconnect();
  }

  readonly #online = (): void => this.need();

  /** Sees to it that they come. */
  need(): void {
    void this.load();
  }

  /** Fetches them; again where they could not be had before. */
  load(): Promise<More | undefined> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<More | undefined> {
    this.#rest();
    try {
      const { More } = await import('./more.js');
      this.#more = new More(this.#host);
      this.#more.open();
      this.#failed = false;
      window.removeEventListener('online', this.#online);
    } catch {
      this.#loading = undefined;
      this.#failed = true;
      window.addEventListener('online', this.#online);
    }
    this.#host.came();
    return this.#more;
  }

  #standIn(): TemplateResult {
    const { words } = this.#host.context();
    if (this.#failed)
      return html`<p class="problem">${words.more.missing} <button type="button" class="more" data-do="again">${words.more.again}</button></p>`;
    this.need();
    return html`<p class="remark">${words.more.loading}</p>`;
  }

  /** All words that there are; nothing until these parts have come. */
  get words(): AllWords | undefined {
    return this.#more?.words;
  }

  /** Quick entry by keyboard; until it has come, a key does what it does in any form. */
  key(event: KeyboardEvent): boolean {
    return this.#more?.key(event) ?? false;
  }

  /** Whether a criterion is of the kind that a filter asks for. */
  passes(entry: Entry, filter: FilterName): boolean {
    return this.#more?.passes(entry, filter) ?? true;
  }

  panel(panel: Panel, entry: Entry): unknown {
    return this.#more?.panel(panel, entry) ?? this.#standIn();
  }

  review(entry: Entry): unknown {
    return this.#more?.review(entry) ?? this.#standIn();
  }

  result(): unknown {
    return this.#more?.result() ?? this.#standIn();
  }

  notices(): unknown {
    const { words } = this.#host.context();
    if (this.#failed)
      return html`<div class="failure" role="alert"><p>${words.more.missing}</p><button type="button" class="button" data-do="again">${words.more.again}</button></div>`;
    return this.#more?.notices() ?? nothing;
  }

  end(): unknown {
    return this.#more?.end() ?? nothing;
  }

  /** Puts the paper beside the form, to be printed with the page. */
  putPaper(root: HTMLElement): void {
    this.#more?.putPaper(root);
  }
}
