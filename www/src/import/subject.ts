/** What a simple condition looks at, by name. */
export type Subject =
  | 'total'
  | 'percent'
  | 'groupPoints'
  | 'groupPercent'
  | 'criterionPoints'
  | 'criterionPercent'
  | 'criterionAnswer'
  | 'fact'
  | 'gate'
  | 'class';

/** How the clauses of one of several are joined. */
export type Joining = 'all' | 'any' | 'atLeast';
