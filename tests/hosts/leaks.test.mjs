// What `leaks.mjs` does a thousand times, a few times.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { endEngines, missing } from '../engines.mjs';
import { leftOf } from './leaks.mjs';

after(endEngines);

for (const engine of ['chromium', 'firefox', 'webkit']) {
  test(`plans and forms that are taken away leave nothing behind, in ${engine}`, {
    skip: missing(engine) ?? false,
    timeout: 900_000,
  }, async () => {
    const left = await leftOf(engine, 40);
    assert.ok(left <= 6, `${left} of 120 are still there`);
  });
}
