/** What stands behind a figure: its units, those with the lowest share first, in a dialogue over the desk. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Behind, Figure, Id } from '../../engine/types.js';
import { numberWords } from './figures.js';
import type { Host } from './host.js';

/** Units that are drawn at once. */
const SHOWN = 500;

/** A figure that is open. */
export interface OpenFigure {
  figure: Figure;
  title: string;
}

export function behind(host: Host, { figure, title }: OpenFigure, close: () => void): TemplateResult {
  const { store, words } = host;
  const { columns } = words;
  const units = store.behind(figure);
  const isOfCriterion = ['criterion', 'gap', 'compared'].includes(figure.kind);
  const list = units.map(({ unit }) => unit);
  const hasOwn = units.some(({ own }) => own != null);
  const more = units.length - SHOWN;
  return html`
    <header class="dialog-head"><h3 id="behind-title" tabindex="-1">${words.behind.title(title, units.length)}</h3>
      <button type="button" class="quiet" @click=${close}>${words.close}</button></header>
    ${
      units.length === 0
        ? html`<p class="remark">${words.behind.none}</p>`
        : html`<div class="scrolls" tabindex="0" role="region" aria-label="${title}"><table>
          <thead><tr><th scope="col">${columns.name}</th><th scope="col" class="end">${columns.points}</th>${hasOwn ? html`<th scope="col" class="end">${columns.own}</th>` : nothing}
            ${isOfCriterion ? html`<th scope="col">${columns.state}</th>` : nothing}<th scope="col">${columns.action}</th></tr></thead>
          <tbody>${units.slice(0, SHOWN).map((unit) => row(host, unit, list, isOfCriterion, hasOwn))}</tbody>
        </table></div>${more > 0 ? html`<p class="remark">${words.behind.more(SHOWN, more)}</p>` : nothing}`
    }`;
}

function row(
  { words, openForm }: Host,
  unit: Behind,
  list: readonly Id[],
  isOfCriterion: boolean,
  hasOwn: boolean,
): TemplateResult {
  const points = unit.points == null ? '–' : `${numberWords(unit.points, words)}/${numberWords(unit.max, words)}`;
  const state = unit.state == null ? '–' : words.leafStates[unit.state];
  const gaps = unit.gaps.map((gap) => words.gaps[gap]).join(', ');
  return html`<tr><th scope="row">${unit.name}</th><td class="end number">${points}</td>
    ${hasOwn ? html`<td class="end number">${unit.own == null ? '–' : numberWords(unit.own, words)}</td>` : nothing}
    ${isOfCriterion ? html`<td>${state}${gaps === '' ? nothing : html`<br><span class="remark">${gaps}</span>`}</td>` : nothing}
    <td><button type="button" class="quiet" aria-label="${words.units.open}: ${unit.name}" @click=${() => openForm(unit.unit, list)}>${words.units.open}</button></td></tr>`;
}
