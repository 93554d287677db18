/** The tables of words about drafts and sending, by language: for the elements that have drafts. */
import { drafts as en } from './en.js';
import { drafts as vi } from './vi.js';

export type { DraftWords } from './vi.js';

export const draftWords = { vi, en };
