/** Why the engine did not do what it was asked to: a stable code, the values that its message shows, and where. */
import type { Param } from '../engine/types.js';

export interface Thrown {
  code: string;
  params: Record<string, Param>;
  path?: string;
}

export class EngineError extends Error {
  /** The stable code: `unknown-field`, `not-json`, `merge-other-unit`, … */
  readonly code: string;
  readonly params: Record<string, Param>;
  /** Where in the arguments it is, such as `criteria.groups[0].title`; absent where it is about no part of them. */
  readonly path: string | undefined;

  constructor({ code, params, path }: Thrown, cause?: unknown) {
    const values = Object.entries(params).map(([name, { value }]) => `${name}: ${value}`);
    const place = path === undefined ? '' : ` at ${path}`;
    super(`${code}${place}${values.length === 0 ? '' : ` (${values.join(', ')})`}`, { cause });
    this.name = 'EngineError';
    this.code = code;
    this.params = params;
    this.path = path;
  }
}
