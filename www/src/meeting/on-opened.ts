/** Who wants to know of a checklist that is opened, and of the way to a criterion in it; each gives what it ends with. */
import type { OpenChecklist } from './showing.js';

export const onOpened = new Set<(checklist: OpenChecklist, goTo: (id: string) => boolean) => () => void>();
