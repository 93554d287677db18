/** The words that every element needs, in English. */
import type { SharedWords } from './vi.js';

export const shared: SharedWords = {
  locale: 'en-GB',
  failures: {
    http: 'The server could not send {address} (it answered {status}). Try again later.',
    offline: 'This device is offline, so {address} could not be loaded. Try again when connected.',
    network: '{address} could not be loaded: the connection broke, or this page may not read files from there.',
    'file-page':
      'The page was opened straight from a file, so the browser may not read {address}. Open it through a web server, or put the plan into the page itself.',
    'part-missing': 'A part of the widget could not be loaded ({detail}). Check the connection and try again.',
    'engine-panic': 'The widget met a fault of its own and has restarted. Try again; nothing of yours is lost.',
    unknown: 'Something unexpected went wrong: {detail}.',
  },
  period: {
    half: (n, year) => `${n === '1' ? 'first' : 'second'} half of ${year}`,
    quarter: (n, year) => `quarter ${n} of ${year}`,
    month: (month, year) => `${Number(month)}/${year}`,
    year: (year) => year,
    years: (from, to) => `${from}–${to}`,
    term: (from, to) => `term ${from}–${to}`,
    schoolYear: (from, to) => `school year ${from}–${to}`,
    days: (from, to) => `${from} to ${to}`,
  },
  day: (day, month, year) =>
    `${day} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? month} ${year}`,
  shortDay: (day, month, year) => `${day}/${month}/${year}`,
};
