import assert from 'node:assert/strict';
import { assessment, checklistPage, openChecklist, parts } from './checklist.mjs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'nonce-t'; style-src 'self'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

for (const colorScheme of ['light', 'dark']) {
  browserTest(
    `axe finds nothing in a form that is filled in, ${colorScheme}`,
    { colorScheme },
    async ({ page, ...tools }) => {
      const { inside, row } = await openChecklist({ page, ...tools }, { prefill: assessment });
      for (const part of ['why', 'evidence', 'details']) await row('ke-hoach').locator(`[data-do=${part}]`).click();
      await expectNoAxeViolations(page);
      await inside('[data-do=result]').click();
      await expectNoAxeViolations(page);
    },
  );
}

browserTest(
  'nothing is wider than a window of 320 pixels',
  { viewport: { width: 320, height: 640 } },
  async ({ page, ...tools }) => {
    await openChecklist({ page, ...tools }, { prefill: assessment });
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 320);
  },
);

browserTest(
  'every control is at least 44 pixels high',
  { viewport: { width: 360, height: 9000 } },
  async ({ page, ...tools }) => {
    const { inside } = await openChecklist({ page, ...tools }, { prefill: assessment });
    const small = await inside('button, .choice, .num, .note, select, summary').evaluateAll((all) =>
      all
        .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 43.5)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(small, []);
  },
);

browserTest('it works under a strict policy, evidence of photos included', async ({ page, write }) => {
  await write(checklistPage(), { 'Content-Security-Policy': STRICT });
  const { row, value } = await parts(page);
  await row('buoi-tuyen-truyen').locator('[data-do=evidence]').click();
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await row('buoi-tuyen-truyen')
    .locator('input[type=file]')
    .setInputFiles({ name: 'buoi-1.png', mimeType: 'image/png', buffer: pixel });
  await row('buoi-tuyen-truyen').locator('.piece .photo').waitFor();
  const [{ proof }] = (await value()).answers['buoi-tuyen-truyen'].evidence;
  assert.equal(proof.file, 'buoi-1.png');
  assert.equal(proof.bytes, pixel.length);
  assert.match(proof.fingerprint, /^sha256:[0-9a-f]{64}$/);
});

browserTest('the reviewer’s score stands beside the unit’s own, with a reason where they differ', async (tools) => {
  const { row, inside, value } = await openChecklist(tools, {
    prefill: { ...assessment, content: { ...assessment.content, reviews: [], decision: undefined } },
    attributes: 'mode="review"',
  });
  assert.equal(await inside('[data-answer]:not(:disabled)').count(), 0);
  await row('nen-nep').locator('[name=review-points]').fill('11');
  const wanted = row('nen-nep').locator('.wanted');
  await wanted.waitFor();
  await row('nen-nep').locator('[name=review-reason]').fill('Hai buổi chưa ghi biên bản.');
  await wanted.waitFor({ state: 'detached' });
  await inside('[data-look=different]').click();
  assert.deepEqual(
    await inside('[data-criterion]:not([hidden])').evaluateAll((rows) => rows.map((each) => each.dataset.criterion)),
    ['nen-nep'],
  );
  const [review] = (await value()).reviews;
  assert.equal(review.scores['nen-nep'].points, '11');
  assert.match(review.scores['nen-nep'].saw, /^sha256:/);
});

browserTest('a form can be filled in before and without the engine', async ({ page, write, expectMessage }) => {
  expectMessage(/wasm/);
  await page.route(/\.wasm$/, (route) => route.abort());
  await write(checklistPage());
  const nen = page.locator('orientation-checklist input[name="nen-nep"]');
  await nen.fill('12,5');
  assert.equal(
    (await page.evaluate(() => document.querySelector('orientation-checklist').filled)).answers['nen-nep'].value.value,
    '12.5',
  );
  await page.locator('orientation-checklist .failure').waitFor();
  assert.equal(await nen.inputValue(), '12,5');
});

browserTest('a thousand mounts and removals leave nothing behind', { clock: null }, async ({ page, ...tools }) => {
  await openChecklist({ page, ...tools });
  const cdp = await page.context().newCDPSession(page);
  const counts = async () => {
    // What the last ones had begun ends in a moment.
    await page.waitForTimeout(1_000);
    await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return { nodes, jsEventListeners };
  };
  const cycle = (n) =>
    page.evaluate(async (times) => {
      const { criteria } = document.querySelector('orientation-checklist');
      for (let time = 0; time < times; time += 1) {
        const element = document.createElement('orientation-checklist');
        element.criteria = criteria;
        element.mode = 'read';
        document.body.append(element);
        await element.updateComplete;
        if (time % 10 === 0) await element.complete;
        element.remove();
      }
    }, n);
  await cycle(20);
  const before = await counts();
  await cycle(1000);
  let after = await counts();
  // On a busy machine the last ones take longer to end.
  for (let round = 0; round < 20 && after.nodes - before.nodes >= 400; round += 1) after = await counts();
  assert.ok(after.nodes - before.nodes < 400, `${before.nodes} nodes became ${after.nodes}`);
  assert.ok(
    after.jsEventListeners - before.jsEventListeners < 20,
    `${before.jsEventListeners} listeners became ${after.jsEventListeners}`,
  );
});
