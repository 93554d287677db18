/** The panels of a checklist: the parts that open in its rows, the notices and the end of the form, the paper. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { CriterionEntry } from '../form.js';
import { passes } from '../passing.js';
import { type Slip, slipsOf } from '../slips.js';
import { paperStyles, panelStyles } from '../styles/panels.js';
import { allWordsOf, type AllWords, type ChecklistWords } from '../words/index.js';
import { panels as vietnamese } from '../words/panels.vi.js';
import { message, periodWords } from '../../ui/i18n/format.js';
import type { Assessment } from '../../engine/types.js';
import type { Frame } from './frame.js';
import type { Context, Opened, Panel, PanelContext, Panels, PaperKind } from './context.js';
import { Desk } from './desk.js';
import type { FilterName } from './filters.js';
import { Hand } from './hand.js';
import { quickKey, shutPanel } from './keys.js';
import { paper } from './paper.js';
import { carryWhole } from './carrying.js';
import { people } from './people.js';
import { result } from './result.js';
import { decision, review, sentBack } from './review.js';
import type { ReviewMode } from './review/review-mode.js';
import { RowPanels } from './row-panels.js';
import { tellScore } from './told-score.js';

export class ChecklistPanels implements Panels {
  readonly #host: Context;
  readonly #rows = new RowPanels(() => this.#context);
  readonly #desk = new Desk(() => this.#context, this.#rows.name);
  readonly #hand: Hand;
  /** What followed the facts, in words. */
  readonly #carried = new Map<string, string>();
  #telling: (() => void) | undefined;
  /** The table of the level above, once a form is reviewed. */
  #review: ReviewMode | undefined;
  #words: { of: ChecklistWords; all: AllWords } | undefined;

  constructor(host: Context) {
    this.#host = host;
    host.element.adopt(panelStyles);
    this.#hand = new Hand(host.element.shadow, (id) => this.#rows.prove(id));
    // Browsers bring the caret of a text of several lines into view by itself, be it behind the bar.
    host.element.shadow.addEventListener('keyup', (event) => {
      const { key, target } = event as KeyboardEvent;
      if (key === 'Tab' && target instanceof HTMLTextAreaElement)
        target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  }

  get #context(): PanelContext {
    return { ...this.#host, words: this.words };
  }

  get words(): AllWords {
    const { words } = this.#host;
    if (this.#words?.of !== words) this.#words = { of: words, all: allWordsOf(words, vietnamese) };
    return this.#words.all;
  }

  open(): void {
    this.close();
    this.#desk.open();
    this.#telling = tellScore(() => this.#context);
  }

  close(): void {
    this.#telling?.();
    this.#telling = undefined;
    this.#review?.close();
    this.#rows.clear();
    this.#carried.clear();
    this.#desk.close();
  }

  merge(text: string, from: 'state' | 'page'): void {
    const { draft } = this.#host.session;
    // What the device has kept goes before what the browser has.
    if (from === 'page' || draft?.restored === null) void this.#desk.merge(text);
  }

  key(event: KeyboardEvent): boolean {
    if (this.#isReviewed && this.#review?.key(event)) return true;
    if (event.key === 'Escape') return shutPanel(event, this.#host.rows);
    return quickKey(event, {
      rows: this.#host.rows,
      goTo: this.#host.goTo, // Who types on keys of their own goes from number to number; a screen has the evidence next.
      prove: (id) => this.#hand.isTouching && this.#rows.prove(id),
    });
  }

  // What is wrong stays in sight: a browser cannot show what keeps the form of the page from being submitted otherwise.
  #passes(entry: CriterionEntry, filter: FilterName): boolean {
    const { rows, session } = this.#host;
    return rows.state(entry.id).problems.length > 0 || passes(entry, filter, session);
  }

  look(filter: FilterName): void {
    const { element, rows, say, session } = this.#host;
    const { frame } = element;
    if (frame === undefined) return;
    const words = this.words.filtered;
    const shown = (session.form?.entries ?? []).filter((entry) => {
      const isShown = filter === 'all' || this.#passes(entry, filter);
      const item = rows.item(entry.id);
      if (item !== undefined) item.hidden = !isShown;
      return isShown;
    }).length;
    const { none } = frame.place;
    none.textContent = words.none;
    none.hidden = shown > 0;
    frame.root.dataset['filter'] = filter;
    say(shown === 0 ? words.none : words.some(shown));
  }

  opened(part: Opened, id: string, how?: 'again'): void {
    this.#rows.opened(part, id, how);
  }

  row(panel: Panel, entry: CriterionEntry): unknown {
    return this.#rows.draw(panel, entry);
  }

  adding(entry: CriterionEntry): unknown {
    return this.#rows.adding(entry);
  }

  given(entry: CriterionEntry): unknown {
    return review(entry, this.#context);
  }

  get #isReviewed(): boolean {
    return this.#host.session.mode === 'review';
  }

  carry(fact: string, before: string): void {
    const count = carryWhole(this.#host.session, fact, before);
    const said = count === 0 ? undefined : this.words.carried(count);
    if (said === undefined) this.#carried.delete(fact);
    else this.#carried.set(fact, said);
    if (said !== undefined) this.#host.say(said);
    this.#host.redraw();
  }

  carried(fact: string): unknown {
    const said = this.#carried.get(fact);
    return said === undefined ? nothing : html`<p class="hint">${said}</p>`;
  }

  async review(frame: Frame, given: Partial<Assessment>): Promise<void> {
    const { ReviewMode } = await import('./review/review-mode.js');
    this.#review ??= new ReviewMode(() => this.#context, this.#rows.name);
    return this.#review.open(frame, given);
  }

  reviewRow(entry: CriterionEntry, item: HTMLElement): void {
    this.#review?.row(entry, item);
  }

  result(): unknown {
    return result({ ...this.#context, name: this.#rows.name });
  }

  notices(): unknown {
    return [
      slipsOf(this.#host.element.settings).map((slip) => this.#slip(slip)),
      sentBack(this.#context, this.#rows.name),
      this.#desk.notices(),
    ];
  }

  #slip({ attribute, found, expected }: Slip): TemplateResult {
    const told = { attribute, found, expected, tag: this.#host.element.localName };
    const params = Object.entries(told).map(([name, value]) => [name, { kind: 'text' as const, value }]);
    return html`<p class="failure" role="alert">${message(this.words.slip, Object.fromEntries(params), this.words)}</p>`;
  }

  end(): unknown {
    const context = this.#context;
    const { session, words } = context;
    if (session.form === undefined) return nothing;
    const { paper: prints, keys } = words;
    const buttons = html`<button type="button" class="quiet" data-do="print">${prints.print}</button>
      <button type="button" class="quiet" data-do="print" data-kind="blank">${prints.printBlank}</button>`;
    if (this.#isReviewed) return this.#review?.end(this.#desk.end(buttons)) ?? nothing;
    return html`<div class="end">
      ${session.locked ? nothing : html`<section class="keys"><details><summary>${keys.title}</summary><p>${keys.next}</p><p>${keys.choose}</p><p>${keys.note}</p></details></section>`}
      ${session.mode === 'read' ? decision(context) : nothing} ${people(context)} ${this.#desk.end(buttons)}
    </div>`;
  }

  #paper(kind: PaperKind, className: string): HTMLElement {
    const place = document.createElement('div');
    place.className = className;
    const { session } = this.#host;
    const period = session.form === undefined ? '' : periodWords(session.assessment().period, this.words);
    render(paper({ ...this.#context, kind, period }), place);
    return place;
  }

  putPaper(root: HTMLElement): void {
    root.append(this.#paper('filled', 'paper-place'));
  }

  print(kind: PaperKind): void {
    const { session, element, words } = this.#host;
    const printed = { paper: this.#paper(kind, 'root'), title: session.form?.set.title ?? '', styles: paperStyles };
    import('../../ui/printing.js').then(
      ({ printPaper }) => printPaper(printed, element.shadow, words.locale),
      () => window.print(),
    );
  }
}
