// Written by `cargo xtask generate` from `crates/model/words/en.json`. Do not edit.
import type { EvidenceKind, GapKind, Refusal, RuleName, SetAsideReason, State, Truth } from '../../engine/types.js';

export const evidenceKinds: Record<EvidenceKind, string> = {
  paper: 'Paper',
  link: 'Link',
  activity: 'Activity',
  photo: 'Photo',
  count: 'Figure',
  text: 'Description',
};

export const states: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  changesRequested: 'Changes requested',
  resubmitted: 'Resubmitted',
  accepted: 'Accepted',
  exempted: 'Exempted',
};

export const truths: Record<Truth, string> = {
  met: 'met',
  notMet: 'not met',
  unknown: 'not known yet',
};

export const answers = {
  yes: 'Yes',
  no: 'No',
};

export const refusals: Record<Refusal, string> = {
  wrongKind: 'a value of the wrong kind',
  outOfRange: 'out of range',
  wrongStep: 'not in steps',
  unknownChoice: 'no such choice',
  chosenTwice: 'chosen twice',
  noWhole: 'the whole is 0',
};

export const gaps: Record<GapKind, string> = {
  answer: 'no answer',
  parts: 'parts missing',
  value: 'value to be corrected',
  evidence: 'no evidence',
  justification: 'no reason',
  fact: 'fact missing',
};

export const rules: Record<RuleName, string> = {
  yesNo: 'Answered “{answer}”; “Yes” is worth {points} points.',
  tiers: 'The chosen tier: {choice}.',
  percentTiers: '[{part} of {whole}][A share of {share}], in the band[ from {from}][ to below {below}].',
  lowestBand: '[{part} of {whole}][A share of {share}], in the band below {below}.',
  outsideBands: '[{part} of {whole}][A share of {share}], in no band that gives points.',
  count: '{count}[ {unit}] × {each} points[, at most {max} points].',
  proportional: '{points} points × [{part} / {whole}][{share}][, counted up to {limit}].',
  free: 'Points given freely.',
  atLeast: '{met} met, {need} needed; enough are worth {points} points.',
  sumOfParts: 'The parts together[, at most {max} points].',
  imported: '[A result of {part} on a scale of {lowest}–{highest}][, all points from {fullFrom}]; worth at most {points} points.',
  importedFull: '[A result of {part} on a scale of {lowest}–{highest}][, {fullFrom} or more]: all {points} points.',
  penalty: '{count} × {each} points taken away[, at most {max} points].',
  unanswered: 'Not answered, so no points yet.',
  refused: 'The value cannot be used: {refusal}.',
  leftOut: 'Not applicable: left out of the maximum[ (reason: {reason})].',
  countedAsMet: 'Not applicable: counted as met[ (reason: {reason})].',
  countedAsZero: 'Not applicable: counted as nothing[ (reason: {reason})].',
  unproven: 'Required evidence is missing, so the points below do not count yet.',
  awaiting: 'Scored by the level above, not yet done.',
  excused: 'Not deducted here, because it was deducted under: {under}.',
  reviewed: 'Points given by level {level}[ (reason: {reason})].',
  future: 'Applies from {begins}; not counted in this period.',
  retired: 'Ended on {ended}; not counted.',
  otherUnits: 'For other units; not counted.',
  group: 'The points of the group: regular points, bonuses and penalties.',
  regularSum: 'The criteria together.',
  bonusSum: 'The bonuses together.',
  penaltySum: 'The penalties together.',
  cap: 'At most {max} points.',
  ceiling: 'A ceiling of {max} points, because this holds:',
  bonusCap: 'Bonuses of at most {max} points.',
  total: 'The total: regular points and bonuses, less penalties.',
  rescaled: 'On the full scale[ of {full} points], because some criteria do not apply.',
  percent: 'The total over the maximum[ of {full}].',
  all: 'All must be met.',
  any: 'Any one is enough.',
  atLeastOf: 'At least {need} must be met.',
  not: 'The condition below must not hold.',
  within: '[{found} found][; {atLeast} or more wanted][; more than {above} wanted][; {atMost} or less wanted][; less than {below} wanted].',
  matches: '[Given: {found}][Given: {part} of {whole}][{points} points][, a share of {share}][; “{answer}” wanted][; wanted: {among}][; {atLeast} or more wanted][; more than {above} wanted][; {atMost} or less wanted][; less than {below} wanted].',
  notHeldAgainst: 'Does not concern the unit, so it is not held against it.',
  unresolved: 'Cannot be known: it leads back to itself or to nothing.',
  gate: 'A precondition.',
  class: '{need} of the conditions are needed.',
};

export const moves = {
  kept: 'kept',
  converted: 'converted',
  restored: 'brought back from what had been set aside',
  setAside: 'set aside',
};

export const setAsideReasons: Record<SetAsideReason, string> = {
  criterionGone: 'the criterion is gone; the answer is set aside',
  ruleChanged: 'the rule has changed; the answer is set aside',
  notConvertible: 'cannot be converted; the answer is set aside',
  valueRefused: 'refused by the new rule; the answer is set aside',
  placeTaken: 'another answer is there; this one is set aside',
};
