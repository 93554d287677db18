/** The codes of all failures. */
import { documentErrorCodes, mergeErrorCodes } from './codes.js';

/** The codes of failures that arise outside of the model. */
export const pageFailureCodes = [
  'no-plan',
  'no-criteria',
  'bad-address',
  'not-found',
  'page-instead',
  'http',
  'offline',
  'network',
  'file-page',
  'part-missing',
  'wasm-refused',
  'wasm-missing',
  'wasm-not-found',
  'wasm-broken',
  'wasm-other',
  'engine-panic',
  'unknown',
] as const;

export const failureCodes = [...documentErrorCodes, ...mergeErrorCodes, ...pageFailureCodes] as const;

export type FailureCode = (typeof failureCodes)[number];
