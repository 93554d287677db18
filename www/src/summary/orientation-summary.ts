/**
 * `<orientation-summary>`: the desk of the level above. Forms, summaries and a roster come in as files; figures, a review queue
 * and a report come out. Nothing leaves the device.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { failureOf } from '../engine/failure-of.js';
import type { CollectionView, Id } from '../engine/types.js';
import { dayOf } from '../ui/day.js';
import { Lazy } from '../ui/lazy.js';
import { SpokenElement } from '../ui/spoken-element.js';
import { adopt } from '../ui/styles/css.js';
import { message, periodWords } from '../ui/i18n/format.js';
import { KeptFiles } from './kept.js';
import type { BroughtFile } from './received.js';
import { type Changed, SummaryStore } from './store.js';
import { summaryStyles } from './styles/summary.js';
import { behind } from './view/behind.js';
import { BringView, receivedWords } from './view/bring.js';
import { rankedTable } from './view/figures.js';
import { FormView } from './view/form.js';
import { FilesView } from './view/files.js';
import { filterChoices, scopeChoice } from './view/filter.js';
import { type Tab, tabs } from './view/frame.js';
import type { Host } from './view/host.js';
import type { OpenFigure } from './view/open-figure.js';
import { overview } from './view/overview.js';
import { UnitsView } from './view/units.js';
import { loadWords, type Words, wordsOf } from './words/index.js';

/** The smallest group that a public page shows, where it says nothing of that. */
const SMALLEST = 5;
interface Views {
  bring: BringView;
  units: UnitsView;
  files: FilesView;
}

export class OrientationSummary extends SpokenElement<Words> {
  static override readonly styles = summaryStyles;

  static override readonly properties = {
    criteria: {},
    roster: {},
    plan: {},
    src: {},
    collector: {},
    public: { isFlag: true, reflects: true },
    atLeast: { attribute: 'at-least' },
    lang: { reflects: true },
    theme: { reflects: true },
  };

  /** The criteria set: an address, several with blanks between them, a text, or an object. */
  declare criteria: unknown;
  /** Who should report: an address, a text, or an object. */
  declare roster: unknown;
  /** The plan whose tasks and targets are set beside what the units have done: an address, a text, or an object. */
  declare plan: unknown;
  /** What is there from the beginning: the address of summaries or forms, a text, or an object. */
  declare src: unknown;
  /** The address where files that units have handed in wait; they are taken at the beginning, and by hand. */
  declare collector: string | null;
  /** Whether only aggregates are shown, without those of small groups: for the site of the union. */
  declare public: boolean;
  /** The smallest group that is shown where the desk is `public`; left out, 5. */
  declare atLeast: string | null;
  /** `light`, `dark`, or what the reader's system says. */
  declare theme: string | null;

