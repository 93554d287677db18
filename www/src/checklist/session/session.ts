/**
 * One checklist on a page: form, answers and score card. The session owns the answers; the draft and the engine follow
 * each change, and the listeners are told. Nothing in this file knows the DOM.
 */
import { documentOf, enveloped } from '../documents.js';
import { Form } from '../form.js';
import { initial, type Settings } from '../initial.js';
import type { Draft } from '../../drafts/draft.js';
import { type Item, type Items, join, split, taken } from '../../drafts/items.js';
import { ChecklistHandle } from '../../engine/checklist.js';
import type { Failure } from '../../engine/failure.js';
import { failureOf } from '../../engine/failure-of.js';
import { criteriaFile } from '../../engine/formats.js';
import { Card, type ClassStanding, emptyCard, type Scorer } from '../../engine/scorer.js';
import type { Answer, Assessment, Change, FactAnswer, ReviewScore, State } from '../../engine/types.js';
import { keptDraft } from './kept-draft.js';
import { lazyEngine } from './lazy-engine.js';
import type { PageSource } from './source.js';

export type Mode = 'self' | 'review' | 'read';

/** A change of a session: the criteria to be redrawn, and the origin of the change. */
export interface SessionEvent {
  criteria: ReadonlySet<string> | 'all';
  /**
   * `input`: someone typed into this form. `elsewhere`: another tab, a file or a choice has changed values, and the
   * inputs have to show them. `engine`: the first scores are there.
   */
  from: 'input' | 'engine' | 'elsewhere';
}

export const answerItem = (id: string): Item => `answers/${id}`;
export const factItem = (id: string): Item => `facts/${id}`;
const rawItem = (key: string): Item => `raw/${key}`;

const EMPTY: Answer = {};
const SENT: readonly State[] = ['submitted', 'resubmitted'];
/** Milliseconds from the first scores of a form until the second engine module is loaded in the background. */
const REST = 3_000;
/** From this number of changed answers on, reopening all answers in the engine is quicker than changing each. */
const MANY = 20;

// An answer without its blank members; `undefined` where no member is left.
function trimmed(answer: Answer): Answer | undefined {
  const kept = Object.entries(answer).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Answer);
}

export class ChecklistSession {
  /** The form; absent until a criteria set is open. */
  form: Form | undefined;
  /** The draft that keeps the answers on the device; absent in the mode `read`, and on trial. */
  draft: Draft | undefined;
  card: Card = emptyCard();
  /** The failure of the last call of the engine. */
  failure: Failure | undefined;
  mode: Mode = 'self';
  /** Whether nobody may change anything, not even a reviewer. */
  readonly = false;
  #isSent = false;
  #criteria = '';
  #today = '';
  #period = '';
  readonly #items: Items = new Map();
  /** The items whose last change the draft does not have yet. */
  readonly #unstored = new Set<Item>();
  #storing: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #scorer: Scorer | undefined;
  /** The texts of the answers at the opening of the form. */
  #opened = new Map<string, string>();
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #ends: (() => void)[] = [];

