/** Answers in words, for the paper and for conflicts. */
import type { AllWords } from './words/index.js';
import { shortDay } from '../ui/i18n/format.js';
import type { Evidence, Value } from '../engine/types.js';
import type { Field } from './fields.js';
import { writeNumber } from './numbers.js';
import { leaves } from './reading.js';

/** The words for a value of a field. */
export function spoken(field: Field, value: Value | undefined, words: AllWords): string {
  if (value === undefined) return '';
  const show = (token: string): string => writeNumber(token.replace('%', ''), words.decimal);
  switch (value.kind) {
    case 'yesNo':
      return value.value ? words.answer.yes : words.answer.no;
    case 'choice':
      return field.kind === 'choice'
        ? (field.options.find(({ id }) => id === value.value)?.title ?? value.value)
        : value.value;
    case 'count':
      return `${show(String(value.value))}${'unit' in field && field.unit !== undefined ? ` ${field.unit}` : ''}`;
    case 'number':
    case 'points':
      return `${show(value.value)}${'unit' in field && field.unit !== undefined ? ` ${field.unit}` : ''}`;
    case 'share':
      return `${show(value.value)}%`;
    case 'ratio':
      return `${show(value.value.part)}/${show(value.value.whole)}`;
    case 'options': {
      if (field.kind !== 'options') return value.value.join(', ');
      const met = leaves(field.options).filter(({ id }) => value.value.includes(id));
      return met.map(({ title }) => title).join('; ');
    }
    case 'parts':
      return Object.entries(value.value)
        .map(([id, part]) => {
          const own = field.kind === 'parts' ? field.parts.find((each) => each.id === id) : undefined;
          return `${own?.title ?? id}: ${own === undefined ? '' : spoken(own.field, part, words)}`;
        })
        .join('; ');
    case 'units':
      return Object.entries(value.value)
        .map(([id, count]) => {
          const name = field.kind === 'units' ? field.classes.find((each) => each.id === id)?.title : undefined;
          return `${name ?? id}: ${count}`;
        })
        .join('; ');
  }
}

/** The words for a piece of evidence, as for a cell of a table. */
export function spokenEvidence({ proof, happened }: Evidence, words: AllWords): string {
  const day = happened === undefined ? undefined : shortDay(happened, words);
  const joined = (...parts: (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(', ');
  switch (proof.kind) {
    case 'paper':
      return joined(proof.symbol, proof.date === undefined ? undefined : shortDay(proof.date, words), proof.title);
    case 'link':
      return joined(proof.title, proof.url, day);
    case 'activity':
      return joined(proof.name, proof.location, day);
    case 'photo':
      return joined(`${words.evidenceKinds.photo} ${proof.file}`, day);
    case 'count':
      return joined(`${proof.of}: ${writeNumber(proof.number, words.decimal)}`, day);
    case 'text':
      return joined(proof.text, day);
  }
}
