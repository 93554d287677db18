// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.

export const errors = {
  'not-json': 'The file is not valid JSON: error at line {line}, column {column} ({detail}).',
  'no-envelope': 'The file is not an orientation: “{missing}” is missing at its top.',
  'not-a-format': 'The file\'s “format” is {found}; expected text such as "orientation/plan".',
  'not-a-version': 'The file\'s “version” is {found}; expected a whole number such as 1, without quotation marks.',
  'too-deep': 'The file has more than {limit} levels in each other (line {line}, column {column}).',
  'wrong-format': 'The file is of the kind “{found}”; “{expected}” is needed here.',
  'newer-version': 'The file is of version {found}, newer than version {supported}, which this software can read. Use a newer one.',
  'no-such-version': 'The file names version {found}, which does not exist. The current version is {supported}.',
  'unknown-field': 'The file has an unknown field “{field}” at line {line}, column {column}. Its name may be misspelt.',
  'missing-field': 'The file lacks the field “{field}” in the part that ends at line {line}, column {column}.',
  'invalid-value': 'The file has an invalid value at line {line}, column {column} ({detail}).',
  'merge-other-unit': 'The other copy is of the unit “{found}”; this form is of “{expected}”.',
  'merge-other-period': 'The other copy is of the period “{found}”; this form is of “{expected}”.',
  'merge-other-criteria': 'The other copy answers the criteria “{found}”; this form answers “{expected}”.',
  'merge-other-edition': 'The other copy follows edition “{found}” of the criteria; this form follows “{expected}”.',
};
