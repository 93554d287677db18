/** Two plans side by side; each question brings the texts of both plan files. */
import { Instance } from './instance.js';
import type { SideBySide } from './types.js';

const engine = new Instance<typeof import('../../wasm/compare/orientation.js')>('compare');

/** What differs between two plan files; throws a `Failure` where one of them is none. */
export async function sideBySide(before: string, after: string): Promise<SideBySide> {
  await engine.load();
  return engine.json('compare_plans', before, after) as SideBySide;
}
