/** What is always in view: the total, the class, how far the form has come, and whether it is saved. */
import { writeNumber } from '../numbers.js';
import type { ChecklistWords } from '../words/index.js';
import type { ChecklistSession } from '../session/session.js';
import { arrange, drop, el } from '../../ui/dom.js';

export interface BarView {
  session: ChecklistSession;
  words: ChecklistWords;
  /** What is said of saving. */
  saved: string;
  /** Whether there are scores, or why there are none. */
  scoring: 'on' | 'loading' | 'off';
  resultOpen: boolean;
}

// Most of what is drawn anew is as it was, and a text that is not touched costs the browser nothing. What translates pages
// puts elements of its own in the place of texts: it is asked of the element around them what stands there.
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

  /** Draws the total alone: it is what someone who has just answered looks at. */
  drawTotal({ card }: ChecklistSession, { decimal }: ChecklistWords): void {
    const total = card.total();
    write(this.#points, total === undefined ? '–' : writeNumber(total.rescaled, decimal, false));
    if (total === undefined) return drop(this.#whole);
    write(this.#full, writeNumber(total.full, decimal, false));
    if (this.#whole.parentNode === null) this.#total.append(this.#whole);
  }

  /** Draws all of it. */
  draw({ session, words, saved, scoring, resultOpen }: BarView): void {
    const { bar } = words;
    this.drawTotal(session, words);
    write(this.#label, bar.total);
    const standing = session.standing();
    const { id, title, provisional = false } = standing ?? {};
    const remark = scoring === 'on' ? undefined : scoring === 'loading' ? bar.counting : bar.noCount;
    this.#remark.textContent = remark ?? '';
    this.#class.dataset['class'] = id ?? 'none';
    this.#class.replaceChildren(title ?? (provisional ? bar.undecided(session.left) : bar.noClass));
    if (provisional && id !== undefined) this.#class.append(' ', el('small', {}, `(${bar.provisional})`));
    const counts = (session.form?.entries.length ?? 0) > 0;
    arrange(this.#score, [
      ...(counts ? [this.#total] : []),
      ...(remark === undefined ? [] : [this.#remark]),
      ...(standing === undefined ? [] : [this.#class]),
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
