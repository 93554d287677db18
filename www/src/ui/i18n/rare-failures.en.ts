/** What seldom fails and why, in English: these sentences can be fetched when they are needed. */
import { errors } from './errors.en.js';
import type { RareFailures } from './rare-failures.vi.js';

export const rareFailures: RareFailures = {
  ...errors,
  'no-plan':
    'The page does not say which plan to show. Its webmaster should put the file’s address in the attribute “src”.',
  'no-criteria':
    'The page does not say which criteria to fill in. Its webmaster has to write the address of the file into the attribute “criteria”.',
  'bad-address': '“{address}” is not a valid address.',
  'page-instead':
    'At {address} there is a web page and not a file: the file has not been uploaded, or the address is wrong.',
  'not-found': 'The plan file was not found at {address} (the server answered {status}).',
  'wasm-refused':
    "The page does not allow WebAssembly, and what takes its place could not be loaded. Try again. Its webmaster should upload all of the folder “orientation”, or add 'wasm-unsafe-eval' to script-src.",
  'wasm-missing':
    'This browser has no WebAssembly, and what takes its place could not be loaded. Try again, or use a newer browser.',
  'wasm-not-found':
    'The core of the widget was not found at {address} (the server answered {status}). The page may just have been updated: reload it.',
  'wasm-other': 'The core of the widget is of another version than the page that is open. Reload the page.',
  'wasm-broken': 'The core of the widget at {address} is damaged or was replaced by the server.',
};
