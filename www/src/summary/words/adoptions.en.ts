// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.

export const adoptions = {
  'adoption-no-theme': 'The plan “{plan}” has no theme to adopt.',
  'adoption-no-such-option': 'The theme has no option “{found}”.',
  'adoption-adopted-before': 'Option “{adopted}” was adopted before; “{found}” cannot be.',
  'adoption-other-number': 'The plan bears the number “{number}” and not “{found}”.',
  'adoption-no-number': 'The act needs its number and symbol.',
};
