/** The module of a review: a queue that is being made is kept open in it, everything else is asked and forgotten. */
import { Instance } from './instance.js';

export type Wasm = typeof import('../../wasm/review/orientation.js');

export const engine = new Instance<Wasm>('review');
