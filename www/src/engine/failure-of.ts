/** Turns whatever was thrown into a `Failure`. */
import { failureCodes } from './failure-codes.js';
import { Failure, type FailureCode } from './failure.js';
import type { Param } from './types.js';

const isCode = (code: unknown): code is FailureCode => (failureCodes as readonly unknown[]).includes(code);

/** Turns whatever was thrown into a `Failure`: the model throws the text of an object with `code` and `params`. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  try {
    const { code, params } = JSON.parse(thrown as string) as { code?: unknown; params?: Record<string, Param> };
    if (isCode(code)) return new Failure(code, params);
  } catch {
    // The message was not thrown by the model.
  }
  return new Failure('unknown', { detail: String(thrown) });
}
