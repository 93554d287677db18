/** The interface of the engine for an open form, and the score card that follows the changes which the engine tells. */
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
  Verdict,
} from './types.js';

/** The class that the points of a column come to; without `id` no class fits. */
export interface ClassStanding {
  id?: string;
  title?: string;
  /** Whether a class is not known yet. */
  provisional: boolean;
}

/** A number or condition whose reasons can be opened. */
export type WhyTarget = { kind: 'criterion' | 'group' | 'gate' | 'class'; id: string } | { kind: 'total' | 'percent' };

/** A criteria file, an assessment file, and the day for which they are scored. */
export interface ChecklistSource {
  criteria: string;
  assessment: string;
  day: string;
}

/** The engine with one checklist open in it. */
export interface Scorer {
  /** The score card and the gaps of the present answers. */
  opening(): Opening;
  setAnswer(id: string, answer: Answer | undefined): Change;
  setFact(id: string, answer: FactAnswer | undefined): Change;
  /** The files that are open, as texts. */
  source(): ChecklistSource;
  /** The fingerprint of everything that the unit has entered, and that of one answer. */
  fingerprint(): string;
  answerFingerprint(id: string): string;
  /** Replaces all answers in the engine by the present ones. */
  reopen(): void;
  close(): void;
}

// Zero points in these states were given by nobody and are shown as a blank.
const EMPTY: readonly LeafState[] = ['unanswered', 'notApplicable', 'awaiting', 'future', 'retired', 'otherUnits'];

/** Whether a criterion has no points to show. */
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

/** The score card of an open form, kept up to date by the changes that the engine tells. */
export class Card {
  readonly #sheets: Sheet[];
  #gaps: Map<string, Gap[]>;
  progress: FormProgress;
  /** What may be said of the class; absent where the set does not class. */
  verdict: Verdict | undefined;

  constructor({ columns, gaps, progress, verdict }: Opening) {
    this.#sheets = columns.map(sheetOf);
    this.#gaps = new Map();
    for (const gap of gaps) this.#gaps.set(gap.id, [...(this.#gaps.get(gap.id) ?? []), gap]);
    this.progress = progress;
    this.verdict = verdict;
  }

  /** Whether the engine has scored the form yet. */
  get isKnown(): boolean {
    return this.#sheets.length > 0;
  }

  /** The position of the column that holds the review of a level. */
  columnOfLevel(level: number): number | undefined {
    const at = this.#sheets.findIndex(({ column: { judge } }) => judge.kind === 'review' && judge.level === level);
    return at < 0 ? undefined : at;
  }

  /** The position of the final column. */
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

  /** The gaps of a criterion or a fact. */
  gapsOf(id: string): readonly Gap[] {
    return this.#gaps.get(id) ?? [];
  }

  /** Applies a change; gives the ids of the criteria whose points have changed. */
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
    this.verdict = change.verdict;
    return [...lines];
  }
}

export const emptyCard = (): Card => new Card({ columns: [], gaps: [], progress: { asked: 0, answered: 0, gaps: 0 } });
