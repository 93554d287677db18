/**
 * One checklist on a page: what is asked, what is answered, what it scores. The session owns the answers; the draft and
 * the engine follow, and whoever shows them is told. Nothing here knows the DOM.
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

/** What has changed beside the result: the criteria to be drawn anew. */
export interface SessionEvent {
  criteria: ReadonlySet<string> | 'all';
  /**
   * `elsewhere` where the inputs have to show other values than were typed into them; `engine` where nothing has changed
   * but that there are scores now.
   */
  from: 'input' | 'engine' | 'elsewhere';
}

export const answerItem = (id: string): Item => `answers/${id}`;
export const factItem = (id: string): Item => `facts/${id}`;
export const scoreItem = (level: number, id: string): Item => `scores/${level}/${id}`;
const rawItem = (key: string): Item => `raw/${key}`;

const EMPTY: Answer = {};
const SENT: readonly State[] = ['submitted', 'resubmitted'];
/** The level above the unit: the one that reviews here. */
const REVIEWER = 1;
/** How long after its first scores a form sends for the second engine module, in milliseconds. */
const REST = 3_000;
/** From how many changed answers on opening all of them anew is sooner done than telling the engine of each. */
const MANY = 20;

// An answer without what says nothing; `undefined` where nothing is left.
function trimmed(answer: Answer): Answer | undefined {
  const kept = Object.entries(answer).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Answer);
}

export class ChecklistSession {
  /** What is asked; absent until a set is open. */
  form: Form | undefined;
  /** Where the answers are kept on the device; absent where they are only read. */
  draft: Draft | undefined;
  card: Card = emptyCard();
  /** What the engine has failed at last. */
  failure: Failure | undefined;
  mode: Mode = 'self';
  /** Whether nobody can change anything, not even a reviewer. */
  readonly = false;
  #isSent = false;
  #criteria = '';
  #today = '';
  #period = '';
  readonly #items: Items = new Map();
  /** The items that the draft does not have yet as they are here. */
  readonly #unstored = new Set<Item>();
  #storing: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #scorer: Scorer | undefined;
  /** The answers as they were when the form was opened, as texts. */
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

