// Random sets and assessments, written by the native build and scored by the module as pages load it: the files are read
// alike and every number comes out alike. `tests/cases.mjs` compares a hundred thousand, without the files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { examples } from '../examples.mjs';
import { schemaValidator, wasm } from './harness.mjs';

const COUNT = 400;

test('random cases are read and scored in WebAssembly as they are natively', async () => {
  const printed = execFileSync(examples().cases, ['documents', String(COUNT)], { maxBuffer: 2 ** 28 });
  const lines = printed.toString('utf8').trim().split('\n');
  assert.equal(lines.length, COUNT);
  const { explain, merge, OpenChecklist, score } = await wasm();
  const [ofSet, ofAnswers] = await Promise.all(
    ['criteria', 'assessment'].map((name) => schemaValidator(`crates/model/schemas/${name}.schema.json`)),
  );
  lines.forEach((line, seed) => {
    const { criteria, assessment, day, card, total } = JSON.parse(line);
    assert.deepEqual([ofSet(JSON.parse(criteria)), ofAnswers(JSON.parse(assessment))], [[], []], `case ${seed}`);
    const open = new OpenChecklist(criteria, assessment, day);
    const { columns, gaps } = JSON.parse(open.opening());
    assert.deepEqual([columns, gaps], [card.columns, card.gaps], `case ${seed}`);
    assert.deepEqual(JSON.parse(score(criteria, assessment, day)), card, `case ${seed}`);
    assert.deepEqual(JSON.parse(explain(criteria, assessment, day, 0, '{"kind":"total"}')), total, `case ${seed}`);
    const same = JSON.parse(merge(undefined, assessment, assessment));
    assert.deepEqual(same.conflicts, [], `case ${seed}`);
    assert.equal(JSON.stringify(same.assessment), JSON.stringify(JSON.parse(assessment).content), `case ${seed}`);
    open.free();
  });
});
