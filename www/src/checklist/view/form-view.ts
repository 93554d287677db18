/** Draws all of a form but its rows: head, total, filters, facts, the result, and what has failed. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { Failure } from '../../engine/failure.js';
import { periodWords } from '../../ui/i18n/format.js';
import { writeNumber } from '../numbers.js';
import { lazyEngine } from '../session/lazy-engine.js';
import { frameWords, languageOf } from '../words/frame.js';
import { Bar } from './bar.js';
import type { Context } from './context.js';
import { facts, rereadFacts } from './facts.js';
import type { Failing } from './failing.js';
import { type FilterName, filters } from './filters.js';
import { bareIn, fill, type Frame, frameOf, unitLine } from './frame.js';
import type { Layout } from './layout.js';
import { panelPart } from './panel-part.js';
import { savedWords } from './saving.js';

const failureBox = (text: string, button: unknown): TemplateResult =>
  html`<div class="failure" role="alert"><p>${text}</p>${button}</div>`;

export class FormView {
  readonly #host: Context;
  readonly #failing: Failing;
  readonly #layout: Layout;
  /** The frame of the form that is open. */
  frame: Frame | undefined;
  #bar: Bar | undefined;
  /** Where a failure is told while there is no frame. */
  #bare: HTMLElement | undefined;
  /** The failure that is told of at present. */
  #shown: Failure | undefined;
  #filter: FilterName = 'all';
  #resultOpen = false;
  /** What of the result is opened to be explained. */
  openWhy: string | undefined;
  /** Counts up whenever the inputs of the facts must show other values than were typed into them. */
  version = 0;

  constructor(host: Context, failing: Failing, layout: Layout) {
    this.#host = host;
    this.#failing = failing;
    this.#layout = layout;
  }

  /** Takes the frame that stands already, if it is of the same criteria; else one of its own. */
  take(): Frame {
    const { element, session } = this.#host;
    const { form } = session;
    const { shadow, frame: standing } = element;
    if (form === undefined) throw new Error('a form is taken before it is opened');
    const ids = form.entries.map(({ id }) => id).join(' ');
    const isSame =
      standing !== undefined &&
      this.frame === undefined &&
      standing.form.set === form.set &&
      [...standing.items.keys()].join(' ') === ids;
    const { lang, ...words } = frameWords[languageOf(element.lang)];
    const frame = isSame ? standing : frameOf(form, session.assessment().unit, words, lang, element.titleLevel);
    if (!isSame) fill(shadow, frame.root);
    element.frame = this.frame = frame;
    this.#bar = new Bar(frame.place.bar);
    this.#filter = 'all';
    this.#bare = undefined;
    for (const place of [frame.place.failure, frame.place.filters, frame.place.eyebrow, frame.place.unit])
      place.replaceChildren();
    // Escape closes it too.
    frame.place.result.addEventListener('close', () => this.#resultOpen && this.showResult(false));
    return frame;
  }

  /** Draws it. */
  update(): void {
    const { element, panels, session, words } = this.#host;
    const { told: failure } = this.#failing;
    this.#shown = failure;
    const retry =
      this.#failing.failure === undefined
        ? nothing
        : html`<button type="button" class="button" data-do="retry" @click=${this.#failing.retry}>${words.lazy.again}</button>`;
    const told = failure === undefined ? nothing : failureBox(this.#failing.words, retry);
    if (this.frame === undefined) {
      if (failure === undefined) return;
      this.#bare ??= element.frame?.place.failure ?? bareIn(element.shadow, words.locale.slice(0, 2));
      return void render(told, this.#bare);
    }
    const { place, root } = this.frame;
    const { mode, locked } = session;
    render(told, place.failure);
    root.lang = words.locale.slice(0, 2);
    const { unit, period } = session.assessment();
    render(`${words.form.label} · ${periodWords(period, words)}`, place.eyebrow);
    const line = unitLine(unit);
    render(line === '' ? nothing : html`<p class="unit" translate="no">${line}</p>`, place.unit);
    render(this.#notices(), place.notices);
    // A review has tools and a bar of its own in the place of these.
    if (root.contains(place.filters)) {
      place.filters.ariaLabel = words.filters.title;
      render(filters(words, mode, this.#filter, this.#layout.walk?.chip() ?? nothing), place.filters);
    }
    let isNew = false;
    const drawn = guard([this.version, locked, words, session.form], () => {
      isNew = true;
      return facts(this.#host);
    });
    render(drawn, place.facts);
    if (isNew) {
      rereadFacts(place.facts, this.#host);
      this.#host.judge();
    }
    render(panels.value?.end() ?? nothing, place.end);
    this.drawBar();
  }

  /** Whether another failure is to be told of than the one that is. */
  get isOutdated(): boolean {
    return this.#shown !== this.#failing.told;
  }

  #notices(): unknown {
    const { panels, words } = this.#host;
    const { value, hasFailed } = panels;
    if (!hasFailed) return value?.notices() ?? nothing;
    const { missing, again } = words.lazy;
    return failureBox(missing, html`<button type="button" class="button" data-do="again">${again}</button>`);
  }

  // A review has taken the bar out of the frame, with the groups and their points.
  get #hasBar(): boolean {
    return this.frame?.root.contains(this.frame.place.bar) ?? false;
  }

  /** Draws the total alone. */
  drawTotal(): void {
    if (this.#hasBar) this.#bar?.drawTotal(this.#host.session, this.#host.words);
  }

  /** Draws the total with all that is beside it, and the points of the groups. */
  drawBar(): void {
    const { session, words } = this.#host;
    const { form, card } = session;
    if (form === undefined || this.frame === undefined || !this.#hasBar) return;
    const scoring = session.isScored ? 'on' : this.#failing.failure === undefined ? 'loading' : 'off';
    const saved = savedWords(session.draft, words);
    this.#bar?.draw({ session, words, saved, scoring, resultOpen: this.#resultOpen });
    const show = (token: string): string => writeNumber(token, words.decimal, false);
    this.#layout.walk?.draw();
    for (const [id, subtotal] of this.frame.subtotals) {
      const line = card.group(id);
      const text = line === undefined ? subtotal.textContent : words.form.group(show(line.points), show(line.max));
      if (subtotal.textContent !== text) subtotal.textContent = text;
    }
  }

  /** Draws the result where it is open. */
  drawResult(): void {
    const place = this.frame?.place.result;
    if (place === undefined || !this.#resultOpen) return;
    const { bar } = this.#host.words;
    place.ariaLabel = bar.result;
    render(
      html`<div class="actions"><b aria-hidden="true">${bar.result}</b><button type="button" class="quiet" data-do="close">${bar.close}</button></div>${panelPart(this.#host, (panels) => panels.result())}`,
      place,
    );
    if (!place.open) place.showModal();
  }

  /** Opens or closes the result. */
  showResult(open: boolean): void {
    const place = this.frame?.place.result;
    if (place === undefined) return;
    this.#resultOpen = open;
    this.drawBar();
    if (!open) {
      render(nothing, place);
      return place.close();
    }
    lazyEngine.want();
    this.drawResult();
    const { panels } = this.#host;
    panels.load().then(
      () => place.querySelector<HTMLElement>('h3')?.focus(),
      () => undefined,
    );
  }

  /** Opens or closes the explanation of a part of the result. */
  explain(key: string | undefined): void {
    this.openWhy = this.openWhy === key ? undefined : key;
    this.drawResult();
  }

  /** Shows only the criteria that a filter asks for. */
  look(filter: FilterName): void {
    this.#host.panels.value?.look(filter);
    this.#filter = filter;
    this.#host.redraw();
  }

  /** Nothing hides a criterion or a fact any more: neither a filter, nor the result, nor another section. */
  uncover(id: string): void {
    if (this.#filter !== 'all') this.look('all');
    if (this.#resultOpen) this.showResult(false);
    this.#layout.walk?.reveal(id);
  }

  /** Goes to a fact; says whether there is one. */
  goToFact(id: string): boolean {
    const item = this.frame?.place.facts.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`);
    item?.scrollIntoView({ block: 'center', behavior: 'instant' });
    item?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    return item != null;
  }
}
