/** The draft in which a session keeps its answers on the device. */
import { Draft } from '../../drafts/draft.js';
import type { Migrate } from '../../drafts/edition.js';
import type { Merge } from '../../drafts/resolve.js';
import type { Assessment, CriteriaSet } from '../../engine/types.js';
import { type LazyEngine, lazyEngine } from './lazy-engine.js';

// The draft keeps versions that it cannot merge or move yet, and tries again when the engine is loaded.
class NotLoaded extends Error {}

function engine(): LazyEngine {
  lazyEngine.want();
  if (lazyEngine.value === undefined) throw new NotLoaded();
  return lazyEngine.value;
}

export interface KeptBy {
  /** The text of the criteria file. */
  text: string;
  today: string;
  mode: 'self' | 'review';
}

/** Opens the draft of the answers of a unit to a criteria set. */
export function keptDraft(blank: Assessment, set: CriteriaSet, { text, today, mode }: KeptBy): Draft {
  const { unit, period } = blank;
  const by = mode === 'review' ? { by: mode } : {};
  const migrate: Migrate = (answered, old) => {
    const { assessment, moves } = engine().migrateAssessment(answered, old, text, today);
    const changed = moves.filter(({ outcome }) => outcome.kind !== 'kept');
    return { assessment, changes: changed.map(({ criterion, outcome }) => ({ criterion, ...outcome })) };
  };
  const merge: Merge = (base, mine, theirs) => engine().mergeAssessments(base, mine, theirs);
  return new Draft({
    name: { page: location.pathname, plan: set.plan?.id ?? '', criteria: set.id, unit: unit.id, period, ...by },
    initial: blank,
    criteria: { id: set.id, edition: set.edition, text },
    merge,
    migrate,
    later: { ready: () => lazyEngine.load(), on: (listener) => lazyEngine.subscribe(listener) },
  });
}
