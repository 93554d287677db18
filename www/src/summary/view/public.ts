/** What everybody may see: aggregates, without those of small groups; nothing that leads to a unit. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CollectionView, PublicTotal, Ranked } from '../../engine/types.js';
import { periodWords } from '../../ui/i18n/format.js';
import type { Words } from '../words/index.js';
import { publicWordsOf } from '../words/public.js';
import { bar, barOf, shareWords } from './figures.js';

export function publicView(
  words: Words,
  view: CollectionView | undefined,
  total: PublicTotal | undefined,
): TemplateResult {
  const units = total?.units;
  const own = publicWordsOf(words.locale);
  const head = html`<header class="head"><h2>${view?.title ?? own.title}</h2>
    ${view === undefined ? nothing : html`<p class="remark">${periodWords(view.scope.period, words)}</p>`}</header>`;
  if (view === undefined || total === undefined || units == null) return html`${head}<p class="remark">${own.few}</p>`;
  const { overview } = words;
  const classes = view.classes.filter(({ id }) => total.classes[id] !== undefined);
  return html`${head}
    <dl class="keys">
      <div class="key"><dt>${overview.units}</dt><dd>${units}</dd></div>
      <div class="key"><dt>${overview.share}</dt><dd>${shareWords(total.share, words)}</dd></div>
    </dl>
    ${
      classes.length === 0
        ? nothing
        : html`<table class="counts"><caption>${overview.classes}</caption>
          <thead class="unseen"><tr><th scope="col">${words.columns.class}</th><th scope="col">${words.columns.share}</th><th scope="col">${words.columns.units}</th></tr></thead>
          <tbody>${classes.map(({ id, title }) => {
            const count = total.classes[id] ?? 0;
            const percent = (count / units) * 100;
            return html`<tr><th scope="row">${title}</th><td class="with-bar">${bar(percent)}<span class="percent">${percent.toLocaleString(words.locale, { maximumFractionDigits: 0 })}%</span></td><td class="end number">${count}</td></tr>`;
          })}</tbody></table>`
    }
    ${total.withheld ? html`<p class="remark">${own.withheld(total.atLeast)}</p>` : nothing}
    ${shares(words, overview.groups, view.groups, total.groups)}
    ${shares(words, words.criteria.title, view.criteria, total.criteria)}`;
}

function shares(
  words: Words,
  caption: string,
  rows: readonly Ranked[],
  shown: PublicTotal['groups'],
): TemplateResult | typeof nothing {
  const those = rows.filter(({ id }) => shown[id] !== undefined);
  if (those.length === 0) return nothing;
  return html`<table class="counts"><caption>${caption}</caption>
    <thead class="unseen"><tr><th scope="col">${words.columns.content}</th><th scope="col">${words.columns.share}</th></tr></thead>
    <tbody>${those.map(({ id, title }) => html`<tr><th scope="row">${title}</th><td class="with-bar">${barOf(shown[id])}<span class="percent">${shareWords(shown[id], words)}</span></td></tr>`)}</tbody></table>`;
}
