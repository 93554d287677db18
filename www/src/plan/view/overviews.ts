/** The calendar of a plan by months and its targets as a table, on sheets over the page: fetched when somebody opens one. */
import { failureOf } from '../../engine/failure-of.js';
import type { CalendarEvent } from '../../engine/types.js';
import { dayOf } from '../../ui/day.js';
import { copies, el } from '../../ui/dom.js';
import { periodWords } from '../../ui/i18n/format.js';
import type { OfferedFile } from '../../ui/save-file.js';
import { overviewWordsOf } from '../words/overviews.js';
import { failureWords, loadSentence } from '../words/index.js';
import type { View } from './view.js';
import type { OverviewKind, StatedTarget } from './ways.js';

export { overviewStyles } from '../styles/overviews.css.js';

/** Months that an entry may span and still stand under the first of them. */
const SHORT = 3;

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const link = (view: View, node: string, ...content: (Node | string)[]): HTMLElement =>
  el('a', { href: view.address(node), lang: 'vi' }, ...content);

/** What an overview is made with. */
export interface OverviewMeans {
  targets: readonly StatedTarget[];
  save: (file: OfferedFile) => void;
}

/** The calendar or the table of targets; throws a `Failure` where its engine could not be had. */
export async function overview(kind: OverviewKind, view: View, { targets, save }: OverviewMeans): Promise<HTMLElement> {
  if (kind === 'targets') return targetsOverview(view, targets);
  const { store, plan } = view;
  return calendarOverview(view, await store.events(), async () =>
    save({ name: `${plan.id}.ics`, type: 'text/calendar', text: await store.calendar() }),
  );
}

// What takes place, month by month.
function calendarOverview(view: View, events: readonly CalendarEvent[], save: () => Promise<void>): HTMLElement {
  const today = dayOf(new Date());
  const words = overviewWordsOf(view.words.locale);
  const months = new Map<number, CalendarEvent[]>();
  for (const event of [...events].sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)))) {
    const first = monthOf(event.first);
    // What goes on for longer has no month of its own.
    const month = monthOf(event.last) - first < SHORT ? first : -1;
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  const groups = [...months].sort(([a], [b]) => a - b);
  const named = (name: string, value: string | undefined): HTMLElement | undefined =>
    value === undefined ? undefined : el('div', {}, el('dt', {}, name), el('dd', { lang: 'vi' }, value));
  const entry = (event: CalendarEvent): HTMLElement => {
    const isNow = event.first <= today && today <= event.last;
    const { by, location } = event;
    return el(
      'li',
      { class: isNow ? 'event now' : 'event' },
      el(
        'p',
        { class: 'when' },
        periodWords(event.period, view.words),
        isNow ? el('span', { class: 'badge' }, words.now) : undefined,
      ),
      el('p', { class: 'what' }, link(view, event.node, event.summary)),
      by === undefined && location === undefined
        ? undefined
        : el('dl', { class: 'facts' }, named(words.by, by), named(words.location, location)),
    );
  };
  const group = ([month, entries]: [number, CalendarEvent[]]): HTMLElement =>
    el(
      'section',
      { class: 'month' },
      el('h3', {}, month < 0 ? words.long : words.month((month % 12) + 1, String(Math.floor(month / 12)))),
      el('ul', { role: 'list' }, ...entries.map(entry)),
    );
  const hint = el('p', { class: 'remark', role: 'status' }, words.fileHint);
  const file = el('button', { class: 'quiet', type: 'button' }, words.file);
  file.addEventListener('click', async () => {
    try {
      await save();
      hint.textContent = words.fileHint;
    } catch (error) {
      const failure = failureOf(error);
      await loadSentence(failure, view.words);
      hint.textContent = failureWords(failure, view.words);
    }
  });
  return el('div', { class: 'overview' }, el('div', { class: 'take' }, file, hint), ...groups.map(group));
}

const row = copies(() => el('tr', { role: 'row' }));

// The targets as a table: how much, who, and where the plan says it.
function targetsOverview(view: View, targets: readonly StatedTarget[]): HTMLElement {
  const words = overviewWordsOf(view.words.locale);
  const { outline } = view;
  const number = new Intl.NumberFormat(view.words.locale);
  // Roles of their own: on a narrow page the rows are not laid out as those of a table.
  const heads = [words.target, words.amount, words.owner, words.place].map((name) =>
    el('th', { scope: 'col', role: 'columnheader' }, name),
  );
  const cell = (name: string, ...content: (Node | string)[]): HTMLElement =>
    el('td', { role: 'cell', 'data-name': name }, ...content);
  const rows = targets.map(({ target: { words: said, amount, assignedBy }, action }) => {
    const levels = (action.levels ?? []).map((level) => view.words.levels[level]).join(', ');
    const owner = assignedBy === undefined ? levels : words.assignedBy(assignedBy);
    const much =
      amount === undefined
        ? words.stated
        : `${words.comparisons[amount.comparison]} ${number.format(Number(amount.number))}${amount.unit.startsWith('%') ? '' : ' '}${amount.unit}`;
    const section = outline.entries.get(action.id)?.section ?? action.id;
    const line = row();
    line.append(
      el('th', { scope: 'row', role: 'rowheader' }, link(view, action.id, said)),
      cell(words.amount, much),
      cell(words.owner, owner === '' ? '–' : owner),
      cell(words.place, link(view, section, outline.label(section))),
    );
    return line;
  });
  return el(
    'div',
    { class: 'overview' },
    el(
      'table',
      { role: 'table' },
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...heads)),
      el('tbody', { role: 'rowgroup' }, ...rows),
    ),
  );
}
