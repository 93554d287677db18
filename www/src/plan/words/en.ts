/** The words of the elements in English. */
import { shared } from '../../ui/i18n/en.js';
import { audiences, initiativeKinds, kinds, levels, origins, statuses } from './labels.en.js';
import type { Words } from './vi.js';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const en: Words = {
  ...shared,
  kinds,
  audiences,
  levels,
  initiativeKinds,
  statuses,
  origins,

  state: {
    label: 'Orientation',
    loading: 'Loading the plan…',
    failed: 'The interactive plan cannot be shown',
    failedWithFallback: 'What follows is the plain text.',
    retry: 'Try again',
  },
  title: {
    issuer: 'Issued by',
    meeting: 'Laid before',
    placeAndDate: 'Place and date',
    symbol: 'Number',
    period: 'Period',
    print: 'Print',
  },
  theme: {
    none: 'No option has been adopted',
    adopted: 'Adopted',
    option: (n) => `Option ${n}`,
  },
  outline: { title: 'Contents' },
  overviews: {
    calendar: 'Calendar',
    targets: 'Targets',
  },
  section: {
    named: (label) => `Section ${label}`,
    actions: 'Actions of this task',
    audience: 'For',
    level: 'Level',
    period: 'Period',
    target: 'Target',
    assignedBy: (who) => `assigned by ${who}`,
    annexAbsent: 'The list named here did not come with the paper, so no activities can be shown.',
  },
  initiatives: {
    title: 'Movements, programmes and titles named here',
    intro: (n) => `${plural(n, 'name')} in this plan, with every place that mentions them.`,
    mentionedIn: (name, where) => `${name}: go to ${where}`,
  },
  source: {
    title: 'About this text',
    note: 'Verbatim from the signed paper, its typing errors included.',
    issuer: 'Issued by',
    paper: 'Fingerprint of the paper',
    file: 'Fingerprint of this file',
    why: 'Two copies with the same fingerprint are the same to the last letter.',
  },
  search: {
    label: 'Search this plan',
    placeholder: 'With or without tone marks',
    clear: 'Clear the search',
    previous: 'Previous result',
    next: 'Next result',
    hits: (n) => (n === 0 ? 'No results' : plural(n, 'result')),
    position: (i, n) => `${i} of ${n}`,
    at: (i, n, where) => `Result ${i} of ${n}, ${where}`,
  },
  filters: {
    title: 'Filter tasks',
    chosen: (n) => plural(n, 'condition'),
    kind: 'Field of work',
    audience: 'For',
    level: 'Level',
    initiative: 'Initiative',
    clear: 'Clear filters, show all',
    count: (n) => plural(n, 'task'),
    see: (n) => `See ${plural(n, 'task')}`,
    shown: (tasks, all) => `Showing ${tasks} of ${plural(all, 'task')}`,
    none: 'No task fits the conditions chosen.',
  },
  link: {
    copy: (where) => `Copy the link to ${where}`,
    copied: 'Link copied',
    byHand: 'This browser does not allow copying. Copy this address by hand:',
    close: 'Close',
    moved: 'The paper no longer has what the link leads to. This is what stands nearest.',
    gone: 'The paper no longer has what the link leads to.',
    action: (n, where) => `action ${n}, ${where}`,
    task: (n, where) => `task ${n}, ${where}`,
    section: (where) => `section ${where}`,
    theme: 'the theme',
  },
};
