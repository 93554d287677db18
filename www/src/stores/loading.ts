/** What a form needs before it can be filled in: the set, the draft, and the engine that scores. */
import { MemoryDraft, type DraftLike } from '../checklist/memory-draft.js';
import { contentOf, documentOf, enveloped, initial, type Settings } from '../checklist/opening.js';
import type { Scorer } from '../checklist/scorer.js';
import { type Draft, type Migrated, openDraft, openOutbox, type Outbox } from '../drafts/index.js';
import { loadEngine, mergeAssessments, migrateAssessment } from '../engine.js';
import { Failure } from '../failure.js';
import { fetched, resolved } from '../fetched.js';
import type { Assessment, CriteriaSet, Plan } from '../types.js';
import { engineScorer } from './engine-scorer.js';

export interface Sources extends Settings {
  criteria: unknown;
  assessment: unknown;
  action: string | null;
  /** Whether what is typed is kept on the device. */
  saves: boolean;
}

export interface Opened {
  set: CriteriaSet;
  draft: DraftLike;
  /** The same draft where it is kept on the device, and what it is sent with. */
  saved: Draft | undefined;
  outbox: Outbox | undefined;
  /** Loads the engine and opens the set with the answers of the moment in it. */
  scorer: () => Promise<Scorer>;
}

// A file that is given: as an object, as its text, or by its address.
async function fileOf(source: unknown, signal: AbortSignal): Promise<unknown> {
  if (typeof source !== 'string') return source;
  const text = /^\s*\{/.test(source) ? source : await (await fetched(resolved(source), { missing: 'not-found' }, { signal })).text();
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure('not-json', { line: 1, column: 1, detail: String(error) });
  }
}

/** Opens what the page names; `today` decides which criteria count. */
export async function opened(sources: Sources, today: string, signal: AbortSignal): Promise<Opened> {
  if (sources.criteria === undefined || sources.criteria === null) throw new Failure('no-criteria');
  const [file, given] = await Promise.all([fileOf(sources.criteria, signal), fileOf(sources.assessment ?? {}, signal)]);
  const set = contentOf<CriteriaSet>(file);
  if (typeof set !== 'object' || set === null || typeof set.id !== 'string') throw new Failure('no-criteria');
  const blank = initial(set, sources, contentOf<Partial<Assessment>>(given), today);
  const { unit, period } = blank;
  const name = { page: location.pathname, plan: set.plan?.id ?? '', criteria: set.id, unit: unit.id, period };
  const text = enveloped('orientation/criteria', file);
  const migrate = (answered: string, old: string | null): Migrated => {
    const { assessment, moves } = migrateAssessment(answered, old, text, today);
    const changed = moves.filter(({ outcome }) => outcome.kind !== 'kept');
    return { assessment, changes: changed.map(({ criterion, outcome }) => ({ criterion, ...outcome })) };
  };
  const criteria = { id: set.id, edition: set.edition, text };
  const saved = sources.saves ? openDraft({ name, initial: blank, criteria, merge: mergeAssessments, migrate }) : undefined;
  const draft: DraftLike = saved ?? new MemoryDraft(blank);
  const outbox = sources.action === null || saved === undefined ? undefined : openOutbox({ name, action: sources.action, base: document.baseURI });
  const scorer = async (): Promise<Scorer> => {
    await loadEngine();
    saved?.refresh();
    return engineScorer(text, () => documentOf(draft.assessment()), today);
  };
  return { set, draft, saved, outbox, scorer };
}

/** A plan that is given as a file or by its address. */
export async function planOf(source: unknown): Promise<Plan> {
  if (source === undefined || source === null) throw new Failure('no-plan');
  return contentOf<Plan>(await fileOf(source, new AbortController().signal));
}
