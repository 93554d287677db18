/**
 * `<orientation-import>`: a desk on which the text of a signed paper becomes a plan that can be published.
 *
 * Three steps: the text is brought, looked through beside its outline, and published. Nothing leaves the device.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { browserEnv } from '../drafts/env.js';
import { message } from '../ui/i18n/format.js';
import { Lazy } from '../ui/lazy.js';
import { SpokenElement } from '../ui/spoken-element.js';
import { ofText } from './brought.js';
import { KeptDrafts } from './kept.js';
import { type Changed, DeskStore, type Step, STEPS } from './store.js';
import { importStyles } from './styles/import.js';
import { BringView } from './view/bring.js';
import type { CheckView } from './view/check.js';
import type { Host, Panel } from './view/host.js';
import type { CriteriaView } from './view/criteria.js';
import type { PublishView } from './view/publishing.js';
import { loadWords, type Words, wordsOf } from './words/index.js';

/** The width from which the outline has a column of its own, in letters' heights. */
const WIDE = 52;

export class OrientationImport extends SpokenElement<Words> {
  static override readonly styles = importStyles;

  static override readonly properties = {
    lang: { reflects: true },
    theme: { reflects: true },
  };

  /** `light`, `dark`, or what the reader's system says. */
  declare theme: string | null;

