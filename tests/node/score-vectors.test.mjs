// The vectors of scoring, through the WebAssembly module: the same as natively.
import test from 'node:test';
import { answers, check, vectors } from '../vectors.mjs';
import { wasm } from './harness.mjs';

test('every vector gives in WebAssembly what was computed by hand', async () => {
  const engine = await wasm();
  const asked = await vectors();
  check(
    asked,
    answers(
      engine,
      asked.map(({ question }) => question),
    ),
  );
});