  readonly #store = new SummaryStore(new KeptFiles(typeof location === 'undefined' ? '/' : location.pathname), () =>
    dayOf(new Date()),
  );
  #views: Views | undefined;
  #host: Host | undefined;
  #tab: Tab = 'overview';
  #figure: OpenFigure | undefined;
  #form: FormView | undefined;
  #leave: (() => void) | undefined;
  protected override readonly tables = { loadWords, wordsOf };
  #isOpening = false;
  /** What shows the votes, fetched with the first of them. */
  readonly #ballot = new Lazy(async () => {
    const { BallotPanel, ballotStyles } = await import('./view/ballot.js');
    adopt(this.shadow, ballotStyles);
    return new BallotPanel(this.#host as Host);
  });

  /** What shows the plan beside what the units have done, fetched when it is looked at. */
  readonly #plan = new Lazy(async () => {
    const [{ planPanel }, plans] = await Promise.all([import('./view/plan.js'), this.#store.plans()]);
    return (view: CollectionView) => {
      const { criteria, papers } = this.#store;
      const tasks = criteria === undefined || papers.plan === undefined ? [] : plans.tasks(papers.plan, criteria, view);
      return planPanel(this.#host as Host, tasks);
    };
  });

  /** What shows the review queue, fetched behind the first picture, where forms are on the device. */
  readonly #queue = new Lazy(async () => new (await import('./view/queue.js')).QueueView(this.#host as Host));

  /** What is set beside the period before, fetched when it is looked at. */
  readonly #years = new Lazy(async () => (await import('./view/years.js')).yearsPanel);

  /** The file for everybody, fetched when the files are looked at. */
  readonly #publish = new Lazy(async () => new (await import('./view/publish.js')).PublishOffer(this.#host as Host));

  /** What everybody may see, fetched where that is all. */
  readonly #everybody = new Lazy(async () => (await import('./view/public.js')).publicView);

  /** What a changed set would do, fetched when it is asked for. */
  readonly #impact = new Lazy(async () => new (await import('./view/impact.js')).ImpactPanel(this.#host as Host));
  readonly #parts = [this.#ballot, this.#plan, this.#years, this.#queue, this.#publish, this.#everybody, this.#impact];
  #isTried = false;

  /** The summary's file as it stands; blank while there is nothing. */
  get value(): string {
    return this.#store.view === undefined ? '' : this.#store.summaryText;
  }

  /** Takes files, or a text of one or more of them; settles when all are read. */
  bring(brought: readonly BroughtFile[] | string): Promise<void> {
    return typeof brought === 'string'
      ? this.#store.bringText(brought, this.words.bring.pasted)
      : this.#store.bring(brought);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#leave !== undefined) return;
    this.#views ??= this.#made();
    const parts = this.#parts.map((part) => part.subscribe(() => this.requestUpdate()));
    const leaves = [this.#store.subscribe(this.#follow), ...parts];
    this.#leave = () => leaves.forEach((leave) => leave());
    if (this.hasUpdated) this.#begin();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leave?.();
      this.#leave = undefined;
      for (const part of this.#parts) part.rest();
      this.#store.rest();
    });
  }

  #made(): Views {
    const own = this;
    const host: Host = {
      store: this.#store,
      get words() {
        return own.words;
      },
      shadow: this.shadow,
      say: (words) => this.say(words),
      redraw: () => this.requestUpdate(),
      focus: (selector) => {
        this.requestUpdate();
        void this.updateComplete.then(() => {
          const found = this.shadow.querySelector<HTMLElement>(selector);
          (found ?? this.shadow.querySelector<HTMLElement>('.drop input'))?.focus();
        });
      },
      open: (figure) => this.#open(figure),
      openForm: (unit, list) => this.#openForm(unit, list),
    };
    this.#host = host;
    return {
      bring: new BringView(host),
      units: new UnitsView(host),
      files: new FilesView(host),
    };
  }

  // What the page names: several addresses may stand in one attribute.
  #sources(): unknown[] {
    const each = (source: unknown): unknown[] =>
      typeof source === 'string' && !/^\s*\{/.test(source) ? source.trim().split(/\s+/) : [source];
    const all = [this.criteria, this.roster, this.plan, this.src].flatMap(each);
    return all.filter((source) => source !== undefined && source !== null && source !== '');
  }

  readonly #follow = (changed: Changed): void => {
    const { failure, received, review, view } = this.#store;
    if (changed === 'queue' && review.queue !== undefined) this.#queue.want();
    if (changed === 'failure' && failure !== undefined) this.emitFailure(failure);
    if (changed === 'received' && received !== undefined) {
      const { told, wrong } = receivedWords(received, this.words);
      const refused = received.refused.length > 0 ? `${this.words.refusedTitle(received.refused.length)}.` : undefined;
      this.say([told, wrong, refused].filter(Boolean).join(' '));
      this.emit('orientation-collected', { units: view?.tally.units ?? 0 });
    }
    this.requestUpdate();
  };

  #open(figure: OpenFigure): void {
    this.#figure = figure;
    this.requestUpdate();
  }

  #openForm(unit: Id, list: readonly Id[]): void {
    void this.#store.forms(unit, list).then((forms) => {
      const name = this.#store.view?.units.find(({ id }) => id === unit)?.name ?? unit;
      this.#form = new FormView(this.#host as Host, { id: unit, name }, forms);
      this.requestUpdate();
    });
  }

  protected override update(changed: ReadonlySet<string>): void {
    if (changed.has('lang')) void this.speak();
    const isNamed = ['criteria', 'roster', 'plan', 'src', 'collector', 'public'].some((name) => changed.has(name));
    if (!this.hasUpdated || isNamed) this.#begin();
    render(this.#page(), this.root);
    const dialogs = [...this.shadow.querySelectorAll('dialog')];
    for (const dialog of dialogs) if (!dialog.open) dialog.showModal();
    // The form stands over the figure; what lies under a dialogue is not heard.
    this.speakIn(dialogs.at(-1)?.querySelector('.voice') ?? this.shadow);
  }

  #begin(): void {
    this.#isOpening = true;
    if (this.public) this.#everybody.want();
    const collector = this.public ? undefined : this.collector || undefined;
    void this.#store.open(this.#sources(), this.public ? 'page' : 'kept', collector).then(() => {
      this.#isOpening = false;
      this.requestUpdate();
      if (this.#store.failure !== undefined) return;
      this.emit('orientation-ready', { id: this.#store.scope?.criteria ?? '' });
      void this.#store.collect(this.words.bring.collector);
    });
  }

  #page(): TemplateResult {
    const { failure, view, isKept } = this.#store;
    const words = this.words;
    this.root.lang = words.lang;
    if (failure !== undefined)
      return html`<div class="failure" role="alert"><p>${this.failureWords(failure)}</p>
        <button type="button" class="button" @click=${() => this.#begin()}>${words.again}</button></div>`;
    if (this.#isOpening && view === undefined && this.#store.reading === undefined)
      return html`<p class="remark">${words.loading}</p>`;
    if (this.public) {
      const total = this.#store.disclosed(Number(this.atLeast ?? SMALLEST) || SMALLEST);
      return html`${this.#later('overview', this.#everybody, (shown) => shown(words, view, total))}`;
    }
    return html`
      <header class="head"><h2>${view?.title ?? words.untitled}</h2>
        ${view === undefined ? nothing : html`<p class="remark">${periodWords(view.scope.period, words)}</p>`}</header>
      ${this.#views?.bring.render()}
      ${isKept ? nothing : html`<p class="notice warn" role="alert">${words.notKept}</p>`}
      ${view !== undefined ? this.#desk(view) : this.#store.ballot?.isEmpty === false ? this.#votes() : html`<p class="remark empty">${words.empty}</p>`}`;
  }

  #votes(): unknown {
    const { ballot } = this.#store;
    return ballot === undefined ? nothing : this.#later('ballot', this.#ballot, (panel) => panel.render(ballot));
  }

  /** What a part of the script shows, once it is there. */
  #later<T>(tab: Tab, part: Lazy<T>, shown: (part: T) => unknown): unknown {
    const words = this.words;
    if (part.value !== undefined) {
      try {
        return shown(part.value);
      } catch (error) {
        // A file that the page names is read when it is looked at.
        return html`<p class="notice warn" role="alert">${this.failureWords(failureOf(error))}</p>`;
      }
    }
    if (!part.hasFailed) {
      part.want();
      return html`<p class="remark">${words.loading}</p>`;
    }
    const detail = { kind: 'text', value: words.tabs[tab] } as const;
    return html`<p class="notice warn" role="alert">${message(words.failures['part-missing'], { detail }, words)}</p>
      <button type="button" class="quiet" @click=${part.want}>${words.again}</button>`;
  }

  #desk(view: CollectionView): TemplateResult {
    const host = this.#host as Host;
    // The votes may have been removed while they were looked at, and another scope may not cite the plan.
    if (this.#tab === 'ballot' && this.#store.ballot?.isEmpty !== false) this.#tab = 'overview';
    if (this.#tab === 'plan' && !this.#store.hasTasks) this.#tab = 'overview';
    const choose = (tab: Tab): void => {
      this.#tab = tab;
      this.requestUpdate();
    };
    return html`
      ${scopeChoice(host)} ${tabs(host, this.#tab, choose)} ${filterChoices(host, view)}
      <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${this.#tab}">${this.#panel(host, view)}</div>
      ${this.#figure === undefined ? nothing : this.#dialog('behind', (close) => behind(host, this.#figure as OpenFigure, close))}
      ${this.#form === undefined ? nothing : this.#dialog('form', (close) => this.#form?.render(close))}`;
  }

  #panel(host: Host, view: CollectionView): unknown {
    const { criteria } = this.words;
    switch (this.#tab) {
      case 'overview':
        return overview(host, view);
      case 'criteria':
        return view.criteria.length === 0
          ? html`<p class="remark">${criteria.none}</p>`
          : html`${rankedTable(host, criteria.title, view.criteria, 'criterion')}${this.#tried(view)}`;
      case 'plan':
        return this.#later('plan', this.#plan, (shown) => shown(view));
      case 'years': {
        const { before, compared } = this.#store;
        return before === undefined || compared === undefined
          ? nothing
          : this.#later('years', this.#years, (panel) => panel(host, compared, before.scope));
      }
      case 'queue':
        return this.#later('queue', this.#queue, (panel) => panel.render(view));
      case 'units':
        return this.#views?.units.render(view);
      case 'ballot':
        return this.#votes();
      case 'files':
        return this.#views?.files.render(view, (file) =>
          this.#later('files', this.#publish, (offer) => offer.render(file)),
        );
    }
  }

  // Forms are scored by a changed set where the set that they answer is at hand.
  #tried(view: CollectionView): unknown {
    if (this.#isTried) return this.#later('criteria', this.#impact, (panel) => panel.render(view));
    if (this.#store.criteria === undefined) return nothing;
    const press = (): void => {
      this.#isTried = true;
      void this.#impact.load().then(
        () => this.#host?.focus('#impact-title'),
        () => undefined,
      );
      this.requestUpdate();
    };
    return html`<button type="button" class="quiet" @click=${press}>${this.words.criteria.impact}</button>`;
  }

  // What was shown last is closed first: a form stands over the figure that it was opened from.
  #dialog(kind: 'behind' | 'form', content: (close: () => void) => unknown): TemplateResult {
    const closed = (): void => {
      if (kind === 'form') this.#form = undefined;
      else this.#figure = undefined;
      this.requestUpdate();
    };
    const close = (): void => this.shadow.querySelector<HTMLDialogElement>(`dialog.${kind}`)?.close();
    return html`<dialog class="${kind}" aria-labelledby="${kind}-title" @close=${closed}>${content(close)}<div class="voice"></div></dialog>`;
  }
}
