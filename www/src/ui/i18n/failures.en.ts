/** What could not be shown and why, in English. */
import { shared } from './en.js';
import type { FailureWords } from './failures.vi.js';

export const failures: FailureWords = {
  ...shared.failures,
  'not-json': 'The file is not valid JSON: error at line {line}, column {column} ({detail}).',
  'no-envelope': 'The file is not an orientation: “{missing}” is missing at its top.',
  'wrong-format': 'The file is of the kind “{found}”; “{expected}” is needed here.',
  'newer-version':
    'The file is of version {found}, newer than version {supported}, which this page can read. Update the page’s widget.',
  'no-such-version': 'The file names version {found}, which does not exist. The current version is {supported}.',
  'unknown-field': 'The file has an unknown field “{field}” at line {line}, column {column}. Its name may be misspelt.',
  'missing-field': 'The file lacks the field “{field}” in the part that ends at line {line}, column {column}.',
  'invalid-value': 'The file has an invalid value at line {line}, column {column} ({detail}).',
  'no-plan':
    'The page does not say which plan to show. Its webmaster should put the file’s address in the attribute “src”.',
  'no-criteria':
    'The page does not say which criteria to fill in. Its webmaster has to write the address of the file into the attribute “criteria”.',
  'bad-address': '“{address}” is not a valid address.',
  'not-found': 'The plan file was not found at {address} (the server answered {status}).',
  'wasm-refused':
    "The page’s security policy (CSP) does not allow WebAssembly. Its webmaster should add 'wasm-unsafe-eval' to script-src.",
  'wasm-missing': 'This browser has no WebAssembly. Use a newer one.',
  'wasm-not-found': 'The core of the widget was not found at {address} (the server answered {status}).',
  'wasm-broken': 'The core of the widget at {address} is damaged or was replaced by the server.',
  'merge-other-unit': 'The other copy is of the unit “{found}”; this form is of “{expected}”.',
  'merge-other-period': 'The other copy is of the period “{found}”; this form is of “{expected}”.',
  'merge-other-criteria': 'The other copy answers the criteria “{found}”; this form answers “{expected}”.',
  'merge-other-edition': 'The other copy follows edition “{found}” of the criteria; this form follows “{expected}”.',
};
