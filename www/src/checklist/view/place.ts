/** Where someone is in a form, kept on the device: the section, the row and what is open in the rows. */
import { keyOf } from '../../drafts/name.js';
import type { Draft } from '../../drafts/draft.js';
import type { Context, Opened } from './context.js';

/** A place in the form as it is stored: ids of the criteria set, and nothing that anyone has entered. */
export interface Place {
  /** The criterion or the fact that someone was at last. */
  at: string | undefined;
  /** The section that was shown; `overview` for none of them. */
  shown: string;
  /** How far below the top of the window the row stood. */
  top: number | undefined;
  open: readonly (readonly [id: string, part: Opened])[];
}

// The key of the place belongs to the draft and is removed with the draft.
const keyOfPlace = (draft: Draft): string => `${keyOf(draft.name)}:w`;

/** Reads the place that this tab has kept, or that the device has from another tab or another day. */
export function readPlace(draft: Draft, of: 'tab' | 'device'): Place | undefined {
  try {
    const storage = of === 'tab' ? sessionStorage : localStorage;
    const place = JSON.parse(storage.getItem(keyOfPlace(draft)) ?? '{}') as Place;
    return Array.isArray(place.open) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the place while the draft has something stored, and nothing otherwise. */
export function keepPlace({ element, session }: Context, at: string | undefined, shown: string): void {
  const { draft } = session;
  if (draft === undefined) return;
  const { shadow } = element;
  const open = [...shadow.querySelectorAll<HTMLElement>('[data-criterion] [aria-expanded=true]')].map(
    (button) => [button.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'], button.dataset['do']] as const,
  );
  const top = at && rowOf(shadow, at)?.getBoundingClientRect().top;
  try {
    const place = JSON.stringify({ at, shown, top, open });
    for (const storage of [sessionStorage, localStorage])
      if (draft.state.savedAt === null) storage.removeItem(keyOfPlace(draft));
      else storage.setItem(keyOfPlace(draft), place);
  } catch {
    // The storage is forbidden or full: the next visit begins at the overview.
  }
}

/** The row of a criterion or of a fact. */
export const rowOf = (shadow: ShadowRoot, id: string): HTMLElement | null =>
  shadow.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(id)}"], [data-fact="${CSS.escape(id)}"]`);
