/** The title block: kind, issuer and status of the paper. */
import { longDay, periodWords } from '../../ui/i18n/format.js';
import type { LineRole, Plan } from '../../engine/types.js';
import { el } from '../../ui/dom.js';
import type { Drawing } from './drawing.js';
import { printIcon } from '../../ui/icons.js';

/** The words of the header's lines of one role. */
export function headerWords(plan: Plan, role: LineRole): string {
  const lines = plan.header.filter((line) => line.role === role);
  return lines.map((line) => line.passage.text).join(' ');
}

const fact = (name: string, value: string): HTMLElement | undefined =>
  value === '' ? undefined : el('div', {}, el('dt', {}, name), el('dd', { lang: 'vi' }, value));

export function masthead(drawing: Drawing): HTMLElement {
  const { plan, words, print } = drawing.view;
  const { issue, status } = plan;
  const { meeting } = issue;
  const date = issue.date === undefined ? '' : longDay(issue.date, words);
  const title = headerWords(plan, 'titleSubject') || plan.id;
  const button = el('button', { class: 'quiet', type: 'button' }, printIcon(), el('span', {}, words.title.print));
  button.addEventListener('click', print);
  return el(
    'header',
    { class: 'masthead', part: 'header' },
    issue.organisation === undefined ? undefined : el('p', { class: 'organisation', lang: 'vi' }, issue.organisation),
    el(
      'p',
      { class: 'kicker' },
      el('span', { lang: 'vi' }, headerWords(plan, 'titleWord')),
      ' ',
      el('span', { class: `badge ${status}`, part: 'status' }, words.statuses[status]),
    ),
    el('h2', { class: 'title', part: 'title', lang: 'vi' }, title),
    el(
      'dl',
      { class: 'facts' },
      fact(words.title.issuer, issue.by),
      fact(words.title.symbol, issue.symbol ?? ''),
      meeting === undefined
        ? undefined
        : fact(
            words.title.meeting,
            [[meeting.name, meeting.session].filter(Boolean).join(' '), meeting.term].filter(Boolean).join(', '),
          ),
      fact(words.title.placeAndDate, [issue.place, date].filter(Boolean).join(', ')),
      fact(words.title.period, periodWords(plan.period, words)),
    ),
    button,
  );
}
