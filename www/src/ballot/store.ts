/**
 * The vote of one unit: what is asked, what was said, what was handed over. Nothing here knows the DOM.
 *
 * What was said is kept under the name of the vote and `:v`, at once: a vote is five short texts. A vote that differs from the one
 * that was handed over last counts one change more and names it, so that whoever has both knows which one counts.
 */
import { browserEnv, type DraftEnv } from '../drafts/env.js';
import { idOf, unitIdOf } from '../drafts/meant.js';
import { type DraftName, keyOf, NAMELESS } from '../drafts/name.js';
import { Outbox } from '../drafts/outbox.js';
import { Shelf, type StorageState } from '../drafts/shelf.js';
import type { Failure } from '../engine/failure.js';
import { failureOf } from '../engine/failure-of.js';
import { fetchedText, resolved } from '../engine/fetched.js';
import type { Consultation, Id, Vote } from '../engine/types.js';
import { consultationOf, writtenVote, type WrittenVote } from '../engine/vote.js';

export type { WrittenVote };

/** What the page says of the vote. */
export interface Settings {
  /** The plan: an address, a text, or an object. */
  plan: unknown;
  unitId: string | null;
  unitName: string | null;
  /** Where votes are sent to. */
  action: string | null;
}

/** What somebody has said so far; a `choice` of `null` is none of the options. */
export interface Said {
  choice?: Id | null;
  reason: string;
  unit: string;
  name: string;
  role: string;
  /** The day of the last change. */
  on: string;
  /** The vote that was handed over last. */
  handed?: { fingerprint: string; changed: number };
}

/** What a vote cannot do without. */
export type Missing = 'choice' | 'unit';

const blank = (on: string): Said => ({ reason: '', unit: '', name: '', role: '', on });
const TEXTS = ['reason', 'unit', 'name', 'role', 'on'] as const;

export class VoteStore {
  readonly #env: DraftEnv;
  readonly #page: string;
  readonly #today: () => string;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #settings: Settings | undefined;
  #loading: AbortController | undefined;
  #ends: (() => void)[] = [];
  #key = '';

  asked: Consultation | undefined;
  failure: Failure | undefined;
  /** Whether the plan was read and has no theme. */
  isWithoutTheme = false;
  said: Said;
  outbox: Outbox | undefined;

