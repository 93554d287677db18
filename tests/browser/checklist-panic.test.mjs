import assert from 'node:assert/strict';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

// The second answer of the first instance traps, as a panic does.
const trap = (page) =>
  page.addInitScript(() => {
    const { Instance } = WebAssembly;
    let [instances, answers] = [0, 0];
    // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
    WebAssembly.Instance = function (...given) {
      const { exports } = new Instance(...given);
      if (!('openchecklist_setAnswer' in exports)) return { exports };
      instances += 1;
      const first = instances === 1;
      const answer = (...values) => {
        answers += 1;
        if (answers === 2) throw new WebAssembly.RuntimeError('unreachable');
        return exports.openchecklist_setAnswer(...values);
      };
      return { exports: first ? { ...exports, openchecklist_setAnswer: answer } : exports };
    };
  });

browserTest(
  'the answer that the engine has failed at is scored with the next one, whichever that is',
  async (tools) => {
    await trap(tools.page);
    const { inside, input, points, total } = await openChecklist(tools);
    await input('buoi-tuyen-truyen').fill('1');
    await input('buoi-tuyen-truyen').fill('3');
    await inside('[role=alert]').waitFor();
    await input('nen-nep').fill('12');
    await inside('[role=alert]').waitFor({ state: 'detached' });
    assert.deepEqual([await points('buoi-tuyen-truyen'), await points('nen-nep')], ['6/10', '12/15']);
    assert.match(await total(), /18/);
  },
);

browserTest('a panic of the engine is said in words, loses no answer, and the next answer is scored', async (tools) => {
  const { page } = tools;
  await trap(page);
  const { inside, input, points, total, value } = await openChecklist(tools);
  const alert = inside('[role=alert]');
  await input('buoi-tuyen-truyen').fill('1');
  const before = await total();
  assert.equal(await alert.count(), 0);
  await input('buoi-tuyen-truyen').fill('2');
  await alert.waitFor();
  assert.match(await alert.textContent(), /đã tự khởi động lại/);
  assert.equal(await total(), before);
  assert.equal((await value()).answers['buoi-tuyen-truyen'].value.value, 2);
  // The fresh instance reads what was typed, and goes on from there.
  await input('buoi-tuyen-truyen').fill('3');
  await alert.waitFor({ state: 'detached' });
  assert.equal(await points('buoi-tuyen-truyen'), '6/10');
});
