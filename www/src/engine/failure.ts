/** The reason why a file or a part could not be shown: a stable code, and the parameters of its message. */
import type { FailureCode } from './failure-codes.js';
import type { Param } from './types.js';

export type { FailureCode };

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
