/** What stands behind a figure: its units, those with the lowest share first, in a dialogue over the desk. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Behind, Id } from '../../engine/types.js';
import { numberWords } from './figures.js';
import type { Host } from './host.js';
import type { OpenFigure } from './open-figure.js';

/** Units that are drawn at once. */
const SHOWN = 500;

// The dialogue over a list of units.
const dialog = (
  { words }: Host,
  title: string,
  count: number,
  close: () => void,
  content: () => TemplateResult,
): TemplateResult => html`
    <header class="dialog-head"><h3 id="behind-title" tabindex="-1">${words.behind.title(title, count)}</h3>
      <button type="button" class="quiet" @click=${close}>${words.close}</button></header>
    ${
      count === 0
        ? html`<p class="remark">${words.behind.none}</p>`
        : html`<div class="scrolls" tabindex="0" role="region" aria-label="${title}">${content()}</div>
          ${count > SHOWN ? html`<p class="remark">${words.behind.more(SHOWN, count - SHOWN)}</p>` : nothing}`
    }`;

const opener = ({ words, openForm }: Host, unit: Id, name: string, list: readonly Id[]): TemplateResult =>
  html`<button type="button" class="quiet" aria-label="${words.units.open}: ${name}" @click=${() => openForm(unit, list)}>${words.units.open}</button>`;

export function behind(host: Host, open: OpenFigure, close: () => void): TemplateResult {
  return 'lines' in open ? ofLines(host, open, close) : ofFigure(host, open, close);
}

function ofLines(
  host: Host,
  { title, column, lines }: Extract<OpenFigure, { lines: unknown }>,
  close: () => void,
): TemplateResult {
  const { columns } = host.words;
  const list = lines.map(({ unit }) => unit);
  return dialog(
    host,
    title,
    lines.length,
    close,
    () => html`<table class="lines">
    <thead><tr><th scope="col">${columns.name}</th><th scope="col" class="end">${column}</th><th scope="col">${columns.action}</th></tr></thead>
    <tbody>${lines
      .slice(0, SHOWN)
      .map(
        ({ unit, name, shown }) =>
          html`<tr><th scope="row">${name}</th><td class="end number" data-name="${column}">${shown}</td><td>${opener(host, unit, name, list)}</td></tr>`,
      )}</tbody></table>`,
  );
}

function ofFigure(
  host: Host,
  { title, figure, under }: Extract<OpenFigure, { figure: unknown }>,
  close: () => void,
): TemplateResult {
  const { store, words } = host;
  const { columns } = words;
  // Those that counted something come first.
  const isBlank = ({ measured }: Behind): number => Number(measured == null);
  const units = store.behind(figure, under).sort((one, other) => isBlank(one) - isBlank(other));
  const list = units.map(({ unit }) => unit);
  const hasOwn = units.some(({ own }) => own != null);
  const hasState = units.some(({ state }) => state != null);
  const hasCount = units.some(({ measured }) => measured != null);
  return dialog(
    host,
    title,
    units.length,
    close,
    () => html`<table class="lines">
    <thead><tr><th scope="col">${columns.name}</th><th scope="col" class="end">${columns.points}</th>${hasOwn ? html`<th scope="col" class="end">${columns.own}</th>` : nothing}
      ${hasCount ? html`<th scope="col" class="end">${columns.counted}</th>` : nothing}${hasState ? html`<th scope="col">${columns.state}</th>` : nothing}<th scope="col">${columns.action}</th></tr></thead>
    <tbody>${units.slice(0, SHOWN).map((unit) => row(host, unit, list, { hasState, hasOwn, hasCount }))}</tbody></table>`,
  );
}

// What was counted at a criterion, of how many.
function counted({ measured }: Behind, { words }: Host): string {
  if (measured == null) return '–';
  const { part, whole } = measured;
  return words.plan.counted(numberWords(part, words), whole == null ? undefined : numberWords(whole, words), undefined);
}

function row(
  host: Host,
  unit: Behind,
  list: readonly Id[],
  { hasState, hasOwn, hasCount }: Record<'hasState' | 'hasOwn' | 'hasCount', boolean>,
): TemplateResult {
  const { words } = host;
  const points = unit.points == null ? '–' : `${numberWords(unit.points, words)}/${numberWords(unit.max, words)}`;
  const state = unit.state == null ? '–' : words.leafStates[unit.state];
  const gaps = unit.gaps.map((gap) => words.gaps[gap]).join(', ');
  return html`<tr><th scope="row">${unit.name}</th><td class="end number" data-name="${words.columns.points}">${points}</td>
    ${hasOwn ? html`<td class="end number" data-name="${words.columns.own}">${unit.own == null ? '–' : numberWords(unit.own, words)}</td>` : nothing}
    ${hasCount ? html`<td class="end number" data-name="${words.columns.counted}">${counted(unit, host)}</td>` : nothing}
    ${hasState ? html`<td>${state}${gaps === '' ? nothing : html`<br><span class="remark">${gaps}</span>`}</td>` : nothing}
    <td>${opener(host, unit.unit, unit.name, list)}</td></tr>`;
}
