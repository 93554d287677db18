/** Drafts: saving at each change, restoring, exchanging and sending. Nothing in this folder touches the DOM. */
import { Draft, type DraftOptions } from './draft.js';
import { Outbox, type OutboxOptions } from './outbox.js';

export type { Draft, DraftOptions } from './draft.js';
export type { Migrated } from './edition.js';
export type { DraftEnv } from './env.js';
export { type DraftFile, fileOf } from './file.js';
export type { Item } from './items.js';
export { deleteDraft, type DraftSummary, listDrafts, offered, passOver } from './list.js';
export type { DraftName } from './name.js';
export type { Outbox, OutboxOptions, SendState, Waiting } from './outbox.js';
export type { Merge, Merged, Part } from './resolve.js';
export type { Came } from './server.js';
export { canShare, share } from './share.js';
export type { StorageState } from './shelf.js';
export type { Conflict, DraftEvent, SaveState } from './state.js';
export type { ImportResult, Refusal } from './transfer.js';

export const openDraft = (options: DraftOptions): Draft => new Draft(options);
export const openOutbox = (options: OutboxOptions): Outbox => new Outbox(options);
