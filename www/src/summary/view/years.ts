/** One period beside the one before, over the units that both have. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ClassChange, ComparedLine, ComparedView, Scope } from '../../engine/types.js';
import { periodWords } from '../../ui/i18n/format.js';
import { yearsWordsOf } from '../words/years.js';
import { opens, shareWords } from './figures.js';
import type { Host } from './host.js';

const CHANGES: readonly ClassChange[] = ['raised', 'same', 'lowered'];

export function yearsPanel(host: Host, compared: ComparedView, before: Scope): TemplateResult {
  const { words } = host;
  const years = yearsWordsOf(words.locale);
  const title = years.title(periodWords(before.period, words));
  const key = (name: string, shown: unknown): TemplateResult =>
    html`<div class="key"><dt>${name}</dt><dd>${shown}</dd></div>`;
  return html`<section aria-labelledby="years-title">
    <h3 id="years-title">${title}</h3>
    <p class="remark">${years.hint(compared.units)}</p>
    <dl class="keys">
      ${key(years.total, opens(host, { figure: { kind: 'compared', before }, title: years.total }, `${shareWords(compared.before, words)} → ${shareWords(compared.now, words)}`, compared.units))}
      ${CHANGES.map((change) => key(years[change], opens(host, { figure: { kind: 'changed', before, change }, title: years[change] }, String(compared[change]), compared[change])))}
    </dl>
    <div class="scrolls" tabindex="0" role="region" aria-label="${title}"><table>
      <thead><tr><th scope="col">${words.columns.content}</th><th scope="col" class="end">${years.before}</th><th scope="col" class="end">${years.now}</th><th scope="col" class="end">${years.change}</th><th scope="col" class="end">${words.columns.units}</th></tr></thead>
      <tbody>${compared.criteria.map((line) => row(host, line, before))}</tbody>
    </table></div>
  </section>`;
}

function row(host: Host, line: ComparedLine, scope: Scope): TemplateResult {
  const { words } = host;
  const years = yearsWordsOf(words.locale);
  const { id, title, before, now, units, demand } = line;
  const both = before != null && now != null;
  const change = both ? Number.parseFloat(now) - Number.parseFloat(before) : undefined;
  const said = change === undefined ? (now == null ? years.retired : years.fresh) : changeWords(change, words.locale);
  const cell = (shown: string, column?: string): TemplateResult =>
    opens(
      host,
      { figure: { kind: 'compared', before: scope, id }, title: column === undefined ? title : `${title}, ${column}` },
      shown,
      units,
    );
  return html`<tr><th scope="row">${title}${demand == null ? nothing : html`<br><span class="remark">${years[demand]}</span>`}</th>
    <td class="end">${cell(shareWords(before, words), years.before)}</td><td class="end">${cell(shareWords(now, words), years.now)}</td>
    <td class="end number ${change !== undefined && change < 0 ? 'warned' : ''}">${said}</td>
    <td class="end">${cell(String(units))}</td></tr>`;
}

/** Percentage points with their sign. */
const changeWords = (change: number, locale: string): string =>
  change.toLocaleString(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