  subscribe(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(criteria: SessionEvent['criteria'], from: SessionEvent['from'] = 'input'): void {
    for (const listener of this.#listeners) listener({ criteria, from });
  }

  /** Opens the files of a page with the draft on the device; `today` decides which criteria count, and on `trial` nothing is kept. */
  open({ file, set, given }: PageSource, settings: Settings, today: string, trial: boolean | undefined): void {
    this.close();
    const blank = initial(set, settings, given, today);
    this.#criteria = enveloped(criteriaFile, file);
    this.#today = today;
    const draft =
      trial || this.mode === 'read'
        ? undefined
        : keptDraft(blank, set, { text: this.#criteria, today, mode: this.mode });
    this.draft = draft;
    const assessment = draft?.assessment() ?? blank;
    this.#period = assessment.period;
    // A form that this device has handed in is locked at once; the engine will tell whether it was changed since.
    this.#isSent = this.mode === 'self' && draft?.restored != null && SENT.includes(assessment.state);
    this.#items.clear();
    for (const [item, value] of split(assessment)) this.#items.set(item, value);
    for (const [key, text] of draft?.raw() ?? []) this.#items.set(rawItem(key), text);
    this.form = new Form(set, assessment.unit, today);
    this.#opened = new Map(this.form.entries.map(({ id }) => [id, JSON.stringify(this.answer(id))]));
    if (draft !== undefined)
      this.#ends.push(draft.subscribe((event) => event.kind === 'items' && this.#reread(draft, event.items)));
    this.#tell('all', 'elsewhere');
    this.#ends.push(lazyEngine.subscribe(() => this.#tell('all')));
  }

  /** Loads the engine, which scores every change from then on. */
  async score(signal: AbortSignal): Promise<void> {
    const scorer = await ChecklistHandle.open(this.#criteria, () => documentOf(this.assessment()), this.#today);
    if (signal.aborted) return scorer.close();
    this.#scorer = scorer;
    this.#rescore();
    this.#tell('all', 'engine');
    this.#resting = setTimeout(lazyEngine.want, REST);
  }

  close(): void {
    this.flush();
    clearTimeout(this.#resting);
    for (const end of this.#ends.splice(0)) end();
    this.draft?.close();
    this.#scorer?.close();
    this.#scorer = undefined;
    this.card = emptyCard();
  }

  /** Whether the engine is loaded and scores. */
  get isScored(): boolean {
    return this.#scorer !== undefined;
  }

  /** Whether the answers of the unit are locked. */
  get locked(): boolean {
    return this.readonly || this.mode !== 'self' || this.#isSent;
  }

  /** Whether the form is unchanged since it was handed in: it is locked until someone reopens it. */
  get isSent(): boolean {
    return this.#isSent;
  }

  markSent(isSent: boolean): void {
    if (this.#isSent === isSent) return;
    this.#isSent = isSent;
    this.#tell('all', 'elsewhere');
  }

  get(item: Item): unknown {
    return this.#items.get(item);
  }

  answer(id: string): Answer {
    return (this.get(answerItem(id)) as Answer | undefined) ?? EMPTY;
  }

  fact(id: string): FactAnswer | undefined {
    return this.get(factItem(id)) as FactAnswer | undefined;
  }

  reviewOf(level: number, id: string): ReviewScore | undefined {
    return this.get(`scores/${level}/${id}`) as ReviewScore | undefined;
  }

  assessment(): Assessment {
    return join(this.#items, this.#period);
  }

  /** The typed text of an input that is no value yet. */
  raw(key: string): string | undefined {
    return this.get(rawItem(key)) as string | undefined;
  }

  /** The names of the inputs whose typed texts are no values yet. */
  get rawKeys(): readonly string[] {
    return [...this.#items.keys()].filter((item) => item.startsWith('raw/')).map((item) => item.slice(4));
  }

  /** The criteria and facts with typed texts that are no values. */
  get wrongIds(): ReadonlySet<string> {
    const own = this.rawKeys.filter((key) => !key.startsWith('review-')).map((key) => key.replace(/^fact:/, ''));
    return new Set(own.map((key) => key.split(':')[0] ?? key));
  }

  /** Whether an answer lacks required evidence, as the engine judges it. */
  isUnproven(id: string): boolean {
    return this.answer(id).value !== undefined && this.card.gapsOf(id).some(({ kind }) => kind === 'evidence');
  }

  /** The ids of the open criteria and facts, in the order of the form. */
  get openIds(): readonly string[] {
    const { facts = [], asked = [], entries = [] } = this.form ?? {};
    const wrong = this.wrongIds;
    const { card } = this;
    if (card.isKnown)
      return [...facts, ...entries].map(({ id }) => id).filter((id) => wrong.has(id) || card.gapsOf(id).length > 0);
    return [...facts, ...asked].map(({ id }) => id).filter((id) => wrong.has(id) || !this.isAnswered(id));
  }

  /** Whether the unit has said something to a criterion or a fact, be it that a criterion does not apply. */
  isAnswered(id: string): boolean {
    const { value, notApplicable } = this.answer(id);
    return (this.fact(id) ?? value ?? notApplicable) !== undefined;
  }

  /**
   * Changes an item; `undefined` makes the item blank. Every change on this page is made by this method or a sibling.
   */
  change(item: Item, value: unknown, from: 'input' | 'elsewhere' = 'input'): void {
    this.changeAll([[item, value]], from);
  }

  /** Changes several items at once. */
  changeAll(changes: readonly (readonly [Item, unknown])[], from: 'input' | 'elsewhere' = 'input'): void {
    for (const [item, value] of changes) this.#put(item, value);
    // A typed text that is no value yet concerns neither the engine nor the listeners.
    const items = changes.map(([item]) => item).filter((item) => !item.startsWith('raw/'));
    if (items.length > 0) this.#tell(this.#rescored(items), from);
  }

  /** Changes some members of an answer. */
  changeAnswer(id: string, part: { [K in keyof Answer]?: Answer[K] | undefined }, from?: 'elsewhere'): void {
    this.change(answerItem(id), trimmed({ ...this.answer(id), ...part } as Answer), from);
  }

  /** Keeps the typed text of an input that is no value yet. */
  changeRaw(key: string, text: string | undefined): void {
    const item = rawItem(key);
    const value = text === '' ? undefined : text;
    if (this.get(item) !== value) this.change(item, value);
  }

  /** Tells the draft which criterion someone is typing into. */
  editing(id: string | undefined): void {
    this.flush();
    this.draft?.editing(id === undefined ? null : answerItem(id));
  }

  /** Resets the form to the assessment that the page began with. The draft keeps the content until someone drops it. */
  discard(): void {
    this.flush();
    this.draft?.discard();
  }

  // The effect of an answer is shown first and stored in the next task: the person waits for the picture alone.
  #put(item: Item, value: unknown): void {
    if (value === undefined) this.#items.delete(item);
    else this.#items.set(item, value);
    if (this.draft === undefined) return;
    this.#unstored.add(item);
    this.#storing ??= setTimeout(() => this.flush(), 0);
  }

  /** Stores the changes that are not stored yet. */
  flush(): void {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    for (const item of this.#unstored) {
      this.#unstored.delete(item);
      this.draft?.set(item, this.get(item));
    }
  }

  // The draft has new values: from another tab, a file, or a decided conflict.
  #reread(draft: Draft, items: readonly Item[]): void {
    for (const item of items) {
      // An item with an unstored change keeps it; the draft is about to get the change.
      if (this.#unstored.has(item)) continue;
      const value = draft.get(item);
      if (value === undefined) this.#items.delete(item);
      else this.#items.set(item, value);
    }
    this.#rescored(items);
    this.#tell('all', 'elsewhere');
  }

  /** The fingerprint of everything that the unit has entered; `undefined` without the engine. */
  fingerprint(): string | undefined {
    return this.ask((scorer) => scorer.fingerprint());
  }

  /** Asks the engine. A failure is kept in `failure` and told beside the form; the answers are saved all the same. */
  ask<T>(work: (scorer: Scorer) => T): T | undefined {
    if (this.#scorer === undefined) return undefined;
    try {
      return work(this.#scorer);
    } catch (error) {
      this.failure = failureOf(error);
      return undefined;
    }
  }

  // Tells the engine of changed items; gives the criteria that have to be redrawn.
  #rescored(items: readonly Item[]): Set<string> {
    const all = items.map(taken);
    const named = (wanted: string): string[] => all.flatMap(([kind, id = '']) => (kind === wanted ? [id] : []));
    const [answers, facts] = [named('answers'), named('facts')];
    const criteria = new Set([...answers, ...all.flatMap(([kind, , id = '']) => (kind === 'scores' ? [id] : []))]);
    const pieces = answers.length + facts.length;
    // Changes of items other than answers and facts are rare: the engine reopens everything.
    if (items.some(isScored) && (pieces < all.length || pieces > MANY)) this.#rescore((scorer) => scorer.reopen());
    else {
      for (const id of answers) this.#take((scorer) => scorer.setAnswer(id, trimmed(this.answer(id))), criteria);
      for (const id of facts) this.#take((scorer) => scorer.setFact(id, this.fact(id)), criteria);
    }
    for (const { id, criterion } of this.form?.entries ?? [])
      if (criterion.whole !== undefined && facts.includes(criterion.whole)) criteria.add(id);
    return criteria;
  }

  #take(work: (scorer: Scorer) => Change, criteria: Set<string>): void {
    const hasFailed = this.failure !== undefined;
    this.failure = undefined;
    const change = this.ask(work);
    if (change === undefined) return;
    // The change of the failed call was never told: every criterion may have changed.
    if (hasFailed) this.#rescore();
    for (const id of hasFailed ? this.#opened.keys() : this.card.take(change)) criteria.add(id);
  }

  #rescore(before: (scorer: Scorer) => void = () => undefined): void {
    this.failure = undefined;
    const card = this.ask((scorer) => {
      before(scorer);
      return new Card(scorer.opening());
    });
    this.card = card ?? this.card;
  }

  /** The class that the points of a column come to; `undefined` where the set has none. The unit's own is in `card.verdict`. */
  standing(column: number): ClassStanding | undefined {
    const outcome = this.card.classes(column)?.outcome;
    if (outcome === undefined) return undefined;
    if (!('class' in outcome)) return { provisional: outcome.kind === 'undecided' };
    const title = this.form?.set.classing?.classes.find(({ id }) => id === outcome.class)?.title ?? '';
    return { id: outcome.class, title, provisional: outcome.kind === 'provisional' };
  }

  /** The number of criteria and facts that are asked, and how many of them are answered. */
  get progress(): { asked: number; answered: number } {
    if (this.card.isKnown) return this.card.progress;
    const { asked = [], facts = [] } = this.form ?? {};
    const all = [...facts, ...asked];
    return { asked: all.length, answered: all.filter(({ id }) => this.isAnswered(id)).length };
  }

  /** Whether an answer has changed since the form was opened. */
  isChanged(id: string): boolean {
    return this.#opened.get(id) !== JSON.stringify(this.answer(id));
  }
}

// Whether the score depends on an item: not on the name of who fills the form in, nor on texts that are no values yet.
const isScored = (item: Item): boolean => !/^(?:raw\/|head\/(?:filledBy|progress)$)/.test(item);
