/** All that a form has beside its criteria and their controls: what opens, what stands around it, its paper. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { FilterName } from '../filters.js';
import type { Entry } from '../form.js';
import { dayOf } from '../opening.js';
import { passes } from '../passing.js';
import { moreWordsOf, type AllWords, type ChecklistWords } from '../words/index.js';
import { more as vietnamese } from '../words/more.vi.js';
import { moreStyles, paperStyles } from '../styles/more.js';
import { printPaper } from '../../ui/print.js';
import { handIn, submission } from '../session/handing-in.js';
import type { MoreContext, Panel } from './context.js';
import { Desk } from './desk.js';
import { quickKey } from './keys.js';
import { Panels } from './panels.js';
import { paper, type PaperKind } from './paper.js';
import { people } from './people.js';
import { result } from './result.js';
import { decision, review } from './review.js';
import type { Surroundings } from './surroundings.js';

const today = (): string => dayOf(new Date());

export class More {
  readonly #host: Surroundings;
  readonly #panels: Panels;
  readonly #desk: Desk;
  #words: { of: ChecklistWords; all: AllWords } | undefined;

  constructor(host: Surroundings) {
    this.#host = host;
    const { element, rows, store, saving } = host;
    this.#panels = new Panels({
      context: () => this.#context(),
      state: (id) => rows.state(id),
      renew: (id) => rows.renew(id),
      draw: (id) => rows.draw(id),
      plan: () => element.plan ?? element.inline('plan'),
      today,
    });
    this.#desk = new Desk({
      saving,
      words: () => this.#context().words,
      form: () => store.form,
      locked: () => this.#context().locked,
      submission: () => submission(store, today()),
      accepted: () => handIn(store, today()),
      name: this.#panels.name,
      redraw: () => element.requestUpdate(),
      say: host.say,
    });
    element.adopt(moreStyles);
    // Browsers bring the caret of a text of several lines into view by itself, be it behind the bar.
    element.shadow.addEventListener('keyup', (event) => {
      const { key, target } = event as KeyboardEvent;
      if (key === 'Tab' && target instanceof HTMLTextAreaElement)
        target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  }

  #context(): MoreContext {
    const context = this.#host.context();
    if (this.#words?.of !== context.words)
      this.#words = { of: context.words, all: moreWordsOf(context.words, vietnamese) };
    return { ...context, words: this.#words.all };
  }

  open(): void {
    this.#panels.clear();
    this.#desk.open(this.#host.element.action ?? null);
  }

  close(): void {
    this.#panels.clear();
    this.#desk.close();
  }

  restore(text: string): void {
    this.#desk.restore(text);
  }

  /** Another copy, typed on this page before the form was ready. */
  bring(text: string): void {
    this.#desk.bring(text);
  }

  /** All words that there are. */
  get words(): AllWords {
    return this.#context().words;
  }

  /** A key for quick entry; says whether it was one. */
  key(event: KeyboardEvent): boolean {
    return quickKey(event, this.#host.rows);
  }

  // What is wrong stays in sight: a browser cannot show what keeps the form of the page from being submitted otherwise.
  passes(entry: Entry, filter: FilterName): boolean {
    return this.#host.rows.state(entry.id).problems.length > 0 || passes(entry, filter, this.#host.store);
  }

  panel(panel: Panel, entry: Entry): unknown {
    return this.#panels.draw(panel, entry);
  }

  review(entry: Entry): unknown {
    return review(entry, this.#host.rows.state(entry.id), this.#reviewView(entry.id));
  }

  #reviewView(id: string): Parameters<typeof review>[2] {
    const { rows, say, judge } = this.#host;
    return { ...this.#context(), today: today(), redraw: () => rows.draw(id), say, judge };
  }

  result(): TemplateResult {
    return result({ ...this.#context(), name: this.#panels.name, openWhy: this.#host.openWhy() });
  }

  notices(): unknown {
    return this.#desk.notices();
  }

  /** What stands at the end of the form. */
  end(): unknown {
    const { store, element } = this.#host;
    if (store.form === undefined) return nothing;
    const context = this.#context();
    const { paper: words, keys } = context.words;
    const prints = html`<button type="button" class="quiet" data-do="print">${words.print}</button>
      <button type="button" class="quiet" data-do="print" data-kind="blank">${words.printBlank}</button>`;
    return html`<div class="end">
      ${context.locked ? nothing : html`<section class="keys"><details><summary>${keys.title}</summary><p>${keys.next}</p><p>${keys.choose}</p><p>${keys.note}</p></details></section>`}
      ${context.review === undefined ? nothing : decision(this.#reviewView(''))} ${people(context, this.#host.version(), !element.settings.unitName)} ${this.#desk.end(prints)}
    </div>`;
  }

  #paper(kind: PaperKind): unknown {
    return paper({ ...this.#context(), kind, period: this.#host.period() });
  }

  putPaper(root: HTMLElement): void {
    const place = document.createElement('div');
    place.className = 'paper-place';
    render(this.#paper('filled'), place);
    root.append(place);
  }

  print(kind: PaperKind): void {
    const { store, element } = this.#host;
    const place = document.createElement('div');
    place.className = 'root';
    render(this.#paper(kind), place);
    void printPaper(place, store.form?.set.title ?? '', paperStyles, element.shadow);
  }
}
