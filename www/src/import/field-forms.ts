/** What becomes of a form in the field when the set is published as it stands: answer by answer, and its points. */
import type { Assessment, Column, CriteriaSet, Moved, ScoreCard, SetAsideReason } from '../engine/types.js';
import { criteriaOf, placesIn, printed } from './criteria-tree.js';

/** A file that somebody has brought: a form, or a table of forms. */
export interface BroughtFile {
  name: string;
  bytes: Uint8Array;
}

/** A table of forms, and how many of its cells could not be read. */
export interface UnreadCells {
  name: string;
  cells: number;
}

/** A form, and the file that it comes from. */
export interface FieldFile {
  name: string;
  text: string;
}

/** A set and its file. */
export interface SetText {
  set: CriteriaSet;
  text: string;
}

/** What the engine is asked for. */
export interface FieldEngine {
  migrateAssessment: (assessment: string, old: string | null, present: string, day: string) => Moved;
  scored: (source: { criteria: string; assessment: string; day: string }) => ScoreCard;
  /** The file of an assessment. */
  documentOf: (assessment: Assessment) => string;
}

export type Fate = 'kept' | 'converted' | 'restored' | SetAsideReason;

export interface PassedAnswer {
  /** What is printed of the criterion that was answered. */
  criterion: string;
  fate: Fate;
  /** What is printed of the criterion that it answers now, where that is another one. */
  to?: string;
  /** Its points by the set in the field. */
  before?: string;
  /** Its points by the set as it stands; none where it was set aside. */
  after?: string;
}

export interface PassedForm {
  kind: 'passed';
  file: string;
  unit: string;
  answers: readonly PassedAnswer[];
  before: Result;
  after: Result;
}

/** What a form comes to. */
export interface Result {
  points: string;
  /** The name of its class, where it has one. */
  class?: string;
}

export type Passed =
  | PassedForm
  | { kind: 'refused'; file: string; why: 'no-form' | 'other-set' }
  | { kind: 'refused'; file: string; why: 'other-edition'; edition: string };

/** Whether an answer stays and brings what it brought. */
export const isSame = ({ fate, before, after }: PassedAnswer): boolean => fate === 'kept' && before === after;

/** Whether an answer has no place any more. */
export const isLapsed = ({ fate }: PassedAnswer): boolean =>
  fate !== 'kept' && fate !== 'converted' && fate !== 'restored';

/** What becomes of a form of the set in the field by the set as it stands, on a day. */
export function passed(file: FieldFile, field: SetText, present: SetText, engine: FieldEngine, day: string): Passed {
  const refused = { kind: 'refused', file: file.name } as const;
  const answered = answeredBy(file.text);
  if (answered === undefined) return { ...refused, why: 'no-form' };
  if (answered.id !== field.set.id) return { ...refused, why: 'other-set' };
  if (answered.edition !== field.set.edition) return { ...refused, why: 'other-edition', edition: answered.edition };
  try {
    const { assessment, moves } = engine.migrateAssessment(file.text, field.text, present.text, day);
    const text = engine.documentOf(assessment);
    const [was] = engine.scored({ criteria: field.text, assessment: file.text, day }).columns;
    const [is] = engine.scored({ criteria: present.text, assessment: text, day }).columns;
    if (was === undefined || is === undefined) return { ...refused, why: 'no-form' };
    const answers = moves.map(({ criterion, outcome }): PassedAnswer => {
      const to = outcome.kind === 'converted' ? outcome.to : criterion;
      const isAside = outcome.kind === 'setAside';
      return {
        criterion: nameOf(field.set, criterion) ?? nameOf(present.set, criterion) ?? criterion,
        fate: outcome.kind === 'setAside' ? outcome.reason : outcome.kind,
        ...(to === criterion ? {} : { to: nameOf(present.set, to) ?? to }),
        ...pointsOf('before', was, criterion),
        ...(isAside ? {} : pointsOf('after', is, to)),
      };
    });
    const { name, id } = assessment.unit;
    const ends = { before: resultOf(was, field.set), after: resultOf(is, present.set) };
    return { kind: 'passed', file: file.name, unit: name === '' ? id : name, answers, ...ends };
  } catch {
    return { ...refused, why: 'no-form' };
  }
}

// Which set a file says that it answers.
function answeredBy(text: string): { id: string; edition: string } | undefined {
  try {
    const { format, content } = JSON.parse(text) as { format?: string; content?: Partial<Assessment> };
    return format === 'orientation/assessment' ? content?.criteria : undefined;
  } catch {
    return undefined;
  }
}

function nameOf({ groups = [] }: CriteriaSet, id: string): string | undefined {
  const found = criteriaOf(groups).find((criterion) => criterion.id === id);
  return found && printed(found);
}

function pointsOf<K extends 'before' | 'after'>(key: K, { criteria }: Column, id: string): { [key in K]?: string } {
  const found = criteria.find((criterion) => criterion.id === id);
  return (found === undefined ? {} : { [key]: found.points }) as { [key in K]?: string };
}

function resultOf({ total, class: classed }: Column, set: CriteriaSet): Result {
  const id = classed?.outcome.kind === 'fits' ? classed.outcome.class : undefined;
  const name = id === undefined ? undefined : placesIn({ ...set, groups: [], facts: [], gates: [] }).get(id);
  return { points: total.rescaled, ...(name === undefined ? {} : { class: name }) };
}
