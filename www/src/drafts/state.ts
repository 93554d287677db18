/** The state of a draft, and the events that a draft tells its subscribers. */
import type { Item } from './items.js';
import type { StorageState } from './shelf.js';

/** A conflict: a value that yielded to another, for a person to choose. */
export interface Conflict {
  id: string;
  item: Item;
  /** `value`, `notApplicable`, `note`, or `whole`. */
  field: string;
  /** The present value; `undefined` for a blank. */
  kept: unknown;
  other: unknown;
  /** The origin of the other value. */
  from: 'tab' | 'file';
  /** The time when the other value was written or read. */
  at: number;
}

export interface SaveState {
  /** The time of the last store, in this tab or before. */
  savedAt: number | null;
  /** The number of items that are in memory only. */
  unsaved: number;
  storage: StorageState;
  /** The browser has not promised to keep what is stored when it is short of room. */
  evictable: boolean;
  /** Whether the draft was deleted in another tab, or the storage emptied; the next change stores the draft again. */
  removed: boolean;
  /** Whether another tab has a newer edition of the criteria: this page has to be reloaded. */
  outdated: boolean;
}

export type DraftEvent =
  | { kind: 'items'; items: readonly Item[]; from: 'tab' | 'file' | 'choice' | 'discard' | 'device' }
  /** More of the draft was found on the device: `restored` and `migration` may have changed. */
  | { kind: 'restored' }
  | { kind: 'conflicts' }
  | { kind: 'state' };
