/** What a field asks, on a paper that is filled in by hand: boxes to tick, dots to write on. */
import type { AllWords } from './words/index.js';
import type { Field } from './fields.js';
import { writeNumber } from './numbers.js';
import { leaves } from './reading.js';

const BOX = '☐\u00a0';
const APART = '\u2003';
const DOTS = '………';

/** The lines to be filled in. */
export function asked(field: Field, words: AllWords): readonly string[] {
  const { answer } = words;
  switch (field.kind) {
    case 'yesNo':
      return [`${BOX}${answer.yes}${APART}${BOX}${answer.no}`];
    case 'choice':
      return field.options.map(
        ({ title, points }) =>
          `${BOX}${title}${points === undefined ? '' : ` (${writeNumber(points, words.decimal)} ${answer.points})`}`,
      );
    case 'options':
      return leaves(field.options).map(({ title }) => `${BOX}${title}`);
    case 'ratio':
      return [
        `${field.over ? answer.achieved : answer.part} ${DOTS} / ${field.over ? answer.target : answer.whole} ${DOTS}`,
      ];
    case 'parts':
      return field.parts.map((part) => `${part.title}: ${asked(part.field, words).join(APART)}`);
    case 'units':
      return field.classes.map(({ title }) => `${title}: ${DOTS}`);
    case 'points':
      return [];
    default:
      return [`${DOTS} ${field.unit ?? ''}`];
  }
}
