/** What a form needs before it can be filled in: the draft, and the engine that scores. */
import { contentOf } from '../content.js';
import { documentOf, enveloped } from '../documents.js';
import { MemoryDraft, type DraftLike } from '../../drafts/memory-draft.js';
import { initial, type Settings } from '../opening.js';
import type { Scorer } from '../../engine/scorer.js';
import { Draft, type Migrated } from '../../drafts/draft.js';
import type { Merge } from '../../drafts/resolve.js';
import { Failure } from '../../engine/failure.js';
import type { Plan } from '../../engine/types.js';
import { engineScorer } from './engine-scorer.js';
import { type Later, later, loadLater, onLater } from './later.js';
import { fileOf, type Source } from './source.js';

/** How long a form has been at rest before what it may ask later is fetched, in milliseconds. */
const REST = 3_000;

// For the draft, which keeps what it could not merge or move, and tries again when it is told.
class NotHere extends Error {}

export interface Opened {
  draft: DraftLike;
  /** The same draft where it is kept on the device. */
  saved: Draft | undefined;
  /** Loads the engine and opens the set with the answers of the moment in it. */
  scorer: () => Promise<Scorer>;
}

/** Opens what the page names; `today` decides which criteria count; what is only read is not kept on the device. */
export function opened(
  { file, set, given }: Source,
  settings: Settings,
  mode: 'self' | 'review' | 'read',
  today: string,
): Opened {
  const blank = initial(set, settings, given, today);
  const { unit, period } = blank;
  const by = mode === 'review' ? { by: 'review' as const } : {};
  const name = { page: location.pathname, plan: set.plan?.id ?? '', criteria: set.id, unit: unit.id, period, ...by };
  const text = enveloped('orientation/criteria', file);
  const migrate = (answered: string, old: string | null): Migrated => {
    const { assessment, moves } = here().migrateAssessment(answered, old, text, today);
    const changed = moves.filter(({ outcome }) => outcome.kind !== 'kept');
    return { assessment, changes: changed.map(({ criterion, outcome }) => ({ criterion, ...outcome })) };
  };
  const criteria = { id: set.id, edition: set.edition, text };
  const merge: Merge = (base, mine, theirs) => here().mergeAssessments(base, mine, theirs);
  const waits = { ready: loadLater, on: onLater };
  const saved =
    mode !== 'read' ? new Draft({ name, initial: blank, criteria, merge, migrate, later: waits }) : undefined;
  const draft: DraftLike = saved ?? new MemoryDraft(blank);
  const scorer = async (): Promise<Scorer> => {
    const open = await engineScorer(text, () => documentOf(draft.assessment()), today);
    setTimeout(() => later(), REST);
    return open;
  };
  return { draft, saved, scorer };
}

function here(): Later {
  const found = later();
  if (found === undefined) throw new NotHere();
  return found;
}

/** A plan that is given as a file or by its address. */
export async function planOf(source: unknown): Promise<Plan> {
  if (source === undefined || source === null) throw new Failure('no-plan');
  return contentOf<Plan>(await fileOf(source, new AbortController().signal));
}
