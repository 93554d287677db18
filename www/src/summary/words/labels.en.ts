// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.
import type { Block, Exception, GapKind, LeafState, Standing, State, UnitType } from '../../engine/types.js';

export const states: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  changesRequested: 'Changes requested',
  resubmitted: 'Resubmitted',
  accepted: 'Accepted',
  exempted: 'Exempted',
};

export const standings: Record<Standing, string> = {
  inTime: 'handed in in time',
  late: 'handed in late',
  undated: 'handed in, day unknown',
  sentBack: 'sent back',
  begun: 'begun',
  expected: 'expected',
  overdue: 'overdue',
  exempt: 'exempt',
  merged: 'merged',
};

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

export const unitTypes: Record<UnitType, string> = {
  chapter: 'chapter',
  baseChapter: 'base chapter',
  base: 'base organisation',
  pioneerUnion: 'Pioneers of a school',
  pioneerChapter: 'Pioneers of a class',
  commune: 'commune',
  district: 'district',
  province: 'province',
  other: 'other',
};

export const blocks: Record<Block, string> = {
  residential: 'residential areas',
  school: 'schools',
  civilService: 'civil servants',
  enterprise: 'enterprises',
  armedForces: 'armed forces',
};

export const leafStates: Record<LeafState, string> = {
  answered: 'scored',
  unanswered: 'not answered',
  partly: 'partly answered',
  notApplicable: 'not applicable',
  refused: 'value refused',
  unproven: 'evidence missing',
  awaiting: 'awaits the level above',
  excused: 'deducted elsewhere',
  reviewed: 'scored by the level above',
  future: 'not in force yet',
  retired: 'no longer in force',
  otherUnits: 'for other units',
};

export const gaps: Record<GapKind, string> = {
  answer: 'no answer',
  parts: 'parts missing',
  value: 'value to be corrected',
  evidence: 'no evidence',
  justification: 'no reason',
  fact: 'fact missing',
};
