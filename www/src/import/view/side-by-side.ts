/** The plan on the desk beside another one: what is new, gone, moved, reworded, raised or lowered. Fetched when somebody compares. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Difference, SideBySide } from '../../engine/types.js';
import {
  type ComparedWords,
  comparedWordsOf,
  countWords,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  differenceStyles,
  kindsOf,
  notesOf,
  wordsOf,
} from '../../ui/differences.js';
import { adopt } from '../../ui/styles/css.js';
import { sideBySideStyles } from '../styles/side-by-side.css.js';
import type { Host } from './host.js';

export class SideBySideView {
  readonly #host: Host;
  readonly #found: SideBySide;
  /** The one kind that is shown; all of them where none is chosen. */
  #only: DifferenceKind | undefined;

  constructor(host: Host, found: SideBySide) {
    this.#host = host;
    this.#found = found;
    if (!styled.has(host.shadow)) adopt(host.shadow, [differenceStyles, sideBySideStyles]);
    styled.add(host.shadow);
  }

  get #words(): ComparedWords {
    return comparedWordsOf(this.#host.words.lang);
  }

  /** What was found, in one sentence. */
  get summary(): string {
    const { before, differences } = this.#found;
    return `${this.#words.with(before)} ${countWords(differences, this.#words)}`;
  }

  render(): TemplateResult {
    const { differences } = this.#found;
    const kinds = DIFFERENCE_KINDS.filter((kind) => differences.some((each) => kindsOf(each).includes(kind)));
    const shown = differences.filter((each) => this.#only === undefined || kindsOf(each).includes(this.#only));
    return html`<p class="summary">${this.summary}</p>
      ${kinds.length < 2 ? nothing : html`<div class="kinds" role="group" aria-label="${this.#words.kindsLabel}">${[undefined, ...kinds].map((kind) => this.#kind(kind))}</div>`}
      <ol class="differences" role="list">${shown.map((each) => this.#difference(each))}</ol>`;
  }

  #kind(kind: DifferenceKind | undefined): TemplateResult {
    const choose = (): void => {
      this.#only = kind;
      this.#host.redraw();
    };
    const name = kind === undefined ? this.#words.all : this.#words.kinds[kind];
    return html`<button type="button" class="quiet" aria-pressed="${this.#only === kind}" @click=${choose}>${name}</button>`;
  }

  #difference(difference: Difference): TemplateResult {
    const { store, words } = this.#host;
    const { after, marker, pieces } = difference;
    const look = (): void => {
      store.select(after);
      store.go('check');
    };
    return html`<li class="difference">
      <p class="compared">${kindsOf(difference).map((kind) => html`<span class="difference-kind ${kind}">${this.#words.kinds[kind]}</span> `)}
        ${marker === undefined ? nothing : html`<b lang="vi">${marker}</b>`}</p>
      ${wordsOf(pieces, this.#words)} ${notesOf(difference, this.#words)}
      ${
        after === undefined
          ? nothing
          : html`<button type="button" class="quiet" aria-label="${words.check.goTo}: ${pieces
              .map(({ text }) => text)
              .join(' ')
              .slice(0, 80)}" @click=${look}>${words.check.goTo}</button>`
      }
    </li>`;
  }
}

const styled = new WeakSet<ShadowRoot>();
