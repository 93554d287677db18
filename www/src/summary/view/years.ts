/** One period beside the one before, over the units that both have. */
import { html, type TemplateResult } from 'lit/html.js';
import type { ComparedLine, ComparedView } from '../../engine/types.js';
import { shareWords } from './figures.js';
import type { Host } from './host.js';

export function yearsPanel(host: Host, compared: ComparedView, before: string): TemplateResult {
  const { words } = host;
  const { years } = words;
  const title = years.title(before);
  return html`<section aria-labelledby="years-title">
    <h3 id="years-title">${title}</h3>
    <p class="remark">${years.hint(compared.units)}</p>
    <dl class="keys">
      ${[
        [years.total, `${shareWords(compared.before, words)} → ${shareWords(compared.now, words)}`],
        [years.raised, compared.raised],
        [years.same, compared.same],
        [years.lowered, compared.lowered],
      ].map(([name, shown]) => html`<div class="key"><dt>${name}</dt><dd>${shown}</dd></div>`)}
    </dl>
    <div class="scrolls" tabindex="0" role="region" aria-label="${title}"><table>
      <thead><tr><th scope="col">${words.columns.content}</th><th scope="col" class="end">${years.before}</th><th scope="col" class="end">${years.now}</th><th scope="col" class="end">${years.change}</th></tr></thead>
      <tbody>${compared.criteria.map((line) => row(host, line))}</tbody>
    </table></div>
  </section>`;
}

function row({ words }: Host, { title, before, now }: ComparedLine): TemplateResult {
  const { years } = words;
  const both = before != null && now != null;
  const change = both ? Number.parseFloat(now) - Number.parseFloat(before) : undefined;
  const said = change === undefined ? (now == null ? years.retired : years.fresh) : changeWords(change, words.locale);
  return html`<tr><th scope="row">${title}</th><td class="end number">${shareWords(before, words)}</td><td class="end number">${shareWords(now, words)}</td>
    <td class="end number ${change !== undefined && change < 0 ? 'warned' : ''}">${said}</td></tr>`;
}

/** Percentage points with their sign. */
const changeWords = (change: number, locale: string): string =>
  change.toLocaleString(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
