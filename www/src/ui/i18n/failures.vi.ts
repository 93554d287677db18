/** What could not be shown and why, in Vietnamese. */
import type { FailureCode } from '../../engine/failure.js';
import { rareFailures } from './rare-failures.vi.js';
import { shared } from './vi.js';

/** The sentences of all failures. */
export type FailureWords = Record<FailureCode, string>;

export const failures: FailureWords = { ...shared.failures, ...rareFailures };