  readonly #store = new DeskStore(
    new KeptDrafts(browserEnv, typeof location === 'undefined' ? '/' : location.pathname),
  );
  #bring: BringView | undefined;
  #check: CheckView | undefined;
  readonly #checking = new Lazy(() => import('./view/check.js'));
  #publish: PublishView | undefined;
  #criteria: CriteriaView | undefined;
  #areCriteriaMissing = false;
  #isMissing = false;
  #leave: (() => void) | undefined;
  #sizes: ResizeObserver | undefined;
  #focus: (() => void) | undefined;
  protected override readonly tables = { loadWords, wordsOf };

  /** The text of the plan file as it stands; blank while nothing is on the desk. */
  get value(): string {
    return this.#store.planText ?? '';
  }

  /** Brings a text to the desk: that of a paper, or of a plan file. */
  bring(text: string): Promise<void> {
    return this.#store.bring(ofText(text));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#leave !== undefined) return;
    this.#host ??= this.#made();
    this.#bring ??= new BringView(this.#host);
    const leaving = [this.#store.subscribe(this.#follow), this.#checking.subscribe(this.#checkCame)];
    this.#leave = () => {
      for (const leave of leaving) leave();
      this.#checking.rest();
    };
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this.root);
    // Whoever begins here will change something, too.
    const begin = (): void => {
      this.#store.prefetch();
      this.#checking.want();
    };
    this.root.addEventListener('focusin', begin, { once: true });
    void this.#store.look();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leave?.();
      this.#leave = undefined;
      this.#sizes?.disconnect();
    });
  }

  #made(): Host {
    const own = this;
    return {
      store: this.#store,
      get words() {
        return own.words;
      },
      shadow: this.shadow,
      say: (words) => this.announcer.sayLater(() => words),
      redraw: () => this.requestUpdate(),
      drawn: () => this.updateComplete,
      missing: (part, again) => this.#missing(part, again),
      show: (panel, focus) => this.#show(panel, focus !== undefined),
    };
  }
  #host: Host | undefined;

  #measure(): void {
    const size = Number.parseFloat(getComputedStyle(this.root).fontSize) || 16;
    if (this.#check?.widen(this.root.clientWidth >= WIDE * size) === true) this.requestUpdate();
  }

  // The outline may be there by now.
  readonly #checkCame = (): void => {
    const { value } = this.#checking;
    if (value !== undefined && this.#check === undefined && this.#host !== undefined) {
      this.#check = new value.CheckView(this.#host);
      this.#measure();
      if (this.#store.isOpen) this.#check.follow('plan');
      if (this.#store.step === 'check') this.#focusTitle('check');
    }
    this.requestUpdate();
  };

  #show(panel: Panel, isFocused: boolean): void {
    this.#check?.show(panel);
    this.#focus = () => {
      this.#check?.reveal();
      if (isFocused) this.#check?.focus(panel);
    };
    this.requestUpdate();
  }

  readonly #follow = (changed: Changed): void => {
    const { view, failure, step, isBusy, isOpen } = this.#store;
    if (isBusy || isOpen) this.#checking.want();
    this.#check?.follow(changed);
    if (changed === 'rows') this.#publish?.renew();
    if (changed === 'plan') {
      this.#publish?.renew();
      if (failure !== undefined) this.emitFailure(failure);
    }
    if (changed === 'outlined' && view !== undefined) {
      const { check } = this.words;
      this.announcer.sayLater(() => check.read(view.rows.length, this.#store.open.length));
    }
    if (changed === 'whole' && view !== undefined) this.emit('orientation-ready', { id: view.head.id });
    if (changed === 'step') {
      if (step === 'publish') this.#publishing();
      this.#focusTitle(step);
    }
    this.requestUpdate();
  };

  // Who goes on goes on at the title of the step. What is drawn is laid out for the focus, in a picture of its own.
  #focusTitle(step: Step): void {
    this.#focus = () =>
      requestAnimationFrame(() => {
        this.#check?.reveal();
        this.shadow.querySelector<HTMLElement>(`#${step}-title`)?.focus();
      });
  }

  #publishing(): void {
    if (this.#publish !== undefined || this.#host === undefined) return;
    const host = this.#host;
    this.#isMissing = false;
    import('./view/publishing.js').then(
      ({ PublishView }) => {
        this.#publish ??= new PublishView(host);
        this.#focusTitle('publish');
        this.requestUpdate();
      },
      () => {
        this.#isMissing = true;
        this.requestUpdate();
      },
    );
  }

  protected override wordsChanged(): void {
    this.#check?.follow('plan');
  }

  protected override update(changed: ReadonlySet<string>): void {
    if (changed.has('lang')) void this.speak();
    render(this.#page(), this.root);
    const focus = this.#focus;
    this.#focus = undefined;
    focus?.();
  }

  #page(): TemplateResult {
    const { step, failure, storage, isOpen } = this.#store;
    const words = this.words;
    this.root.lang = words.lang;
    return html`
      <nav class="steps" aria-label="${words.stepsLabel}"><ol>${STEPS.map((each, at) => this.#step(each, at))}</ol></nav>
      ${failure === undefined ? nothing : html`<div class="failure" role="alert"><p>${this.failureWords(failure)}</p></div>`}
      ${isOpen && storage !== 'ok' ? html`<p class="notice warn" role="alert">${words.storage[storage]}</p>` : nothing}
      ${this.#stage(step)} ${step === 'check' ? nothing : this.#criteriaDesk()}`;
  }

  #step(step: Step, at: number): TemplateResult {
    const { step: current, isOpen } = this.#store;
    return html`<li><button type="button" class="step" aria-current="${current === step ? 'step' : nothing}" ?disabled=${step !== 'bring' && !isOpen} @click=${() => this.#store.go(step)}><span class="nth">${at + 1}</span> <span>${this.words.steps[step]}</span></button></li>`;
  }

  // The criteria stand beside the steps: they may be made of a table that is no plan.
  #criteriaDesk(): TemplateResult {
    const waiting = (): TemplateResult =>
      this.#areCriteriaMissing
        ? this.#missing('criteria', this.#fetchCriteria)
        : html`<p class="remark">${this.words.loading}</p>`;
    const opened = ({ currentTarget }: Event): void => {
      if ((currentTarget as HTMLDetailsElement).open) this.#fetchCriteria();
    };
    return html`<details class="criteria-desk" @toggle=${opened}><summary>${this.words.criteria}</summary>
      ${this.#criteria?.render() ?? waiting()}</details>`;
  }

  readonly #fetchCriteria = (): void => {
    const host = this.#host;
    if (this.#criteria !== undefined || host === undefined) return;
    this.#areCriteriaMissing = false;
    import('./view/criteria.js').then(
      ({ CriteriaView }) => {
        this.#criteria ??= new CriteriaView(host);
        this.requestUpdate();
      },
      () => {
        this.#areCriteriaMissing = true;
        this.requestUpdate();
      },
    );
  };

  #missing(part: string, again: () => void): TemplateResult {
    const told = message(this.words.failures['part-missing'], { detail: { kind: 'text', value: part } }, this.words);
    return html`<div class="failure" role="alert"><p>${told}</p>
          <button type="button" class="button" @click=${again}>${this.words.again}</button></div>`;
  }

  #stage(step: Step): unknown {
    if (step === 'bring') return this.#bring?.render();
    if (step === 'check') {
      if (this.#check !== undefined) return this.#check.render();
      return this.#checking.hasFailed
        ? this.#missing('check', this.#checking.want)
        : html`<p class="remark">${this.words.loading}</p>`;
    }
    if (this.#publish !== undefined) return this.#publish.render();
    return this.#isMissing
      ? this.#missing('publishing', () => this.#publishing())
      : html`<p class="remark">${this.words.loading}</p>`;
  }
}
