// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.

/** The head of a file of the format `orientation/plan`. */
export const planFile = { format: 'orientation/plan', version: 1 } as const;

/** The head of a file of the format `orientation/criteria`. */
export const criteriaFile = { format: 'orientation/criteria', version: 2 } as const;

/** The head of a file of the format `orientation/assessment`. */
export const assessmentFile = { format: 'orientation/assessment', version: 2 } as const;

/** The head of a file of the format `orientation/summary`. */
export const summaryFile = { format: 'orientation/summary', version: 1 } as const;

/** The head of a file of the format `orientation/roster`. */
export const rosterFile = { format: 'orientation/roster', version: 1 } as const;
