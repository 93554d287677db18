/** The panels of a checklist: what opens in its rows, what stands around them, its paper. */
import { html, nothing, render } from 'lit/html.js';
import type { CriterionEntry } from '../form.js';
import { passes } from '../passing.js';
import { paperStyles, panelStyles } from '../styles/panels.js';
import { allWordsOf, type AllWords, type ChecklistWords } from '../words/index.js';
import { panels as vietnamese } from '../words/panels.vi.js';
import { periodWords } from '../../ui/i18n/format.js';
import { printPaper } from '../../ui/print.js';
import type { Context, Panel, PanelContext, Panels, PaperKind } from './context.js';
import { Desk } from './desk.js';
import type { FilterName } from './filters.js';
import { followChoices } from './choices.js';
import { quickKey } from './keys.js';
import { paper } from './paper.js';
import { people } from './people.js';
import { result } from './result.js';
import { decision, review } from './review.js';
import { RowPanels } from './row-panels.js';

export class ChecklistPanels implements Panels {
  readonly #host: Context;
  readonly #rows = new RowPanels(() => this.#context);
  readonly #desk = new Desk(() => this.#context, this.#rows.name);
  #words: { of: ChecklistWords; all: AllWords } | undefined;

  constructor(host: Context) {
    this.#host = host;
    host.element.adopt(panelStyles);
    followChoices(host.element.shadow, (id) => this.#rows.prove(id));
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
    this.#rows.clear();
    this.#desk.open();
  }

  close(): void {
    this.#rows.clear();
    this.#desk.close();
  }

  merge(text: string, from: 'state' | 'page'): void {
    const { draft } = this.#host.session;
    // What the device has kept goes before what the browser has.
    if (from === 'page' || draft?.restored === null) void this.#desk.merge(text);
  }

  key(event: KeyboardEvent): boolean {
    return quickKey(event, { rows: this.#host.rows, goTo: this.#host.goTo, prove: (id) => this.#rows.prove(id) });
  }

  // What is wrong stays in sight: a browser cannot show what keeps the form of the page from being submitted otherwise.
  passes(entry: CriterionEntry, filter: FilterName): boolean {
    const { rows, session } = this.#host;
    return rows.state(entry.id).problems.length > 0 || passes(entry, filter, session);
  }

  opened(panel: Panel, id: string): void {
    this.#rows.opened(panel, id);
  }

  row(panel: Panel, entry: CriterionEntry): unknown {
    return this.#rows.draw(panel, entry);
  }

  adding(entry: CriterionEntry): unknown {
    return this.#rows.adding(entry);
  }

  review(entry: CriterionEntry): unknown {
    return review(entry, this.#context);
  }

  result(): unknown {
    return result({ ...this.#context, name: this.#rows.name });
  }

  notices(): unknown {
    return this.#desk.notices();
  }

  end(): unknown {
    const context = this.#context;
    const { session, words } = context;
    if (session.form === undefined) return nothing;
    const { paper: prints, keys } = words;
    const buttons = html`<button type="button" class="quiet" data-do="print">${prints.print}</button>
      <button type="button" class="quiet" data-do="print" data-kind="blank">${prints.printBlank}</button>`;
    return html`<div class="end">
      ${session.locked ? nothing : html`<section class="keys"><details><summary>${keys.title}</summary><p>${keys.next}</p><p>${keys.choose}</p><p>${keys.note}</p></details></section>`}
      ${session.showsReview ? decision(context) : nothing} ${people(context)} ${this.#desk.end(buttons)}
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
    const { session, element } = this.#host;
    void printPaper(this.#paper(kind, 'root'), session.form?.set.title ?? '', paperStyles, element.shadow);
  }
}
