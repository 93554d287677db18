/** `<orientation-plan>`: a plan that can be read, searched, filtered, linked to and printed. */
import { Addresses, addressOf, goTo, placeIn, type AddressPart } from './address.js';
import { Addressee } from './addressee.js';
import { Failure } from '../engine/failure.js';
import { Language } from './language.js';
import { failureWords, hasWords, loadSentence, wordsOf, type Words } from './words/index.js';
import { Searching } from './searching.js';
import { Toolbox } from './toolbox.js';
import { PlanStore, type PlanSource, type Ready } from './store.js';
import { Board } from '../meeting/board.js';
import type { ShownPlan } from '../meeting/meeting.js';
import { planStyles } from './styles/plan.js';
import { Announcer } from '../ui/announcer.js';
import { BaseElement } from '../ui/base-element.js';
import { arrange, drop, el, kept } from '../ui/dom.js';
import { levelOf } from '../ui/heading-level.js';
import { levelHeadings } from './view/level.js';
import { takeBack } from '../ui/wrapped.js';
import type { Beside } from './view/beside.js';
import type { Drawing } from './view/drawing.js';
import { Laying } from './view/laying.js';
import { Marker } from './view/marker.js';
import { headerWords } from './view/masthead.js';
import { failureBox } from './view/message.js';
import { type Drawn, page } from './view/page.js';
import { printable } from '../ui/printable.js';
import { Reading } from './view/reading.js';
import { Bringing, keepCurrentInSight, scrollTo, uncover } from './view/scroll.js';
import { focusFilters, seeFiltered, showFilters } from './view/filters.js';
import { elementId, nodeOf, type View } from './view/view.js';

/** Long enough that a screen reader is not interrupted at each letter. */
const ANNOUNCE_AFTER = 350;
/** What `html::render` of the model writes. */
const RENDERING = '.orientation-plan';
/** Failures that may have passed once the network is back. */
const PASSING: readonly string[] = ['offline', 'network', 'part-missing', 'wasm-refused', 'wasm-missing'];

export class OrientationPlan extends BaseElement {
  static override readonly styles = planStyles;
  /** The plans that are shown on the page: where the other elements find them. */
  static readonly shown = new Board<ShownPlan>();

  static override readonly properties = {
    src: {},
    plan: {},
    lang: { reflects: true },
    openTo: { attribute: 'open-to' },
    theme: { reflects: true },
    address: {},
    compare: {},
    headingLevel: { attribute: 'heading-level' },
  };

  // A plan is no text of an attribute.
  static override get observedAttributes(): string[] {
    return super.observedAttributes.filter((name) => name !== 'plan');
  }

  /** The address of the plan file. */
  declare src: string | null;
  /** The plan file itself, as an object or as text; goes before `src`. */
  declare plan: unknown;
  /** The node to begin at, where the page's address names none. */
  declare openTo: string | null;
  /** `light`, `dark`, or what the reader's system says. */
  declare theme: string | null;
  /** The level of its title among the headings of the page, `1` to `6`; left out, `2`. What stands below follows. */
  declare headingLevel: string | null;
  /** Where deep links are written: `query`, the default, or `fragment`. */
  declare address: string | null;
  /** The address of another plan file: what this plan has otherwise is marked. */
  declare compare: string | null;

