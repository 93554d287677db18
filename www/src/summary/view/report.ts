/** The report on paper, A4, as such papers look: header, tables, room for signatures. Fetched when it is printed. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { CollectionView, Ranked } from '../../engine/types.js';
import { periodWords } from '../../ui/i18n/format.js';
import { report as style } from '../styles/report.css.js';
import type { Words } from '../words/index.js';
import { numberWords, shareWords } from './figures.js';
import { capital } from './overview.js';

export const reportStyles = [style];

/** The paper of what is looked at. */
export function report(view: CollectionView, words: Words): Element {
  const root = document.createElement('div');
  render(paper(view, words), root);
  return root;
}

function paper(view: CollectionView, words: Words): TemplateResult {
  const { paper, overview, columns } = words;
  const { none, decidedNone, open } = view.tally.classes;
  const counted = (title: string, units: number): TemplateResult =>
    html`<tr><td>${title}</td><td class="end">${units}</td><td class="end">${(view.tally.units === 0 ? 0 : (units / view.tally.units) * 100).toLocaleString(words.locale, { maximumFractionDigits: 1 })}%</td></tr>`;
  return html`<article class="report" lang=${words.lang}>
    <header>
      <div><p>${paper.above}</p><p class="strong">${paper.level}</p><p>${paper.number}</p></div>
      <div><p class="strong">${paper.union}</p><p class="place">${paper.place}</p></div>
    </header>
    <h1>${paper.title}</h1>
    <p class="subtitle">${paper.subtitle}</p>
    <p class="subtitle">${view.title ?? view.scope.criteria}, ${periodWords(view.scope.period, words)}</p>
    <p>${overview.units}: ${view.tally.units}. ${overview.mean}: ${numberWords(view.mean, words)} (${shareWords(view.share, words)}).</p>
    <h2>${overview.classes}</h2>
    <table><thead><tr><th>${columns.class}</th><th class="end">${columns.units}</th><th class="end">${columns.share}</th></tr></thead>
      <tbody>${view.classes.map(({ title, units }) => counted(title, units))}${counted(overview.noClass, none + decidedNone)}${counted(overview.openClass, open)}
        <tr class="strong"><td>${paper.total}</td><td class="end">${view.tally.units}</td><td></td></tr></tbody></table>
    ${attendance(view, words)}
    ${levels(view, words)}
    <h2>${overview.groups}</h2>${ranked(view.groups, words)}
    <h2>${words.criteria.title}</h2>${ranked(view.criteria, words, view.units.length === 0)}
    ${units(view, words)}
  </article>`;
}

/** The last rows of a table, which stand on one sheet with the signatures. */
const WITH_SIGNATURES = 3;

// Signatures alone on a sheet would be under nothing.
function signed(rows: readonly TemplateResult[], columns: number, { paper }: Words): TemplateResult {
  const last = Math.max(0, rows.length - WITH_SIGNATURES);
  return html`<tbody>${rows.slice(0, last)}</tbody>
    <tbody class="last">${rows.slice(last)}<tr><td class="signatures" colspan=${columns}><div>
      <div><p class="strong">${paper.made}</p><p>${paper.sign}</p></div>
      <div><p class="strong">${paper.signed}</p><p>${paper.seal}</p></div>
    </div></td></tr></tbody>`;
}

function units(view: CollectionView, words: Words): TemplateResult | typeof nothing {
  if (view.units.length === 0) return nothing;
  const { paper, overview, columns } = words;
  const rows = view.units.map(
    (unit, at) =>
      html`<tr><td class="end">${at + 1}</td><td>${unit.name}</td><td class="end">${numberWords(unit.points, words)}</td><td>${unit.class ?? (unit.unclassed == null ? '' : overview[unit.unclassed])}</td><td>${words.states[unit.state]}</td></tr>`,
  );
  return html`<h2>${words.units.title}</h2>
    <table><thead><tr><th>${paper.order}</th><th>${columns.name}</th><th class="end">${columns.points}</th><th>${columns.class}</th><th>${columns.state}</th></tr></thead>
      ${signed(rows, 5, words)}</table>`;
}

function attendance({ roster: found }: CollectionView, words: Words): TemplateResult | typeof nothing {
  if (found == null) return nothing;
  const rows = Object.entries(found.standings) as [keyof typeof words.standings, number][];
  return html`<h2>${words.overview.attendance}</h2>
    <table><tbody>${rows.map(([standing, units]) => html`<tr><td>${capital(words.standings[standing])}</td><td class="end">${units}</td></tr>`)}</tbody></table>`;
}

function levels({ levels: lines }: CollectionView, words: Words): TemplateResult | typeof nothing {
  if (lines.length < 2) return nothing;
  const { columns, overview } = words;
  return html`<h2>${overview.levels}</h2>
    <table class="levels"><thead><tr><th>${overview.level}</th><th class="end">${columns.units}</th><th class="end">${columns.mean}</th><th class="end">${columns.share}</th></tr></thead>
      <tbody>${lines.map(({ name, units, mean, share }) => html`<tr><td>${name}</td><td class="end">${units}</td><td class="end">${numberWords(mean, words)}</td><td class="end">${shareWords(share, words)}</td></tr>`)}</tbody></table>`;
}

function ranked(of: readonly Ranked[], words: Words, isLast = false): TemplateResult {
  const { columns } = words;
  const rows = of.map(
    (row) =>
      html`<tr><td>${row.title}</td><td class="end">${row.units}</td><td class="end">${numberWords(row.mean, words)}</td><td class="end">${shareWords(row.share, words)}</td></tr>`,
  );
  return html`<table><thead><tr><th>${columns.content}</th><th class="end">${columns.units}</th><th class="end">${columns.mean}</th><th class="end">${columns.share}</th></tr></thead>
    ${isLast ? signed(rows, 4, words) : html`<tbody>${rows}</tbody>`}</table>`;
}
