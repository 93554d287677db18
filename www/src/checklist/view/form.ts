/** The form that is filled in: the part of `<orientation-checklist>` that is fetched while the criteria are read. */
import { html, nothing, render } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { documentOf } from '../documents.js';
import type { FilterName } from '../filters.js';
import type { Entry } from '../form.js';
import { writeNumber } from '../numbers.js';
import { dayOf } from '../opening.js';
import type { Problem } from '../reading.js';
import { Failure, type FailureCode } from '../../engine/failure.js';
import { failureOf } from '../../engine/failure-of.js';
import { message } from '../words/format.js';
import { frameWords, languageOf } from '../words/frame.js';
import { checklistWordsOf, loadWords, type ChecklistWords } from '../words/index.js';
import { message as failureMessage, periodWords } from '../../ui/i18n/format.js';
import { ChecklistStore, type Change } from '../session/checklist.js';
import { opened } from '../session/loading.js';
import type { Source } from '../session/source.js';
import { formStyles } from '../styles/form.js';
import type { Assessment } from '../../engine/types.js';
import { Bar } from './bar.js';
import type { Context } from './context.js';
import type { ChecklistElement } from './element.js';
import { facts, rereadFacts, typedFact } from './facts.js';
import { filters } from './filters.js';
import { FormPart } from './form-part.js';
import { bareIn, fill, type Frame, frameOf } from './frame.js';
import { Later } from './later.js';
import { pause, Rows } from './rows.js';
import { Saving } from './saving.js';

const ANNOUNCE_AFTER = 600;
/** What only a form of plain HTML between the tags has. */
const PLAIN = 'input[name="set:id"]';
/** The level above the unit: the one that reviews here. */
const REVIEWER = 1;

