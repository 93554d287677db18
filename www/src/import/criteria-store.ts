/**
 * A criteria set that is being made on the desk: where it comes from, what is changed of it, what does not add up. Nothing
 * here knows the DOM. Every change is a new set, which the engine reads before it counts.
 */
import { fetched } from '../engine/fetched.js';
import { failureOf } from '../engine/failure-of.js';
import type { Failure } from '../engine/failure.js';
import { criteriaFile } from '../engine/formats.js';
import { besideScripts } from '../engine/import.js';
import {
  criteriaChange,
  criteriaOfPasted,
  criteriaOfPlan,
  criteriaOfTable,
  criteriaReport,
  type MadeCriteria,
} from '../engine/tables.js';
import type { CriteriaChange, CriteriaSet, Criterion, Group, Issue } from '../engine/types.js';
import type { Brought, Refused } from './brought.js';
import { most } from './rules.js';

/** The sets that lie beside the scripts, by the names of their files. */
export const SHIPPED = ['chi-doan', 'doan-co-so', 'lien-doi', 'hd33-chi-doan', 'hd33-doan-co-so'] as const;
export type Shipped = (typeof SHIPPED)[number];

/** How many steps can be taken back. */
const STEPS = 100;

export class CriteriaStore {
  readonly #redraw: () => void;
  #past: string[] = [];
  #future: string[] = [];
  /** The file that was opened, where one was: what is in the field already. */
  #base: string | undefined;
  /** What the table has left unclear. */
  #unclear: readonly Issue[] = [];
  /** Counts what is begun: what comes late for an earlier one is dropped. */
  #turn = 0;

  text: string | undefined;
  set: CriteriaSet | undefined;
  issues: readonly Issue[] = [];
  /** What the edition in the field would see, where the set was opened from a file and is another one now. */
  change: CriteriaChange | undefined;
  isBusy = false;
  refused: Refused | 'no-targets' | 'no-criteria-in-table' | undefined;
  failure: Failure | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Whether the set differs from the file that it was opened from, under the edition of that file. */
  get needsEdition(): boolean {
    if (this.#base === undefined || this.change === undefined) return false;
    const { content } = JSON.parse(this.#base) as { content: CriteriaSet };
    return content.id === this.set?.id && content.edition === this.set.edition && this.text !== this.#base;
  }

  /** Makes a criterion for each target of a plan file. */
  fromPlan(plan: string): Promise<void> {
    return this.#begin(async () => {
      const text = await criteriaOfPlan(plan);
      return isBlank(text) ? 'no-targets' : { text, report: [] };
    });
  }

