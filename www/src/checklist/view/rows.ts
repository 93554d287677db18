/** The rows of the form: drawn a few at a time, then each on its own; and the events in them. */
import type { CriterionEntry } from '../form.js';
import { fieldNow } from '../whole.js';
import { readField, type Problem } from '../reading.js';
import { isBlank } from '../../engine/scorer.js';
import { message } from '../words/format.js';
import { type Context, type Opened, problemId, type RowList, type RowState } from './context.js';
import { entryPoint, inputsOf, isAt, keepTexts, markProblems, showBack, step, toTell } from './inputs.js';
import { drawRow } from './row.js';

/** How long the page may be kept busy at a stretch, in milliseconds. */
const SLICE = 30;
const AT_ONCE = 6;
/** How long someone rests at a field before they are told that its numbers do not go together, in milliseconds. */
const REST = 900;
const FRESH: RowState = { version: 0, problems: [], open: new Set() };

/** Yields to the other tasks of the page. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

export class Rows implements RowList {
  readonly #host: Context;
  #items: ReadonlyMap<string, HTMLElement> = new Map();
  #states = new Map<string, RowState>();
  #run = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Context) {
    this.#host = host;
  }

  /**
   * Takes over the items of a form and draws them all, those in view first; `true` once that is done, `false` where it was
   * begun anew.
   */
  async attach(items: ReadonlyMap<string, HTMLElement>): Promise<boolean> {
    const run = (this.#run += 1);
    this.#items = items;
    this.#states.clear();
    const ids = [...items.keys()];
    const first = this.#firstInView(ids);
    let until = performance.now() + SLICE;
    let count = 0;
    for (const id of [...ids.slice(first), ...ids.slice(0, first)]) {
      if (count++ > AT_ONCE && performance.now() > until) {
        await pause();
        if (run !== this.#run) return false;
        until = performance.now() + SLICE;
      }
      this.draw(id);
    }
    this.#recheckAll();
    return true;
  }

  // The place of the first row that ends below the upper edge of the window.
  #firstInView(ids: readonly string[]): number {
    let [from, to] = [0, ids.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const end = this.#items.get(ids[middle] ?? '')?.getBoundingClientRect().bottom ?? 0;
      if (end > 0) to = middle;
      else from = middle + 1;
    }
    return from === ids.length ? 0 : from;
  }

  // Tells the problems of the texts in the inputs, whoever typed them.
  #recheck(id: string, done: boolean): void {
    const entry = this.#host.session.form?.entry(id);
    const item = this.#items.get(id);
    if (entry === undefined || item === undefined) return;
    const { problems } = readField(fieldNow(entry, this.#host.session), id, inputsOf(item), this.#host.words.decimal);
    this.#mark(id, item, toTell(problems, done || !isAt(item)));
  }

  // Rechecks the rows with texts that are no values, and the rows that had some.
  #recheckAll(): void {
    const wrong = new Set([...this.#items.keys()].filter((id) => this.state(id).problems.length > 0));
    for (const id of new Set([...wrong, ...this.#host.session.rawKeys.map((key) => key.split(':')[0] ?? key)]))
      this.#recheck(id, wrong.has(id));
    this.#host.judge();
  }

  #mark(id: string, item: HTMLElement, problems: readonly Problem[]): void {
    this.#states.set(id, { ...this.state(id), problems });
    markProblems(item, problems, problemId(id));
    this.draw(id);
  }

  detach(): void {
    clearTimeout(this.#resting);
    this.#run += 1;
    this.#items = new Map();
    this.#states.clear();
  }

  item(id: string): HTMLElement | undefined {
    return this.#items.get(id);
  }

  state(id: string): RowState {
    return this.#states.get(id) ?? FRESH;
  }

  draw(id: string): void {
    const entry = this.#host.session.form?.entry(id);
    const item = this.#items.get(id);
    if (entry !== undefined && item !== undefined) drawRow(item, entry, this.state(id), this.#host);
  }

  /** Draws the rows anew: all, or those in which something is open, with or without those that are scored. */
  drawAll(which: 'all' | 'scored' = 'all'): void {
    const { session } = this.#host;
    for (const id of this.#items.keys()) {
      const isScored = which === 'scored' && !isBlank(session.card.line(id));
      if (which === 'all' || session.mode !== 'self' || this.state(id).open.size > 0 || isScored) this.draw(id);
    }
  }

  renew(id: string): void {
    this.#redraw(id);
    this.#recheck(id, true);
    this.#host.judge();
  }

  renewAll(): void {
    for (const id of this.#items.keys()) this.#redraw(id);
    this.#recheckAll();
  }

  #redraw(id: string): void {
    const state = this.state(id);
    this.#states.set(id, { ...state, version: state.version + 1 });
    this.draw(id);
  }

  toggle(id: string, part: Opened, how?: 'again'): void {
    const state = this.state(id);
    const open = new Set(state.open);
    if (!open.delete(part)) {
      open.add(part);
      this.#host.panels.load().then(
        (panels) => panels.opened(part, id, how),
        () => undefined,
      );
    }
    this.#states.set(id, { ...state, open });
    this.draw(id);
  }

  /** Goes to a criterion; the keyboard with it. */
  goTo(id: string): boolean {
    const item = this.#items.get(id);
    if (item === undefined) return false;
    item.hidden = false;
    item.scrollIntoView({ block: 'center', behavior: 'instant' });
    (entryPoint(item) ?? item).focus({ preventScroll: true });
    return true;
  }

  entryOf(event: Event): { entry: CriterionEntry; item: HTMLElement } | undefined {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-criterion]') : null;
    const entry = item === null ? undefined : this.#host.session.form?.entry(item.dataset['criterion'] ?? '');
    return item === null || entry === undefined ? undefined : { entry, item };
  }

  /** Something was typed, ticked or chosen; `done` when the person has left the input. */
  typed(event: Event, done: boolean): boolean {
    const found = this.entryOf(event);
    const target = event.target as HTMLInputElement;
    if (found === undefined || target.name === '') return false;
    const { entry, item } = found;
    const { session } = this.#host;
    if (target.name === 'note') {
      if (!done) session.changeAnswer(entry.id, { note: target.value });
    } else if (target.name === 'reason') {
      if (!done) session.changeAnswer(entry.id, { notApplicable: target.value === '' ? {} : { reason: target.value } });
    } else if (target.dataset['answer'] !== undefined) this.#answer(entry, item, done);
    else return false;
    return true;
  }

  #answer(entry: CriterionEntry, item: HTMLElement, done: boolean): void {
    const { session, words } = this.#host;
    const { decimal } = words;
    const { value, problems } = readField(fieldNow(entry, this.#host.session), entry.id, inputsOf(item), decimal);
    keepTexts(item, problems.length > 0, session);
    if (done) showBack(item, decimal);
    else session.changeAnswer(entry.id, { value });
    this.#judge(entry, item, problems, done);
    clearTimeout(this.#resting);
    if (!done && problems.some(({ late }) => late === 'rest'))
      this.#resting = setTimeout(() => this.#judge(entry, item, problems, 'rest'), REST);
  }

  #judge(entry: CriterionEntry, item: HTMLElement, problems: readonly Problem[], done: boolean | 'rest'): void {
    const told = toTell(problems, done);
    const before = this.state(entry.id).problems.length;
    if (before + told.length > 0) {
      this.#mark(entry.id, item, told);
      this.#host.judge();
    }
    if (done !== false ? told.length > 0 : before > 0 !== told.length > 0) this.#tell(entry, told);
  }

  #tell({ number }: CriterionEntry, [first]: readonly Problem[]): void {
    const { words, say } = this.#host;
    say(first === undefined ? '' : `${number}. ${message(words.problems[first.code], first.limit, words)}`);
  }

  /** Something was pressed in a row. */
  pressed(event: Event): boolean {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const found = this.entryOf(event);
    if (button === null || found === undefined) return false;
    const { entry, item } = found;
    switch (button.dataset['do']) {
      case 'why':
      case 'evidence':
      case 'details':
        this.toggle(entry.id, button.dataset['do']);
        return true;
      case 'away':
        this.skip(entry);
        return true;
      case 'more':
      case 'fewer': {
        const input = item.querySelector<HTMLInputElement>(`[name="${button.dataset['key'] ?? ''}"]`);
        const by = button.dataset['do'] === 'more' ? 1 : -1;
        if (input !== null && step(input, by, this.#host.words.decimal)) this.#answer(entry, item, false);
        return true;
      }
      default:
        return false;
    }
  }

  skip(entry: CriterionEntry): void {
    const { session } = this.#host;
    if (session.locked || (entry.criterion.notApplicable ?? 'never') === 'never') return;
    const away = session.answer(entry.id).notApplicable !== undefined;
    session.changeAnswer(entry.id, { notApplicable: away ? undefined : {} });
    this.renew(entry.id);
    const item = this.#items.get(entry.id);
    const next = away ? item && entryPoint(item) : item?.querySelector<HTMLElement>('[name="reason"]');
    next?.focus({ preventScroll: true });
  }
}
