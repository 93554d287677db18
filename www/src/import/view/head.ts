/** What the paper says of itself as a whole. */
import { html, type TemplateResult } from 'lit/html.js';
import { periodWords, shortDay } from '../../ui/i18n/format.js';
import type { Host } from './host.js';

export function headPanel({ store, words }: Host): TemplateResult {
  const { check } = words;
  const head = store.view?.head;
  if (head === undefined) return html``;
  const { issue, period, status, id } = head;
  const rows: readonly [string, string | null | undefined][] = [
    [check.issuer, issue.by],
    [check.symbol, issue.symbol],
    [check.place, issue.place],
    [check.date, issue.date && shortDay(issue.date, words)],
    [check.level, words.levels[issue.level]],
    [check.period, periodWords(period, words)],
    [check.status, words.statuses[status]],
    [check.id, id],
  ];
  return html`<dl class="head">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value || html`<i>${check.none}</i>`}</dd></div>`)}</dl>`;
}
