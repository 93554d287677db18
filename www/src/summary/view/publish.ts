/** The file for everybody: sums without those of small groups. Fetched when the files are looked at. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { idOf } from '../../drafts/meant.js';
import { failureOf } from '../../engine/failure-of.js';
import type { CollectionView, LevelRef, Ranked, Subtotal } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { saveFile } from '../../ui/save-file.js';
import { adopt } from '../../ui/styles/css.js';
import { publishStyles } from '../styles/publish.css.js';
import { type PublishWords, publishWordsOf } from '../words/publish.js';
import type { Host } from './host.js';

/** The smallest group that makes sense: one unit is no group. */
const LEAST = 2;

export class PublishOffer {
  readonly #host: Host;
  #name: string | undefined;
  #atLeast = '5';
  #told: { words: string; isWrong: boolean } | undefined;

  constructor(host: Host) {
    this.#host = host;
    adopt(host.shadow, [publishStyles]);
  }

  get #words(): PublishWords {
    return publishWordsOf(this.#host.words.locale);
  }

  /** The level that the roster reports to, which collects. */
  get #collecting(): LevelRef | undefined {
    const { roster } = this.#host.store.papers;
    return roster === undefined ? undefined : (JSON.parse(roster) as { content: { to: LevelRef } }).content.to;
  }

  get #by(): string {
    return this.#name ?? this.#collecting?.name ?? '';
  }

  render(file: string): TemplateResult {
    const words = this.#words;
    const told = this.#told;
    return html`<div class="publish"><p><strong>${words.title}</strong><br><span class="remark">${words.hint}</span></p>
      <p class="remark">${words.leaves}</p>
      <p class="remark">${words.once}</p>
      <div class="pair">
        <label class="field"><span>${words.by}</span><input name="published-by" .value=${this.#by} @input=${(event: Event) => (this.#name = typed(event))}></label>
        <label class="field"><span>${words.atLeast}</span><input type="number" name="at-least" min=${LEAST} step="1" .value=${this.#atLeast} @input=${(event: Event) => (this.#atLeast = typed(event))}></label>
      </div>
      ${told === undefined ? nothing : html`<p class="notice ${told.isWrong ? 'warn' : ''}">${told.words}</p>`}</div>
      <button type="button" class="quiet" aria-label="${words.make}: ${words.title}" @click=${() => void this.#make(file)}>${words.make}</button>`;
  }

  async #make(file: string): Promise<void> {
    const words = this.#words;
    const { store, words: own } = this.#host;
    const { whole, criteria, today } = store;
    const atLeast = Number(this.#atLeast);
    const name = this.#by.trim();
    if (whole === undefined) return;
    if (name === '') return this.#tell(words.nameless, 'published-by');
    if (!Number.isInteger(atLeast) || atLeast < LEAST) return this.#tell(words.number, 'at-least');
    const collecting = this.#collecting;
    const by = collecting?.name === name ? collecting : { id: idOf(name), name };
    try {
      const plans = await store.plans();
      const text = plans.published(whole, criteria, by, today, atLeast);
      if (text === undefined) return this.#tell(words.few(atLeast), 'at-least');
      saveFile({ name: `${file}-cong-bo.json`, type: 'application/json', text });
      this.#tell(words.made(`${file}-cong-bo.json`, ...leftOut(whole, text)));
    } catch (error) {
      const { code, params } = failureOf(error);
      this.#tell(message(own.failures[code], params, own), 'published-by');
    }
  }

  /** Says what became of it; where something is wrong, the keyboard is at what has to be mended. */
  #tell(told: string, wrong?: 'published-by' | 'at-least'): void {
    const { say, redraw, focus } = this.#host;
    this.#told = { words: told, isWrong: wrong !== undefined };
    say(told);
    if (wrong === undefined) redraw();
    else focus(`[name="${wrong}"]`);
  }
}

const typed = ({ target }: Event): string => (target as HTMLInputElement).value;

/** How many classes, groups and criteria that have units are not in the file. */
function leftOut(whole: CollectionView, text: string): [number, number, number] {
  const [{ tally }] = (JSON.parse(text) as { content: { subtotals: [Subtotal] } }).content.subtotals;
  const missing = (all: readonly Ranked[], shown: object): number =>
    all.filter(({ id, units }) => units > 0 && !(id in shown)).length;
  return [
    missing(whole.classes, tally.classes.classes),
    missing(whole.groups, tally.groups),
    missing(whole.criteria, tally.criteria),
  ];
}
