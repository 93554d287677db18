/** The words for what a plan says of the criteria that measure it, in English. */
import type { MeetingWords } from './vi.js';

export const en: MeetingWords = {
  decimal: '.',
  title: 'Criteria that measure this task',
  answered: (n, all) => `${n} of ${all} answered`,
  points: (points, maximum) => (maximum === undefined ? points : `${points}/${maximum}`),
  unit: 'points',
  states: { done: 'answered', open: 'not answered', away: 'not applicable', superior: 'scored by the level above' },
};
