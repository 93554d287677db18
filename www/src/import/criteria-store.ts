/**
 * A criteria set that is being made on the desk: where it comes from, what is changed of it, what does not add up. Nothing
 * here knows the DOM. Every change is a new set, which the engine reads before it counts.
 */
import { fetched } from '../engine/fetched.js';
import { failureOf } from '../engine/failure-of.js';
import type { Failure } from '../engine/failure.js';
import { assessmentFile, criteriaFile } from '../engine/formats.js';
import { besideScripts } from '../engine/import.js';
import {
  criteriaChange,
  criteriaOfPasted,
  criteriaOfPlan,
  criteriaOfTable,
  criteriaReport,
  type MadeCriteria,
} from '../engine/tables.js';
import type { Assessment, CriteriaChange, CriteriaSet, Issue } from '../engine/types.js';
import type { TableForms } from '../engine/sheets.js';
import type { StorageState } from '../drafts/shelf.js';
import { dayOf } from '../ui/day.js';
import { type Brought, type Refused, textOf } from './brought.js';
import { copyOf, criteriaOf, criterionIn, freshId } from './criteria-tree.js';
import { type BroughtFile, type FieldFile, type Passed, passed, type UnreadCells } from './field-forms.js';
import type { KeptSet, KeptSets } from './kept-criteria.js';
import { most } from './rules.js';

/** The sets that lie beside the scripts, by the names of their files. */
export const SHIPPED = ['chi-doan', 'doan-co-so', 'lien-doi', 'hd33-chi-doan', 'hd33-doan-co-so'] as const;
export type Shipped = (typeof SHIPPED)[number];

/** How many steps can be taken back. */
const STEPS = 100;

type KeptDraftSet = KeptSet & { key: string };

/** What a set is begun with: its file, what is unclear of it, the file that is in the field, the draft that it comes from. */
type Begun = MadeCriteria & { base?: string; key?: string };

export class CriteriaStore {
  readonly #redraw: () => void;
  readonly #kept: KeptSets;
  #key: string | undefined;
  readonly #past: string[] = [];
  readonly #future: string[] = [];
  /** The last change, which the next one waits for. */
  #last: Promise<unknown> = Promise.resolve();
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

  #drafts: readonly KeptDraftSet[] = [];
  #forms: readonly FieldFile[] = [];
  /** What becomes of the forms that were brought, by the set as it stands. */
  passed: readonly Passed[] = [];
  /** The tables of forms in which cells could not be read. */
  unread: readonly UnreadCells[] = [];

  constructor(redraw: () => void, kept: KeptSets) {
    this.#redraw = redraw;
    this.#kept = kept;
  }

  /** The sets that are kept on the device, but for the one that is open. */
  get drafts(): readonly KeptDraftSet[] {
    return this.#drafts.filter(({ key }) => key !== this.#key);
  }

  /** Whether what is done is kept on the device. */
  get storage(): StorageState {
    return this.#kept.state;
  }

  /** Finds what is kept on the device. */
  async look(): Promise<void> {
    this.#drafts = await this.#kept.list();
    this.#redraw();
  }

  /** Goes on with a draft. */
  resume({ key, text, base, unclear }: KeptDraftSet): Promise<void> {
    return this.#begin(async () => ({ text, report: [...unclear], key, ...(base === undefined ? {} : { base }) }));
  }

  forget(key: string): void {
    this.#kept.remove(key);
    this.#drafts = this.#drafts.filter((draft) => draft.key !== key);
    this.#redraw();
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
    const { id, edition } = this.#opened ?? {};
    return id === this.set?.id && edition === this.set?.edition && this.text !== this.#base;
  }

  /** Whether a file is open that is another set by now. */
  get isOther(): boolean {
    return this.#base !== undefined && this.text !== this.#base;
  }

  /** Takes files with forms that answer the opened file, in the place of those that were there. */
  async bringForms(files: readonly BroughtFile[]): Promise<void> {
    const found: FieldFile[] = [];
    const unread: UnreadCells[] = [];
    for (const { name, bytes } of files) {
      const table = isForm(bytes) ? undefined : await tableOf(bytes);
      if (table === undefined) found.push({ name, text: textOf(bytes) });
      else {
        found.push(...table.forms.map((text) => ({ name, text })));
        const cells = table.report.length;
        if (cells > 0) unread.push({ name, cells });
      }
    }
    this.#forms = found;
    this.unread = unread;
    await this.#pass();
    this.#redraw();
  }

  async #pass(): Promise<void> {
    const { set, text } = this;
    const [field, base, forms] = [this.#opened, this.#base, this.#forms];
    if (forms.length === 0 || set === undefined || text === undefined || field === undefined || base === undefined) {
      this.passed = [];
      return;
    }
    const { begin, migrateAssessment, scored } = await import('../engine/assessments.js');
    await begin();
    const engine = {
      migrateAssessment,
      scored,
      documentOf: (content: Assessment) => JSON.stringify({ ...assessmentFile, content }),
    };
    const day = dayOf(new Date());
    this.passed = forms.map((form) => passed(form, { set: field, text: base }, { set, text }, engine, day));
  }

