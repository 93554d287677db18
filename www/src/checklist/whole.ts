/** The whole of a ratio that is a fact: asked once, and taken over by every criterion that names it. */
import type { Field } from './fields.js';
import type { CriterionEntry } from './form.js';
import type { ChecklistSession } from './session/session.js';

/** The number of the fact that a criterion takes its whole from. */
export function wholeOf({ criterion: { whole } }: CriterionEntry, session: ChecklistSession): string | undefined {
  const value = whole === undefined ? undefined : session.fact(whole)?.value;
  return value?.kind === 'number' ? value.value : undefined;
}

/** The field of a criterion as it is answered now. */
export function fieldNow(entry: CriterionEntry, session: ChecklistSession): Field {
  const { field } = entry;
  const taken = field.kind === 'ratio' ? wholeOf(entry, session) : undefined;
  return taken === undefined ? field : ({ ...field, taken } as Field);
}
