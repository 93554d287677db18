/** The notices and the end of the form: saving, drafts out and in, conflicts, sending. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { placeWords, valueWords } from '../differing.js';
import type { Draft } from '../../drafts/draft.js';
import { fileOf } from '../../drafts/file.js';
import { deleteDraft, type DraftSummary, listDrafts, offered, passOver } from '../../drafts/list.js';
import { plainPath } from '../../drafts/name.js';
import type { Conflict } from '../../drafts/state.js';
import type { ImportResult } from '../../drafts/transfer.js';
import type { AllWords } from '../words/index.js';
import { message, periodWords } from '../../ui/i18n/format.js';
import type { ChecklistSession } from '../session/session.js';
import { copied } from '../../ui/clipboard.js';
import type { PanelContext } from './context.js';
import { saveFile } from '../../ui/save-file.js';
import { timeWords } from './saving.js';
import { Sending } from './sending.js';

export class Desk {
  readonly #host: () => PanelContext;
  /** The name of a criterion, a group or a fact by its id. */
  readonly #name: (id: string) => string | undefined;
  readonly #sending: Sending;
  #draft: Draft | undefined;
  #ends: (() => void)[] = [];
  #seen = false;
  /** Drafts of the same unit and period that were saved at other addresses. */
  #offers: readonly DraftSummary[] = [];
  #asking = false;
  #listed = false;
  /** The key of the draft that is about to be deleted. */
  #leaving: string | undefined;
  #notice = '';
  #code: string | undefined;
  /** The last thing that was done with the draft, in words. */
  #done = '';
  #outcome: ImportResult | undefined;
  /** The place of the button whose part could not be loaded. */
  #missing: 'out' | 'in' | undefined;

  constructor(host: () => PanelContext, name: (id: string) => string | undefined) {
    this.#host = host;
    this.#name = name;
    this.#sending = new Sending(host, name);
  }

  get #session(): ChecklistSession {
    return this.#host().session;
  }

  get #words(): AllWords {
    return this.#host().words;
  }

  /** Follows the draft that is filled in. */
  open(): void {
    this.close();
    const { draft } = this.#session;
    this.#draft = draft;
    this.#seen = false;
    this.#offers = draft === undefined ? [] : offered(draft);
    if (draft === undefined) return;
    this.#notice = this.#told;
    this.#ends.push(draft.subscribe((event) => this.#heard(event.kind)));
    this.#sending.open(draft);
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#draft = undefined;
    this.#sending.close();
    this.#code = undefined;
    this.#done = '';
    this.#outcome = undefined;
    this.#leaving = undefined;
    this.#missing = undefined;
    this.#asking = false;
  }

  // The notices about saving.
  get #told(): string {
    const { storage = 'ok', removed, outdated, evictable, unsaved = 0 } = this.#draft?.state ?? {};
    return `${storage} ${removed} ${outdated} ${evictable} ${storage === 'ok' ? 0 : unsaved}`;
  }

  // Every stored change is told; only what there is to read about it is drawn.
  #heard(kind: string): void {
    const notice = this.#told;
    if (kind !== 'state' || notice !== this.#notice) {
      this.#notice = notice;
      this.#host().redraw();
    }
  }

  #when(at: number): string {
    return timeWords(at, this.#words);
  }

  /** The notices that have to be read before anything else. */
  notices(): unknown {
    const draft = this.#draft;
    if (draft === undefined) return nothing;
    const { drafts: words, desk } = this.#words;
    const { storage, unsaved, removed, outdated } = draft.state;
    const warn = (text: string, more: unknown = nothing): TemplateResult =>
      html`<div class="notice warn" role="alert"><p>${text}</p>${more}</div>`;
    const rescue = html`<div class="actions">${this.#exports()}</div>`;
    return html`<div class="notices">${this.#sending.notice()}
      ${storage === 'full' ? warn(words.save.full(unsaved), rescue) : storage === 'forbidden' ? warn(words.save.forbidden, rescue) : nothing}
      ${removed ? warn(words.save.removed) : nothing} ${outdated ? warn(words.save.outdated) : nothing}
      ${
        draft.restored === null || this.#seen
          ? nothing
          : html`<div class="notice" role="status">
            <p>${words.restored(this.#when(draft.restored.savedAt), draft.restored.items)}</p>
            <div class="actions">
              <button type="button" class="quiet" @click=${() => this.#change(() => (this.#seen = true))}>${desk.close}</button>
              ${
                this.#asking
                  ? html`<span>${words.startOverAsk}</span>
                    <button type="button" class="quiet" @click=${() => this.#startOver()}>${words.startOver}</button>
                    <button type="button" class="quiet" @click=${() => this.#change(() => (this.#asking = false))}>${words.keep}</button>`
                  : html`<button type="button" class="quiet" @click=${() => this.#change(() => (this.#asking = true))}>${words.startOver}</button>`
              }
            </div>
          </div>`
      }
      ${
        draft.emptied === null
          ? nothing
          : html`<div class="notice" role="status"><p>${words.emptied}</p><div class="actions">
              <button type="button" class="quiet" @click=${() => this.#bringBack(draft)}>${desk.undo}</button>
              <button type="button" class="quiet" @click=${() => this.#change(() => draft.forget())}>${desk.close}</button></div></div>`
      }
      ${this.#offers.map((offer) => this.#offer(draft, offer))}
      ${this.#moved(draft)} ${this.#conflicts(draft)}
    </div>`;
  }

  #change(work: () => void): void {
    work();
    this.#host().redraw();
  }

  #startOver(): void {
    this.#asking = false;
    this.#seen = true;
    this.#session.discard();
    this.#host().redraw();
  }

  #bringBack(draft: Draft): void {
    const { emptied } = draft;
    // A draft that could not be read can still be brought back.
    if (emptied !== null) void this.merge(emptied).then((done) => done && this.#change(() => draft.forget()));
  }

  #offer(draft: Draft, offer: DraftSummary): TemplateResult {
    const { drafts: words, desk } = this.#words;
    const { name, savedAt, answers } = offer;
    const done = (work: () => void): void => {
      passOver(draft, offer);
      work();
      this.#change(() => (this.#offers = this.#offers.filter((each) => each !== offer)));
    };
    return html`<div class="notice" role="status"><p>${words.found(name.page, answers, this.#when(savedAt))}</p><div class="actions">
      <button type="button" class="quiet" @click=${() => done(() => draft.take(offer.key))}>${desk.merge}</button>
      <button type="button" class="quiet" @click=${() => done(() => undefined)}>${desk.close}</button></div></div>`;
  }

  #moved({ migration }: Draft): unknown {
    if (migration === null || migration.changes.length === 0) return nothing;
    const { drafts: words, desk, moved } = this.#words;
    return html`<div class="notice" role="status">
      <p>${words.migrated(migration.changes.length)}</p>
      <details><summary>${desk.changes}</summary><ul>
        ${(migration.changes as { criterion: string; kind: string; reason?: string; to?: string }[]).map(
          ({ criterion, kind, reason = '', to = criterion }) =>
            html`<li>${this.#name(to) ?? criterion}: ${moved[reason] ?? moved[kind] ?? kind}</li>`,
        )}
      </ul></details>
    </div>`;
  }

  #conflicts(draft: Draft): unknown {
    const { conflicts } = draft;
    if (conflicts.length === 0) return nothing;
    const { drafts: words } = this.#words;
    return html`<div class="notice warn" role="status">
      <p><b>${words.conflicts.title}</b> (${words.conflicts.count(conflicts.length)})</p>
      ${conflicts.map((conflict) => this.#conflict(draft, conflict))}
    </div>`;
  }

  #conflict(draft: Draft, conflict: Conflict): TemplateResult {
    const { conflicts: words } = this.#words.drafts;
    const { kept, other, from } = conflict;
    const naming = { form: this.#session.form, words: this.#words, name: this.#name };
    const pick = (which: 'kept' | 'other'): void => {
      draft.choose(conflict, which);
      this.#host().redraw();
    };
    const version = (which: 'kept' | 'other', label: string, value: unknown): TemplateResult =>
      html`<button type="button" class="quiet" @click=${() => pick(which)}><small>${label}</small><b>${valueWords(conflict, value, naming)}</b></button>`;
    return html`<div class="conflict">
      <p>${placeWords(conflict, naming)}</p>
      <div class="versions">${version('kept', words.kept, kept)} ${version('other', from === 'tab' ? words.fromTab : words.fromFile, other)}</div>
    </div>`;
  }

  #exports(): TemplateResult {
    const { drafts: words } = this.#words;
    const draft = this.#draft;
    return html`<button type="button" class="quiet" @click=${() => draft && this.#save(draft)}>${words.transfer.file}</button>
      <button type="button" class="quiet" @click=${() => draft && void this.#copy(draft)}>${words.transfer.copy}</button>`;
  }

  #save(draft: Draft): void {
    const file = fileOf(draft.exportText(), draft.name);
    saveFile(file);
    this.#tell(this.#words.drafts.transfer.saved(file.name));
  }

  // The outcome is seen beside the button, and heard.
  #tell(done: string): void {
    if (done !== '') this.#host().say(done);
    this.#change(() => (this.#done = done));
  }

  async #copy(draft: Draft): Promise<void> {
    const { transfer } = this.#words.drafts;
    const code = await this.#fetching('out', () => draft.copyText());
    const isCopied = code !== undefined && (await copied(code));
    this.#code = isCopied ? undefined : code;
    this.#tell(isCopied ? transfer.copied : '');
  }

  // Does work that may need a lazy part; a failure to load the part is told at `place`.
  async #fetching<T>(place: 'out' | 'in', work: () => Promise<T> | undefined): Promise<T | undefined> {
    this.#missing = undefined;
    try {
      return await work();
    } catch {
      this.#missing = place;
      this.#host().say(this.#words.lazy.missing);
      return undefined;
    }
  }

  #missed(place: 'out' | 'in'): unknown {
    return this.#missing === place ? html`<p class="problem">${this.#words.lazy.missing}</p>` : nothing;
  }

  /** Merges another copy; differences become conflicts for a person to decide. Says whether the copy could be read. */
  async merge(text: string): Promise<boolean> {
    this.#session.flush();
    this.#outcome = await this.#fetching('in', () => this.#draft?.import(text));
    if (this.#outcome !== undefined) this.#host().say(this.#outcomeWords());
    this.#host().redraw();
    return this.#outcome !== undefined;
  }

  #outcomeWords(): string {
    const words = this.#words;
    const { transfer } = words.drafts;
    const outcome = this.#outcome;
    if (outcome === undefined) return '';
    if (outcome.kind === 'refused') {
      const params = Object.fromEntries(
        Object.entries(outcome.params).map(([name, value]) => [name, { kind: 'text' as const, value }]),
      );
      return message(transfer.refusals[outcome.why], params, words);
    }
    const from = outcome.filledBy === undefined ? '' : ` ${transfer.mergedFrom(outcome.filledBy)}`;
    return transfer.merged(outcome.changed, outcome.conflicts) + from;
  }

  /** The end of the form: keeping, bringing back, printing, sending. */
  end(prints: unknown): unknown {
    const draft = this.#draft;
    const words = this.#words;
    if (draft === undefined) return html`<section><div class="actions">${prints}</div></section>`;
    const { transfer } = words.drafts;
    return html`${this.#session.mode === 'review' ? nothing : this.#sending.section()}
      <section><h3 id="d-out" aria-level=${this.#host().level(3)}>${transfer.export}</h3>
        ${draft.state.evictable ? html`<p class="remark" data-evictable>${words.drafts.save.evictable}</p>` : nothing}
        <div class="actions">${this.#exports()} ${prints}</div>
        ${this.#done === '' ? nothing : html`<p class="done">${this.#done}</p>`} ${this.#missed('out')}
        ${
          this.#code === undefined
            ? nothing
            : html`<label class="stack"><span>${transfer.byHand}</span><textarea readonly rows="4" .value=${this.#code} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>`
        }
      </section>
      ${
        this.#session.locked
          ? nothing
          : html`<section><h3 id="d-in" aria-level=${this.#host().level(3)}>${transfer.import}</h3>
            <p class="hint">${transfer.importHint}</p>
            <textarea rows="2" aria-label=${transfer.paste} placeholder=${transfer.paste} data-paste></textarea>
            <div class="actions">
              <button type="button" class="quiet" @click=${(event: Event) => this.#paste(event)}>${words.desk.merge}</button>
              <label class="quiet photo-add">${words.desk.file}<input class="unseen" type="file" accept=".json,.txt,application/json,text/plain" @change=${(event: Event) => void this.#file(event)} /></label>
            </div>
            ${this.#missed('in')} ${this.#outcome === undefined ? nothing : html`<p class=${this.#outcome.kind === 'refused' ? 'problem' : 'remark'}>${this.#outcomeWords()}</p>`}
          </section>`
      }
      ${this.#others(draft)}`;
  }

  #paste(event: Event): void {
    const area = (event.target as Element).closest('section')?.querySelector<HTMLTextAreaElement>('[data-paste]');
    if (area != null && area.value.trim() !== '')
      void this.merge(area.value).then(() => this.#outcome?.kind === 'merged' && (area.value = ''));
  }

  async #file(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file !== undefined) await this.merge(await file.text());
  }

  #others(draft: Draft): unknown {
    const { list } = this.#words.drafts;
    const toggle = (event: Event): void => {
      const { open } = event.target as HTMLDetailsElement;
      if (open !== this.#listed) this.#change(() => (this.#listed = open));
    };
    return html`<section><details @toggle=${toggle}><summary>${list.title}</summary>${this.#listed ? this.#list(draft) : nothing}</details></section>`;
  }

  // The draft that is open is not among them: it is dropped above, where the form learns of it.
  #list({ name: { page }, keys }: Draft): unknown {
    const { list } = this.#words.drafts;
    const others = listDrafts().filter(
      ({ key, name }) => !keys.includes(key) && (name.page === '' || plainPath(name.page) === plainPath(page)),
    );
    return others.length === 0 ? html`<p class="hint">${list.none}</p>` : others.map((each) => this.#other(each));
  }

  // The button that asks is the one that takes it back, so that the keyboard stays where it is.
  #other({ key, name, savedAt, unitName, answers }: DraftSummary): TemplateResult {
    const words = this.#words;
    const { list } = words.drafts;
    const unit = unitName || name.unit;
    const asking = this.#leaving === key;
    const ask = (): void => {
      this.#change(() => (this.#leaving = asking ? undefined : key));
      if (!asking) this.#host().say(list.removeAsk(unit));
    };
    const remove = (event: Event): void => {
      (event.target as Element).closest('details')?.querySelector('summary')?.focus();
      this.#leaving = undefined;
      this.#change(() => deleteDraft(key));
    };
    return html`<div class="actions"><span>${asking ? list.removeAsk(unit) : list.entry(unit, periodWords(name.period, words), answers, this.#when(savedAt))}</span>
      <button type="button" class="quiet" @click=${ask}>${asking ? list.keep : list.remove}</button>
      ${asking ? html`<button type="button" class="quiet" @click=${remove}>${list.removeNow}</button>` : nothing}</div>`;
  }
}
