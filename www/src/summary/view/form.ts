/**
 * The forms of units, open for review in the checklist itself, one after the other. What is decided there stands in the table at
 * once; what is only begun can be taken over by hand.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Assessment, Id } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { saveFile } from '../../ui/save-file.js';
import type { OpenForms } from '../waiting.js';
import type { Host } from './host.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A name without the signs that file systems refuse. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]+/g, ' ').trim();

interface Checklist extends HTMLElement {
  criteria: unknown;
  assessment: unknown;
  queue: unknown;
  readonly filled: Assessment | undefined;
  readonly value: string;
}

export class FormView {
  readonly #host: Host;
  /** The unit whose form is open; several units may have one name. */
  #unit: { id: Id; name: string };
  readonly #forms: OpenForms | undefined;
  readonly #checklist: Checklist | undefined;
  #taken: string | undefined;
  #failure: string | undefined;

  constructor(host: Host, unit: { id: Id; name: string }, forms: OpenForms | undefined) {
    this.#host = host;
    this.#unit = unit;
    this.#forms = forms;
    this.#checklist = forms === undefined ? undefined : this.#made(forms);
  }

  // The element itself, in the language and the colours of the desk.
  #made({ criteria, forms }: OpenForms): Checklist {
    const checklist = document.createElement('orientation-checklist') as Checklist;
    checklist.setAttribute('mode', 'review');
    checklist.setAttribute('heading-level', '4');
    for (const name of ['theme', 'lang']) {
      const value = this.#host.shadow.host.getAttribute(name);
      if (value !== null) checklist.setAttribute(name, value);
    }
    checklist.criteria = criteria;
    [checklist.assessment] = forms;
    if (forms.length > 1) checklist.queue = forms;
    checklist.addEventListener('orientation-ready', () => this.#follow(checklist));
    checklist.addEventListener('orientation-review', () => void this.#take(checklist));
    void import('../../checklist/define.js');
    return checklist;
  }

  render(close: () => void): TemplateResult {
    const { words } = this.#host;
    const checklist = this.#checklist;
    // There is nothing to take before the form has come.
    const isComing = checklist?.filled === undefined;
    const take = async (from: Checklist): Promise<void> => {
      if (await this.#take(from)) close();
    };
    return html`<header class="dialog-head"><h3 id="form-title" tabindex="-1">${this.#unit.name}</h3>
        <p class="remark" role="status">${this.#taken ?? nothing}</p>
        <div class="actions">${checklist === undefined ? nothing : html`<button type="button" class="quiet" ?disabled=${isComing} @click=${() => void this.#save(checklist)}>${words.units.paper}</button><button type="button" class="button" ?disabled=${isComing} @click=${() => void take(checklist)}>${words.units.take}</button>`}
          <button type="button" class="quiet" @click=${close}>${words.close}</button></div></header>
      ${this.#failure === undefined ? nothing : html`<p class="notice warn">${this.#failure}</p>`}
      ${checklist ?? html`<p class="remark">${words.units.handedUp}</p>`}`;
  }

  // The checklist goes from one form to the next by itself.
  #follow({ filled }: Checklist): void {
    if (filled !== undefined && filled.unit.id !== this.#unit.id) {
      this.#unit = filled.unit;
      this.#taken = undefined;
    }
    this.#host.redraw();
  }

  /** Saves the form as a paper, as it stands in the checklist. */
  async #save({ value }: Checklist): Promise<void> {
    const { store, words, say, redraw } = this.#host;
    if (this.#forms === undefined || value === '') return;
    const name = `${fileName(this.#unit.name)}.docx`;
    try {
      const text = (await store.sheets()).form(this.#forms.criteria, value, words.lang);
      saveFile({ name, type: WORD, text });
      this.#failure = undefined;
      say(words.files.made(name));
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

  /** Takes what the checklist says of its form into the table; says whether there was a form. */
  async #take({ value }: Checklist): Promise<boolean> {
    const { store, words, redraw } = this.#host;
    if (value === '') return false;
    const name = this.#unit.name;
    await store.bringText(value, name);
    // The head of the dialogue says it.
    this.#taken = words.units.taken(name);
    redraw();
    return true;
  }
}
