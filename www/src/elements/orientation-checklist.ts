/** `<orientation-checklist>`: a unit's self-assessment that can be filled in, scored, explained, reviewed and printed. */
import { html, LitElement, nothing, render, type PropertyValues } from 'lit';
import type { Entry } from '../checklist/form.js';
import { passes, type FilterName } from '../checklist/filters.js';
import { writeNumber } from '../checklist/numbers.js';
import { dayOf, documentOf, handedIn } from '../checklist/opening.js';
import type { Problem } from '../checklist/reading.js';
import type { Failure } from '../failure.js';
import { failureOf } from '../failure.js';
import { message } from '../i18n/checklist/format.js';
import { checklistWordsOf, type ChecklistWords } from '../i18n/checklist/index.js';
import { message as failureMessage, periodWords } from '../i18n/format.js';
import { ChecklistStore, type Change } from '../stores/checklist.js';
import { opened } from '../stores/loading.js';
import { checklistStyles, paperStyles } from '../styles/checklist.js';
import type { Assessment } from '../types.js';
import { bar } from './checklist/bar.js';
import type { Context, Mode } from './checklist/context.js';
import { Desk } from './checklist/desk.js';
import { typedFact } from './checklist/facts-part.js';
import { FormPart } from './checklist/form-part.js';
import { page } from './checklist/page.js';
import { Panels } from './checklist/panels.js';
import { paper, type PaperKind } from './checklist/paper.js';
import { people, unitLine } from './checklist/people.js';
import { result } from './checklist/result.js';
import { decision, review } from './checklist/review.js';
import { Rows } from './checklist/rows.js';
import { printPaper } from './plan/print.js';

const ANNOUNCE_AFTER = 600;
/** What only a form of plain HTML between the tags has. */
const PLAIN = 'input[name="set:id"]';
const MODES: readonly string[] = ['self', 'review', 'read'] satisfies readonly Mode[];
/** The level above the unit: the one that reviews here. */
const REVIEWER = 1;

export class OrientationChecklist extends LitElement {
  static override styles = checklistStyles;
  static readonly formAssociated = true;

  static override properties = {
    plan: {},
    criteria: {},
    assessment: {},
    unitId: { attribute: 'unit-id' },
    unitName: { attribute: 'unit-name' },
    unitType: { attribute: 'unit-type' },
    superior: {},
    period: {},
    lang: {},
    mode: {},
    action: {},
    name: { reflect: true },
    readonly: { type: Boolean, reflect: true },
    theme: { reflect: true },
    failure: { state: true },
    filter: { state: true },
  };

  /** The plan file: its address, or the file itself as an object or text. */
  declare plan: unknown;
  /** The file of the criteria set: its address, or the file itself. */
  declare criteria: unknown;
  /** What the form begins with: an assessment file, its address, or a part of one. */
  declare assessment: unknown;
  declare unitId: string | null;
  declare unitName: string | null;
  declare unitType: string | null;
  /** The name of the level above. */
  declare superior: string | null;
  declare period: string | null;
  /** `self`, the default; `review` for the level above; `read`. */
  declare mode: string | null;
  /** Where the answers are sent to; without it they are handed over as a file. */
  declare action: string | null;
  declare name: string | null;
  declare readonly: boolean;
  declare theme: string | null;

  declare private failure: Failure | undefined;
  declare private filter: FilterName;

