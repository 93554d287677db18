/** The title block: what the paper is, whose it is, and how far it has come. */
import { html, nothing, type TemplateResult } from 'lit';
import { longDay, periodWords } from '../../i18n/format.js';
import { printIcon } from '../../icons.js';
import type { LineRole, Plan } from '../../types.js';
import type { View } from './view.js';

/** The words of the header's lines of one role. */
export function headerWords(plan: Plan, role: LineRole): string {
  const lines = plan.header.filter((line) => line.role === role);
  return lines.map((line) => line.passage.text).join(' ');
}

const fact = (name: string, value: string): TemplateResult | typeof nothing =>
  value === '' ? nothing : html`<div><dt>${name}</dt><dd lang="vi">${value}</dd></div>`;

export function masthead({ plan, words, print }: View): TemplateResult {
  const { issue, status } = plan;
  const { meeting } = issue;
  const date = issue.date === undefined ? '' : longDay(issue.date, words);
  const title = headerWords(plan, 'titleSubject') || plan.id;
  return html`<header class="masthead" part="header">
    ${issue.organisation === undefined ? nothing : html`<p class="organisation" lang="vi">${issue.organisation}</p>`}
    <p class="kicker">
      <span lang="vi">${headerWords(plan, 'titleWord')}</span>
      <span class="badge ${status}" part="status">${words.statuses[status]}</span>
    </p>
    <h2 class="title" part="title" lang="vi">${title}</h2>
    <dl class="facts">
      ${fact(words.title.issuer, issue.by)}
      ${fact(words.title.symbol, issue.symbol ?? '')}
      ${meeting === undefined ? nothing : fact(words.title.meeting, [[meeting.name, meeting.session].filter(Boolean).join(' '), meeting.term].filter(Boolean).join(', '))}
      ${fact(words.title.placeAndDate, [issue.place, date].filter(Boolean).join(', '))}
      ${fact(words.title.period, periodWords(plan.period, words))}
    </dl>
    <button class="quiet" type="button" @click=${print}>${printIcon}<span>${words.title.print}</span></button>
  </header>`;
}
