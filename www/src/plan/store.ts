/** The state of one plan on a page: the plan, the search, the filter and the current place. Nothing here knows the DOM. */
import { currentPlan, PlanHandle } from '../engine/plan.js';
import type { Failure } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import { fetchedText, resolved } from '../engine/fetched.js';
import { type Entry, Outline } from './outline.js';
import type {
  CalendarEvent,
  Facets,
  Filter,
  Fingerprint,
  Found,
  Hit,
  Plan,
  Section,
  Selection,
} from '../engine/types.js';

/** Where a plan comes from: its text, or the address of its file. */
export type PlanSource = { text: string } | { address: string };

/** A stretch of a node's text to be highlighted, in UTF-16 units, and the hit that it belongs to. */
export interface Mark {
  start: number;
  end: number;
  hit: number;
}

/** The marks in each text that has any, by the id of its node; the text of a task is that of its actions. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

export interface Ready {
  plan: Plan;
  outline: Outline;
  /** The fingerprint of the file; taken when the plan has been drawn. */
  fingerprint: Fingerprint | undefined;
}

export type FilterList = 'kinds' | 'audiences' | 'levels' | 'initiatives';

/**
 * The number of hits that are placed while the reader types, and the number once the picture with these has been shown; a
 * reader who steps further gets the rest. The total is known all the same.
 */
const FIRST_HITS = 40;
const MORE_HITS = 150;
/** Milliseconds until the second batch of hits: longer than a frame, shorter than between two strokes. */
const MORE_AFTER = 30;
/** Milliseconds until the fingerprint: hashing takes as long as reading the plan, and is shown at the end of the page. */
const FINGERPRINT_AFTER = 250;
const NOTHING: Found = { total: 0, hits: [] };
const EVERYTHING: Filter = { kinds: [], audiences: [], levels: [], initiatives: [] };

export class PlanStore {
  #handle: PlanHandle | undefined;
  #loading: AbortController | undefined;
  #listeners = new Set<() => void>();

  /** Called with the plan that is going to be shown, before the engine has accepted it. */
  foreseen: ((ready: Ready) => void) | undefined;
  ready: Ready | undefined;
  failure: Failure | undefined;

  query = '';
  found: Found = NOTHING;
  /** The position of the current hit, from 0; -1 for none. */
  at = -1;
  #findingMore: ReturnType<typeof setTimeout> | undefined;
  /** The marks of the hits. */
  marks: Marks = new Map();

  filter: Filter = EVERYTHING;
  /** The number of tasks that each choice of the filter would leave, once somebody has asked for the numbers. */
  facets: Facets | undefined;
  #counting = false;
  #shown: { tasks: ReadonlySet<string>; actions: ReadonlySet<string> } | undefined;

  /** The section that is being read. */
  current: string | undefined;
  /** The node that the reader went to last. */
  target: string | undefined;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Loads a plan in place of the present one; `false` where a later call has replaced this one. */
  async load(source: PlanSource): Promise<boolean> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.failure = undefined;
    this.#changed();
    try {
      const text = await textOf(source, loading.signal);
      const foreseen = loading.signal.aborted ? undefined : this.#foresee(text);
      const handle = await PlanHandle.read(text);
      if (loading.signal.aborted) {
        handle.close();
        return false;
      }
      this.#show(handle, foreseen);
    } catch (error) {
      if (loading.signal.aborted) return false;
      this.#drop();
      this.failure = failureOf(error);
    }
    this.#changed();
    setTimeout(() => this.#takeFingerprint(), FINGERPRINT_AFTER);
    return true;
  }

