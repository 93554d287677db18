/** What can be looked at alone of the criteria. */
export const filterNames = ['all', 'unanswered', 'unproven', 'notApplicable', 'changed', 'disagreed'] as const;
export type FilterName = (typeof filterNames)[number];
