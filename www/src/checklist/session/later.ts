/** What the engine is asked later: fetched when it is first needed, or when the page has come to rest. */
import type * as Module from '../../engine/engine-later.js';

export type Later = typeof Module;

let held: Later | undefined;
let loading: Promise<Later> | undefined;
const waiting = new Set<() => void>();

async function load(): Promise<Later> {
  const module = await import('../../engine/engine-later.js');
  await module.begin();
  held = module;
  for (const listener of [...waiting]) listener();
  return module;
}

/** Fetches it; again where it could not be had before. */
export function loadLater(): Promise<Later> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** It, where it is here; else it is sent for, and who waits is told when it has come. */
export function later(): Later | undefined {
  if (held === undefined) loadLater().catch(() => undefined);
  return held;
}

/** Tells when it has come; gives what ends that. */
export function onLater(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}