  #takeFingerprint(): void {
    if (this.ready === undefined || this.ready.fingerprint !== undefined) return;
    const fingerprint = this.#ask((handle) => handle.fingerprint());
    this.ready = { ...this.ready, fingerprint };
    this.#changed();
  }

  /** Drops the plan and shows a failure instead. */
  fail(failure: Failure): void {
    this.#loading?.abort();
    this.#drop();
    this.failure = failure;
    this.#changed();
  }

  #drop(): void {
    this.#handle?.close();
    clearTimeout(this.#findingMore);
    this.#handle = undefined;
    this.ready = undefined;
  }

  // The plan that a file will show unless the engine refuses it, for `foreseen`.
  #foresee(text: string): Ready | undefined {
    try {
      const plan = currentPlan(text);
      if (plan === undefined) return undefined;
      const foreseen = readyOf(plan);
      this.foreseen?.(foreseen);
      return foreseen;
    } catch {
      // The engine will say what is wrong.
      return undefined;
    }
  }

  #show(handle: PlanHandle, foreseen: Ready | undefined): void {
    const ready = foreseen ?? readyOf(handle.plan());
    this.#drop();
    this.#handle = handle;
    this.ready = ready;
    this.current = undefined;
    this.target = undefined;
    this.filter = EVERYTHING;
    this.#select();
    this.#find();
  }

  /** Runs work of the engine; a failure there is shown like any other, until the reader does the next thing. */
  #ask<T>(work: (handle: PlanHandle) => T): T | undefined {
    if (this.#handle === undefined) return undefined;
    try {
      return work(this.#handle);
    } catch (error) {
      this.failure = failureOf(error);
      return undefined;
    }
  }

  /** What stands in the plan's calendar. */
  async events(): Promise<CalendarEvent[]> {
    return (await import('../engine/calendar.js')).calendarEvents(this.file);
  }

  /** The plan's calendar as a file for other programs. */
  async calendar(): Promise<string> {
    return (await import('../engine/calendar.js')).calendarFile(this.file);
  }

  /** The text of the plan file, as the engine writes it. */
  get file(): string {
    return this.#ask((handle) => handle.file()) ?? '';
  }

  search(query: string): void {
    if (query === this.query) return;
    this.query = query;
    this.#forgetFailure();
    this.#find();
    this.#changed();
  }

  // A failure of the engine is old once the reader does the next thing; that there is no plan is not.
  #forgetFailure(): void {
    if (this.#handle !== undefined) this.failure = undefined;
  }

  #find(limit = FIRST_HITS): void {
    clearTimeout(this.#findingMore);
    const query = this.query.trim();
    // A hit inside what the filter hides cannot be looked at.
    const hidden = this.#hidden();
    const found = query === '' ? undefined : this.#ask((handle) => handle.search(query, limit, hidden));
    this.found = found ?? NOTHING;
    this.at = -1;
    this.marks = marksOf(this.found.hits);
    if (limit === FIRST_HITS && this.found.total > limit)
      this.#findingMore = setTimeout(() => this.#findMore(), MORE_AFTER);
  }

  #findMore(): void {
    const { at } = this;
    this.#find(MORE_HITS);
    this.at = at;
    this.#changed();
  }

  // The nodes that the filter hides; a search does not look into actions by themselves.
  #hidden(): string[] {
    if (this.#shown === undefined) return [];
    const entries = [...(this.ready?.outline.entries.values() ?? [])];
    return entries.filter((entry) => entry.kind !== 'action' && this.#isHidden(entry)).map(({ id }) => id);
  }

  #isHidden({ id, kind, parent, section }: Entry): boolean {
    const task = kind === 'task' ? id : kind === 'action' ? parent : undefined;
    if (task !== undefined) return !this.isTaskShown(task);
    const around = this.ready?.outline.sections.get(section);
    return around !== undefined && !this.isSectionShown(around);
  }

  /** Goes to the next hit, or with -1 to the one before, round and round; gives the hit. */
  step(by: 1 | -1): Hit | undefined {
    const { total } = this.found;
    if (total === 0) return undefined;
    const at = this.at < 0 ? (by === 1 ? 0 : total - 1) : (this.at + by + total) % total;
    if (at >= this.found.hits.length) this.#find(total);
    this.at = at;
    this.#changed();
    return this.found.hits[this.at];
  }

  /** Adds a value to a list of the filter, or takes it away. */
  toggle(list: FilterList, value: string): void {
    const chosen: readonly string[] = this.filter[list] ?? [];
    const others = chosen.filter((other) => other !== value);
    this.filter = { ...this.filter, [list]: others.length === chosen.length ? [...chosen, value] : others };
    this.#forgetFailure();
    this.#select();
    this.#find();
    this.#changed();
  }

  clearFilter(): void {
    if (this.chosen === 0) return;
    this.filter = EVERYTHING;
    this.#forgetFailure();
    this.#select();
    this.#find();
    this.#changed();
  }

  /** How many values the filter names. */
  get chosen(): number {
    return Object.entries(this.filter).reduce((sum, [, list]) => sum + (list?.length ?? 0), 0);
  }

  #select(): void {
    const { filter } = this;
    if (this.#counting) this.facets = this.#ask((handle) => handle.facets(filter));
    const selection: Selection | undefined =
      this.chosen === 0 ? undefined : this.#ask((handle) => handle.filter(filter));
    this.#shown = selection && { tasks: new Set(selection.tasks), actions: new Set(selection.actions) };
  }

  /** Counts from now on how many tasks each choice of the filter would leave: a reader looks at the choices. */
  countChoices(): void {
    if (this.#counting) return;
    this.#counting = true;
    this.facets = this.#ask((handle) => handle.facets(this.filter));
    this.#changed();
  }

  /** Whether the filter lets a task be seen. */
  isTaskShown(id: string): boolean {
    return this.#shown?.tasks.has(id) ?? true;
  }

  /** Whether the filter lets a task of a section be seen. */
  isSectionShown(section: Section): boolean {
    if (this.#shown === undefined) return true;
    return (
      (section.tasks ?? []).some((task) => this.isTaskShown(task.id)) ||
      (section.sections ?? []).some((child) => this.isSectionShown(child))
    );
  }

  /** Whether an action matches the filter; `undefined` without a filter. */
  isActionMeant(id: string): boolean | undefined {
    return this.#shown?.actions.has(id);
  }

  get shownTasks(): number {
    return this.#shown?.tasks.size ?? this.ready?.outline.tasks.length ?? 0;
  }

  /** Notes which section is being read. */
  read(section: string | undefined): void {
    if (section === this.current) return;
    this.current = section;
    this.#changed();
  }

  /** Goes to a node: makes sure that it can be seen. Says whether the plan has it. */
  open(id: string): boolean {
    const entry = this.ready?.outline.entries.get(id);
    if (entry === undefined) return false;
    this.target = id;
    if (this.#isHidden(entry)) {
      this.filter = EVERYTHING;
      this.#select();
      this.#find();
    }
    this.#changed();
    return true;
  }

  /** Forgets the node that the reader went to. */
  leave(): void {
    if (this.target === undefined) return;
    this.target = undefined;
    this.#changed();
  }

  /** Aborts the loading and frees the memory of the engine. */
  close(): void {
    this.#loading?.abort();
    this.#drop();
  }
}

const readyOf = (plan: Plan): Ready => ({ plan, outline: new Outline(plan), fingerprint: undefined });

async function textOf(source: PlanSource, signal: AbortSignal): Promise<string> {
  if ('text' in source) return source.text;
  return fetchedText(resolved(source.address), signal);
}

function marksOf(hits: readonly Hit[]): Marks {
  const all = new Map<string, Mark[]>();
  hits.forEach(({ node, utf16, actions = [] }, hit) => {
    const parts =
      actions.length > 0
        ? actions.map((part) => ({ id: part.action, range: part.utf16 }))
        : [{ id: node, range: utf16 }];
    for (const { id, range } of parts) {
      const list = all.get(id);
      const mark = { start: range.start, end: range.end, hit };
      if (list === undefined) all.set(id, [mark]);
      else list.push(mark);
    }
  });
  return all;
}
