/** What the form needs of the engine, and the result kept up to date from what the engine says has changed. */
import type {
  Answer,
  Change,
  Column,
  CriterionScore,
  FactAnswer,
  FormProgress,
  Gap,
  GroupScore,
  LeafState,
  Opening,
  TotalScore,
} from './types.js';

/** The class that a unit is in; without an id, none fits. */
export interface ClassStanding {
  id?: string;
  title?: string;
  /** Whether it can still change by what is unanswered. */
  provisional: boolean;
}

/** What can be opened to be explained. */
export type WhyTarget = { kind: 'criterion' | 'group' | 'gate' | 'class'; id: string } | { kind: 'total' | 'percent' };

/** A criteria file, an assessment file, and the day for which they are scored. */
export interface ChecklistSource {
  criteria: string;
  assessment: string;
  day: string;
}

/** The engine with one checklist open in it. */
export interface Scorer {
  /** What is shown at first. */
  opening(): Opening;
  setAnswer(id: string, answer: Answer | undefined): Change;
  setFact(id: string, answer: FactAnswer | undefined): Change;
  /** What is open, as texts. */
  source(): ChecklistSource;
  /** The fingerprint of what the unit has entered, and of one answer. */
  fingerprint(): string;
  answerFingerprint(id: string): string;
  /** Opens the answers of the moment anew. */
  reopen(): void;
  close(): void;
}

// Nought points that nobody has given are shown as a blank.
const EMPTY: readonly LeafState[] = ['unanswered', 'notApplicable', 'awaiting', 'future', 'retired', 'otherUnits'];

/** Whether there are no points to show. */
export const isBlank = (line: CriterionScore | undefined): boolean =>
  line === undefined || (Number(line.points) === 0 && EMPTY.includes(line.state));

interface Sheet {
  criteria: Map<string, CriterionScore>;
  groups: Map<string, GroupScore>;
  column: Column;
}

const sheetOf = (column: Column): Sheet => ({
  criteria: new Map(column.criteria.map((score) => [score.id, score])),
  groups: new Map(column.groups.map((score) => [score.id, score])),
  column,
});

/** The result of the moment. */
export class Card {
  readonly #sheets: Sheet[];
  #gaps: Map<string, Gap[]>;
  progress: FormProgress;

  constructor({ columns, gaps, progress }: Opening) {
    this.#sheets = columns.map(sheetOf);
    this.#gaps = new Map();
    for (const gap of gaps) this.#gaps.set(gap.id, [...(this.#gaps.get(gap.id) ?? []), gap]);
    this.progress = progress;
  }

  /** Whether anything has been computed at all. */
  get isKnown(): boolean {
    return this.#sheets.length > 0;
  }

  /** The column of a level's review. */
  columnOfLevel(level: number): number | undefined {
    const at = this.#sheets.findIndex(({ column: { judge } }) => judge.kind === 'review' && judge.level === level);
    return at < 0 ? undefined : at;
  }

  /** The column that the last word is in. */
  get last(): number {
    return this.#sheets.length - 1;
  }

  total(column = 0): TotalScore | undefined {
    return this.#sheets[column]?.column.total;
  }

  line(id: string, column = 0): CriterionScore | undefined {
    return this.#sheets[column]?.criteria.get(id);
  }

  group(id: string, column = 0): GroupScore | undefined {
    return this.#sheets[column]?.groups.get(id);
  }

  classes(column = 0): Column['class'] {
    return this.#sheets[column]?.column.class;
  }

  /** Whether anything that the result is made of is not answered. */
  get hasBlanks(): boolean {
    return [...this.#gaps.values()].some((gaps) =>
      gaps.some(({ kind }) => kind !== 'evidence' && kind !== 'justification'),
    );
  }

  /** What is missing of a criterion or a fact. */
  gapsOf(id: string): readonly Gap[] {
    return this.#gaps.get(id) ?? [];
  }

  /** Takes over what a change has done; gives the criteria that have other points now. */
  take(change: Change): string[] {
    const lines = new Set<string>();
    for (const { columns, criteria, groups, total, gates, class: classes } of change.columns) {
      for (const position of columns) {
        const sheet = this.#sheets[position];
        if (sheet === undefined) continue;
        for (const score of criteria) sheet.criteria.set(score.id, score);
        for (const score of groups) sheet.groups.set(score.id, score);
        if (total !== undefined) sheet.column.total = total;
        if (classes !== undefined) sheet.column.class = classes;
        for (const gate of gates) {
          const own = sheet.column.gates.find(({ id }) => id === gate.id);
          if (own !== undefined) own.truth = gate.truth;
        }
      }
      for (const { id } of criteria) lines.add(id);
    }
    for (const id of change.touched) this.#gaps.delete(id);
    for (const gap of change.gaps) this.#gaps.set(gap.id, [...(this.#gaps.get(gap.id) ?? []), gap]);
    this.progress = change.progress;
    return [...lines];
  }
}

export const emptyCard = (): Card => new Card({ columns: [], gaps: [], progress: { asked: 0, answered: 0, gaps: 0 } });
