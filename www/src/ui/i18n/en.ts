/** The words that every element needs, in English. */
import { periods } from './periods.en.js';
import type { SharedWords } from './vi.js';

export const shared: SharedWords = {
  locale: 'en-GB',
  failures: {
    http: 'The server could not send {address} (it answered {status}). Try again later.',
    offline: 'This device is offline, so {address} could not be loaded. Try again when connected.',
    network: '{address} could not be loaded: the connection broke, or this page may not read files from there.',
    'file-page':
      'The page was opened straight from a file, so the browser may not read {address}. Open it through a web server, or put the plan into the page itself.',
    'part-missing':
      'A part of the widget could not be loaded ({detail}). Check the connection and try again, or reload the page.',
    'engine-panic': 'The widget met a fault of its own and has restarted. Try again; nothing of yours is lost.',
    unknown: 'Something unexpected went wrong: {detail}.',
  },
  periods,
  day: (day, month, year) =>
    `${day} ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? month} ${year}`,
  shortDay: (day, month, year) => `${day}/${month}/${year}`,
};
