/** The form that is filled in: the part of `<orientation-checklist>` that is fetched while the criteria are read. */
import { nothing } from 'lit/html.js';
import type { Draft } from '../../drafts/draft.js';
import type { Assessment } from '../../engine/types.js';
import { comeTo } from '../../meeting/coming.js';
import { Announcer } from '../../ui/announcer.js';
import { drop } from '../../ui/dom.js';
import { Lazy } from '../../ui/lazy.js';
import { printable } from '../../ui/printable.js';
import { documentOf } from '../documents.js';
import { today } from '../initial.js';
import { ChecklistSession, type SessionEvent } from '../session/session.js';
import type { PageSource } from '../session/source.js';
import { formStyles } from '../styles/form.js';
import { languageOf } from '../words/frame.js';
import { checklistWordsOf, loadWords, type ChecklistWords } from '../words/index.js';
import type { ChecklistElement, Context, Panels, PaperKind } from './context.js';
import { typedFact } from './facts.js';
import { Failing } from './failing.js';
import type { FilterName } from './filters.js';
import { FormPart } from './form-part.js';
import { FormView } from './form-view.js';
import { type Frame, shifted } from './frame.js';
import { Layout } from './layout.js';
import { prefetch } from './prefetch.js';
import { pause, Rows } from './rows.js';
import { wantsNotice } from './saving.js';

/** How long nothing else is typed before words are heard, in milliseconds: a sentence, not each letter of a number. */
const ANNOUNCE_AFTER = 600;
/** What is said of saving may come a little later than the saving itself, in milliseconds. */
const TELL_SAVED_AFTER = 250;
/** What only a form of plain HTML between the tags has. */
const PLAIN = 'input[name="set:id"]';

export class ChecklistForm {
  readonly #element: ChecklistElement;
  readonly #session = new ChecklistSession();
  readonly #panels: Lazy<Panels>;
  readonly #host: Context;
  readonly #rows: Rows;
  readonly #part: FormPart;
  readonly #failing: Failing;
  readonly #layout: Layout;
  readonly #view: FormView;
  readonly #announcer = new Announcer(() => this.#view.frame?.place.status, ANNOUNCE_AFTER);
  #openedText: string | undefined;
  /** The rows that do not show yet what has changed. */
  #stale: Set<string> | 'all' = new Set();
  /** Whether they will, and all else that does not, before the next picture. */
  #freshening = false;
  #saved: ReturnType<typeof setTimeout> | undefined;
  /** What ends with the form that is open. */
  #ends: (() => void)[] = [];

  constructor(element: ChecklistElement) {
    this.#element = element;
    // What stands between the tags has inputs, too.
    element.addEventListener('focusin', ({ target }) => {
      if (target !== element) this.#failing.last = target as HTMLElement;
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
        return form.#view.version;
      },
      get openWhy() {
        return form.#view.openWhy;
      },
      goTo: (id) => this.goTo(id),
      goToOpen: (id) => {
        if (this.goTo(id)) void this.#layout.lead(this.#view.frame, id);
      },
      level: (own) => shifted(own, element.titleLevel) ?? nothing,
      say: (words) => this.#announcer.sayLater(() => words),
      judge: () => this.#judge(),
      redraw: () => element.requestUpdate(),
    };
    this.#rows = new Rows(this.#host);
    this.#layout = new Layout(this.#host);
    this.#failing = new Failing(this.#host, () => this.#view.update());
    this.#view = new FormView(this.#host, this.#failing, this.#layout);
    element.adopt(formStyles);
    this.#session.subscribe((event) => this.#follow(event));
    this.#panels.subscribe(() => {
      this.#rows.drawAll('scored');
      this.#judge();
      this.#view.drawResult();
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
    this.#view.uncover(id);
    return this.#rows.goTo(id) || this.#view.goToFact(id);
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
    this.#failing.rest();
    this.#layout.walk?.close();
    this.#rows.detach();
    this.#end();
    this.#panels.rest();
    this.#panels.value?.close();
    this.#session.close();
    this.#part.join(null);
    this.#announcer.stop();
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
    this.#failing.again = this.#element.reopen;
    this.#failing.rest();
    const day = today();
    try {
      const part = this.#element.querySelector(PLAIN) === null ? undefined : import('./plain.js');
      this.#layout.prepare();
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
      this.#session.open(source, this.#element.settings, day, this.#element.trial);
      this.#begin();
      for (const work of waiting.splice(0)) work(this);
      await pause();
      if (signal.aborted) return;
      const plain = plainly && new plainly.Plain(this.#element);
      const { isAsked, last } = this.#failing;
      const where = plain?.whereabouts(isAsked ? last : undefined);
      this.#failing.failure = undefined;
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
      void drawn.then((isDone) => isDone && this.#layout.walk?.restore());
      if (where !== undefined) {
        // Who was in the middle of it stays in the middle of one long page.
        this.#layout.walk?.end();
        this.#element.requestUpdate();
        void drawn.then(() => where.stay(this.#rows.item(where.id)));
      }
      if (isAsked && where === undefined) this.#failing.goOn();
      this.#openedText = this.text;
      const finish = async (): Promise<void> => {
        await this.#session.score(signal);
        await drawn;
        if (signal.aborted) return;
        this.#failing.settle();
        if (other !== undefined) this.#withPanels((panels) => panels.merge(documentOf(other), 'page'));
        this.#element.dispatchEvent(
          new CustomEvent('orientation-ready', { bubbles: true, composed: true, detail: { id: source.set.id } }),
        );
        // Nothing that a form can do without is asked for before that has been said.
        if (signal.aborted) return;
        if (this.#panels.value === undefined) this.#ends.push(prefetch(frame.place.end, this.#panels.want));
        this.#ends.push(printable(this.#element, this.#element.shadow, () => this.#view.frame?.root));
      };
      // Without its engine a form is open all the same, and stays as it is while the engine is asked for again.
      this.#failing.again = () => void finish().catch((error: unknown) => this.#failing.tell(error, signal));
      await finish();
    } catch (error) {
      await this.#failing.tell(error, signal);
    }
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
      this.#view.drawBar();
    }, TELL_SAVED_AFTER);
  }

  // The frame of the form that is open, heard from now on.
  #take(): Frame {
    const frame = this.#view.take();
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
      this.#failing.last = event.target;
    const id = this.#rows.entryOf(event)?.entry.id;
    const fact = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fact]') : null;
    this.#session.editing(id);
    this.#layout.walk?.visit(id ?? fact?.dataset['fact']);
  }

