/**
 * The desk of one page: what is on it, which step it is at, which row is looked at. Nothing here knows the DOM.
 *
 * The plan itself is with the engine, which makes every change to it; the store keeps what it gives, and the draft.
 */
import { DeskHandle, type DeskView, prefetchDesk } from '../engine/desk.js';
import { besideScripts, convertedText, planOf, readPaper, readPaperApart } from '../engine/import.js';
import { fetched } from '../engine/fetched.js';
import type { Failure } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import type { Action, DeskRow, Edit, EditRefusal, Finding, SideBySide } from '../engine/types.js';
import type { StorageState } from '../drafts/shelf.js';
import type { Brought, Refused } from './brought.js';
import type { KeptDraft, KeptDrafts } from './kept.js';

export type Step = 'bring' | 'check' | 'publish';
export const STEPS: readonly Step[] = ['bring', 'check', 'publish'];

/** What has changed: listeners draw that and no more. */
export type Changed = 'step' | 'plan' | 'outlined' | 'whole' | 'rows' | 'selection' | 'findings' | 'state';

/** Why a change is not made; `invalid` where the engine could not even read it, `coming` while the plan is on its way. */
export type Refusal = EditRefusal | 'invalid' | 'coming';

/** A text of so many letters takes longer than a picture may wait. */
const LONG = 300_000;
/** Milliseconds in which a picture is shown for certain. */
const PICTURE = 50;
const picture = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PICTURE));

/** What tells one finding from another. */
export const findingKey = ({ issue: { code, place } }: Finding): string => `${code}@${place}`;

export class DeskStore {
  readonly #kept: KeptDrafts;
  readonly #listeners = new Set<(changed: Changed) => void>();
  #handle: DeskHandle | undefined;
  #key: string | undefined;
  /** Ends the reading of a long paper. */
  #reading: AbortController | undefined;
  /** Counts what is brought: what comes late for an earlier one is dropped. */
  #turn = 0;

  step: Step = 'bring';
  isBusy = false;
  refused: Refused | undefined;
  failure: Failure | undefined;
  view: DeskView | undefined;
  /** Whether the view has every row and every finding: of a long paper the beginning comes first. */
  isOutlined = false;
  /** The lines of the source; none where it is not at hand. */
  lines: readonly string[] = [];
  /** The key of the row that is looked at. */
  selected: string | undefined;
  seen: ReadonlySet<string> = new Set();
  drafts: readonly KeptDraft[] = [];

  constructor(kept: KeptDrafts) {
    this.#kept = kept;
  }

