/** The form that is filled in: the part of `<orientation-checklist>` that is fetched while the criteria are read. */
import { html, nothing, render } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { Draft } from '../../drafts/draft.js';
import { Failure, type FailureCode } from '../../engine/failure.js';
import { failureOf } from '../../engine/failure-of.js';
import type { Assessment } from '../../engine/types.js';
import { comeTo } from '../../meeting/coming.js';
import { drop } from '../../ui/dom.js';
import { message as failureMessage, periodWords } from '../../ui/i18n/format.js';
import { Lazy } from '../../ui/lazy.js';
import { printable } from '../../ui/printable.js';
import { documentOf } from '../documents.js';
import { today } from '../initial.js';
import { writeNumber } from '../numbers.js';
import { lazyEngine } from '../session/lazy-engine.js';
import { ChecklistSession, type SessionEvent } from '../session/session.js';
import type { PageSource } from '../session/source.js';
import { formStyles } from '../styles/form.js';
import { frameWords, languageOf } from '../words/frame.js';
import { checklistWordsOf, loadWords, type ChecklistWords } from '../words/index.js';
import { Bar } from './bar.js';
import type { ChecklistElement, Context, Panels, PaperKind } from './context.js';
import { facts, rereadFacts, typedFact } from './facts.js';
import { type FilterName, filters } from './filters.js';
import { FormPart } from './form-part.js';
import { bareIn, fill, type Frame, frameOf, isWalked, shifted, showSection } from './frame.js';
import { prefetch } from './prefetch.js';
import { panelPart } from './panel-part.js';
import { pause, Rows } from './rows.js';
import { savedWords, wantsNotice } from './saving.js';
import type { Walk } from './walk.js';

const ANNOUNCE_AFTER = 600;
/** What is said of saving may come a little later than the saving itself, in milliseconds. */
const TELL_SAVED_AFTER = 250;
/** What only a form of plain HTML between the tags has. */
const PLAIN = 'input[name="set:id"]';

const loadWalk = (): Promise<typeof import('./walk.js')> => import('./walk.js');

export class ChecklistForm {
  readonly #element: ChecklistElement;
  readonly #session = new ChecklistSession();
  readonly #panels: Lazy<Panels>;
  readonly #host: Context;
  readonly #rows: Rows;
  readonly #part: FormPart;
  /** The way through, where the form goes by sections. */
  #walk: Walk | undefined;
  #failure: Failure | undefined;
  /** What is tried again after a failure. */
  #again: () => void;
  /** The input that the keyboard was in last. */
  #last: HTMLElement | undefined;
  /** The failure that is told of at present. */
  #shown: Failure | undefined;
  #openedText: string | undefined;
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
  #saved: ReturnType<typeof setTimeout> | undefined;
  /** What ends with the form that is open. */
  #ends: (() => void)[] = [];