  readonly #store = new ChecklistStore();
  readonly #rows = new Rows({ context: () => this.#context(), told: (entry, problems) => this.#tell(entry, problems) });
  readonly #panels = new Panels({
    context: () => this.#context(),
    state: (id) => this.#rows.state(id),
    renew: (id) => this.#rows.renew(id),
    draw: (id) => this.#rows.draw(id),
    plan: () => this.plan,
    today: () => dayOf(new Date()),
  });
  readonly #desk = new Desk({
    words: () => this.#words,
    form: () => this.#store.form,
    locked: () => this.#context().locked,
    submission: () => this.#submission(),
    accepted: () => this.#store.handIn(dayOf(new Date())),
    name: this.#panels.name,
    redraw: () => {
      this.requestUpdate();
      this.#drawBar();
    },
    saved: () => this.#drawBar(),
    say: (words) => this.#say(words),
  });
  readonly #part = new FormPart(this.attachInternals(), {
    element: this,
    text: () => (this.#store.form === undefined ? undefined : documentOf(this.#store.assessment())),
  });
  #loading: AbortController | undefined;
  #disabled = false;
  /** Taken out of the page, and what was open closed. */
  #ended = false;
  #resultOpen = false;
  #openWhy: string | undefined;
  #version = 0;
  #subtotals: HTMLElement[] = [];
  #saying: ReturnType<typeof setTimeout> | undefined;
  #complete: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.filter = 'all';
    this.readonly = false;
    this.#store.subscribe((change) => this.#follow(change));
    this.#store.goTo = (id) => this.open(id);
  }

  /** Settles once every criterion can be answered and is scored. */
  get complete(): Promise<void> {
    return this.#complete;
  }

  /** The assessment as it stands. */
  get value(): Assessment | undefined {
    return this.#store.form === undefined ? undefined : this.#store.assessment();
  }

  /** Goes to a criterion; says whether there is one. */
  open(id: string): boolean {
    if (this.filter !== 'all') this.#look('all');
    return this.#rows.goTo(id);
  }

  /** Prints the form, filled in or blank, and nothing of the page around it. */
  print(kind: PaperKind = 'filled'): void {
    const place = document.createElement('div');
    place.className = 'root';
    render(this.#paper(kind), place);
    void printPaper(place, this.#store.form?.set.title ?? '', paperStyles, this.renderRoot as ShadowRoot);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrinted);
    window.addEventListener('pagehide', this.#onHide);
    if (this.#ended) this.#reload();
    this.#ended = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move is a removal and an insertion at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  #end(): void {
    this.#ended = true;
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrinted);
    window.removeEventListener('pagehide', this.#onHide);
    this.#loading?.abort();
    this.#rows.detach();
    this.#panels.clear();
    this.#desk.close();
    this.#store.close();
    this.#part.join(null);
    clearTimeout(this.#saying);
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#part.join(form);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.#renew();
  }

  formResetCallback(): void {
    this.#desk.reset();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.#desk.restore(state);
  }

  get form(): HTMLFormElement | null {
    return this.#part.internals.form;
  }

  get validity(): ValidityState {
    return this.#part.internals.validity;
  }

  get validationMessage(): string {
    return this.#part.internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#part.internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#part.internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#part.internals.reportValidity();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const sources = ['criteria', 'assessment', 'unitId', 'unitName', 'unitType', 'superior', 'period', 'action'] as const;
    if (!this.hasUpdated || sources.some((name) => changed.has(name))) this.#reload();
    else if (changed.has('mode') || changed.has('readonly') || changed.has('lang')) this.#renew();
  }

  #reload(): void {
    this.#loading?.abort();
    this.#loading = new AbortController();
    this.#complete = this.#load(this.#loading.signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.failure = undefined;
    const today = dayOf(new Date());
    try {
      const part = this.querySelector(PLAIN) === null ? undefined : import('./checklist/plain.js');
      const [{ set, draft, saved, outbox, scorer }, plainly] = await Promise.all([opened(this.#sources(), today, signal), part]);
      if (signal.aborted) {
        outbox?.close();
        return draft.close();
      }
      this.#panels.clear();
      this.#store.open(set, draft, today);
      this.#desk.open(saved, outbox);
      const plain = plainly && new plainly.Plain(this);
      const where = plain?.whereabouts();
      const other = plain?.into(this.#store, { decimal: this.#words.decimal, today, locked: this.#context().locked });
      plain?.retire();
      this.requestUpdate();
      await this.updateComplete;
      this.#subtotals = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-subtotal]')];
      const drawn = this.#rows.attach(this.renderRoot.querySelectorAll<HTMLElement>('[data-criterion]'));
      this.#drawBar();
      if (where !== undefined) void drawn.then(() => this.#rows.stay(where));
      const engine = await scorer();
      if (signal.aborted) return engine.close();
      await drawn;
      this.#store.connect(engine);
      if (other !== undefined) this.#desk.bring(documentOf(other));
      this.dispatchEvent(new CustomEvent('orientation-ready', { bubbles: true, composed: true, detail: { id: set.id } }));
    } catch (error) {
      if (signal.aborted) return;
      this.failure = failureOf(error);
      this.#drawBar();
      const { code, params } = this.failure;
      this.dispatchEvent(new CustomEvent('orientation-error', { bubbles: true, composed: true, detail: { code, params, message: this.#failureWords() } }));
    }
  }

  #sources(): Parameters<typeof opened>[0] {
    const { criteria, assessment, unitId = null, unitName = null, unitType = null, superior = null, period = null, action = null } = this;
    return { criteria, assessment, unitId, unitName, unitType, superior, period, action, saves: this.#mode !== 'read' };
  }

  #submission(): { text: string; fingerprint: string } | undefined {
    const { scorer } = this.#store;
    if (scorer === undefined) return undefined;
    return { text: documentOf(handedIn(this.#store.assessment(), dayOf(new Date()))), fingerprint: scorer.fingerprint() };
  }

  get #words(): ChecklistWords {
    return checklistWordsOf(this.lang);
  }

  get #mode(): Mode {
    return MODES.includes(this.mode ?? '') ? (this.mode as Mode) : 'self';
  }

  #context(): Context {
    const mode = this.#mode;
    const readonly = this.readonly || this.#disabled || mode === 'read';
    this.#store.level = mode === 'self' ? 0 : REVIEWER;
    const shows = mode === 'review' || (mode === 'read' && this.#store.draft.get(`review/${REVIEWER}`) !== undefined);
    return {
      store: this.#store,
      words: this.#words,
      mode,
      readonly,
      locked: readonly || mode !== 'self',
      panel: (panel, entry) => this.#panels.draw(panel, entry),
      review: shows ? (entry) => review(entry, this.#rows.state(entry.id), this.#reviewView(entry.id)) : undefined,
    };
  }

  #reviewView(id: string): Parameters<typeof review>[2] {
    return { ...this.#context(), today: dayOf(new Date()), redraw: () => this.#rows.renew(id) };
  }

  // The inputs have to show other values, or other words, than stand in them.
  #renew(): void {
    this.#version += 1;
    this.requestUpdate();
    this.#rows.renewAll();
    this.#drawBar();
  }

  #follow({ criteria, card, from }: Change): void {
    if (this.#store.form === undefined || !this.hasUpdated) return;
    if (from === 'elsewhere') return this.#renew();
    if (card) this.#drawBar();
    if (criteria === 'all') this.#rows.drawAll();
    else for (const id of criteria) this.#rows.draw(id);
    if (card && this.#resultOpen) this.#drawResult();
    this.#part.changed();
  }

  // The result is drawn at once: the person has just answered.
  #drawBar(): void {
    const { form, card } = this.#store;
    const place = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (form === undefined || place === null) return;
    const scoring = this.#store.scorer !== undefined ? 'on' : this.failure === undefined ? 'loading' : 'off';
    render(bar({ ...this.#context(), ...this.#store.progress, saved: this.#desk.saved(), scoring, resultOpen: this.#resultOpen }), place);
    const show = (token: string): string => writeNumber(token, this.#words.decimal, false);
    for (const subtotal of this.#subtotals) {
      const line = card.group(subtotal.dataset['subtotal'] ?? '');
      const text = line === undefined ? subtotal.textContent : this.#words.form.group(show(line.points), show(line.max));
      if (subtotal.textContent !== text) subtotal.textContent = text;
    }
  }

  #drawResult(): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.result');
    if (place === null) return;
    place.hidden = !this.#resultOpen;
    render(this.#resultOpen ? result({ ...this.#context(), name: this.#panels.name, openWhy: this.#openWhy }) : nothing, place);
  }

  #tell(entry: Entry, problems: readonly Problem[]): void {
    const words = this.#words;
    const [first] = problems;
    this.#say(first === undefined ? '' : `${entry.number}. ${message(words.problems[first.code], first.limit, words)}`);
    const anchor = first === undefined ? undefined : this.#rows.item(entry.id)?.querySelector<HTMLElement>('[aria-invalid]');
    this.#part.judge({ badInput: true }, first === undefined ? this.#rows.firstProblem(words) : message(words.problems[first.code], first.limit, words), anchor ?? undefined);
  }

  #say(words: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      const place = this.renderRoot.querySelector('[role="status"]');
      // The same words twice are not heard twice unless something about them differs.
      if (place !== null) place.textContent = words === place.textContent && words !== '' ? `${words}\u00a0` : words;
    }, ANNOUNCE_AFTER);
  }

  #typed(event: Event, done: boolean): void {
    if (this.#rows.typed(event, done)) return;
    const problem = typedFact(event, done, this.#context());
    if (problem !== undefined && problem !== '') this.#say(problem);
  }

  readonly #onInput = (event: Event): void => this.#typed(event, false);
  readonly #onChange = (event: Event): void => this.#typed(event, true);
  readonly #onFocus = (event: Event): void => this.#store.editing(this.#rows.entryOf(event)?.entry.id);

  readonly #onClick = (event: Event): void => {
    if (this.#rows.pressed(event)) return;
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const { do: action, filter = 'all', key, to = '', kind } = button?.dataset ?? {};
    if (action === 'filter') this.#look(filter as FilterName);
    else if (action === 'result') this.#showResult(!this.#resultOpen);
    else if (action === 'jump') this.#jump(to, kind === 'fact');
    else if (action === 'print') this.print(kind === 'blank' ? 'blank' : 'filled');
    else if (action === 'explain') {
      this.#openWhy = this.#openWhy === key ? undefined : key;
      this.#drawResult();
    }
  };

  #showResult(open: boolean): void {
    this.#resultOpen = open;
    this.#drawBar();
    this.#drawResult();
    if (open) this.renderRoot.querySelector<HTMLElement>('.result h3')?.focus();
  }

  #jump(id: string, isFact: boolean): void {
    if (!isFact) return void this.open(id);
    const item = this.renderRoot.querySelector<HTMLElement>(`[data-fact="${id}"]`);
    item?.scrollIntoView({ block: 'center', behavior: 'instant' });
    item?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.#rows.key(event)) event.preventDefault();
  };

  #look(filter: FilterName): void {
    this.filter = filter;
    const shown = (this.#store.form?.entries ?? []).filter((entry) => {
      const isShown = passes(entry, filter, this.#store);
      const item = this.#rows.item(entry.id);
      if (item !== undefined) item.hidden = !isShown;
      return isShown;
    }).length;
    this.renderRoot.querySelector<HTMLElement>('.none')?.toggleAttribute('hidden', shown > 0);
    this.renderRoot.querySelector('.root')?.setAttribute('data-filter', filter);
    this.#say(shown === 0 ? this.#words.filters.none : this.#words.filters.shown(shown));
  }

  readonly #onPrint = (): void => {
    const root = this.renderRoot.querySelector('.root');
    if (root === null || this.#store.form === undefined) return;
    const place = document.createElement('div');
    place.className = 'paper-place';
    render(this.#paper('filled'), place);
    root.append(place);
  };

  readonly #onHide = (): void => this.#store.flush();
  readonly #onPrinted = (): void => this.renderRoot.querySelector('.paper-place')?.remove();

  #paper(kind: PaperKind): unknown {
    return paper({ ...this.#context(), kind, period: this.#period });
  }

  get #period(): string {
    return this.#store.form === undefined ? '' : periodWords(this.#store.assessment().period, this.#words);
  }

  #failureWords(): string {
    const { failure } = this;
    return failure === undefined ? '' : failureMessage(this.#words.failures[failure.code], failure.params, this.#words);
  }

  override render(): unknown {
    const words = this.#words;
    const context = this.#context();
    const { form } = this.#store;
    const prints = html`<button type="button" class="quiet" data-do="print">${words.paper.print}</button>
      <button type="button" class="quiet" data-do="print" data-kind="blank">${words.paper.printBlank}</button>`;
    const view = {
      ...context,
      period: this.#period,
      filter: this.filter,
      factVersion: this.#version,
      notices: this.#desk.notices(),
      unit: form === undefined ? nothing : unitLine(context),
      end: form === undefined ? nothing : html`<div class="end">
        ${context.review === undefined ? nothing : decision(this.#reviewView(''))} ${people(context, this.#version, !this.unitName)} ${this.#desk.end(prints)}
      </div>`,
    };
    return html`<div class="root" part="root" lang=${words.locale.slice(0, 2)}
        @input=${this.#onInput} @change=${this.#onChange} @click=${this.#onClick} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        ${this.failure === undefined ? nothing : html`<p class="failure" role="alert">${this.#failureWords()}</p>`}
        ${form === undefined && this.failure !== undefined ? nothing : page(view)}
        <p class="unseen" role="status"></p>
      </div>
      ${form === undefined ? html`<slot></slot>` : nothing}`;
  }
}
