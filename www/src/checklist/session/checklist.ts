/** The state of one checklist on a page: what is asked, answered and scored. Nothing here knows the DOM. */
import { Form } from '../form.js';
import { MemoryDraft, type DraftLike } from '../../drafts/memory-draft.js';
import { Card, emptyCard, type Scorer, type Standing } from '../../engine/scorer.js';
import type { Failure } from '../../engine/failure.js';
import { failureOf } from '../../engine/failure-of.js';
import { onLater } from './later.js';
import { onOpened } from '../../meeting/on-opened.js';
import type {
  Answer,
  Assessment,
  CriteriaSet,
  FactAnswer,
  ReviewScore,
  Change as Rescored,
} from '../../engine/types.js';

/** What has changed beside the result: the criteria to be drawn anew. */
export interface Change {
  criteria: ReadonlySet<string> | 'all';
  /**
   * `elsewhere` where the inputs have to show other values than were typed into them; `engine` where nothing has changed
   * but that there are scores now.
   */
  from: 'input' | 'engine' | 'elsewhere';
}

export const answerItem = (id: string): string => `answers/${id}`;
export const factItem = (id: string): string => `facts/${id}`;
export const scoreItem = (level: number, id: string): string => `scores/${level}/${id}`;

const EMPTY: Answer = {};

/** An answer without what says nothing; `undefined` where nothing is left. */
export function trimmed(answer: Answer): Answer | undefined {
  const kept = Object.entries(answer).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Answer);
}

export class ChecklistStore {
  form: Form | undefined;
  draft: DraftLike = new MemoryDraft({} as Assessment);
  /** The engine with this checklist open in it; absent until it has been loaded. */
  scorer: Scorer | undefined;
  card: Card = emptyCard();
  /** What the engine has failed at last. */
  failure: Failure | undefined;
  /** The level that reviews here; 0 where the unit fills in. */
  level = 0;
  #listeners = new Set<(change: Change) => void>();
  /** Goes to a criterion of the form; says whether there is one. */
  goTo: (id: string) => boolean = () => false;
  #unsubscribe: (() => void) | undefined;
  #leave: (() => void) | undefined;
  #before = new Map<string, string>();
  readonly #fresh = new Map<string, unknown>();
  #storing: ReturnType<typeof setTimeout> | undefined;

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(criteria: Change['criteria'], from: Change['from'] = 'input'): void {
    for (const listener of this.#listeners) listener({ criteria, from });
  }

  /** Opens a set, with what is in a draft. */
  open(set: CriteriaSet, draft: DraftLike, today: string): void {
    this.close();
    this.draft = draft;
    this.form = new Form(set, draft.assessment().unit, today);
    this.#unsubscribe = draft.subscribe((event) => {
      if (event.kind === 'items') this.#reread(event.items);
    });
    this.#remember();
    this.#tell('all', 'elsewhere');
    const leave = [...[...onOpened].map((each) => each(this)), onLater(() => this.#tell('all'))];
    this.#leave = () => leave.forEach((each) => each());
  }

  /** Lets the engine score from now on. */
  connect(scorer: Scorer): void {
    this.scorer = scorer;
    this.#rescore();
    this.#tell('all', 'engine');
  }

  close(): void {
    this.flush();
    this.#leave?.();
    this.#leave = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.draft.close();
    this.scorer?.close();
    this.scorer = undefined;
    this.card = emptyCard();
  }

  answer(id: string): Answer {
    return (this.#get(answerItem(id)) as Answer | undefined) ?? EMPTY;
  }

  fact(id: string): FactAnswer | undefined {
    return this.#get(factItem(id)) as FactAnswer | undefined;
  }

  #get(item: string): unknown {
    return this.#fresh.has(item) ? this.#fresh.get(item) : this.draft.get(item);
  }

  // What an answer does is shown first and stored right after: the person waits for the one and not for the other.
  #put(item: string, value: unknown): void {
    this.#fresh.set(item, value);
    this.#storing ??= setTimeout(() => this.flush(), 0);
  }

  /** Stores what has just been typed, if it is not stored yet. */
  flush(): void {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    for (const [item, value] of this.#fresh) {
      this.#fresh.delete(item);
      this.draft.set(item, value);
    }
  }

  review(id: string): ReviewScore | undefined {
    return this.level === 0 ? undefined : this.reviewOf(this.level, id);
  }

  reviewOf(level: number, id: string): ReviewScore | undefined {
    return this.draft.get(scoreItem(level, id)) as ReviewScore | undefined;
  }

  assessment(): Assessment {
    this.flush();
    return this.draft.assessment();
  }

