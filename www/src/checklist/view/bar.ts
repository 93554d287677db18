/** The bar that is always in view: the total, the class, the progress of the form, and whether the form is saved. */
import { writeNumber } from '../numbers.js';
import { totalShown, verdictWords } from '../verdict.js';
import type { ChecklistWords } from '../words/index.js';
import type { ChecklistSession } from '../session/session.js';
import { arrange, drop, el } from '../../ui/dom.js';

export interface BarView {
  session: ChecklistSession;
  words: ChecklistWords;
  /** The words for the state of the draft: when it was saved, or that it is not. */
  saved: string;
  /** Whether there are scores, or why there are none. */
  scoring: 'on' | 'loading' | 'off';
  resultOpen: boolean;
}

// Most texts are drawn as they were, and a text that is not touched costs the browser nothing. A translator of pages puts
// elements of its own in the place of text nodes: the present text is therefore read from the element around them.
function write(place: Element, content: string): void {
  if (place.textContent !== content) place.textContent = content;
}

export class Bar {
  readonly #label = el('span', {});
  readonly #points = el('b', { translate: 'no' });
  readonly #full = el('span', { translate: 'no' });
  readonly #whole = el('i', {});
  readonly #total = el('p', { class: 'total', id: 'score' });
  readonly #remark = el('p', { class: 'remark' });
  readonly #class = el('p', { class: 'class' });
  readonly #score = el('div', { class: 'score' });
  readonly #result = el('button', { class: 'quiet', type: 'button', 'data-do': 'result' });
  readonly #progress = el('progress', {});
  readonly #count = el('span', { class: 'count' });
  readonly #saved = el('span', { class: 'saved' });

  constructor(place: HTMLElement) {
    this.#whole.append(' / ', this.#full);
    this.#total.append(this.#label, ': ', this.#points);
    const far = el('div', { class: 'far' }, this.#progress, this.#count, this.#saved);
    place.replaceChildren(this.#score, this.#result, far);
  }

  /** Draws the total alone: someone who has just answered looks at the total first. */
  drawTotal({ card }: ChecklistSession, words: ChecklistWords): void {
    const total = card.total();
    write(this.#points, total === undefined ? '–' : totalShown(total, words));
    if (total === undefined) return drop(this.#whole);
    write(this.#full, writeNumber(total.full, words.decimal, false));
    if (this.#whole.parentNode === null) this.#total.append(this.#whole);
  }

  /** Draws the whole bar. */
  draw({ session, words, saved, scoring, resultOpen }: BarView): void {
    const { bar } = words;
    this.drawTotal(session, words);
    write(this.#label, bar.total);
    const { verdict } = session.card;
    const verdictText = verdictWords(session, words);
    const remark = scoring === 'on' ? undefined : scoring === 'loading' ? bar.counting : bar.noCount;
    this.#remark.textContent = remark ?? '';
    this.#class.dataset['class'] = verdict !== undefined && 'class' in verdict ? verdict.class : 'none';
    this.#class.textContent = verdictText ?? '';
    const counts = (session.form?.entries.length ?? 0) > 0;
    arrange(this.#score, [
      ...(counts ? [this.#total] : []),
      ...(remark === undefined ? [] : [this.#remark]),
      ...(verdictText === undefined ? [] : [this.#class]),
    ]);
    this.#result.textContent = bar.result;
    this.#result.ariaExpanded = String(resultOpen);
    const { answered, asked } = session.progress;
    this.#progress.ariaLabel = bar.progress;
    this.#progress.max = asked;
    this.#progress.value = answered;
    write(this.#count, bar.answered(answered, asked));
    write(this.#saved, saved);
  }
}
