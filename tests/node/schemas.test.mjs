import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import test from 'node:test';
import { jsonOf, schemaValidator } from './harness.mjs';

const PLANS = 'crates/model/plans';
const planFiles = async () =>
  (await readdir(new URL(`../../${PLANS}`, import.meta.url))).map((name) => `${PLANS}/${name}/plan.json`);

test('every shipped plan fits the published schema', async () => {
  const errors = await schemaValidator('crates/model/schemas/plan.schema.json');
  const files = await planFiles();
  assert.notEqual(files.length, 0);
  for (const file of files) assert.deepEqual(errors(await jsonOf(file)), [], file);
});

test('the schema refuses what the library refuses: an unknown field, another format, a later version', async () => {
  const errors = await schemaValidator('crates/model/schemas/plan.schema.json');
  const [file] = await planFiles();
  const changed = async (change) => {
    const plan = await jsonOf(file);
    change(plan);
    return errors(plan);
  };
  assert.deepEqual(await changed((plan) => (plan.content.colour = 'red')), [
    '/content: must NOT have additional properties',
  ]);
  assert.deepEqual(await changed((plan) => (plan.format = 'orientation/other')), [
    '/format: must be equal to constant',
  ]);
  assert.deepEqual(await changed((plan) => (plan.version += 1)), ['/version: must be equal to constant']);
  assert.deepEqual(await changed((plan) => (plan.content.id = 'Mục 2')), [
    '/content/id: must match pattern "^[a-z0-9]([a-z0-9.-]{0,94}[a-z0-9])?$"',
  ]);
});

test('every shipped criteria set fits the published schema', async () => {
  const errors = await schemaValidator('crates/model/schemas/criteria.schema.json');
  const folder = `${PLANS}/lai-chau-2022/criteria`;
  const names = await readdir(new URL(`../../${folder}`, import.meta.url));
  assert.equal(names.length, 5);
  for (const name of names) assert.deepEqual(errors(await jsonOf(`${folder}/${name}`)), [], name);
});

for (const format of ['criteria', 'assessment']) {
  test(`the frozen file of ${format} fits the published schema, and an unknown field in it does not`, async () => {
    const errors = await schemaValidator(`crates/model/schemas/${format}.schema.json`);
    const file = await jsonOf(`tests/frozen/${format}-v1.json`);
    assert.deepEqual(errors(file), []);
    file.content.colour = 'red';
    assert.deepEqual(errors(file), ['/content: must NOT have additional properties']);
  });
}
