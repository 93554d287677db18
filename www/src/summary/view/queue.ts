/** What is worth a second look, with the most points at stake first, and how those score who have reviewed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView, Id, QueueEntry, ReviewerTally } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import { numberWords } from './figures.js';
import type { Host } from './host.js';

/** Entries that are drawn at once. */
const PAGE = 50;

export class QueueView {
  readonly #host: Host;
  #shown = PAGE;

  constructor(host: Host) {
    this.#host = host;
  }

  render(view: CollectionView): TemplateResult {
    const { store, words } = this.#host;
    const { queue } = words;
    const found = store.queue;
    if (found === undefined) return html`<p class="remark">${queue.making}</p>`;
    // What is filtered is filtered here, too.
    const shown = new Set(view.units.map(({ id }) => id));
    const entries = found.entries.filter(({ unit }) => shown.has(unit));
    const list = entries.map(({ unit }) => unit);
    const names = new Map(view.units.map(({ id, name }) => [id, name]));
    const titles = new Map([...view.criteria, ...view.groups].map(({ id, title }) => [id, title]));
    return html`<section aria-labelledby="queue-title">
      <h3 id="queue-title">${queue.title}: ${entries.length}</h3>
      <p class="remark">${entries.length === 0 ? queue.none : queue.hint}</p>
      <ol class="queue">${entries.slice(0, this.#shown).map((entry) => this.#entry(entry, list, names, titles))}</ol>
      ${entries.length > this.#shown ? html`<button type="button" class="quiet more" @click=${this.#more}>${queue.more(entries.length - this.#shown)}</button>` : nothing}
      ${found.reviewers.length === 0 ? nothing : this.#reviewers(found.reviewers)}
    </section>`;
  }

  #entry(
    { unit, at, exception, params, stake }: QueueEntry,
    list: readonly Id[],
    names: ReadonlyMap<string, string>,
    titles: ReadonlyMap<string, string>,
  ): TemplateResult {
    const { words, openForm } = this.#host;
    const name = names.get(unit) ?? unit;
    // An id of another unit, or of another criterion, is shown by what it is called.
    const other = params['other'];
    const said =
      other?.kind === 'text' ? (names.get(other.value) ?? titles.get(other.value) ?? other.value) : undefined;
    const shown = said === undefined ? params : { ...params, other: { kind: 'text' as const, value: said } };
    return html`<li class="entry">
      <p class="what"><strong>${name}</strong> <span class="remark">${at == null ? words.queue.whole : (titles.get(at) ?? at)}</span></p>
      <p>${message(words.exceptions[exception], shown as typeof params & Record<string, NonNullable<(typeof params)[string]>>, words)}</p>
      <p class="actions"><span class="stake">${words.queue.stake(numberWords(stake, words))}</span>
        <button type="button" class="quiet" aria-label="${words.queue.open}: ${name}" @click=${() => openForm(unit, list)}>${words.queue.open}</button></p>
    </li>`;
  }

  #reviewers(reviewers: readonly ReviewerTally[]): TemplateResult {
    const { words } = this.#host;
    const { reviewer: columns, reviewers: title } = words.queue;
    return html`<div class="scrolls" tabindex="0" role="region" aria-label="${title}"><table>
      <caption>${title}</caption>
      <thead><tr><th scope="col">${columns.by}</th>${[columns.level, columns.units, columns.scores, columns.raised, columns.lowered, columns.unexplained, columns.outdated].map((name) => html`<th scope="col" class="end">${name}</th>`)}</tr></thead>
      <tbody>${reviewers.map(
        ({ by, person, level, units, scores, differences, unexplained, outdated }) =>
          html`<tr><th scope="row">${person ?? by}</th>${[level, units, scores, differences.raised, differences.lowered, unexplained, outdated].map((number) => html`<td class="end number">${number}</td>`)}</tr>`,
      )}</tbody>
    </table></div>`;
  }

  readonly #more = (): void => {
    this.#shown += PAGE;
    this.#host.redraw();
  };
}
