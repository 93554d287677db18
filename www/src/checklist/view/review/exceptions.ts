/** What is worth a look, in words, and which criteria are left of it. */
import { message } from '../../../ui/i18n/format.js';
import type { QueueEntry } from '../../../engine/types.js';
import type { CriterionEntry } from '../../form.js';
import { isDifferent, isReopened, isScorable, isScored, lacksReason, scoreOf } from '../../session/review.js';
import type { Look, ReviewContext } from './context.js';

/** The sentence of an exception; another criterion is called by its name. */
export function exceptionWords({ exception, params }: QueueEntry, { own, words, name }: ReviewContext): string {
  const named = Object.entries(params).map(([key, param]) =>
    key === 'other' && param?.kind === 'text'
      ? [key, { ...param, value: name(param.value) ?? param.value }]
      : [key, param],
  );
  return message(own.exceptions[exception], Object.fromEntries(named), words);
}

/** Whether a criterion is to be looked at: an exception or a difference that nobody has settled yet. */
export function isOpenToLook(entry: CriterionEntry, { session, exceptions }: ReviewContext): boolean {
  if (!isScorable(session, entry)) return false;
  if (isReopened(session, entry.id) || lacksReason(session, entry)) return true;
  return !isScored(session, entry.id) && (entry.standing === 'superior' || exceptions.has(entry.id));
}

/** Whether a criterion is shown by a choice of what is looked at. */
export function passesLook(look: Look, entry: CriterionEntry, context: ReviewContext): boolean {
  const { session, exceptions } = context;
  switch (look) {
    case 'all':
      return true;
    case 'look':
      return isOpenToLook(entry, context) || exceptions.has(entry.id) || isDifferent(session, entry);
    case 'unscored':
      return isScorable(session, entry) && !isScored(session, entry.id);
    case 'different':
      return isDifferent(session, entry);
    case 'reopened':
      return isReopened(session, entry.id);
  }
}

/** The criteria that are jumped to: what is not settled, and where all is, every difference and exception. */
export function toLookAt(context: ReviewContext): readonly CriterionEntry[] {
  const { entries = [] } = context.session.form ?? {};
  const open = entries.filter((entry) => isOpenToLook(entry, context));
  return open.length > 0 ? open : entries.filter((entry) => passesLook('look', entry, context));
}

/** The criteria that are taken over at once: not scored yet, proven where they ask for evidence, and no exception. */
export function sound({ session, exceptions }: ReviewContext): readonly CriterionEntry[] {
  return (session.form?.entries ?? []).filter(
    (entry) => entry.standing === 'asked' && isProven(entry) && !exceptions.has(entry.id) && isLeft(entry),
  );

  function isProven({ id, criterion }: CriterionEntry): boolean {
    const { need = 'none' } = criterion.evidence ?? {};
    return session.isAnswered(id) && (need === 'none' || (session.answer(id).evidence ?? []).length > 0);
  }

  // What the unit has changed since is looked at one by one.
  function isLeft(entry: CriterionEntry): boolean {
    return isScorable(session, entry) && scoreOf(session, entry.id) === undefined;
  }
}
