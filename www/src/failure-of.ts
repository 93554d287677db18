/** Whatever was thrown, as a failure. */
import { failureCodes } from './failure-codes.js';
import { Failure, type FailureCode } from './failure.js';
import type { Param } from './types.js';

const isCode = (code: unknown): code is FailureCode => (failureCodes as readonly unknown[]).includes(code);

/** Whatever was thrown, as a failure: the model throws objects of `code` and `params`. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const { code, params } = (thrown ?? {}) as { code?: unknown; params?: Record<string, Param> };
  return isCode(code) ? new Failure(code, params) : new Failure('unknown', { detail: String(thrown) });
}