  /** Takes a set that lies beside the scripts. */
  fromShipped(name: Shipped): Promise<void> {
    return this.#begin(async () => {
      const response = await fetched(besideScripts(`criteria/${name}.json`), { missing: 'not-found' });
      const text = await response.text();
      return { text, report: [], base: text };
    });
  }

  /** Takes a table, or a criteria file to go on with. */
  fromBrought(brought: Brought): Promise<void> {
    return this.#begin(async () => {
      if (brought.kind === 'refused') return brought.why;
      if (brought.kind === 'criteria') return { text: brought.text, report: [], base: brought.text };
      if (brought.kind === 'plan') return this.#checked({ text: await criteriaOfPlan(brought.text), report: [] });
      if (brought.kind === 'paper') return this.#checked(await criteriaOfPasted(brought.text));
      const found = await (await import('../engine/office.js')).officeFile(brought.bytes);
      if (typeof found === 'string') return found;
      if (found.table === undefined) return 'no-criteria-in-table';
      return this.#checked(await criteriaOfTable(found.table));
    });
  }

  #checked(made: MadeCriteria): MadeCriteria | 'no-criteria-in-table' {
    return isBlank(made.text) ? 'no-criteria-in-table' : made;
  }

  async #begin(
    make: () => Promise<(MadeCriteria & { base?: string }) | Exclude<CriteriaStore['refused'], undefined>>,
  ): Promise<void> {
    const turn = (this.#turn += 1);
    this.isBusy = true;
    this.refused = this.failure = undefined;
    this.#redraw();
    try {
      const found = await make();
      if (turn !== this.#turn) return;
      if (typeof found === 'string') this.refused = found;
      else {
        const issues = await criteriaReport(found.text);
        if (turn !== this.#turn) return;
        this.#past = [];
        this.#future = [];
        this.#base = found.base;
        this.change = undefined;
        this.#unclear = found.report;
        this.#put(found.text, issues);
      }
    } catch (error) {
      if (turn === this.#turn) this.failure = failureOf(error);
    }
    if (turn !== this.#turn) return;
    this.isBusy = false;
    this.#redraw();
  }

  #put(text: string, issues: readonly Issue[]): void {
    this.text = text;
    this.set = (JSON.parse(text) as { content: CriteriaSet }).content;
    // What the check of the set says, too, is said once: there it goes when it is mended.
    const isToldTwice = ({ code, params }: Issue): boolean =>
      issues.some((each) => each.code === code && JSON.stringify(each.params) === JSON.stringify(params));
    this.issues = [...this.#unclear.filter((issue) => !isToldTwice(issue)), ...issues];
  }

  /** Changes what the set says of itself; says whether the engine takes it. */
  head(change: Partial<Pick<CriteriaSet, 'id' | 'edition' | 'title'>>): Promise<boolean> {
    return this.#edit((set) => ({ ...set, ...change }));
  }

  /** Changes a criterion, or takes it out where nothing is given; says whether the engine takes that. */
  criterion(id: string, change: Partial<Criterion> | undefined): Promise<boolean> {
    const inGroup = (group: Group): Group => ({
      ...group,
      ...(group.criteria === undefined ? {} : { criteria: group.criteria.flatMap(changed) }),
      ...(group.groups === undefined ? {} : { groups: group.groups.map(inGroup) }),
    });
    const changed = (criterion: Criterion): Criterion[] => {
      if (criterion.id !== id) return [criterion];
      return change === undefined ? [] : [{ ...criterion, ...change }];
    };
    return this.#edit((set) => ({ ...set, groups: (set.groups ?? []).map(inGroup) }));
  }

  async #edit(make: (set: CriteriaSet) => CriteriaSet): Promise<boolean> {
    const { set, text } = this;
    if (set === undefined || text === undefined) return false;
    const next = JSON.stringify({ ...criteriaFile, content: make(set) });
    if (next === text) return true;
    const isTaken = await this.#go(next);
    if (isTaken) {
      this.#past = [...this.#past, text].slice(-STEPS);
      this.#future = [];
      this.#redraw();
    }
    return isTaken;
  }

  async undo(): Promise<void> {
    const before = this.#past.at(-1);
    const { text } = this;
    if (before === undefined || text === undefined || !(await this.#go(before))) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, text];
    this.#redraw();
  }

  async redo(): Promise<void> {
    const after = this.#future.at(-1);
    const { text } = this;
    if (after === undefined || text === undefined || !(await this.#go(after))) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, text];
    this.#redraw();
  }

  // A set that the engine does not read is none; what stood there stays.
  async #go(text: string): Promise<boolean> {
    const turn = (this.#turn += 1);
    try {
      const issues = await criteriaReport(text);
      const change = this.#base === undefined ? undefined : await criteriaChange(this.#base, text);
      if (turn !== this.#turn) return false;
      this.change = change;
      this.#put(text, issues);
      return true;
    } catch {
      this.#redraw();
      return false;
    }
  }
}

// A set in which nothing brings points: what was brought is no table of criteria.
const isBlank = (text: string): boolean => {
  const { content } = JSON.parse(text) as { content: CriteriaSet };
  const counts = ({ rule }: Criterion): boolean => rule.kind === 'penalty' || Number(most(rule) ?? 0) > 0;
  const has = ({ criteria = [], groups = [] }: Group): boolean => criteria.some(counts) || groups.some(has);
  return !(content.groups ?? []).some(has);
};
