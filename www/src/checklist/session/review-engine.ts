/** The engine module of a review (what is worth a look, which steps can be taken), loaded when a review opens. */
import * as engine from '../../engine/review.js';
import { Lazy } from '../../ui/lazy.js';

export const reviewEngine = new Lazy(async () => {
  await engine.begin();
  return engine;
});