  /** Lays the form out as the page says. */
  lay(): Promise<void> {
    return this.#layout.lay(() => this.#view.frame);
  }

  /** Draws all but the rows. */
  update(): void {
    this.#view.update();
  }

  get #words(): ChecklistWords {
    return checklistWordsOf(this.#element.lang);
  }

  // What the page lets a person do to the form.
  #permit(): void {
    const mode = this.#element.shownMode;
    this.#session.mode = mode;
    this.#session.readonly = mode === 'read' || this.#element.readonly || this.#element.disabled;
  }

  /** The inputs have to show other values, or other words, than stand in them. */
  renew(): void {
    this.#permit();
    this.#view.version += 1;
    this.#element.requestUpdate();
    this.#rows.renewAll();
    this.#view.drawBar();
    // Other words may have to be fetched first.
    const { lang } = this.#element;
    if (languageOf(lang) !== this.#words.locale.slice(0, 2))
      void loadWords(lang).then(
        () => this.renew(),
        () => undefined,
      );
  }

  #follow({ criteria, from }: SessionEvent): void {
    const { frame } = this.#view;
    if (frame?.form.set !== this.#session.form?.set || frame === undefined) return;
    if (this.#view.isOutdated) this.#element.requestUpdate();
    if (from === 'elsewhere') {
      this.#part.changed();
      return this.renew();
    }
    // The total is what is looked at; the rest follows in the same picture.
    this.#view.drawTotal();
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
    this.#view.drawBar();
    if (stale === 'all') this.#rows.drawAll();
    else for (const id of stale) this.#rows.draw(id);
    this.#view.drawResult();
    this.#part.changed();
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

  #typed(event: Event, done: boolean): void {
    if (this.#rows.typed(event, done)) return;
    const problem = typedFact(event, done, this.#host);
    if (problem === undefined) return;
    this.#host.say(problem);
    this.#judge();
  }

  readonly #onClick = (event: Event): void => {
    if (this.#rows.pressed(event)) return;
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const { do: action, filter = 'all', key, kind } = button?.dataset ?? {};
    if (action === 'filter') this.#withPanels(() => this.#view.look(filter as FilterName));
    else if (action === 'next') this.#layout.walk?.next();
    else if (action === 'section' || action === 'overview') this.#layout.walk?.go(key ?? 'overview');
    else if (action === 'layout') this.#layout.walk?.turn();
    else if (action === 'result' || action === 'close') this.#view.showResult(action === 'result');
    else if (action === 'print') this.print(kind === 'blank' ? 'blank' : 'filled');
    else if (action === 'again') this.#panels.want();
    else if (action === 'explain') this.#view.explain(key);
  };

  readonly #onHide = (): void => this.#session.flush();
  // WebKit empties inputs that are not to be completed when it brings a page back, in a task of its own.
  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) setTimeout(() => this.#session.form !== undefined && this.renew());
  };
  readonly #onPrint = (): void => {
    const { frame } = this.#view;
    if (frame !== undefined && this.#session.form !== undefined) this.#panels.value?.putPaper(frame.root);
  };
  readonly #onPrinted = (): void => drop(this.#view.frame?.root.querySelector('.paper-place'));
}
