/** What conditions are made of, by name. What a simple one looks at. */
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
