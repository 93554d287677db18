/** The second engine module (reasons, raises, ranges, merges, moves to another edition), loaded when first wanted. */
import { Lazy } from '../../ui/lazy.js';

export type LazyEngine = typeof import('../../engine/assessments.js');

export const lazyEngine = new Lazy<LazyEngine>(async () => {
  const module = await import('../../engine/assessments.js');
  await module.begin();
  return module;
});
