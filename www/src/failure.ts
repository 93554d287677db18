/** Why something could not be shown: a stable code and the values that its message shows. */
import { documentErrorCodes, mergeErrorCodes } from './codes.js';
import type { Param } from './types.js';

/** The codes of failures that arise outside of the model. */
export const pageFailureCodes = [
  'no-plan',
  'no-criteria',
  'bad-address',
  'not-found',
  'http',
  'offline',
  'network',
  'file-page',
  'part-missing',
  'wasm-refused',
  'wasm-missing',
  'wasm-not-found',
  'wasm-broken',
  'engine-panic',
  'unknown',
] as const;

export const failureCodes = [...documentErrorCodes, ...mergeErrorCodes, ...pageFailureCodes] as const;

export type FailureCode = (typeof failureCodes)[number];

export class Failure extends Error {
  readonly code: FailureCode;
  readonly params: Record<string, Param>;

  constructor(code: FailureCode, params: Record<string, string | number | Param> = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.params = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typed(value)]));
  }
}

function typed(value: string | number | Param): Param {
  if (typeof value === 'string') return { kind: 'text', value };
  return typeof value === 'number' ? { kind: 'count', value } : value;
}

const isCode = (code: unknown): code is FailureCode => (failureCodes as readonly unknown[]).includes(code);

/** Whatever was thrown, as a failure: the model throws objects of `code` and `params`. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const { code, params } = (thrown ?? {}) as { code?: unknown; params?: Record<string, Param> };
  return isCode(code) ? new Failure(code, params) : new Failure('unknown', { detail: String(thrown) });
}