  /** Makes a criterion for each target of a plan file. */
  fromPlan(plan: string): Promise<void> {
    return this.#begin(async () => {
      const text = await criteriaOfPlan(plan);
      return isBlank(text) ? 'no-targets' : { text, report: [] };
    });
  }

  /** Begins with one group, in which nothing stands yet. */
  fromNothing(): Promise<void> {
    const content: CriteriaSet = {
      id: 'bo-tieu-chi',
      edition: '1',
      title: '',
      origin: { kind: 'proposed' },
      groups: [{ id: 'nhom-1', title: '' }],
    };
    return this.#begin(async () => ({ text: JSON.stringify({ ...criteriaFile, content }), report: [] }));
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

  async #begin(make: () => Promise<Begun | Exclude<CriteriaStore['refused'], undefined>>): Promise<void> {
    const turn = (this.#turn += 1);
    this.isBusy = true;
    this.refused = this.failure = undefined;
    this.#redraw();
    try {
      await this.#last;
      const found = await make();
      if (turn !== this.#turn) return;
      if (typeof found === 'string') this.refused = found;
      else {
        const { text, base, report, key = this.#kept.fresh() } = found;
        const issues = await criteriaReport(text);
        const change = base === undefined ? undefined : await criteriaChange(base, text);
        if (turn !== this.#turn) return;
        this.#past.length = 0;
        this.#future.length = 0;
        this.#base = base;
        this.#key = key;
        this.change = change;
        this.#unclear = report;
        this.#forms = this.passed = this.unread = [];
        this.#put(text, issues);
        // A file that was opened is kept once it is changed.
        if (text !== base) this.#keep();
        void this.#kept.tidy().then(() => this.look());
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

  #keep(): void {
    const { set, text } = this;
    if (set === undefined || text === undefined || this.#key === undefined) return;
    void this.#kept.keep(this.#key, { title: set.title, text, base: this.#base, unclear: this.#unclear });
  }

  /**
   * Changes the set, of which `work` is given a copy; says whether the engine takes it. One change waits for the one before:
   * a field that is left and the button that is pressed next both count.
   */
  edit(work: (set: CriteriaSet) => void): Promise<boolean> {
    return this.#inTurn(async () => {
      const { set, text } = this;
      // What another set is about to replace is not changed any more.
      if (set === undefined || text === undefined || this.isBusy) return false;
      const copy = copyOf(set);
      work(copy);
      const next = JSON.stringify({ ...criteriaFile, content: copy });
      if (next === JSON.stringify({ ...criteriaFile, content: set })) return true;
      const isTaken = await this.#go(next);
      if (isTaken) {
        this.#past.push(text);
        this.#past.splice(0, this.#past.length - STEPS);
        this.#future.length = 0;
      }
      this.#redraw();
      return isTaken;
    });
  }

  /**
   * An id that neither the set nor the file that it was opened from has: what was answered there goes to nothing else. With
   * `of`, one for a part of that criterion or fact.
   */
  freshId(prefix: string, of?: string): string {
    const whole = [this.set, this.#opened];
    const parts = [...(this.set?.facts ?? []), ...(this.#opened?.facts ?? [])].filter(({ id }) => id === of);
    const named = of === undefined ? whole : [...whole.map((set) => set && criterionIn(set, of)), ...parts];
    return freshId(
      prefix,
      named.map((each) => JSON.stringify(each ?? null)),
    );
  }

  /** The set of the file that was opened. */
  get #opened(): CriteriaSet | undefined {
    return this.#base === undefined ? undefined : (JSON.parse(this.#base) as { content: CriteriaSet }).content;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Takes the last change back; says whether there was one. */
  undo(): Promise<boolean> {
    return this.#step(() => this.#past.pop(), this.#future);
  }

  /** Makes the change again that was undone last; says whether there was one. */
  redo(): Promise<boolean> {
    return this.#step(() => this.#future.pop(), this.#past);
  }

  #step(from: () => string | undefined, to: string[]): Promise<boolean> {
    return this.#inTurn(async () => {
      const { text } = this;
      if (text === undefined || this.isBusy) return false;
      const next = from();
      if (next === undefined) return false;
      const isTaken = await this.#go(next);
      if (isTaken) to.push(text);
      this.#redraw();
      return isTaken;
    });
  }

  // A set that the engine does not read is none; what stood there stays.
  async #go(text: string): Promise<boolean> {
    try {
      const issues = await criteriaReport(text);
      const change = this.#base === undefined ? undefined : await criteriaChange(this.#base, text);
      this.change = change;
      this.#put(text, issues);
      this.#keep();
      await this.#pass();
      return true;
    } catch {
      return false;
    }
  }
}

// Files of forms are JSON; whatever else is brought may be a table of forms.
const isForm = (bytes: Uint8Array): boolean => textOf(bytes.subarray(0, 1024)).trimStart().startsWith('{');

// The forms of a table, `.xlsx` or CSV; nothing where the file has none.
async function tableOf(bytes: Uint8Array): Promise<TableForms | undefined> {
  const { begin, formsOfTable } = await import('../engine/sheets.js');
  await begin();
  try {
    const table = formsOfTable(bytes);
    return table.forms.length === 0 ? undefined : table;
  } catch {
    return undefined;
  }
}

// A set in which nothing brings points: what was brought is no table of criteria.
const isBlank = (text: string): boolean => {
  const { content } = JSON.parse(text) as { content: CriteriaSet };
  return !criteriaOf(content.groups ?? []).some(({ rule }) => rule.kind === 'penalty' || Number(most(rule) ?? 0) > 0);
};