  subscribe(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(what: Changed): void {
    for (const listener of [...this.#listeners]) listener(what);
  }

  /** Whether something is on the desk. */
  get isOpen(): boolean {
    return this.view !== undefined;
  }

  /** Settles once the view has every row and every finding, or nothing more comes. */
  get outlined(): Promise<unknown> {
    return (this.#handle?.outlined ?? Promise.resolve()).catch(() => undefined);
  }

  /** Whether the plan itself is here, and can be changed and published. */
  get isWhole(): boolean {
    return this.#handle?.texts !== undefined;
  }

  /** Whether what is done is kept on the device. */
  get storage(): StorageState {
    return this.#kept.state;
  }

  /** The plan's document as it stands. */
  get planText(): string | undefined {
    return this.#handle?.plan;
  }

  /** The text of the paper, where it is at hand. */
  get sourceText(): string | undefined {
    return this.#handle?.source;
  }

  row(key: string | undefined): DeskRow | undefined {
    return this.view?.rows.find((row) => row.key === key);
  }

  /** The row that a line of the source belongs to: the last one that begins on it or before, once they all are here. */
  rowAt(line: number): DeskRow | undefined {
    if (!this.isOutlined) return undefined;
    return this.view?.rows.findLast((row) => row.line !== undefined && row.line !== null && row.line <= line);
  }

  /** The findings that nobody has looked at yet. */
  get open(): readonly Finding[] {
    return (this.view?.findings ?? []).filter((finding) => !this.seen.has(findingKey(finding)));
  }

  /** Fetches what the first change needs, before there is anything to change. */
  prefetch(): void {
    prefetchDesk();
  }

  /** Finds what is kept on the device. */
  async look(): Promise<void> {
    this.drafts = await this.#kept.list();
    this.#changed('state');
  }

  go(step: Step): void {
    if (step === this.step || (step !== 'bring' && !this.isOpen)) return;
    if (step === 'publish' && !this.isWhole) {
      void this.#handle?.whole.then(
        () => this.go(step),
        () => undefined,
      );
      return;
    }
    this.step = step;
    this.#changed('step');
    if (step === 'bring') void this.look();
  }

  /** Takes what somebody has brought. */
  async bring(brought: Brought): Promise<void> {
    if (brought.kind === 'refused') {
      this.refused = brought.why;
      this.#changed('state');
      return;
    }
    const open = async (): Promise<DeskHandle | Refused> => {
      const found = brought.kind === 'office' ? await this.#inFile(brought) : brought;
      if (found.kind === 'refused') return found.why;
      if (found.kind === 'criteria') return 'criteria';
      const { kind, text } = found;
      // What takes long is told before it begins.
      if (text.length > LONG) await picture();
      if (kind === 'plan') return DeskHandle.open({ plan: text }, undefined);
      if (text.length <= LONG) return DeskHandle.take(readPaper(found), text);
      return this.#apart((signal) => DeskHandle.take(readPaperApart(found, signal), text));
    };
    await this.#take(open, this.#kept.fresh(), []);
  }

  // What can be given up while it goes on.
  async #apart<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.#changed('state');
    try {
      return await work(reading.signal);
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
    }
  }

  /** Whether a long paper is being read, which can be given up. */
  get isReading(): boolean {
    return this.isBusy && this.#reading !== undefined;
  }

  /** Gives up the reading of a long paper; what was on the desk before is there as it was. */
  giveUp(): void {
    if (!this.isReading) return;
    this.#turn += 1;
    this.#reading?.abort();
    this.#reading = undefined;
    this.isBusy = false;
    this.#changed('state');
  }

  // The paper in a file of an office program.
  async #inFile({ bytes, file }: Brought & { kind: 'office' }): Promise<Exclude<Brought, { kind: 'office' }>> {
    if (bytes.length > LONG) await picture();
    const found = await (await import('../engine/office.js')).officeFile(bytes);
    if (typeof found === 'string') return { kind: 'refused', why: found };
    const { text, strong } = found;
    if (text.trim() === '') return { kind: 'refused', why: 'empty' };
    return { kind: 'paper', text, file, ...(strong === undefined ? {} : { strong }) };
  }

  /** Goes on with a draft. */
  async resume({ key, plan, source, reading, seen }: KeptDraft): Promise<void> {
    await this.#take(() => DeskHandle.open({ plan, reading }, source), key, seen);
  }

  forget(key: string): void {
    this.#kept.remove(key);
    this.drafts = this.drafts.filter((draft) => draft.key !== key);
    this.#changed('state');
  }

  /** Reads the text anew as Unicode, where it is of before. */
  async convert(): Promise<void> {
    const text = this.sourceText;
    const unicode = text === undefined ? undefined : await convertedText(text);
    if (unicode !== undefined) await this.bring({ kind: 'paper', text: unicode, file: undefined });
  }

  async #take(open: () => Promise<DeskHandle | Refused>, key: string, seen: readonly string[]): Promise<void> {
    const turn = (this.#turn += 1);
    this.isBusy = true;
    this.refused = undefined;
    this.failure = undefined;
    this.#changed('state');
    try {
      const handle = await open();
      if (typeof handle === 'string') {
        if (turn !== this.#turn) return;
        this.refused = handle;
        this.isBusy = false;
        this.#changed('state');
        return;
      }
      if (turn !== this.#turn) return handle.close();
      this.#handle?.close();
      this.#handle = handle;
      this.#key = key;
      this.seen = new Set(seen);
      this.lines = handle.source?.split(/\r?\n/) ?? [];
      this.view = handle.view();
      this.isOutlined = false;
      this.selected = this.view.rows[0]?.key;
      this.step = 'check';
      void this.#kept.tidy();
    } catch (error) {
      if (turn === this.#turn) this.failure = failureOf(error);
    }
    if (turn !== this.#turn) return;
    this.isBusy = false;
    this.#changed('plan');
    this.#changed('step');
    if (this.failure === undefined) await this.#settle(turn);
  }

  // The most of a long paper comes after the first picture, and its draft is written then.
  async #settle(turn: number): Promise<void> {
    const isLong = (this.sourceText?.length ?? 0) > LONG;
    try {
      if (isLong) await this.#handle?.outlined;
      if (turn !== this.#turn) return;
      this.isOutlined = true;
      this.#changed('outlined');
      if (isLong) await Promise.all([this.#handle?.whole, picture()]);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#handle = undefined;
      this.view = undefined;
      this.failure = failureOf(error);
      this.step = 'bring';
      this.#changed('plan');
      this.#changed('step');
      return;
    }
    if (turn !== this.#turn) return;
    this.#keep();
    this.#changed('whole');
  }

  #keep(): void {
    const { texts, source } = this.#handle ?? {};
    if (texts === undefined || this.#key === undefined || this.view === undefined) return;
    const { plan, reading } = texts;
    const title = this.view.head.title;
    void this.#kept.keep(this.#key, { title, plan, source, reading, seen: [...this.seen] });
  }

  select(key: string | undefined): void {
    if (key === undefined || key === this.selected) return;
    this.selected = key;
    this.#changed('selection');
  }

  /** Makes a change; gives why not, where it is not made. */
  edit(edit: Edit): Refusal | undefined {
    const handle = this.#handle;
    if (handle === undefined) return 'unknown';
    if (!this.isWhole) return 'coming';
    try {
      const refusal = handle.edit(edit);
      if (refusal === undefined) this.#edited();
      else this.#changed('state');
      return refusal;
    } catch {
      this.#changed('state');
      return 'invalid';
    }
  }

  /** Takes the last change back; says whether there was one. */
  undo(): boolean {
    return this.#stepped((handle) => handle.undo());
  }

  /** Makes the change again that was undone last; says whether there was one. */
  redo(): boolean {
    return this.#stepped((handle) => handle.redo());
  }

  #stepped(step: (handle: DeskHandle) => boolean): boolean {
    const isDone = this.#handle !== undefined && this.isWhole && step(this.#handle);
    if (isDone) this.#edited();
    return isDone;
  }

  // What is looked at stays what it was, or what stands where it stood.
  #edited(): void {
    const handle = this.#handle;
    if (handle === undefined) return;
    const before = this.view?.rows ?? [];
    const at = before.findIndex((row) => row.key === this.selected);
    this.view = handle.view();
    const { rows } = this.view;
    if (!rows.some((row) => row.key === this.selected)) {
      const line = before[at]?.line;
      const same = rows.find((row) => line !== undefined && row.line === line && row.text === before[at]?.text);
      this.selected = (same ?? rows[Math.max(0, Math.min(at - 1, rows.length - 1))])?.key;
    }
    this.#keep();
    this.#changed('rows');
  }

  /** The actions of a task. */
  actions(task: string): readonly Action[] {
    return this.isWhole ? (this.#handle?.actions(task) ?? []) : [];
  }

  /** An action of the task that is looked at. */
  action(id: string): Action | undefined {
    return this.actions(this.selected ?? '').find((action) => action.id === id);
  }

  /** Says of a finding that somebody has looked at it, or that it is open after all. */
  mark(finding: Finding, isSeen: boolean): void {
    const seen = new Set(this.seen);
    if (isSeen) seen.add(findingKey(finding));
    else seen.delete(findingKey(finding));
    this.seen = seen;
    this.#keep();
    this.#changed('findings');
  }

  /** What the plan has otherwise than another one that somebody brings; a reason where that is none. */
  async comparedWith(brought: Brought): Promise<SideBySide | Refused> {
    const found = brought.kind === 'office' ? await this.#inFile(brought) : brought;
    if (found.kind === 'refused') return found.why;
    if (found.kind === 'criteria') return 'other-json';
    const { sideBySide } = await import('../engine/compare.js');
    if (found.kind === 'plan') return sideBySide(found.text, this.planText ?? '');
    // Last year's paper may never have been a plan file.
    return sideBySide(await planOf(found), this.planText ?? '');
  }

  /** The built-in plan's file, from beside the scripts. */
  async builtIn(): Promise<Brought> {
    const response = await fetched(besideScripts('plans/lai-chau-2022.json'), { missing: 'not-found' });
    return { kind: 'plan', text: await response.text(), file: undefined };
  }

  /** The plan as a page that needs no script. */
  async page(): Promise<string> {
    return (await import('../engine/publish.js')).publishedPage(this.planText ?? '');
  }

  /** The plan as a fragment that needs no script. */
  async fragment(): Promise<string> {
    return (await import('../engine/publish.js')).publishedFragment(this.planText ?? '');
  }

  /** The plan's calendar for other programs. */
  async calendar(): Promise<string> {
    return (await import('../engine/calendar.js')).calendarFile(this.planText ?? '');
  }

  /** The files that a page with a plan needs, by their paths, from beside the scripts. */
  async kitFiles(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
    const bytes = async (path: string, options: RequestInit = {}): Promise<Uint8Array<ArrayBuffer>> => {
      const response = await fetched(besideScripts(path), { missing: 'not-found' }, options);
      return new Uint8Array(await response.arrayBuffer());
    };
    // Its name stays while what it names changes with each build.
    const list = new TextDecoder().decode(await bytes('orientation/kit.json', { cache: 'no-cache' }));
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const path of JSON.parse(list) as string[]) files.set(path, await bytes(path));
    return files;
  }

  close(): void {
    this.#turn += 1;
    this.#reading?.abort();
    this.#handle?.close();
    this.#handle = undefined;
  }
}
