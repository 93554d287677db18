/** The way through a long form: an overview, then one section at a time, with the next open item always one tap away. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { writeNumber } from '../numbers.js';
import { walk as walkStyles } from '../styles/walk.css.js';
import { walkWordsOf } from '../words/walk.js';
import type { Context } from './context.js';
import { type Frame, type Section, showSection } from './frame.js';
import { keepPlace, type Place, readPlace, rowOf } from './place.js';

export class Walk {
  readonly #host: Context;
  #frame: Frame | undefined;
  /** The id of a section, `overview`, or `all` where the form is one long page. */
  #shown: string | 'all' | 'overview' = 'all';
  /** Whether someone goes from one open item to the next on one long page. */
  #leads = false;
  /** The criterion or the fact that someone was at last. */
  #at: string | undefined;
  /** Where someone was when the page was there before. */
  #before: Place | undefined;

  constructor(host: Context) {
    this.#host = host;
    host.element.adopt([walkStyles]);
  }

  get #words(): ReturnType<typeof walkWordsOf> {
    return walkWordsOf(this.#host.words.locale);
  }

  /** The button that goes from one long page back to the sections. */
  chip(): TemplateResult {
    return html`<button type="button" class="chip" data-do="layout">${this.#words.bySections}</button>`;
  }

  /** Begins in another frame: at the overview, or where someone was when the page was loaded again. */
  begin(frame: Frame): void {
    const isFirst = this.#frame === undefined;
    this.#frame = frame;
    const { draft } = this.#host.session;
    const kept = isFirst && draft?.restored != null ? draft : undefined;
    const before = kept && readPlace(kept, 'tab');
    const place = before ?? (kept && readPlace(kept, 'device'));
    this.#before = before;
    this.#at = this.#ids.find((id) => id === place?.at) ?? this.#lastAnswered();
    this.#show(frame.sections.find(({ id }) => id === before?.shown)?.id ?? 'overview');
    // A phone ends a page without another word once it is hidden.
    document.addEventListener('visibilitychange', this.#keep);
    window.addEventListener('pagehide', this.#keep);
  }

  /** Once the rows are drawn: opens again the parts that were open, and scrolls the last row to where it was in the window. */
  restore(): void {
    const { rows, element, session } = this.#host;
    const { open = [], at = '', top = -1 } = this.#before ?? {};
    this.#before = undefined;
    for (const [id, part] of open)
      if (session.form?.entry(id) !== undefined) {
        if (!rows.state(id).open.has(part)) rows.toggle(id, part, 'again');
      }
    const row = rowOf(element.shadow, at);
    // Who was elsewhere on the page stays there.
    if (row?.checkVisibility() && top > 0 && top < window.innerHeight)
      window.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  /** Ends with the form; the place where someone is, is kept. */
  close(): void {
    this.#keep();
    document.removeEventListener('visibilitychange', this.#keep);
    window.removeEventListener('pagehide', this.#keep);
  }

  readonly #keep = (): void => {
    if (this.isOn && this.#frame !== undefined) keepPlace(this.#host, this.#at, this.#shown);
  };

  /** Whether the form is walked through section by section at present. */
  get isOn(): boolean {
    return this.#shown !== 'all';
  }

  /** Someone is at a criterion or a fact. */
  visit(id: string | undefined): void {
    if (id === undefined || id === this.#at) return;
    this.#at = id;
    this.#drawFoot();
  }

  /** Sees to it that a criterion or a fact stands on the page. */
  reveal(id: string): void {
    const section = this.#sectionOf(id);
    if (this.isOn && section !== undefined && section.id !== this.#shown) this.#show(section.id);
  }

  /** Goes to a section, or to the overview. */
  go(id: string | 'overview'): void {
    this.#show(id);
    const section = this.#frame?.sections.find((each) => each.id === id);
    const place = section?.places[0] ?? this.#frame?.place.overview;
    place?.scrollIntoView({ block: 'start', behavior: 'instant' });
    place?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }

  /** Goes to the next open item; where none is open, to the end of the form. */
  next(): void {
    const id = this.#next;
    if (id !== undefined) return void this.#host.goTo(id);
    this.#leads = false;
    this.#show(this.isOn ? 'overview' : 'all');
    const { end } = this.#frame?.place ?? {};
    (end?.querySelector<HTMLElement>('[data-submit], [data-do=reopen]') ?? end)?.scrollIntoView({
      block: 'center',
      behavior: 'instant',
    });
    end?.querySelector<HTMLElement>('[data-submit], [data-do=reopen]')?.focus({ preventScroll: true });
  }

  /** Keeps the way from `id` to the next open item in view on one long page, until none is open. */
  lead(frame: Frame, id: string): void {
    if (this.isOn) return;
    this.#frame = frame;
    this.#at = id;
    this.#leads = true;
    this.#show('all');
  }

  /** One long page from now on. */
  end(): void {
    this.#leads = false;
    this.#show('all');
  }

  /** One long page instead of sections, or the other way round. */
  turn(): void {
    if (this.isOn) this.end();
    else this.go('overview');
    this.#host.redraw();
  }

  #show(shown: string): void {
    if (this.#frame === undefined) return;
    this.#shown = shown;
    showSection(this.#frame, shown);
    const { filters, end, foot, none } = this.#frame.place;
    filters.hidden = this.isOn;
    end.hidden = this.isOn && shown !== 'overview';
    foot.hidden = this.isOn ? shown === 'overview' : !this.#leads;
    none.hidden ||= this.isOn;
    this.#frame.root.toggleAttribute('data-walk', !foot.hidden);
    this.draw();
  }

  #sectionOf(id: string): Section | undefined {
    const { form } = this.#host.session;
    const isFact = form?.fact(id) !== undefined;
    return this.#frame?.sections.find((each) =>
      isFact ? each.id === 'facts' : each.entries.some((entry) => entry.id === id),
    );
  }

  get #ids(): readonly string[] {
    const { facts = [], entries = [] } = this.#host.session.form ?? {};
    return [...facts, ...entries].map(({ id }) => id);
  }

  #lastAnswered(): string | undefined {
    const { session } = this.#host;
    return this.#ids
      .filter((id) => session.fact(id) !== undefined || Object.keys(session.answer(id)).length > 0)
      .at(-1);
  }

  // The next open item after the place where someone is, else the first one.
  get #next(): string | undefined {
    const open = this.#host.session.openIds.filter((id) => id !== this.#at);
    const ids = this.#ids;
    const at = this.#at === undefined ? -1 : ids.indexOf(this.#at);
    return open.find((id) => ids.indexOf(id) > at) ?? open[0];
  }

  /** Draws how far each section is, and the way on. */
  draw(): void {
    if (this.#frame === undefined) return;
    if (this.#shown === 'overview') this.#drawOverview(this.#frame);
    else this.#drawFoot();
  }

  #nextWords(begin: string, goOn: (number: string) => string): string {
    const { session } = this.#host;
    const walk = this.#words;
    const id = this.#next;
    if (id === undefined) return walk.finish;
    const number = session.form?.entry(id)?.number;
    if (this.#at === undefined) return begin;
    return number === undefined ? walk.toFacts : goOn(number);
  }

  // Where nothing can be filled in, nothing is open.
  #onward(begin: string, goOn: (number: string) => string): unknown {
    return this.#host.session.locked
      ? nothing
      : html`<button type="button" class="button" data-do="next">${this.#nextWords(begin, goOn)}</button>`;
  }

  #drawOverview({ sections, place }: Frame): void {
    const { words } = this.#host;
    const walk = this.#words;
    const heading = place.overview.querySelector('h3');
    if (heading !== null) heading.textContent = walk.title;
    for (const section of sections) {
      const { answered, asked, lacking } = this.#stateOf(section);
      section.button.dataset['state'] =
        answered === asked && lacking === 0 ? 'done' : answered === 0 ? 'open' : 'begun';
      const score = this.#host.session.card.group(section.id);
      const show = (token: string): string => writeNumber(token, words.decimal, false);
      section.told.textContent = [
        words.bar.answered(answered, asked),
        score === undefined ? undefined : walk.points(show(score.points), show(score.max)),
        lacking === 0 ? undefined : walk.lacking(lacking),
      ]
        .filter((part) => part !== undefined)
        .join(' · ');
    }
    const actions = place.overview.querySelector<HTMLElement>('.actions');
    if (actions === null) return;
    render(
      html`${this.#onward(walk.begin, walk.resume)}
        <button type="button" class="quiet" data-do="layout">${walk.onePage}</button>`,
      actions,
    );
  }

  #stateOf({ id, entries }: Section): { answered: number; asked: number; lacking: number } {
    const { session } = this.#host;
    if (id === 'facts') {
      const facts = session.form?.facts ?? [];
      return {
        answered: facts.filter((fact) => session.isAnswered(fact.id)).length,
        asked: facts.length,
        lacking: 0,
      };
    }
    const asked = entries.filter(({ standing }) => standing === 'asked');
    const lacking = entries.filter(({ id: criterion }) => session.isUnproven(criterion));
    return {
      answered: asked.filter((entry) => session.isAnswered(entry.id)).length,
      asked: asked.length,
      lacking: lacking.length,
    };
  }

  #drawFoot(): void {
    const { foot } = this.#frame?.place ?? {};
    if (foot === undefined || foot.hidden) return;
    const walk = this.#words;
    const back = html`<button type="button" class="quiet" data-do="overview">${walk.sections}</button>`;
    render(html`${this.isOn ? back : nothing}${this.#onward(walk.next, walk.nextAt)}`, foot);
  }
}
