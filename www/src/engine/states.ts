// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.
import type { State } from './types.js';

/** The state in which a unit hands in what it has; absent where nothing is to be handed in. */
export const handedInAs: { readonly [S in State]?: State } = {
  draft: 'submitted',
  changesRequested: 'resubmitted',
};
