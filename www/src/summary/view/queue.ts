/** What is worth a second look, form by form, with the most points at stake first, and how those score who have reviewed. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView, Id, QueueEntry, ReviewerTally } from '../../engine/types.js';
import { message } from '../../ui/i18n/format.js';
import type { Line } from './open-figure.js';
import { numberWords, opens } from './figures.js';
import type { Host } from './host.js';

/** What is counted of a reviewer. */
const COUNTED = ['units', 'scores', 'raised', 'lowered', 'unexplained', 'outdated'] as const;
/** Forms that are drawn at once. */
const PAGE = 50;
/** Places of a form that are drawn until it is unfolded. */
const FIRST = 3;

/** What units, groups and criteria are called, by their ids. */
type Names = ReadonlyMap<string, string>;

/** The queue keeps its order: a form stands where the first of its places stood. */
function byForm(entries: readonly QueueEntry[]): Map<Id, QueueEntry[]> {
  const forms = new Map<Id, QueueEntry[]>();
  for (const entry of entries) {
    const places = forms.get(entry.unit);
    if (places === undefined) forms.set(entry.unit, [entry]);
    else places.push(entry);
  }
  return forms;
}

export class QueueView {
  readonly #host: Host;
  #shown = PAGE;
  readonly #unfolded = new Set<Id>();

  constructor(host: Host) {
    this.#host = host;
  }

  render(view: CollectionView): TemplateResult {
    const { store, words } = this.#host;
    const { queue } = words;
    const { queue: found, failure } = store.review;
    const detail = { kind: 'text', value: words.tabs.queue } as const;
    if (failure !== undefined)
      return html`<p class="notice warn" role="alert">${message(words.failures[failure.code], { detail, ...failure.params }, words)}</p>
        <button type="button" class="quiet" @click=${() => store.reviewAgain()}>${words.again}</button>`;
    if (found === undefined) return html`<p class="remark">${queue.making}</p>`;
    // What is filtered is filtered here, too.
    const shown = new Set(view.units.map(({ id }) => id));
    const entries = found.entries.filter(({ unit }) => shown.has(unit));
    const forms = byForm(entries);
    const names = new Map([...view.criteria, ...view.groups].map(({ id, title }) => [id, title]));
    const units = new Map(view.units.map(({ id, name }) => [id, name]));
    const rest = forms.size - this.#shown;
    return html`<section aria-labelledby="queue-title">
      <h3 id="queue-title">${queue.title}: ${forms.size}</h3>
      <p class="remark">${forms.size === 0 ? queue.none : `${queue.places(entries.length)}. ${queue.hint}`}</p>
      <ol class="queue">${[...forms].slice(0, this.#shown).map(([unit, places]) => this.#form(unit, places, [...forms.keys()], units, names))}</ol>
      ${rest > 0 ? html`<button type="button" class="quiet more" @click=${this.#more}>${queue.more(rest)}</button>` : nothing}
      ${found.reviewers.length === 0 ? nothing : this.#reviewers(found.reviewers, units)}
    </section>`;
  }

  #form(unit: Id, places: readonly QueueEntry[], list: readonly Id[], units: Names, names: Names): TemplateResult {
    const { words, openForm } = this.#host;
    const { queue } = words;
    const name = units.get(unit) ?? unit;
    const isUnfolded = this.#unfolded.has(unit);
    const shown = isUnfolded ? places : places.slice(0, FIRST);
    const fold = (): void => {
      if (!this.#unfolded.delete(unit)) this.#unfolded.add(unit);
      this.#host.redraw();
    };
    return html`<li class="entry">
      <p class="what"><strong>${name}</strong> <span class="remark">${queue.places(places.length)}</span></p>
      <p class="actions"><button type="button" class="quiet" aria-label="${queue.open}: ${name}" @click=${() => openForm(unit, list)}>${queue.open}</button></p>
      <ul>${shown.map((place) => this.#place(place, units, names))}</ul>
      ${places.length > FIRST ? html`<p><button type="button" class="quiet" aria-expanded="${isUnfolded}" aria-label="${isUnfolded ? queue.fewer : queue.more(places.length - FIRST)}: ${name}" @click=${fold}>${isUnfolded ? queue.fewer : queue.more(places.length - FIRST)}</button></p>` : nothing}
    </li>`;
  }

  #place({ at, exception, params, stake }: QueueEntry, units: Names, names: Names): TemplateResult {
    const { words } = this.#host;
    // An id of another unit, or of another criterion, is shown by what it is called.
    const other = params['other'];
    const said = other?.kind === 'text' ? (units.get(other.value) ?? names.get(other.value) ?? other.value) : undefined;
    const shown = said === undefined ? params : { ...params, other: { kind: 'text' as const, value: said } };
    return html`<li>${at == null ? nothing : html`<span class="remark">${names.get(at) ?? at}:</span> `}${message(words.exceptions[exception], shown as typeof params & Record<string, NonNullable<(typeof params)[string]>>, words)} <span class="stake">${words.queue.stake(numberWords(stake, words))}</span></li>`;
  }

  #reviewers(reviewers: readonly ReviewerTally[], names: ReadonlyMap<string, string>): TemplateResult {
    const { words } = this.#host;
    const { reviewer: columns, reviewers: title } = words.queue;
    return html`<div class="scrolls" tabindex="0" role="region" aria-label="${title}"><table>
      <caption>${title}</caption>
      <thead><tr><th scope="col">${columns.by}</th><th scope="col" class="end">${columns.level}</th>${COUNTED.map((name) => html`<th scope="col" class="end">${columns[name]}</th>`)}</tr></thead>
      <tbody>${reviewers.map(
        (reviewer) =>
          html`<tr><th scope="row">${reviewer.person ?? reviewer.by}</th><td class="end number">${reviewer.level}</td>${COUNTED.map((name) => html`<td class="end">${this.#counted(reviewer, name, names)}</td>`)}</tr>`,
      )}</tbody>
    </table></div>`;
  }

  // A number of a reviewer opens into the units that it counts; those that a filter hides are not among them.
  #counted(
    { by, person, units, differences, reviewed, ...own }: ReviewerTally,
    name: (typeof COUNTED)[number],
    names: ReadonlyMap<string, string>,
  ): TemplateResult {
    const { words } = this.#host;
    const column = words.queue.reviewer[name];
    const all = { ...own, units, raised: differences.raised, lowered: differences.lowered }[name];
    // Whoever has seen a unit has given it so many scores.
    const of = name === 'units' ? 'scores' : name;
    const lines = reviewed.flatMap((line): Line[] => {
      const unit = names.get(line.unit);
      const isMeant = name === 'units' || line[of] > 0;
      return unit === undefined || !isMeant ? [] : [{ unit: line.unit, name: unit, shown: String(line[of]) }];
    });
    const open = { title: `${person ?? by}, ${column}`, column: words.queue.reviewer[of], lines };
    return opens(this.#host, open, String(all), lines.length);
  }

  readonly #more = (): void => {
    this.#shown += PAGE;
    this.#host.redraw();
  };
}
