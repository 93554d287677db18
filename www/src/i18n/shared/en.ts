/** The words that every element needs, in English. */
import type { SharedWords } from './vi.js';

export const shared: SharedWords = {
  locale: 'en-GB',
  failures: {
    'not-json': 'The file is not valid JSON: error at line {line}, column {column} ({detail}).',
    'no-envelope': 'The file is not an orientation: “{missing}” is missing at its top.',
    'wrong-format': 'The file is of the kind “{found}”; “{expected}” is needed here.',
    'newer-version': 'The file is of version {found}, newer than version {supported}, which this page can read. Update the page’s widget.',
    'no-such-version': 'The file names version {found}, which does not exist. The current version is {supported}.',
    'unknown-field': 'The file has an unknown field “{field}” at line {line}, column {column}. Its name may be misspelt.',
    'missing-field': 'The file lacks the field “{field}” in the part that ends at line {line}, column {column}.',
    'invalid-value': 'The file has an invalid value at line {line}, column {column} ({detail}).',
    'no-plan': 'The page does not say which plan to show. Its webmaster should put the file’s address in the attribute “src”.',
    'no-criteria': 'The page does not say which criteria to fill in. Its webmaster has to write the address of the file into the attribute “criteria”.',
    'bad-address': '“{address}” is not a valid address.',
    'not-found': 'The plan file was not found at {address} (the server answered {status}).',
    http: 'The server could not send {address} (it answered {status}). Try again later.',
    offline: 'This device is offline, so {address} could not be loaded. Try again when connected.',
    network: '{address} could not be loaded: the connection broke, or this page may not read files from there.',
    'file-page': 'The page was opened straight from a file, so the browser may not read {address}. Open it through a web server, or put the plan into the page itself.',
    'wasm-refused': 'The page’s security policy (CSP) does not allow WebAssembly. Its webmaster should add \'wasm-unsafe-eval\' to script-src.',
    'wasm-missing': 'This browser has no WebAssembly. Use a newer one.',
    'wasm-not-found': 'The core of the widget was not found at {address} (the server answered {status}).',
    'wasm-broken': 'The core of the widget at {address} is damaged or was replaced by the server.',
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
