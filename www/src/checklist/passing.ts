/** The filters of the form. */
import type { ChecklistSession } from './session/session.js';
import type { FilterName } from './view/filters.js';
import type { CriterionEntry } from './form.js';
import { compare } from './numbers.js';

/** Whether a criterion passes a filter. */
export function passes(entry: CriterionEntry, filter: FilterName, session: ChecklistSession): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return entry.standing === 'asked' && !session.isAnswered(entry.id);
    case 'unproven':
      return session.isUnproven(entry.id);
    case 'notApplicable':
      return session.answer(entry.id).notApplicable !== undefined;
    case 'changed':
      return session.isChanged(entry.id);
    case 'disagreed': {
      const given = session.reviewOf(1, entry.id)?.points;
      const own = session.card.line(entry.id)?.points;
      return given !== undefined && own !== undefined && compare(given, own) !== 0;
    }
  }
}
