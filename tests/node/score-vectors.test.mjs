// The vectors of scoring, through the WebAssembly module and its twin in JavaScript: the same as natively.
import assert from 'node:assert/strict';
import test from 'node:test';
import { answers, check, vectors } from '../vectors.mjs';
import { builds, scripted, wasm } from './harness.mjs';

const questionsOf = (asked) => asked.map(({ question }) => question);

for (const [where, build] of Object.entries(builds)) {
  test(`every vector gives ${where} what was computed by hand`, async () => {
    const asked = await vectors();
    check(asked, answers(await build(), questionsOf(asked)));
  });
}

test('both builds answer every vector to the letter alike', async () => {
  const questions = questionsOf(await vectors());
  assert.deepEqual(answers(await scripted(), questions), answers(await wasm(), questions));
});
