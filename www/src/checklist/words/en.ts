/** The words of the checklist in English. */
import { shared } from '../../ui/i18n/en.js';
import { frameWords } from './frame.js';
import { panels } from './panels.en.js';
import type { RulePhrases } from '../rule-words.js';
import type { ChecklistWords } from './vi.js';

export { panels };

const { en: frame } = frameWords;

/** The phrases for rules in English. */
const pointsEn = (points: string): string => `${points} ${points === '1' ? 'point' : 'points'}`;

const ruleLine: RulePhrases = {
  decimal: '.',
  yes: (points) => `Yes: ${pointsEn(points)}`,
  band: (from, below, points) =>
    `${from === undefined ? (below === undefined ? 'any share' : `below ${below}`) : `from ${from}${below === undefined ? '' : ` to below ${below}`}`}: ${pointsEn(points)}`,
  each: (unit, points) => `${pointsEn(points)} for each${unit === undefined ? '' : ` ${unit}`}`,
  most: (points) => `at most ${pointsEn(points)}`,
  target: (target, points) =>
    `${target === undefined ? 'The whole target' : target}: ${pointsEn(points)}, less in proportion`,
  beyond: (limit) => `beyond the target up to ${limit}%`,
  unlimited: 'beyond the target more',
  free: (points, step) => `From 0 to ${pointsEn(points)}${step === undefined ? '' : `, in steps of ${step}`}`,
  atLeast: (need, points) => `${need} of them: ${pointsEn(points)}`,
  fewer: { nothing: 'none for fewer', proportional: 'fewer in proportion' },
  sum: 'The points of the parts together',
  imported: (from, points) => `Converted from the result of ${from}: at most ${pointsEn(points)}`,
  fullFrom: (result) => `all of them from ${result} on`,
  minus: (points) => `${pointsEn(points)} less each time`,
  minusMost: (points) => `at most ${pointsEn(points)} less`,
};

export const en: ChecklistWords = {
  ...shared,
  decimal: frame.decimal,
  ruleLine,
  problems: {
    'not-a-number': 'This is not a number. Write it as 12 or 12.5.',
    'too-long': 'The number is too large: ten digits at most.',
    'too-many-decimals': 'Too many digits after the point.',
    'not-whole': 'A whole number is needed here.',
    'too-small': 'The least is {limit}.',
    'too-large': 'The most is {limit}.',
    'wrong-step': 'Points are given in steps of {limit}.',
    'part-over-whole': 'The part cannot exceed the whole ({limit}).',
    'whole-is-zero': 'The whole must be greater than 0.',
    'ratio-incomplete': 'Both the part and the whole are needed.',
  },
  form: {
    label: frame.label,
    leastOf: (need, all) => `At least ${need} of ${all} are needed`,
    leastBelow: (need) => `met with at least ${need}`,
    group: (points, maximum) => `${points} / ${maximum}`,
    superiorOnly: 'Scored by the level above only.',
    future: (day) => `Applies from ${day}; not counted in this period.`,
    retired: (day) => `Ended on ${day}; not counted.`,
  },
  answer: {
    yes: 'Yes',
    no: 'No',
    part: 'Part',
    whole: 'Whole',
    or: 'or',
    percent: 'Percentage',
    achieved: 'Achieved',
    target: 'Target',
    more: 'One more',
    fewer: 'One fewer',
    step: (step) => `in steps of ${step}`,
    scale: (least, most) => `on a scale of ${least}–${most}`,
    ofTarget: (target, unit) => `of ${target}${unit === '' ? '' : ` ${unit}`}`,
    takenWhole: (title) => `The total is taken from “${title}”`,
    otherWhole: (title, whole) => `“${title}” is ${whole}: if the total differs, say why in the note.`,
    points: 'points',
    note: 'Note',
  },
  row: {
    item: (number) => `item ${number}`,
    unscored: 'no points yet',
    why: 'Why?',
    details: 'Details',
    evidence: 'Evidence',
    evidenceWanted: 'required',
    notApplicable: 'Not applicable',
    reason: 'Why it does not apply',
    reasonWanted: 'A reason is needed.',
  },
  bar: {
    total: frame.total,
    counting: 'Loading the scoring engine…',
    noCount: 'No score can be computed. Answers are saved all the same.',
    answered: (n, all) => `${n}/${all} answered`,
    progress: 'Answered',
    result: 'Result',
    close: 'Close',
    noClass: 'No class fits yet',
    undecided: (left) => `No class yet${left > 0 ? `: ${left} left` : ''}`,
    notEligible: 'Not eligible for a class',
    provisional: 'provisional',
    unofficial: 'for reference',
  },
  filters: {
    title: 'Show',
    all: 'All',
    unanswered: 'Unanswered',
    unproven: 'Without evidence',
    notApplicable: 'Not applicable',
    changed: 'Just edited',
    disagreed: 'Scores differ',
  },
  facts: {
    title: frame.facts,
    intro: 'Asked once, used by every condition below.',
  },
  saving: {
    unsaved: 'Not saved',
    saved: (when) => `Saved ${when}`,
  },
  lazy: {
    loading: 'Loading…',
    missing:
      'This part of the form could not be loaded. Your answers are saved all the same. Check the connection and try again.',
    again: frame.again,
  },
};
