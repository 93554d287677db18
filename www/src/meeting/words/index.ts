/** The words for what elements say of each other, by language. */
import { en } from './en.js';
import { vi, type MeetingWords } from './vi.js';

export type { MeetingWords };

export const meetingLanguages = { vi, en };