  constructor(page: string, today: () => string, env: DraftEnv = browserEnv) {
    this.#page = page;
    this.#today = today;
    this.#env = env;
    this.#shelf = new Shelf(env);
    this.said = blank(today());
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Whether what was said can be kept on the device. */
  get storage(): StorageState {
    return this.#shelf.state;
  }

  /** Reads the plan and what was said before; says whether this is still what the page asks for. */
  async open(settings: Settings): Promise<boolean> {
    this.close();
    const { signal } = (this.#loading = new AbortController());
    this.#settings = settings;
    this.failure = undefined;
    let asked: Consultation | undefined;
    try {
      asked = await consultationOf(await textOf(settings.plan, signal));
    } catch (error) {
      if (!signal.aborted) this.failure = failureOf(error);
    }
    if (signal.aborted) return false;
    this.asked = asked;
    this.isWithoutTheme = asked === undefined && this.failure === undefined;
    if (asked !== undefined) this.#begin(asked, settings);
    this.#changed();
    return true;
  }

  #begin({ plan, theme }: Consultation, { unitId, unitName, action }: Settings): void {
    const unit = unitId ? unitIdOf(unitId) : unitName ? idOf(unitName) : NAMELESS;
    const name: DraftName = { page: this.#page, plan: plan.id, criteria: theme.id, unit, period: 'vote', by: 'vote' };
    this.#key = `${keyOf(name)}:v`;
    this.#read();
    this.#ends.push(
      this.#env.onStored(({ key }) => {
        if (key !== this.#key) return;
        this.#read();
        this.#changed();
      }),
    );
    if (action === null) return;
    const outbox = (this.outbox = new Outbox({ name, action, base: document.baseURI, env: this.#env }));
    this.#ends.push(
      outbox.subscribe(() => this.#changed()),
      () => outbox.close(),
    );
  }

  // The text may be anybody's.
  #read(): void {
    const said = blank(this.#today());
    try {
      const kept = JSON.parse(this.#shelf.get(this.#key) ?? '{}') as Partial<Record<string, unknown>> | null;
      for (const part of TEXTS) if (typeof kept?.[part] === 'string') said[part] = kept[part];
      const { choice, handed } = (kept ?? {}) as Partial<Said>;
      const isThere = this.asked?.theme.options.some(({ id }) => id === choice) ?? false;
      if (choice === null || (isThere && choice !== undefined)) said.choice = choice;
      if (typeof handed?.fingerprint === 'string' && Number.isInteger(handed.changed)) said.handed = handed;
    } catch {
      // What is no vote is none.
    }
    this.said = said;
  }

  /** Takes what somebody has said. */
  change(part: Partial<Said>): void {
    this.said = { ...this.said, ...part, on: this.#today() };
    this.#keep();
  }

  #keep(): void {
    this.#shelf.set(this.#key, JSON.stringify(this.said));
    this.#changed();
  }

  /** Whether the page names the unit. */
  get isNamed(): boolean {
    return Boolean(this.#settings?.unitName?.trim());
  }

  /** The name of the unit, as the page says it, else as it was typed. */
  get unitName(): string {
    return ((this.isNamed ? this.#settings?.unitName : this.said.unit) ?? '').trim();
  }

  /** What has to be said before the vote can be handed over. */
  get missing(): readonly Missing[] {
    const found: Missing[] = [];
    if (this.said.choice === undefined) found.push('choice');
    if (this.unitName === '') found.push('unit');
    return found;
  }

  /** The vote as it stands; nothing while something is missing. */
  get vote(): WrittenVote | undefined {
    const { asked, said } = this;
    if (asked === undefined || this.missing.length > 0) return undefined;
    const { handed } = said;
    if (handed === undefined) return writtenVote(this.#vote(asked, 0, []));
    const same = writtenVote(this.#vote(asked, handed.changed, []));
    if (same.fingerprint === handed.fingerprint) return same;
    return writtenVote(this.#vote(asked, handed.changed + 1, [handed.fingerprint]));
  }

  #vote({ plan, theme }: Consultation, changed: number, others: string[]): Vote {
    const { choice, reason, name, role, on } = this.said;
    const unitId = this.#settings?.unitId;
    return {
      plan,
      theme: theme.id,
      unit: { id: unitId ? unitIdOf(unitId) : idOf(this.unitName), name: this.unitName },
      ...(choice == null ? {} : { choice }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      on,
      ...(changed === 0 ? {} : { changed }),
      ...(name.trim() === ''
        ? {}
        : { by: { name: name.trim(), ...(role.trim() === '' ? {} : { role: role.trim() }) } }),
      ...(others.length === 0 ? {} : { others }),
    };
  }

  /** Notes that the vote was handed over: a change from now on makes it another one. */
  handOver({ fingerprint }: WrittenVote): void {
    const { handed } = this.said;
    if (handed?.fingerprint === fingerprint) return;
    this.said = { ...this.said, handed: { fingerprint, changed: handed === undefined ? 0 : handed.changed + 1 } };
    this.#keep();
  }

  /** Whether the vote as it stands is the one that the server has. */
  get isReceived(): boolean {
    const state = this.outbox?.state;
    return state?.kind === 'accepted' && state.fingerprint === this.vote?.fingerprint;
  }

  close(): void {
    this.#loading?.abort();
    for (const end of this.#ends.splice(0)) end();
    this.outbox = undefined;
  }
}

// An object, a text, or an address.
async function textOf(source: unknown, signal: AbortSignal): Promise<string> {
  if (typeof source !== 'string') return JSON.stringify(source);
  return /^\s*\{/.test(source) ? source : fetchedText(resolved(source), signal);
}
