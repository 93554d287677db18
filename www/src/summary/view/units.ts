/** The units that pass the filter: their results, their forms, and the way out of the table. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView, Id, UnitLine } from '../../engine/types.js';
import { sortedByName } from '../../ui/i18n/alphabet.js';
import { shortDay } from '../../ui/i18n/format.js';
import { kept } from '../../ui/dom.js';
import type { Words } from '../words/index.js';
import { numberWords } from './figures.js';
import type { Host } from './host.js';
import { Sure } from './sure.js';

/** Rows that are drawn at once; a province has thousands, and a page of them is long enough. */
const PAGE = 100;

type Order = 'name' | 'lowest' | 'highest';
const ORDERS: readonly Order[] = ['name', 'lowest', 'highest'];

function sorted(units: readonly UnitLine[], order: Order): UnitLine[] {
  const named = sortedByName(units, ({ name }) => name);
  if (order === 'name') return named;
  const sign = order === 'lowest' ? 1 : -1;
  // One that is exempted has no points, and stands last either way.
  const points = (unit: UnitLine): number =>
    unit.points == null ? Number.POSITIVE_INFINITY : sign * Number(unit.points);
  return named.sort((a, b) => points(a) - points(b) || 0);
}

// Why a unit has no class; a dash where its set does not class.
function unclassed({ unclassed: why }: UnitLine, { overview, units }: Words): unknown {
  return why == null ? '–' : html`${overview[why]}<br><span class="remark">${units.unclassed[why]}</span>`;
}

export class UnitsView {
  readonly #host: Host;
  readonly #sure: Sure;
  #shown = PAGE;
  #order: Order = 'name';
  readonly #sorted = kept<UnitLine[]>();
  #of: CollectionView | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#sure = new Sure(host);
  }

  render(view: CollectionView): TemplateResult {
    const { words } = this.#host;
    const { columns } = words;
    if (this.#of !== view) this.#shown = PAGE;
    this.#of = view;
    const units = this.#sorted([view, this.#order], () => sorted(view.units, this.#order));
    if (units.length === 0) return html`<p class="remark">${words.units.none}</p>`;
    const list = units.map(({ id }) => id);
    const hasStanding = units.some(({ standing }) => standing != null);
    const choose = ({ currentTarget }: Event): void => {
      this.#order = (currentTarget as HTMLSelectElement).value as Order;
      this.#host.redraw();
    };
    return html`<label class="field order"><span>${words.units.order}</span><select @change=${choose}>
        ${ORDERS.map((order) => html`<option value="${order}" .selected=${order === this.#order}>${words.units.orders[order]}</option>`)}</select></label>
      <div class="scrolls" tabindex="0" role="region" aria-label="${words.units.title}"><table class="units lines">
        <caption>${words.units.title}: ${units.length}</caption>
        <thead><tr>
          <th scope="col">${columns.name}</th><th scope="col" class="end">${columns.points}</th><th scope="col">${columns.class}</th>
          <th scope="col">${columns.state}</th>${hasStanding ? html`<th scope="col">${columns.standing}</th>` : nothing}<th scope="col">${columns.action}</th>
        </tr></thead>
        <tbody>${units.slice(0, this.#shown).map((unit) => this.#row(unit, list, hasStanding))}</tbody>
      </table></div>
      ${units.length > this.#shown ? html`<button type="button" class="quiet more" @click=${this.#more}>${words.queue.more(units.length - this.#shown)}</button>` : nothing}`;
  }

  #row(unit: UnitLine, list: readonly Id[], hasStanding: boolean): TemplateResult {
    const { words, openForm } = this.#host;
    const { columns } = words;
    const points = unit.points == null ? '–' : `${numberWords(unit.points, words)}/${numberWords(unit.max, words)}`;
    const { standing } = unit;
    return html`<tr>
      <th scope="row">${unit.name}${unit.under == null ? nothing : html`<br><span class="remark">${unit.under}</span>`}
        ${unit.replaced === 0 ? nothing : html`<br><span class="remark">${words.units.replaced(unit.replaced)}</span>`}</th>
      <td class="end number" data-name="${columns.points}">${points}</td>
      <td>${unit.class ?? unclassed(unit, words)}</td>
      <td>${words.states[unit.state]}${unit.handedIn == null ? nothing : html` <span class="remark">${shortDay(unit.handedIn, words)}</span>`}</td>
      ${hasStanding ? html`<td>${standing == null ? '–' : words.standings[standing]}</td>` : nothing}
      <td class="acts"><div class="actions"><button type="button" class="quiet" aria-label="${words.units.open}: ${unit.name}" @click=${() => openForm(unit.id, list)}>${words.units.open}</button>
        ${this.#sure.button({
          key: unit.id,
          name: words.units.remove,
          label: `${words.units.remove}: ${unit.name}`,
          sure: words.units.sure,
          keep: words.units.keep,
          done: () => this.#remove(unit),
        })}</div></td>
    </tr>`;
  }

  readonly #more = (): void => {
    this.#shown += PAGE;
    this.#host.redraw();
  };

  #remove({ id, name }: UnitLine): void {
    const { store, words, say, focus } = this.#host;
    void store.remove(id).then(() => {
      say(words.units.removed(name));
      focus('#tab-units');
    });
  }
}