  /** Changes parts of an answer. */
  setAnswer(id: string, part: Partial<Answer>, from: 'input' | 'elsewhere' = 'input'): void {
    const answer = trimmed({ ...this.answer(id), ...part });
    this.#put(answerItem(id), answer);
    const lines = this.#rescored((scorer) => scorer.setAnswer(id, answer));
    this.#tell(new Set([id, ...lines]), from);
  }

  setFact(id: string, answer: FactAnswer | undefined): void {
    this.#put(factItem(id), answer);
    const lines = this.#rescored((scorer) => scorer.setFact(id, answer));
    this.#tell(new Set(lines));
  }

  /** The criterion that someone is typing into. */
  editing(id: string | undefined): void {
    this.draft.editing?.(id === undefined ? null : answerItem(id));
  }

  /** Keeps the text of an input that is no value yet. */
  setRaw(key: string, text: string | undefined): void {
    this.draft.set(`raw/${key}`, text === '' ? undefined : text);
  }

  /** The names of the inputs whose texts are no values yet. */
  get rawKeys(): readonly string[] {
    return [...(this.draft.raw?.().keys() ?? [])];
  }

  raw(key: string): string | undefined {
    return this.draft.get(`raw/${key}`) as string | undefined;
  }

  /** Asks the engine. What it fails at is told beside the form; the answers are saved all the same. */
  ask<T>(work: (scorer: Scorer) => T): T | undefined {
    if (this.scorer === undefined) return undefined;
    try {
      return work(this.scorer);
    } catch (error) {
      this.failure = failureOf(error);
      return undefined;
    }
  }

  #rescored(work: (scorer: Scorer) => Rescored): readonly string[] {
    const hasFailed = this.failure !== undefined;
    this.failure = undefined;
    const change = this.ask(work);
    if (change === undefined) return [];
    if (!hasFailed) return this.card.take(change);
    // What the last answer has changed was never told: every criterion may be another.
    this.#rescore();
    return [...this.#before.keys()];
  }

  #rescore(before: (scorer: Scorer) => void = () => undefined): void {
    this.failure = undefined;
    const card = this.ask((scorer) => {
      before(scorer);
      return new Card(scorer.opening());
    });
    this.card = card ?? this.card;
  }

  // What is not an answer or a fact is too rare to be told to the engine piece by piece.
  #reopen(): void {
    this.#rescore((scorer) => scorer.reopen());
  }

  /** Something else in the draft than answers and facts has been changed from here, about these criteria. */
  renew(criteria: ReadonlySet<string>): void {
    this.#reopen();
    this.#tell(criteria);
  }

  /** The class of a column; `undefined` where the set has none. That of a form with blanks is not the last word, whatever it is. */
  standing(column = 0): Standing | undefined {
    const found = this.card.classes(column);
    if (found === undefined) return undefined;
    const { outcome } = found;
    const hasBlanks = column === 0 && this.card.hasBlanks;
    if (!('class' in outcome)) return { provisional: hasBlanks || outcome.kind === 'undecided' };
    if (hasBlanks && this.progress.answered === 0) return { provisional: true };
    const title = this.form?.set.classing?.classes.find(({ id }) => id === outcome.class)?.title ?? outcome.class;
    return { id: outcome.class, title, provisional: hasBlanks || outcome.kind === 'provisional' };
  }

  #reread(items: readonly string[]): void {
    const named = (prefix: string): string[] =>
      items.filter((item) => item.startsWith(prefix)).map((item) => item.slice(prefix.length));
    const [answers, facts] = [named('answers/'), named('facts/')];
    if (answers.length + facts.length === items.length && items.length <= 20) {
      for (const id of answers) this.#rescored((scorer) => scorer.setAnswer(id, trimmed(this.answer(id))));
      for (const id of facts) this.#rescored((scorer) => scorer.setFact(id, this.fact(id)));
    } else this.#reopen();
    this.#tell('all', 'elsewhere');
  }

  #remember(): void {
    this.#before = new Map((this.form?.entries ?? []).map(({ id }) => [id, JSON.stringify(this.answer(id))]));
  }

  /** How much is asked, and how much of it is answered. */
  get progress(): { asked: number; answered: number } {
    if (this.card.isKnown) return this.card.progress;
    const { asked = [], facts = [] } = this.form ?? {};
    const answered = asked.filter(
      ({ id }) => this.answer(id).value !== undefined || this.answer(id).notApplicable !== undefined,
    ).length;
    return {
      asked: asked.length + facts.length,
      answered: answered + facts.filter(({ id }) => this.fact(id) !== undefined).length,
    };
  }

  /** Whether an answer differs from what it was when the form was opened. */
  isChanged(id: string): boolean {
    return this.#before.get(id) !== JSON.stringify(this.answer(id));
  }
}
