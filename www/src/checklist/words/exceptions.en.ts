// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.
import type { Exception } from '../../engine/types.js';

export const exceptions: Record<Exception, string> = {
  reviewDiffers: 'Level {level} gives {found} points, the unit gave itself {own}.',
  highUnproven: '{points} of {max} points without any evidence.',
  sameWords: 'The same words stand in the forms of {count} units, “{other}” among them.',
  samePhoto: 'The same photo stands in the forms of {count} units, “{other}” among them.',
  jump: 'The total was {before} last year and is {now} now.',
  blank: '{blank} of {asked} criteria are blank.',
  wholesDiffer: 'The whole of “{of}” is {found} here and {expected} in “{other}”.',
  partAboveWhole: 'The part {part} is larger than the whole {whole}.',
};
