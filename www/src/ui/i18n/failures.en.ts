/** What could not be shown and why, in English. */
import { shared } from './en.js';
import type { FailureWords } from './failures.vi.js';
import { rareFailures } from './rare-failures.en.js';

export const failures: FailureWords = { ...shared.failures, ...rareFailures };