  constructor(element: ChecklistElement) {
    this.#element = element;
    this.#again = element.reopen;
    // What stands between the tags has inputs, too.
    element.addEventListener('focusin', ({ target }) => {
      if (target !== element) this.#last = target as HTMLElement;
    });
    this.#part = new FormPart(element.internals, {
      element,
      text: () => this.text,
    });
    this.#panels = new Lazy(async () => {
      const { ChecklistPanels } = await import('./checklist-panels.js');
      const panels = new ChecklistPanels(this.#host);
      panels.open();
      return panels;
    });
    const form = this;
    this.#host = {
      element,
      session: this.#session,
      panels: this.#panels,
      get rows() {
        return form.#rows;
      },
      get words() {
        return form.#words;
      },
      get version() {
        return form.#version;
      },
      get openWhy() {
        return form.#openWhy;
      },
      goTo: (id) => this.goTo(id),
      level: (own) => shifted(own, element.titleLevel) ?? nothing,
      say: (words) => this.#say(words),
      judge: () => this.#judge(),
      redraw: () => element.requestUpdate(),
    };
    this.#rows = new Rows(this.#host);
    element.adopt(formStyles);
    this.#session.subscribe((event) => this.#follow(event));
    this.#panels.subscribe(() => {
      this.#rows.drawAll('scored');
      this.#judge();
      this.#drawResult();
      element.requestUpdate();
    });
    this.connect();
  }

  /** The assessment as it stands. */
  get value(): Assessment | undefined {
    return this.#session.form === undefined ? undefined : this.#session.assessment();
  }

  /** The text of its file. */
  get text(): string | undefined {
    const { value } = this;
    return value && documentOf(value);
  }

  /** That text as it was when the form was opened. */
  get openedText(): string | undefined {
    return this.#openedText;
  }

  /** Goes to a criterion or a fact; says whether there is one. */
  goTo(id: string): boolean {
    if (this.#filter !== 'all') this.#look('all');
    if (this.#resultOpen) this.#showResult(false);
    this.#walk?.reveal(id);
    return this.#rows.goTo(id) || this.#goToFact(id);
  }

  #goToFact(id: string): boolean {
    const item = this.#frame?.place.facts.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`);
    item?.scrollIntoView({ block: 'center', behavior: 'instant' });
    item?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    return item != null;
  }

  print(kind: PaperKind): void {
    this.#withPanels((panels) => panels.print(kind));
  }

  // Where they cannot be had, that is told in their place.
  #withPanels(work: (panels: Panels) => void): void {
    this.#panels.load().then(work, () => undefined);
  }

  connect(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrinted);
    window.addEventListener('pagehide', this.#onHide);
    window.addEventListener('pageshow', this.#onShow);
    // A form that is put back with all that is in it does not tell what is in it.
    this.#part.join(this.#element.internals.form);
  }

  /** Ends it: the element has been taken out of the page. */
  close(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrinted);
    window.removeEventListener('pagehide', this.#onHide);
    window.removeEventListener('pageshow', this.#onShow);
    window.removeEventListener('online', this.#retry);
    this.#walk?.close();
    this.#rows.detach();
    this.#end();
    this.#panels.rest();
    this.#panels.value?.close();
    this.#session.close();
    this.#part.join(null);
    clearTimeout(this.#saying);
  }

  join(form: HTMLFormElement | null): void {
    this.#part.join(form);
  }

  /** The form of the page is reset: back to what it began with. What there was can be brought back. */
  reset(): void {
    this.#session.discard();
    // A browser that reloads the page now gives back what it was told last.
    this.#part.settle();
    this.#panels.want();
    this.#element.requestUpdate();
  }

  /** The browser gives back what it has kept of the page; what the device has kept goes before. */
  restore(text: string): void {
    this.#withPanels((panels) => panels.merge(text, 'state'));
  }

  /** Opens what the page names; settles once every criterion can be answered and is scored. What `waiting` has is done before that. */
  async open(reading: Promise<PageSource>, signal: AbortSignal, waiting: ((form: this) => void)[]): Promise<void> {
    this.#again = this.#element.reopen;
    window.removeEventListener('online', this.#retry);
    const day = today();
    try {
      const part = this.#element.querySelector(PLAIN) === null ? undefined : import('./plain.js');
      if (this.#goesBySections(this.#element.frame)) loadWalk().catch(() => undefined);
      const [source, plainly] = await Promise.all([
        reading,
        part,
        loadWords(this.#element.lang).catch(() => undefined),
      ]);
      // Each of these steps is long on a slow phone; what someone does meanwhile goes before.
      await pause();
      if (signal.aborted) return;
      this.#end();
      this.#permit();
      this.#session.open(source, this.#element.settings, day);
      this.#begin();
      for (const work of waiting.splice(0)) work(this);
      await pause();
      if (signal.aborted) return;
      const plain = plainly && new plainly.Plain(this.#element);
      const isAsked = this.#isAsked;
      const where = plain?.whereabouts(isAsked ? this.#last : undefined);
      this.#failure = undefined;
      const other = plain?.into(this.#session, { decimal: this.#words.decimal, today: day });
      plain?.retire();
      const frame = this.#take();
      await this.lay();
      if (signal.aborted) return;
      this.update();
      await pause();
      if (signal.aborted) return;
      // The level above has a table of its own.
      if (this.#session.mode === 'review') await (await this.#panels.load()).review(frame, source.given);
      if (signal.aborted) return;
      const drawn = this.#rows.attach(frame.items);
      void drawn.then((isDone) => isDone && this.#walk?.restore());
      if (where !== undefined) {
        // Who was in the middle of it stays in the middle of one long page.
        this.#walk?.end();
        this.#element.requestUpdate();
        void drawn.then(() => where.stay(this.#rows.item(where.id)));
      }
      if (isAsked && where === undefined) this.#goOn();
      this.#openedText = this.text;
      const finish = async (): Promise<void> => {
        await this.#session.score(signal);
        await drawn;
        if (signal.aborted) return;
        this.#settle();
        if (other !== undefined) this.#withPanels((panels) => panels.merge(documentOf(other), 'page'));
        this.#element.dispatchEvent(
          new CustomEvent('orientation-ready', { bubbles: true, composed: true, detail: { id: source.set.id } }),
        );
        // Nothing that a form can do without is asked for before that has been said.
        if (signal.aborted) return;
        if (this.#panels.value === undefined) this.#ends.push(prefetch(frame.place.end, this.#panels.want));
        this.#ends.push(printable(this.#element, this.#element.shadow, () => this.#frame?.root));
      };
      // Without its engine a form is open all the same, and stays as it is while the engine is asked for again.
      this.#again = () => void finish().catch((error: unknown) => this.#missed(error, signal));
      await finish();
    } catch (error) {
      await this.#missed(error, signal);
    }
  }

  async #missed(error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const isSaid = this.#failure !== undefined;
    window.addEventListener('online', this.#retry);
    await this.#fail(failureOf(error));
    if (isSaid) this.#say(this.#failureWords());
  }

  // The message stands until what was asked for has come, so that the keyboard does not fall from its button.
  readonly #retry = (): void => {
    window.removeEventListener('online', this.#retry);
    this.#again();
  };

  // What had failed has come.
  #settle(): void {
    if (this.#failure === undefined) return;
    const isAsked = this.#isAsked;
    this.#failure = undefined;
    this.update();
    if (isAsked) this.#goOn();
  }

  /** Whether the keyboard is at the button that asks again. */
  get #isAsked(): boolean {
    return this.#element.shadow.activeElement?.closest('[data-do=retry]') != null;
  }

  // Whoever has asked again goes on where the keyboard was before.
  #goOn(): void {
    const root = this.#frame?.root;
    if (root === undefined) return;
    root.tabIndex = -1;
    const last = this.#last !== undefined && root.contains(this.#last) ? this.#last : root;
    last.focus({ preventScroll: true });
  }

  // What goes along with the form that has just been opened.
  #begin(): void {
    const { draft, mode } = this.#session;
    this.#ends.push(comeTo(this.#session, (id) => this.goTo(id)));
    if (draft !== undefined) this.#ends.push(draft.subscribe(({ kind }) => this.#kept(draft, kind)));
    this.#panels.value?.open();
    const isSent = (this.#element.action ?? null) !== null;
    // Something may be waiting to be sent, or to be said.
    if (isSent || mode !== 'self' || (draft !== undefined && wantsNotice(draft))) this.#panels.want();
  }

  #end(): void {
    for (const end of this.#ends.splice(0)) end();
    clearTimeout(this.#saved);
    this.#saved = undefined;
  }

  // The draft says something of itself.
  #kept(draft: Draft, kind: string): void {
    if (wantsNotice(draft)) this.#panels.want();
    if (kind !== 'state') return;
    this.#saved ??= setTimeout(() => {
      this.#saved = undefined;
      this.#drawBar();
    }, TELL_SAVED_AFTER);
  }

  async #fail(failure: Failure): Promise<void> {
    this.#failure = failure;
    // The words for what seldom happens lie elsewhere.
    if (!(failure.code in this.#words.failures)) await this.#panels.load().catch(() => undefined);
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
    const { form } = this.#session;
    const { shadow, frame: standing } = this.#element;
    if (form === undefined) throw new Error('a form is taken before it is opened');
    const ids = form.entries.map(({ id }) => id).join(' ');
    const isSame =
      standing !== undefined &&
      this.#frame === undefined &&
      standing.form.set === form.set &&
      [...standing.items.keys()].join(' ') === ids;
    const { lang, ...words } = frameWords[languageOf(this.#element.lang)];
    const frame = isSame
      ? standing
      : frameOf(form, this.#session.assessment().unit, words, lang, this.#element.titleLevel);
    if (!isSame) fill(shadow, frame.root);
    this.#element.frame = this.#frame = frame;
    this.#bar = new Bar(frame.place.bar);
    this.#filter = 'all';
    this.#bare = undefined;
    for (const place of [frame.place.failure, frame.place.filters, frame.place.eyebrow, frame.place.unit])
      place.replaceChildren();
    // Escape closes it too.
    frame.place.result.addEventListener('close', () => this.#resultOpen && this.#showResult(false));
    const { root } = frame;
    root.addEventListener('input', (event) => this.#typed(event, false));
    root.addEventListener('change', (event) => this.#typed(event, true));
    root.addEventListener('click', this.#onClick);
    root.addEventListener('keydown', (event) => this.#panels.value?.key(event) && event.preventDefault());
    root.addEventListener('focusin', (event) => this.#visit(event));
    return frame;
  }

  #visit(event: Event): void {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select'))
      this.#last = event.target;
    const id = this.#rows.entryOf(event)?.entry.id;
    const fact = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
    this.#session.editing(id);
    this.#walk?.visit(id ?? fact?.dataset['fact']);
  }

  #goesBySections(frame: Frame | undefined): boolean {
    const { layout, shownMode } = this.#element;
    return frame !== undefined && isWalked(frame.form, layout, shownMode);
  }

  /** Lays the form out as the page says: by sections, or as one long page. */
  async lay(): Promise<void> {
    const frame = this.#frame;
    if (frame === undefined) return;
    if (!this.#goesBySections(frame)) {
      this.#walk?.end();
      showSection(frame, 'all');
      return;
    }
    // Where it cannot be had, the form is one long page.
    const part = await loadWalk().catch(() => undefined);
    if (frame !== this.#frame) return;
    if (part === undefined) return showSection(frame, 'all');
    this.#walk ??= new part.Walk(this.#host);
    this.#walk.begin(frame);
    this.#element.requestUpdate();
  }

  get #words(): ChecklistWords {
    return checklistWordsOf(this.#element.lang);
  }

  // What the page lets a person do to the form.
  #permit(): void {
    const { shownMode: mode, readonly, disabled } = this.#element;
    this.#session.mode = mode;
    this.#session.readonly = readonly || disabled || mode === 'read';
  }

  /** The inputs have to show other values, or other words, than stand in them. */
  renew(): void {
    this.#permit();
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

  #follow({ criteria, from }: SessionEvent): void {
    if (this.#frame?.form.set !== this.#session.form?.set || this.#frame === undefined) return;
    if (this.#shown !== this.#told) this.#element.requestUpdate();
    if (from === 'elsewhere') {
      this.#part.changed();
      return this.renew();
    }
    // The total is what is looked at; the rest follows in the same picture.
    this.#bar?.drawTotal(this.#session, this.#words);
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
    const { form, card } = this.#session;
    if (form === undefined || this.#frame === undefined) return;
    const scoring = this.#session.isScored ? 'on' : this.#failure === undefined ? 'loading' : 'off';
    const words = this.#words;
    const saved = savedWords(this.#session.draft, words);
    this.#bar?.draw({ session: this.#session, words, saved, scoring, resultOpen: this.#resultOpen });
    const show = (token: string): string => writeNumber(token, words.decimal, false);
    this.#walk?.draw();
    for (const [id, subtotal] of this.#frame.subtotals) {
      const line = card.group(id);
      const text = line === undefined ? subtotal.textContent : words.form.group(show(line.points), show(line.max));
      if (subtotal.textContent !== text) subtotal.textContent = text;
    }
  }

  #drawResult(): void {
    const place = this.#frame?.place.result;
    if (place === undefined) return;
    const content = html`<div class="actions"><b aria-hidden="true">${this.#words.bar.result}</b><button type="button" class="quiet" data-do="close">${this.#words.bar.close}</button></div>${panelPart(this.#host, (panels) => panels.result())}`;
    place.ariaLabel = this.#words.bar.result;
    render(this.#resultOpen ? content : nothing, place);
    if (this.#resultOpen && !place.open) place.showModal();
    else if (!this.#resultOpen) place.close();
  }

  /** Draws all but the rows. */
  update(): void {
    this.#shown = this.#told;
    const { again } = this.#words.lazy;
    const retry =
      this.#failure === undefined
        ? nothing
        : html`<button type="button" class="button" data-do="retry" @click=${this.#retry}>${again}</button>`;
    const told =
      this.#shown === undefined
        ? nothing
        : html`<div class="failure" role="alert"><p>${this.#failureWords()}</p>${retry}</div>`;
    if (this.#frame === undefined) {
      if (this.#shown === undefined) return;
      this.#bare ??= this.#element.frame?.place.failure ?? bareIn(this.#element.shadow, this.#words.locale.slice(0, 2));
      return void render(told, this.#bare);
    }
    const { place } = this.#frame;
    const words = this.#words;
    const { mode, locked } = this.#session;
    render(told, place.failure);
    this.#frame.root.lang = words.locale.slice(0, 2);
    const { unit, period } = this.#session.assessment();
    render(`${words.form.label} · ${periodWords(period, words)}`, place.eyebrow);
    const names = [unit.name, unit.superior?.name].filter((name) => name !== undefined && name !== '');
    render(names.length === 0 ? nothing : html`<p class="unit" translate="no">${names.join(' · ')}</p>`, place.unit);
    render(this.#notices(), place.notices);
    place.filters.ariaLabel = words.filters.title;
    render(filters(words, mode, this.#filter, this.#walk?.chip() ?? nothing), place.filters);
    let isNew = false;
    const drawn = guard([this.#version, locked, words, this.#session.form], () => {
      isNew = true;
      return facts(this.#host);
    });
    render(drawn, place.facts);
    if (isNew) {
      rereadFacts(place.facts, this.#host);
      this.#judge();
    }
    render(this.#panels.value?.end() ?? nothing, place.end);
    this.#drawBar();
  }

  #notices(): unknown {
    const { value, hasFailed } = this.#panels;
    if (!hasFailed) return value?.notices() ?? nothing;
    const { missing, again } = this.#words.lazy;
    return html`<div class="failure" role="alert"><p>${missing}</p><button type="button" class="button" data-do="again">${again}</button></div>`;
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
    const problem = typedFact(event, done, this.#host);
    if (problem === undefined) return;
    this.#say(problem);
    this.#judge();
  }

  readonly #onClick = (event: Event): void => {
    if (this.#rows.pressed(event)) return;
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const { do: action, filter = 'all', key, kind } = button?.dataset ?? {};
    if (action === 'filter') this.#withPanels(() => this.#look(filter as FilterName));
    else if (action === 'next') this.#walk?.next();
    else if (action === 'section' || action === 'overview') this.#walk?.go(key ?? 'overview');
    else if (action === 'layout') this.#walk?.turn();
    else if (action === 'result' || action === 'close') this.#showResult(action === 'result');
    else if (action === 'print') this.print(kind === 'blank' ? 'blank' : 'filled');
    else if (action === 'again') this.#panels.want();
    else if (action === 'explain') {
      this.#openWhy = this.#openWhy === key ? undefined : key;
      this.#drawResult();
    }
  };

  #showResult(open: boolean): void {
    this.#resultOpen = open;
    if (open) lazyEngine.want();
    this.#drawBar();
    this.#drawResult();
    if (open) this.#withPanels(() => this.#frame?.place.result.querySelector<HTMLElement>('h3')?.focus());
  }

  #look(filter: FilterName): void {
    this.#panels.value?.look(filter);
    this.#filter = filter;
    this.#element.requestUpdate();
  }

  readonly #onHide = (): void => this.#session.flush();
  // WebKit empties inputs that are not to be completed when it brings a page back, in a task of its own.
  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) setTimeout(() => this.#session.form !== undefined && this.renew());
  };
  readonly #onPrint = (): void => {
    if (this.#frame !== undefined && this.#session.form !== undefined) this.#panels.value?.putPaper(this.#frame.root);
  };
  readonly #onPrinted = (): void => drop(this.#frame?.root.querySelector('.paper-place'));

  /** What is to be told of: that there is no form, or that its engine has failed at last. */
  get #told(): Failure | undefined {
    return this.#failure ?? this.#session.failure;
  }

  #failureWords(): string {
    const words = this.#words;
    const { code, params } = this.#told ?? new Failure('unknown');
    const table: Partial<Record<FailureCode, string>> = this.#panels.value?.words.failures ?? words.failures;
    return failureMessage(
      table[code] ?? words.failures.unknown,
      { detail: { kind: 'text', value: code }, ...params },
      words,
    );
  }
}
