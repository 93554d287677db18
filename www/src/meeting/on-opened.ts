/** Who wants to know of a checklist that is opened; each gives what it ends with. */
import type { Showing } from './showing.js';

export const onOpened = new Set<(store: Showing) => () => void>();
