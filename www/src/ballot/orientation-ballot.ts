/**
 * `<orientation-ballot>`: a unit chooses one of the options of a plan's theme, says why, and sends or hands over its vote. What is
 * said is kept on the device until then.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { dayOf } from '../ui/day.js';
import { el } from '../ui/dom.js';
import { levelOf } from '../ui/heading-level.js';
import { SpokenElement } from '../ui/spoken-element.js';
import { VoteStore } from './store.js';
import { ballotStyles } from './styles/ballot.js';
import { VoteForm } from './view/form.js';
import { loadWords, type Words, wordsOf } from './words/index.js';

export class OrientationBallot extends SpokenElement<Words> {
  static override readonly styles = ballotStyles;

  static override readonly properties = {
    plan: {},
    unitId: { attribute: 'unit-id' },
    unitName: { attribute: 'unit-name' },
    action: {},
    lang: { reflects: true },
    headingLevel: { attribute: 'heading-level' },
    theme: { reflects: true },
  };

  /** The plan whose theme is voted on: an address, a text, or an object. */
  declare plan: unknown;
  /** The id of the unit, which must stay the same; left out, it follows from the name. */
  declare unitId: string | null;
  /** The name of the unit; left out, the form asks for it. */
  declare unitName: string | null;
  /** Where the vote is sent to as JSON, with an `Idempotency-Key`; without it the vote is handed over as a file or a text. */
  declare action: string | null;
  /** The level of its title among the headings of the page, `1` to `6`; left out, `2`. */
  declare headingLevel: string | null;
  /** `light`, `dark`, or what the reader's system says. */
  declare theme: string | null;

  readonly #store = new VoteStore(typeof location === 'undefined' ? '/' : location.pathname, () => dayOf(new Date()));
  readonly #slot = el('slot', {});
  readonly #form = new VoteForm({
    store: this.#store,
    words: () => this.words,
    level: (below) => levelOf(this.headingLevel) + below,
    shadow: () => this.shadow,
    say: (words) => this.say(words),
    redraw: () => this.requestUpdate(),
  });
  #leave: (() => void) | undefined;
  protected override readonly tables = { loadWords, wordsOf };

  /** The file of the vote as it stands; blank while something is missing. */
  get value(): string {
    return this.#store.vote?.text ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#leave !== undefined) return;
    this.#leave = this.#store.subscribe(() => {
      this.#form.follow();
      this.requestUpdate();
    });
    if (this.hasUpdated) void this.#open();
  }

  disconnectedCallback(): void {
    // A move is a removal and an insertion at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leave?.();
      this.#leave = undefined;
      this.#store.close();
      this.announcer.stop();
    });
  }

  protected override update(changed: ReadonlySet<string>): void {
    if (changed.has('lang')) void this.speak();
    const isNamed = ['plan', 'unitId', 'unitName', 'action'].some((name) => changed.has(name));
    if (!this.hasUpdated || isNamed) void this.#open();
    this.root.lang = this.words.lang;
    // What stands inside the tag is shown until the vote is.
    const isShown = this.#store.asked !== undefined || this.#store.failure !== undefined || this.#store.isWithoutTheme;
    if (isShown) this.#slot.parentNode?.removeChild(this.#slot);
    else if (this.#slot.parentNode === null) this.shadow.append(this.#slot);
    render(this.#page(), this.root);
  }

  async #open(): Promise<void> {
    const { plan, unitId = null, unitName = null, action = null } = this;
    if (plan === undefined || plan === null || plan === '') return;
    if (!(await this.#store.open({ plan, unitId, unitName, action }))) return;
    await this.updateComplete;
    const { asked, failure } = this.#store;
    if (asked !== undefined) this.emit('orientation-ready', { id: asked.plan.id });
    else if (failure !== undefined) this.emitFailure(failure);
  }

  #page(): TemplateResult | typeof nothing {
    const words = this.words;
    const { asked, failure, isWithoutTheme } = this.#store;
    if (failure !== undefined)
      return html`<div class="failure" role="alert"><p>${this.failureWords(failure)}</p>
        <button type="button" class="button" @click=${() => this.#open()}>${words.again}</button></div>`;
    if (isWithoutTheme) return html`<p class="remark">${words.noTheme}</p>`;
    if (asked !== undefined) return this.#form.render(asked);
    return this.childElementCount > 0 ? nothing : html`<p class="remark">${words.loading}</p>`;
  }
}
