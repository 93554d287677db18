/** What a draft says of itself. */
import type { Item } from './items.js';
import type { StorageState } from './shelf.js';

/** A value that had to yield to another, for a person to choose. */
export interface Conflict {
  id: string;
  item: Item;
  /** `value`, `notApplicable`, `note`, or `whole`. */
  field: string;
  /** What stands now; `undefined` is a blank. */
  kept: unknown;
  other: unknown;
  /** Where the other value came from. */
  from: 'tab' | 'file';
  /** When it was written or read. */
  at: number;
}

export interface SaveState {
  /** When something was last stored, in this tab or before. */
  savedAt: number | null;
  /** How many items are in memory only. */
  unsaved: number;
  storage: StorageState;
  /** The browser has not promised to keep what is stored when it is short of room. */
  evictable: boolean;
  /** Someone has deleted the draft in another tab, or emptied the storage; the next change stores it again. */
  removed: boolean;
  /** Another tab goes by another edition of the criteria: this page has to be loaded anew. */
  outdated: boolean;
}

export type DraftEvent =
  | { kind: 'items'; items: readonly Item[]; from: 'tab' | 'file' | 'choice' | 'discard' | 'device' }
  /** More was found on the device than at first: `restored` and `migration` may have changed. */
  | { kind: 'restored' }
  | { kind: 'conflicts' }
  | { kind: 'state' };
