/** Figures as they are shown: numbers, shares, bars that can be read without colour. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Figure, Ranked } from '../../engine/types.js';
import type { Words } from '../words/index.js';
import type { OpenFigure } from './open-figure.js';
import type { Host } from './host.js';

/** A decimal token of the model in the reader's way of writing. */
export const numberWords = (token: string | number | null | undefined, { locale }: Words): string =>
  token === null || token === undefined ? '–' : Number(token).toLocaleString(locale, { maximumFractionDigits: 2 });

/** A share such as `66.67%`. */
export const shareWords = (share: string | null | undefined, { locale }: Words): string =>
  share === null || share === undefined
    ? '–'
    : `${Number.parseFloat(share).toLocaleString(locale, { maximumFractionDigits: 1 })}%`;

/** The length of a bar in percent, from nothing to the whole. */
const lengthOf = (share: number): string => `${Math.min(100, Math.max(0, share)).toFixed(2)}%`;

/** A bar of this many percent; its number stands beside it, so that nobody needs to see the bar. */
export function bar(percent: number): TemplateResult {
  return html`<svg class="bar" aria-hidden="true" focusable="false" width="100%" height="12">${svg`<rect class="rail" width="100%" height="12" rx="2"/><rect class="fill" width="${lengthOf(percent)}" height="12" rx="2"/>`}</svg>`;
}

export const barOf = (share: string | null | undefined): TemplateResult => bar(Number.parseFloat(share ?? '0'));

/** A figure that opens into its units; one of no unit is a number and nothing more. */
export function opens(host: Host, open: OpenFigure, shown: string, units: number): TemplateResult {
  if (units === 0) return html`<span class="number">${shown}</span>`;
  return html`<button type="button" class="opens number" aria-haspopup="dialog" aria-label="${open.title}: ${shown}" @click=${() => host.open(open)}>${shown}</button>`;
}

/** A table of counts: a name, a bar, its percents and the number, which open. */
export interface CountRow {
  title: string;
  units: number;
  figure: Figure;
}

export function countTable(host: Host, caption: string, rows: readonly CountRow[], all: number): TemplateResult {
  const { words } = host;
  return html`<table class="counts">
    <caption>${caption}</caption>
    <thead class="unseen"><tr><th scope="col">${words.columns.name}</th><th scope="col">${words.columns.share}</th><th scope="col">${words.columns.units}</th></tr></thead>
    <tbody>${rows.map(({ title, units, figure }) => {
      const percent = all === 0 ? 0 : (units / all) * 100;
      const cell = (shown: string, column?: string): TemplateResult =>
        opens(host, { figure, title: column === undefined ? title : `${title}, ${column}` }, shown, units);
      return html`<tr>
        <th scope="row">${title}</th>
        <td class="with-bar">${bar(percent)}<span class="percent">${cell(`${percent.toLocaleString(words.locale, { maximumFractionDigits: 0 })}%`, words.columns.share)}</span></td>
        <td class="end">${cell(String(units))}</td>
      </tr>`;
    })}</tbody>
  </table>`;
}

/** A table of groups or criteria, from the weakest to the strongest. */
export function rankedTable(
  host: Host,
  caption: string,
  rows: readonly Ranked[],
  kind: 'group' | 'criterion',
): TemplateResult {
  const { words } = host;
  const { columns } = words;
  // What is missing is told of single criteria.
  const hasGaps = kind === 'criterion';
  const cell = (row: Ranked, column: string, shown: string): TemplateResult =>
    opens(host, { figure: { kind, id: row.id }, title: `${row.title}, ${column}` }, shown, row.units);
  const gaps = ({ id, title, incomplete }: Ranked): TemplateResult =>
    opens(
      host,
      { figure: { kind: 'gap', id }, title: `${title}, ${columns.incomplete}` },
      String(incomplete),
      incomplete,
    );
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${caption}"><table class="ranked lines">
    <caption>${caption}</caption>
    <thead><tr>
      <th scope="col">${columns.content}</th><th scope="col">${columns.share}</th><th scope="col" class="end">${columns.mean}</th>
      ${hasGaps ? html`<th scope="col" class="end">${columns.incomplete}</th>` : nothing}<th scope="col" class="end">${columns.units}</th>
    </tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>
        <th scope="row">${row.title}</th>
        <td class="with-bar">${barOf(row.share)}<span class="percent">${cell(row, columns.share, shareWords(row.share, words))}</span></td>
        <td class="end" data-name="${columns.mean}">${cell(row, columns.mean, numberWords(row.mean, words))}</td>
        ${hasGaps ? html`<td class="end" data-name="${columns.incomplete}">${gaps(row)}</td>` : nothing}
        <td class="end" data-name="${columns.units}">${opens(host, { figure: { kind, id: row.id }, title: row.title }, String(row.units), row.units)}</td>
      </tr>`,
    )}</tbody>
  </table></div>`;
}