  readonly #store = new PlanStore();
  readonly #reading = new Reading((section) => this.#store.read(section));
  readonly #marker = new Marker();
  readonly #laying = new Laying();
  #beside: Beside | undefined;
  #leave: (() => void) | undefined;
  #endPrinting: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  #children: MutationObserver | undefined;
  #drawn: Drawn | undefined;
  #ahead: Drawn | undefined;
  #shown: Drawing | undefined;
  #isFromItsTop = true;
  readonly #status = el('p', { class: 'unseen', role: 'status' });
  readonly #announcer = new Announcer(() => this.#status, ANNOUNCE_AFTER);
  readonly #root = el('div', { class: 'root', part: 'root', dir: 'ltr' });
  readonly #slot = el('slot', {});
  readonly #failed = kept<HTMLElement>();
  readonly #incomplete = kept<HTMLElement>();
  readonly #pending = kept<HTMLElement>();
  readonly #toolbox: Toolbox;
  #shownCurrent: string | undefined;
  readonly #addresses = new Addresses();
  readonly #language = new Language(() => this.requestUpdate());
  readonly #searching = new Searching({
    store: this.#store,
    marker: this.#marker,
    announcer: this.#announcer,
    words: () => this.#words,
    isShown: () => this.#shown !== undefined,
    bringHit: () => this.#bringHit(),
  });
  readonly #addressee = new Addressee({
    element: this,
    store: this.#store,
    asked: () => this.#asked,
    show: (node) => this.#show(node, false),
    missed: (isNear) => {
      const { moved, gone } = this.#words.link;
      void this.#toolbox.tell({ said: isNear ? moved : gone, stays: true });
    },
    led: (id) => this.#emit('orientation-navigate', { id }),
  });

  constructor() {
    super();
    this.#root.addEventListener('click', this.#clicked);
    const plan = this;
    this.#toolbox = new Toolbox({
      get shadow() {
        return plan.shadow;
      },
      words: () => this.#words,
      redraw: () => {
        this.requestUpdate();
        return this.updateComplete;
      },
      say: (words) => this.#announcer.say(words),
      drawn: () => this.#drawn,
      compare: () => this.compare,
    });
    // Drawn while the engine is on its way.
    this.#store.foreseen = (ready) => (this.#ahead = !this.#language.isComing ? page(this.#viewOf(ready)) : undefined);
  }

  /** The id of the plan that is shown. */
  get planId(): string | undefined {
    return this.#store.ready?.plan.id;
  }

  /** Goes to a node of the plan, as a link to it would; says whether there is one. */
  open(id: string): boolean {
    const { ready } = this.#store;
    if (ready === undefined || !this.#show(id, true)) return false;
    uncover(this);
    goTo({ plan: ready.plan.id, node: id }, this.#part);
    this.#emit('orientation-navigate', { id });
    return true;
  }

  /** Searches the plan; gives the number of hits. */
  search(query: string): number {
    return this.#searching.search(query);
  }

  /** Ends the search and takes all filters away. */
  clear(): void {
    this.search('');
    this.#store.clearFilter();
  }

  /** Prints the paper, and nothing of the page around it. */
  print(): void {
    const { ready } = this.#store;
    if (ready === undefined || this.#drawn === undefined) return;
    const title = headerWords(ready.plan, 'titleSubject') || ready.plan.id;
    const printed = { paper: this.#root, title, styles: planStyles };
    import('../ui/printing.js').then(
      ({ printPaper }) => printPaper(printed, this.shadow, this.#words.locale),
      () => window.print(),
    );
  }

  override connectedCallback(): void {
    takeBack(this, RENDERING);
    if (this.hasUpdated || !this.#canWait) super.connectedCallback();
    if (this.#unsubscribe !== undefined) return;
    this.#unsubscribe = this.#store.subscribe(() => this.requestUpdate());
    window.addEventListener('popstate', this.#addressee.follow);
    window.addEventListener('hashchange', this.#addressee.follow);
    window.addEventListener('pageshow', this.#broughtBack);
    // An inline plan may still be on its way: from the parser, or from the page's own scripts.
    this.#children = new MutationObserver(() => this.#reload(true));
    this.#children.observe(this, { childList: true });
    if (document.readyState === 'loading')
      document.addEventListener(
        'DOMContentLoaded',
        () => {
          takeBack(this, RENDERING);
          this.#reload(true);
        },
        { once: true },
      );
    if (this.hasUpdated || this.#canWait) this.#reload();
  }

  // A shadow root makes the browser lay out anew whatever stands inside the tag. Where that can be read meanwhile, the
  // root comes with the plan that takes its place.
  get #canWait(): boolean {
    return Boolean(this.src) && this.#hasFallback;
  }

  #appear(): void {
    if (!this.hasUpdated && this.isConnected) super.connectedCallback();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    window.removeEventListener('popstate', this.#addressee.follow);
    window.removeEventListener('hashchange', this.#addressee.follow);
    window.removeEventListener('pageshow', this.#broughtBack);
    window.removeEventListener('online', this.#retry);
    this.#children?.disconnect();
    this.#reading.stop();
    this.#marker.stop();
    this.#laying.stop();
    this.#bringing.stop();
    this.#shown = undefined;
    this.#hide();
    this.#store.close();
    this.#endPrinting?.();
    this.#endPrinting = undefined;
    this.#searching.stop();
    this.#announcer.stop();
    this.#toolbox.rest();
  }

  protected override update(changed: ReadonlySet<string>): void {
    const isOnItsWay = !this.hasUpdated && Boolean(this.src) && this.src === this.#asked && !this.#hasPlan;
    if (!isOnItsWay && (changed.has('src') || changed.has('plan') || !this.hasUpdated)) this.#reload();
    else if (changed.has('openTo') && this.openTo) this.#show(this.openTo, true);
    if (changed.has('lang')) void this.#language.fetch(this.lang);
    this.#draw();
    this.#follow();
    if (changed.has('compare')) this.#toolbox.equip();
  }

  // What watches the page, and what is put into it behind its back.
  #follow(): void {
    const drawing = this.#drawn?.drawing;
    if (drawing === undefined) return;
    if (drawing !== this.#shown) {
      this.#reading.watch(this.shadow);
      this.#marker.watch(this.shadow);
      this.#laying.begin(this.shadow, this.#isFromItsTop);
      // The same plan in other words: the reader is somewhere in it.
      if (this.#shown?.view.plan === drawing.view.plan) this.#laying.finish();
      this.#shown = drawing;
      this.#toolbox.equip();
    }
    this.#marker.show(this.#store.marks, this.#store.at);
    if (this.#shownCurrent !== this.#store.current) {
      this.#shownCurrent = this.#store.current;
      keepCurrentInSight(this.shadow);
    }
  }

  get #words(): Words {
    return wordsOf(this.lang);
  }

  // Nothing is drawn for the first time in another language than the one that is asked for and still on its way.
  get #isSpeechless(): boolean {
    return this.#language.isComing && this.#shown === undefined && !hasWords(this.lang);
  }

  get #part(): AddressPart {
    return this.address === 'fragment' ? 'fragment' : 'query';
  }

  get #hasPlan(): boolean {
    return this.plan !== undefined && this.plan !== null;
  }

  // Where the plan comes from; nothing while the page is still being read.
  #source(): PlanSource | Failure | undefined {
    if (this.#hasPlan) {
      return { text: typeof this.plan === 'string' ? this.plan : JSON.stringify(this.plan) };
    }
    if (this.src) return { address: this.src };
    const inline = this.querySelector(':scope > script[type="application/json"]');
    if (document.readyState === 'loading') return undefined;
    return inline === null ? new Failure('no-plan') : { text: inline.textContent ?? '' };
  }

  #loaded: string | undefined;
  #asked: string | undefined;

  #reload(onlyIfInline = false): void {
    if (onlyIfInline && (this.src || this.#hasPlan)) return;
    const source = this.#source();
    if (source === undefined) return;
    if (onlyIfInline && source instanceof Failure && this.#store.failure !== undefined) return;
    const text = !(source instanceof Failure) && 'text' in source ? source.text : undefined;
    if (onlyIfInline && text !== undefined && text === this.#loaded) return;
    this.#loaded = text;
    this.#asked = this.src ?? undefined;
    void this.#load(source);
  }

  readonly #retry = (): void => this.#reload();

  // Whoever has asked for it once more by the keyboard goes on from what came of it.
  #goOn(): void {
    const { ready } = this.#store;
    const place = ready === undefined ? this.shadow.querySelector<HTMLElement>('.failure button') : this.#root;
    this.#root.tabIndex = -1;
    place?.focus({ preventScroll: true });
  }

  async #load(source: PlanSource | Failure): Promise<void> {
    const isAsked = this.hasUpdated && this.shadow.activeElement?.closest('.failure') != null;
    window.removeEventListener('online', this.#retry);
    const words = this.#language.fetch(this.lang);
    if (source instanceof Failure) this.#store.fail(source);
    else if (!(await this.#store.load(source))) return;
    if (words !== undefined) await words;
    const { ready, failure } = this.#store;
    if (failure !== undefined) await loadSentence(failure, this.#words);
    // Asked while everything has its place: later the browser would have to find one for it.
    this.#isFromItsTop = this.getBoundingClientRect().top >= 0;
    this.#appear();
    this.#meet();
    await this.updateComplete;
    if (isAsked) this.#goOn();
    if (ready !== undefined) {
      this.#addressee.begin(this.openTo);
      this.#emit('orientation-ready', { id: ready.plan.id });
      this.#toolbox.prepare();
      if (this.isConnected) this.#endPrinting ??= printable(this, this.shadow, () => this.#root);
    } else if (failure !== undefined) {
      this.#addressee.yield();
      const { code, params } = failure;
      if (PASSING.includes(code)) window.addEventListener('online', this.#retry);
      this.#emit('orientation-error', { code, params, message: failureWords(failure, this.#words) });
    }
  }

  // Tells the others on the page which plan is shown, and looks at what they show of it.
  #meet(): void {
    this.#hide();
    const { ready } = this.#store;
    if (ready === undefined || !this.isConnected) return;
    const { plan, outline } = ready;
    this.#leave = OrientationPlan.shown.show({
      plan,
      open: (node) => this.open(node),
      attach: (make) => {
        this.#beside ??= make({
          root: this.shadow,
          plan: plan.id,
          outline,
          words: () => this.#words,
          changed: () => this.requestUpdate(),
        });
      },
    });
  }

  #hide(): void {
    this.#leave?.();
    this.#beside?.close();
    this.#leave = this.#beside = undefined;
  }

  readonly #bringing = new Bringing();

  // WebKit empties the search field then, in a task of its own.
  readonly #broughtBack = (): void => void setTimeout(() => this.requestUpdate());

  // Brings a node into view; with the focus where the reader asked for it here.
  #show(id: string, focus: boolean): boolean {
    const known = this.#store.open(id) || this.#elementOf(id) !== null;
    if (!known) return false;
    this.#toolbox.clear();
    this.#laying.finish();
    void this.updateComplete.then(() => {
      const element = this.#elementOf(id);
      if (focus) element?.focus({ preventScroll: true });
      if (element !== null) this.#bringing.to(element, this);
    });
    return true;
  }

  #elementOf(id: string): HTMLElement | null {
    return this.shadow.getElementById(elementId(id));
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #bringHit(): void {
    this.#laying.finish();
    void this.updateComplete.then(() => {
      const mark = this.shadow.querySelector('mark.now');
      if (mark !== null) scrollTo(mark, 'center');
    });
  }

  #copy(node: string): void {
    const plan = this.planId;
    if (plan !== undefined) void this.#toolbox.copy(addressOf({ plan, node }, location, this.#part));
  }

  #putChoices(box: HTMLElement): void {
    void this.#toolbox.use(({ choices }) => {
      const { article, drawing } = this.#drawn ?? {};
      if (article?.contains(box) === true && drawing !== undefined) choices(drawing, box);
    });
  }

  // Links to nodes of the plan, unless the reader wants one in a new tab, and the buttons that copy them.
  readonly #clicked = (event: MouseEvent): void => {
    const from = (event.target as Element).closest('a[href], .copy');
    if (from === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (from instanceof HTMLAnchorElement) {
      const place = placeIn(from);
      if (place === undefined || place.plan !== this.planId) return;
      event.preventDefault();
      this.open(place.node);
      return;
    }
    const node = nodeOf(from);
    if (node !== undefined) this.#copy(node);
  };

  #view(): View | undefined {
    const { ready } = this.#store;
    return ready === undefined || this.#isSpeechless ? undefined : this.#viewOf(ready);
  }

  #viewOf(ready: Ready): View {
    return {
      ...ready,
      store: this.#store,
      words: this.#words,
      beside: this.#beside?.task,
      address: this.#addresses.of(ready.plan.id, this.#part),
      typed: this.#searching.typed,
      search: (query) => this.#searching.type(query),
      clearSearch: () => {
        this.search('');
        this.shadow.querySelector<HTMLInputElement>('#query')?.focus();
      },
      toggle: (list, value) => {
        this.#store.toggle(list, value);
        this.#sayFiltered();
      },
      clearFilter: () => {
        this.#store.clearFilter();
        focusFilters(this.shadow);
        this.#sayFiltered();
      },
      step: (by) => this.#searching.step(by),
      print: () => this.print(),
      putChoices: (box) => this.#putChoices(box),
      showContents: () => this.#toolbox.showContents(),
      showFilters: () => showFilters(this.shadow),
      seeFiltered: () => {
        this.#laying.finish();
        seeFiltered(this.shadow);
      },
    };
  }

  #sayFiltered(): void {
    const { filters } = this.#words;
    const { shownTasks, ready } = this.#store;
    this.#announcer.sayLater(() =>
      shownTasks === 0 ? filters.none : filters.shown(shownTasks, ready?.outline.tasks.length ?? 0),
    );
  }

  #draw(): void {
    const words = this.#words;
    const failure = this.#isSpeechless ? undefined : this.#language.told(this.#store.failure, words);
    const view = this.#view();
    if (view === undefined) this.#drawn = undefined;
    const body = view === undefined ? this.#waiting : this.#articleOf(view);
    const parts: HTMLElement[] = [];
    if (failure !== undefined) {
      const isBeside = view === undefined && this.#hasFallback;
      parts.push(
        this.#failed([failure, words, isBeside], () => failureBox(failure, words, () => this.#retry(), isBeside)),
      );
    }
    const missing = this.#language.missing ?? this.#toolbox.failure;
    if (missing !== undefined) {
      const again = (): void => void this.#toolbox.use(() => void this.#language.fetch(this.lang));
      parts.push(this.#incomplete([missing, words], () => failureBox(missing, words, again, false)));
    }
    if (body !== undefined) parts.push(body);
    const { told } = this.#toolbox;
    if (told !== undefined) parts.push(told);
    const { activeElement } = this.shadow;
    const lang = words.locale.slice(0, 2);
    // The browser styles all of it anew for each language, even for the same one.
    if (this.#root.lang !== lang) this.#root.lang = lang;
    arrange(this.#root, [...parts, this.#status]);
    if (!this.#root.isConnected) this.shadow.append(this.#root);
    if (view !== undefined) drop(this.#slot);
    else if (!this.#slot.isConnected) this.shadow.append(this.#slot);
    // What has been drawn anew has the focus again.
    if (activeElement?.isConnected === false && activeElement.id !== '')
      this.shadow.getElementById(activeElement.id)?.focus({ preventScroll: true });
  }

  // Drawn once for each plan and language; what the reader does is followed.
  #articleOf(view: View): HTMLElement {
    let drawn = this.#drawn;
    if (drawn?.drawing.isOf(view) !== true) {
      const before = drawn;
      const ahead = this.#ahead?.drawing.isOf(view) === true ? this.#ahead : undefined;
      this.#drawn = drawn = ahead ?? page(view);
      this.#ahead = undefined;
      const [old, now] = [before, drawn].map((each) => each?.article.querySelector('details'));
      if (old && now && before?.drawing.view.plan === view.plan) now.open = old.open;
    }
    drawn.drawing.update(view);
    levelHeadings(drawn.article, levelOf(this.headingLevel));
    return drawn.article;
  }

  // Said only where there is nothing else to look at.
  get #waiting(): HTMLElement | undefined {
    const quiet = this.#store.failure !== undefined || this.#hasFallback;
    const { loading } = this.#words.state;
    return quiet ? undefined : this.#pending([loading], () => el('p', { class: 'waiting remark' }, loading));
  }

  get #hasFallback(): boolean {
    return [...this.children].some((child) => child.localName !== 'script');
  }
}
