/** The form of a unit, open for review in the checklist itself, and the way of its result back into the table. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { message } from '../../ui/i18n/format.js';
import { saveFile } from '../../ui/save-file.js';
import type { OpenForm } from '../store.js';
import type { Host } from './host.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A name without the signs that file systems refuse. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]+/g, ' ').trim();

interface Checklist extends HTMLElement {
  criteria: unknown;
  assessment: unknown;
  readonly value: string;
}

export class FormView {
  readonly #host: Host;
  readonly #name: string;
  readonly #form: OpenForm | undefined;
  readonly #checklist: Checklist | undefined;
  #failure: string | undefined;

  constructor(host: Host, name: string, form: OpenForm | undefined) {
    this.#host = host;
    this.#name = name;
    this.#form = form;
    this.#checklist = form === undefined ? undefined : this.#made(form);
  }

  // The element itself, in the language and the colours of the desk.
  #made({ criteria, assessment }: OpenForm): Checklist {
    const checklist = document.createElement('orientation-checklist') as Checklist;
    checklist.setAttribute('mode', 'review');
    checklist.setAttribute('heading-level', '4');
    for (const name of ['theme', 'lang']) {
      const value = this.#host.shadow.host.getAttribute(name);
      if (value !== null) checklist.setAttribute(name, value);
    }
    checklist.criteria = criteria;
    checklist.assessment = assessment;
    void import('../../checklist/define.js');
    return checklist;
  }

  render(close: () => void): TemplateResult {
    const { words } = this.#host;
    const checklist = this.#checklist;
    return html`<header class="dialog-head"><h3 id="form-title" tabindex="-1">${this.#name}</h3>
        <div class="actions">${checklist === undefined ? nothing : html`<button type="button" class="quiet" @click=${() => void this.#save()}>${words.units.paper}</button><button type="button" class="button" @click=${() => void this.#take(checklist, close)}>${words.units.take}</button>`}
          <button type="button" class="quiet" @click=${close}>${words.close}</button></div></header>
      ${this.#failure === undefined ? nothing : html`<p class="notice warn">${this.#failure}</p>`}
      ${checklist ?? html`<p class="remark">${words.units.handedUp}</p>`}`;
  }

  /** Saves the form as a paper, as it stands in the desk. */
  async #save(): Promise<void> {
    const { store, words, say, redraw } = this.#host;
    if (this.#form === undefined) return;
    const { criteria, assessment } = this.#form;
    try {
      const text = (await store.sheets()).form(criteria, assessment, words.lang);
      saveFile({ name: `${fileName(this.#name)}.docx`, type: WORD, text });
      this.#failure = undefined;
      say(words.files.made(`${fileName(this.#name)}.docx`));
    } catch {
      this.#failure = message(
        words.failures['part-missing'],
        { detail: { kind: 'text', value: words.units.paper } },
        words,
      );
      say(this.#failure);
    }
    redraw();
  }

  async #take(checklist: Checklist, close: () => void): Promise<void> {
    const { store, words, say } = this.#host;
    const { value } = checklist;
    if (value === '') return;
    await store.bringText(value, this.#name);
    close();
    say(words.units.taken(this.#name));
  }
}