export class ChecklistForm {
  readonly #element: ChecklistElement;
  readonly #store = new ChecklistStore();
  readonly #rows = new Rows({
    store: this.#store,
    decimal: () => this.#words.decimal,
    context: () => this.#context(),
    told: (entry, problems) => this.#tell(entry, problems),
    judge: () => this.#judge(),
  });
  readonly #saving = new Saving({
    words: () => this.#words,
    told: () => this.#drawBar(),
    needed: () => this.#later.need(),
  });
  readonly #later: Later;
  readonly #part: FormPart;
  #failure: Failure | undefined;
  /** The failure that is told of at present. */
  #shown: Failure | undefined;
  #frame: Frame | undefined;
  #bar: Bar | undefined;
  /** Where a failure is told while there is no frame. */
  #bare: HTMLElement | undefined;
  #filter: FilterName = 'all';
  #resultOpen = false;
  #openWhy: string | undefined;
  #version = 0;
  /** The rows that do not show yet what has changed. */
  #stale: Set<string> | 'all' = new Set();
  /** Whether they will, and all else that does not, before the next picture. */
  #freshening = false;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(element: ChecklistElement) {
    this.#element = element;
    this.#part = new FormPart(element.internals, {
      element,
      text: () => (this.#store.form === undefined ? undefined : documentOf(this.#store.assessment())),
    });
    this.#later = new Later({
      element,
      store: this.#store,
      saving: this.#saving,
      context: () => this.#context(),
      rows: this.#rows,
      version: () => this.#version,
      period: () => this.#period,
      openWhy: () => this.#openWhy,
      say: (words) => this.#say(words),
      judge: () => this.#judge(),
      came: () => {
        this.#rows.drawAll('open');
        this.#judge();
        this.#drawResult();
        element.requestUpdate();
      },
    });
    element.adopt(formStyles);
    this.#store.goTo = (id) => this.goTo(id);
    this.#store.subscribe((change) => this.#follow(change));
    this.connect();
  }

  /** The assessment as it stands. */
  get value(): Assessment | undefined {
    return this.#store.form === undefined ? undefined : this.#store.assessment();
  }

  /** Goes to a criterion; says whether there is one. */
  goTo(id: string): boolean {
    if (this.#filter !== 'all') this.#look('all');
    return this.#rows.goTo(id);
  }

  print(kind: 'filled' | 'blank'): void {
    void this.#later.load().then((more) => more?.print(kind));
  }

  connect(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrinted);
    window.addEventListener('pagehide', this.#onHide);
    // A form that is put back with all that is in it does not tell what is in it.
    this.#part.join(this.#element.internals.form);
  }

  /** Ends it: the element has been taken out of the page. */
  close(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrinted);
    window.removeEventListener('pagehide', this.#onHide);
    this.#rows.detach();
    this.#later.close();
    this.#saving.close();
    this.#store.close();
    this.#part.join(null);
    clearTimeout(this.#saying);
  }

  join(form: HTMLFormElement | null): void {
    this.#part.join(form);
  }

  /** The form of the page is reset: back to what it began with. What there was can be brought back. */
  reset(): void {
    this.#saving.reset();
    this.#element.requestUpdate();
  }

  /** The browser gives back what it has kept of the page; what the device has kept goes before. */
  restore(text: string): void {
    void this.#later.load().then((more) => more?.restore(text));
  }

  /** Opens what the page names; settles once every criterion can be answered and is scored. What `waiting` has is done before that. */
  async open(reading: Promise<Source>, signal: AbortSignal, waiting: ((form: this) => void)[]): Promise<void> {
    this.#failure = undefined;
    const today = dayOf(new Date());
    try {
      const part = this.#element.querySelector(PLAIN) === null ? undefined : import('./plain.js');
      const [source, plainly] = await Promise.all([
        reading,
        part,
        loadWords(this.#element.lang).catch(() => undefined),
      ]);
      // Each of these steps is long on a slow phone; what someone does meanwhile goes before.
      await pause();
      if (signal.aborted) return;
      const { settings, shownMode } = this.#element;
      const { draft, saved, scorer } = opened(source, settings, shownMode, today);
      this.#store.open(source.set, draft, today);
      this.#saving.open(saved);
      this.#later.open();
      for (const work of waiting.splice(0)) work(this);
      await pause();
      if (signal.aborted) return;
      const plain = plainly && new plainly.Plain(this.#element);
      const where = plain?.whereabouts();
      const other = plain?.into(this.#store, { decimal: this.#words.decimal, today, locked: this.#context().locked });
      plain?.retire();
      const frame = this.#take();
      this.update();
      await pause();
      if (signal.aborted) return;
      const drawn = this.#rows.attach(frame.items);
      if (where !== undefined) void drawn.then(() => where.stay(this.#rows.item(where.id)));
      // No step between these two: what is typed after the engine has read the answers is told to it from here on.
      const engine = await scorer();
      if (signal.aborted) return engine.close();
      this.#store.connect(engine);
      await drawn;
      if (signal.aborted) return;
      this.#later.watch(frame.place.end);
      if (other !== undefined) void this.#later.load().then((more) => more?.bring(documentOf(other)));
      this.#element.dispatchEvent(
        new CustomEvent('orientation-ready', { bubbles: true, composed: true, detail: { id: source.set.id } }),
      );
    } catch (error) {
      if (!signal.aborted) await this.#fail(failureOf(error));
    }
  }

  async #fail(failure: Failure): Promise<void> {
    this.#failure = failure;
    // The words for what seldom happens lie elsewhere.
    if (!(failure.code in this.#words.failures)) await this.#later.load();
    if (this.#failure !== failure) return;
    this.update();
    const { code, params } = failure;
    this.#element.dispatchEvent(
      new CustomEvent('orientation-error', {
        bubbles: true,
        composed: true,
        detail: { code, params, message: this.#failureWords() },
      }),
    );
  }

  // The frame that stands already, if it is of the same criteria; else one of its own.
  #take(): Frame {
    const { form } = this.#store;
    const { shadow, frame: standing } = this.#element;
    if (form === undefined) throw new Error('a form is taken before it is opened');
    const ids = form.entries.map(({ id }) => id).join(' ');
    const isSame =
      standing !== undefined &&
      this.#frame === undefined &&
      standing.form.set === form.set &&
      [...standing.items.keys()].join(' ') === ids;
    const { lang, ...words } = frameWords[languageOf(this.#element.lang)];
    const frame = isSame ? standing : frameOf(form, this.#store.assessment().unit, words, lang);
    if (!isSame) fill(shadow, frame.root);
    this.#element.frame = this.#frame = frame;
    this.#bar = new Bar(frame.place.bar);
    this.#filter = 'all';
    this.#bare = undefined;
    for (const place of [frame.place.failure, frame.place.filters, frame.place.eyebrow, frame.place.unit])
      place.replaceChildren();
    const { root } = frame;
    root.addEventListener('input', (event) => this.#typed(event, false));
    root.addEventListener('change', (event) => this.#typed(event, true));
    root.addEventListener('click', this.#onClick);
    root.addEventListener('keydown', (event) => this.#later.key(event) && event.preventDefault());
    root.addEventListener('focusin', (event) => this.#store.editing(this.#rows.entryOf(event)?.entry.id));
    return frame;
  }

  get #words(): ChecklistWords {
    return checklistWordsOf(this.#element.lang);
  }

  #context(): Context {
    const { shownMode: mode, readonly: forReading, disabled } = this.#element;
    const readonly = forReading || disabled || mode === 'read';
    this.#store.level = mode === 'self' ? 0 : REVIEWER;
    const shows = mode === 'review' || (mode === 'read' && this.#store.draft.get(`review/${REVIEWER}`) !== undefined);
    return {
      store: this.#store,
      words: this.#words,
      mode,
      readonly,
      locked: readonly || mode !== 'self',
      panel: (panel, entry) => this.#later.panel(panel, entry),
      review: shows ? (entry) => this.#later.review(entry) : undefined,
    };
  }

  /** The inputs have to show other values, or other words, than stand in them. */
  renew(): void {
    this.#version += 1;
    this.#element.requestUpdate();
    this.#rows.renewAll();
    this.#drawBar();
    // Other words may have to be fetched first.
    const { lang } = this.#element;
    if (languageOf(lang) !== this.#words.locale.slice(0, 2))
      void loadWords(lang).then(
        () => this.renew(),
        () => undefined,
      );
  }

  #follow({ criteria, from }: Change): void {
    if (this.#frame?.form.set !== this.#store.form?.set || this.#frame === undefined) return;
    if (this.#shown !== this.#told) this.#element.requestUpdate();
    if (from === 'elsewhere') {
      this.#part.changed();
      return this.renew();
    }
    // The total is what is looked at; the rest follows in the same picture.
    this.#bar?.drawTotal(this.#store, this.#words);
    if (from === 'engine') this.#rows.drawAll('scored');
    else if (criteria === 'all') this.#stale = 'all';
    else if (this.#stale !== 'all') for (const id of criteria) this.#stale.add(id);
    if (!this.#freshening) queueMicrotask(() => this.#freshen());
    this.#freshening = true;
  }

  #freshen(): void {
    const stale = this.#stale;
    this.#stale = new Set();
    this.#freshening = false;
    this.#drawBar();
    if (stale === 'all') this.#rows.drawAll();
    else for (const id of stale) this.#rows.draw(id);
    if (this.#resultOpen) this.#drawResult();
    this.#part.changed();
  }

  #drawBar(): void {
    const { form, card } = this.#store;
    if (form === undefined || this.#frame === undefined) return;
    const scoring = this.#store.scorer !== undefined ? 'on' : this.#failure === undefined ? 'loading' : 'off';
    const words = this.#words;
    this.#bar?.draw({ store: this.#store, words, saved: this.#saving.told, scoring, resultOpen: this.#resultOpen });
    const show = (token: string): string => writeNumber(token, words.decimal, false);
    for (const [id, subtotal] of this.#frame.subtotals) {
      const line = card.group(id);
      const text = line === undefined ? subtotal.textContent : words.form.group(show(line.points), show(line.max));
      if (subtotal.textContent !== text) subtotal.textContent = text;
    }
  }

  #drawResult(): void {
    const place = this.#frame?.place.result;
    if (place === undefined) return;
    place.hidden = !this.#resultOpen;
    render(this.#resultOpen ? this.#later.result() : nothing, place);
  }

  /** Draws all but the rows. */
  update(): void {
    this.#shown = this.#told;
    const told =
      this.#shown === undefined ? nothing : html`<p class="failure" role="alert">${this.#failureWords()}</p>`;
    if (this.#frame === undefined) {
      if (this.#shown === undefined) return;
      this.#bare ??= this.#element.frame?.place.failure ?? bareIn(this.#element.shadow, this.#words.locale.slice(0, 2));
      return void render(told, this.#bare);
    }
    const { place } = this.#frame;
    const context = this.#context();
    const { words, mode } = context;
    render(told, place.failure);
    this.#frame.root.lang = words.locale.slice(0, 2);
    render(`${words.form.label} · ${this.#period}`, place.eyebrow);
    const { unit } = this.#store.assessment();
    const names = [unit.name, unit.superior?.name].filter((name) => name !== undefined && name !== '');
    render(names.length === 0 ? nothing : html`<p class="unit">${names.join(' · ')}</p>`, place.unit);
    render(this.#later.notices(), place.notices);
    place.filters.ariaLabel = words.filters.title;
    render(filters(words, mode, this.#filter), place.filters);
    let isNew = false;
    const drawn = guard([this.#version, context.locked, words, this.#store.form], () => {
      isNew = true;
      return facts(context);
    });
    render(drawn, place.facts);
    if (isNew) {
      rereadFacts(place.facts, context);
      this.#judge();
    }
    render(this.#later.end(), place.end);
    this.#drawBar();
  }

  #tell({ number }: Entry, [first]: readonly Problem[]): void {
    const words = this.#words;
    this.#say(first === undefined ? '' : `${number}. ${message(words.problems[first.code], first.limit, words)}`);
  }

  /** The form of the page is told of the first input that something is wrong with, in the words beside it. */
  #judge(): void {
    const { shadow } = this.#element;
    const anchor = shadow.querySelector<HTMLElement>('[aria-invalid]');
    this.#part.judge(
      shadow.getElementById(anchor?.getAttribute('aria-errormessage') ?? '')?.textContent ?? '',
      anchor ?? undefined,
    );
  }

  #say(words: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      const place = this.#frame?.place.status;
      // The same words twice are not heard twice unless something about them differs.
      if (place !== undefined)
        place.textContent = words === place.textContent && words !== '' ? `${words}\u00a0` : words;
    }, ANNOUNCE_AFTER);
  }

  #typed(event: Event, done: boolean): void {
    if (this.#rows.typed(event, done)) return;
    const problem = typedFact(event, done, this.#context());
    if (problem === undefined) return;
    this.#say(problem);
    this.#judge();
  }

  readonly #onClick = (event: Event): void => {
    if (this.#rows.pressed(event)) return;
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const { do: action, filter = 'all', key, kind } = button?.dataset ?? {};
    if (action === 'filter') void this.#later.load().then((more) => more && this.#look(filter as FilterName));
    else if (action === 'result') this.#showResult(!this.#resultOpen);
    else if (action === 'print') this.print(kind === 'blank' ? 'blank' : 'filled');
    else if (action === 'again') this.#later.need();
    else if (action === 'explain') {
      this.#openWhy = this.#openWhy === key ? undefined : key;
      this.#drawResult();
    }
  };

  #showResult(open: boolean): void {
    this.#resultOpen = open;
    this.#drawBar();
    this.#drawResult();
    if (open) void this.#later.load().then(() => this.#frame?.place.result.querySelector<HTMLElement>('h3')?.focus());
  }

  // The words for it come with what can tell which criteria pass.
  #look(filter: FilterName): void {
    const words = this.#later.words?.filtered;
    if (words === undefined || this.#frame === undefined) return;
    this.#filter = filter;
    const { place, root } = this.#frame;
    const shown = (this.#store.form?.entries ?? []).filter((entry) => {
      const isShown = filter === 'all' || this.#later.passes(entry, filter);
      const item = this.#rows.item(entry.id);
      if (item !== undefined) item.hidden = !isShown;
      return isShown;
    }).length;
    place.none.textContent = words.none;
    place.none.hidden = shown > 0;
    root.dataset['filter'] = filter;
    this.#element.requestUpdate();
    this.#say(shown === 0 ? words.none : words.some(shown));
  }

  readonly #onHide = (): void => this.#store.flush();
  readonly #onPrint = (): void => {
    if (this.#frame !== undefined && this.#store.form !== undefined) this.#later.putPaper(this.#frame.root);
  };
  readonly #onPrinted = (): void => this.#frame?.root.querySelector('.paper-place')?.remove();

  get #period(): string {
    return this.#store.form === undefined ? '' : periodWords(this.#store.assessment().period, this.#words);
  }

  /** What is to be told of: that there is no form, or that its engine has failed at last. */
  get #told(): Failure | undefined {
    return this.#failure ?? this.#store.failure;
  }

  #failureWords(): string {
    const words = this.#words;
    const { code, params } = this.#told ?? new Failure('unknown');
    const table: Partial<Record<FailureCode, string>> = this.#later.words?.failures ?? words.failures;
    return failureMessage(
      table[code] ?? words.failures.unknown,
      { detail: { kind: 'text', value: code }, ...params },
      words,
    );
  }
}