  /** Opens what the page names, with what the device has kept; `today` decides which criteria count. */
  open({ file, set, given }: PageSource, settings: Settings, today: string): void {
    this.close();
    const blank = initial(set, settings, given, today);
    this.#criteria = enveloped(criteriaFile, file);
    this.#today = today;
    const draft =
      this.mode === 'read' ? undefined : keptDraft(blank, set, { text: this.#criteria, today, mode: this.mode });
    this.draft = draft;
    const assessment = draft?.assessment() ?? blank;
    this.#period = assessment.period;
    // What this device has handed in is locked at once; whether it was changed since is known when the engine has come.
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

  /** Loads the engine, which scores from then on. */
  async score(signal: AbortSignal): Promise<void> {
    const scorer = await ChecklistHandle.open(this.#criteria, () => documentOf(this.assessment()), this.#today);
    // A reviewer is held to the limits from the first score on, and they come with the second engine module.
    if (this.mode === 'review') await lazyEngine.load().catch(() => undefined);
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

  /** Whether there are scores. */
  get isScored(): boolean {
    return this.#scorer !== undefined;
  }

  /** Whether the unit's own part cannot be changed. */
  get locked(): boolean {
    return this.readonly || this.mode !== 'self' || this.#isSent;
  }

  /** Whether it stands as it was received: to be read until someone wants to change it. */
  get isSent(): boolean {
    return this.#isSent;
  }

  markSent(isSent: boolean): void {
    if (this.#isSent === isSent) return;
    this.#isSent = isSent;
    this.#tell('all', 'elsewhere');
  }

  /** The level that reviews here; 0 where the unit fills in. */
  get level(): number {
    return this.mode === 'self' ? 0 : REVIEWER;
  }

  /** Whether the reviewer's part is shown. */
  get showsReview(): boolean {
    return this.mode === 'review' || (this.mode === 'read' && this.get(`review/${REVIEWER}`) !== undefined);
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

  review(id: string): ReviewScore | undefined {
    return this.level === 0 ? undefined : this.reviewOf(this.level, id);
  }

  reviewOf(level: number, id: string): ReviewScore | undefined {
    return this.get(scoreItem(level, id)) as ReviewScore | undefined;
  }

  assessment(): Assessment {
    return join(this.#items, this.#period);
  }

  /** The text of an input that is no value yet. */
  raw(key: string): string | undefined {
    return this.get(rawItem(key)) as string | undefined;
  }

  /** The names of the inputs whose texts are no values yet. */
  get rawKeys(): readonly string[] {
    return [...this.#items.keys()].filter((item) => item.startsWith('raw/')).map((item) => item.slice(4));
  }

  /** The criteria and facts with texts that are no values. */
  get wrongIds(): ReadonlySet<string> {
    const own = this.rawKeys.filter((key) => !key.startsWith('review-')).map((key) => key.replace(/^fact:/, ''));
    return new Set(own.map((key) => key.split(':')[0] ?? key));
  }

  /** Whether an answer lacks evidence that it must have, as the engine judges it. */
  isUnproven(id: string): boolean {
    return this.answer(id).value !== undefined && this.card.gapsOf(id).some(({ kind }) => kind === 'evidence');
  }

  /** The criteria and facts that something is to be done about, in the order of the form. */
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

  /** Changes an item; `undefined` makes it blank. Every change that is made on this page comes through here. */
  change(item: Item, value: unknown, from: 'input' | 'elsewhere' = 'input'): void {
    this.changeAll([[item, value]], from);
  }

  /** Changes several items at once. */
  changeAll(changes: readonly (readonly [Item, unknown])[], from: 'input' | 'elsewhere' = 'input'): void {
    for (const [item, value] of changes) this.#put(item, value);
    // What is being typed is nobody's business before it is a value.
    const items = changes.map(([item]) => item).filter((item) => !item.startsWith('raw/'));
    if (items.length > 0) this.#tell(this.#rescored(items), from);
  }

  /** Changes parts of an answer. */
  changeAnswer(id: string, part: { [K in keyof Answer]?: Answer[K] | undefined }, from?: 'elsewhere'): void {
    this.change(answerItem(id), trimmed({ ...this.answer(id), ...part } as Answer), from);
  }

  /** Keeps the text of an input that is no value yet. */
  changeRaw(key: string, text: string | undefined): void {
    const item = rawItem(key);
    const value = text === '' ? undefined : text;
    if (this.get(item) !== value) this.change(item, value);
  }

  /** The criterion that someone is typing into. */
  editing(id: string | undefined): void {
    this.flush();
    this.draft?.editing(id === undefined ? null : answerItem(id));
  }

  /** Empties the form: back to what the page began with. The draft keeps what there was until someone lets it go. */
  discard(): void {
    this.flush();
    this.draft?.discard();
  }

  // What an answer does is shown first and stored right after: the person waits for the one and not for the other.
  #put(item: Item, value: unknown): void {
    if (value === undefined) this.#items.delete(item);
    else this.#items.set(item, value);
    if (this.draft === undefined) return;
    this.#unstored.add(item);
    this.#storing ??= setTimeout(() => this.flush(), 0);
  }

  /** Stores what has just been changed, if it is not stored yet. */
  flush(): void {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    for (const item of this.#unstored) {
      this.#unstored.delete(item);
      this.draft?.set(item, this.get(item));
    }
  }

  // The draft has other values than it was given: from another tab, a file, a choice.
  #reread(draft: Draft, items: readonly Item[]): void {
    for (const item of items) {
      // What has been changed here since, the draft is about to be told.
      if (this.#unstored.has(item)) continue;
      const value = draft.get(item);
      if (value === undefined) this.#items.delete(item);
      else this.#items.set(item, value);
    }
    this.#rescored(items);
    this.#tell('all', 'elsewhere');
  }

  /** The fingerprint of what the unit has entered; nothing where there is no engine to tell it. */
  fingerprint(): string | undefined {
    return this.ask((scorer) => scorer.fingerprint());
  }

  /** Asks the engine. What it fails at is told beside the form; the answers are saved all the same. */
  ask<T>(work: (scorer: Scorer) => T): T | undefined {
    if (this.#scorer === undefined) return undefined;
    try {
      return work(this.#scorer);
    } catch (error) {
      this.failure = failureOf(error);
      return undefined;
    }
  }

  // Lets the engine follow; gives the criteria that are to be drawn anew.
  #rescored(items: readonly Item[]): Set<string> {
    const all = items.map(taken);
    const named = (wanted: string): string[] => all.flatMap(([kind, id = '']) => (kind === wanted ? [id] : []));
    const [answers, facts] = [named('answers'), named('facts')];
    const criteria = new Set([...answers, ...all.flatMap(([kind, , id = '']) => (kind === 'scores' ? [id] : []))]);
    const pieces = answers.length + facts.length;
    // What is not an answer or a fact is too rare to be told piece by piece.
    if (items.some(isScored) && (pieces < all.length || pieces > MANY)) this.#rescore((scorer) => scorer.reopen());
    else {
      for (const id of answers) this.#take((scorer) => scorer.setAnswer(id, trimmed(this.answer(id))), criteria);
      for (const id of facts) this.#take((scorer) => scorer.setFact(id, this.fact(id)), criteria);
    }
    return criteria;
  }

  #take(work: (scorer: Scorer) => Change, criteria: Set<string>): void {
    const hasFailed = this.failure !== undefined;
    this.failure = undefined;
    const change = this.ask(work);
    if (change === undefined) return;
    // What the last answer has changed was never told: every criterion may be another.
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

  /** The class of a column; `undefined` where the set has none. That of a form with blanks is not the last word, whatever it is. */
  standing(column = 0): ClassStanding | undefined {
    const found = this.card.classes(column);
    if (found === undefined) return undefined;
    const { outcome } = found;
    const hasBlanks = column === 0 && this.card.hasBlanks;
    if (!('class' in outcome)) return { provisional: hasBlanks || outcome.kind === 'undecided' };
    if (hasBlanks && this.progress.answered === 0) return { provisional: true };
    const title = this.form?.set.classing?.classes.find(({ id }) => id === outcome.class)?.title ?? outcome.class;
    return { id: outcome.class, title, provisional: hasBlanks || outcome.kind === 'provisional' };
  }

  /** How many of the criteria and facts that are asked have no answer yet. */
  get left(): number {
    const { asked, answered } = this.progress;
    return asked - answered;
  }

  /** How much is asked, and how much of it is answered. */
  get progress(): { asked: number; answered: number } {
    if (this.card.isKnown) return this.card.progress;
    const { asked = [], facts = [] } = this.form ?? {};
    const all = [...facts, ...asked];
    return { asked: all.length, answered: all.filter(({ id }) => this.isAnswered(id)).length };
  }

  /** Whether an answer differs from what it was when the form was opened. */
  isChanged(id: string): boolean {
    return this.#opened.get(id) !== JSON.stringify(this.answer(id));
  }
}

// Whether the engine scores by an item: it does not by who fills the form in, nor by texts that are no values yet.
const isScored = (item: Item): boolean => !/^(?:raw\/|head\/(?:filledBy|progress)$)/.test(item);
