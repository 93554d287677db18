/** Two plans side by side; each question brings the texts of both plan files. */
import { __wbg_reset_state, compare_plans, initSync } from '../../wasm/compare/orientation.js';
import { Instance } from './instance.js';
import type { SideBySide } from './types.js';

const engine = new Instance('compare', { initSync, __wbg_reset_state });

/** What differs between two plan files; throws a `Failure` where one of them is none. */
export async function sideBySide(before: string, after: string): Promise<SideBySide> {
  await engine.load();
  return JSON.parse(engine.call(() => compare_plans(before, after))) as SideBySide;
}
