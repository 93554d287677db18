/** Which criteria are looked at. */
import type { ChecklistStore } from './session/checklist.js';
import type { FilterName } from './filters.js';
import type { Entry } from './form.js';
import { compare } from './numbers.js';

/** Whether a criterion lacks evidence that it must have. */
function isUnproven({ id, criterion }: Entry, store: ChecklistStore): boolean {
  const { need = 'none', atLeast = 1 } = criterion.evidence ?? {};
  const { value, notApplicable, evidence = [] } = store.answer(id);
  return need === 'required' && value !== undefined && notApplicable === undefined && evidence.length < atLeast;
}

/** Whether the unit has said something to a criterion, be it that it does not apply. */
function isAnswered({ id }: Entry, store: ChecklistStore): boolean {
  const { value, notApplicable } = store.answer(id);
  return value !== undefined || notApplicable !== undefined;
}

/** Whether a criterion is of the kind that a filter asks for. */
export function passes(entry: Entry, filter: FilterName, store: ChecklistStore): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return entry.standing === 'asked' && !isAnswered(entry, store);
    case 'unproven':
      return isUnproven(entry, store);
    case 'notApplicable':
      return store.answer(entry.id).notApplicable !== undefined;
    case 'changed':
      return store.isChanged(entry.id);
    case 'disagreed': {
      const given = store.review(entry.id)?.points;
      const own = store.card.line(entry.id)?.points;
      return given !== undefined && own !== undefined && compare(given, own) !== 0;
    }
  }
}
