// The comparison with other form libraries finds our form by the selectors that lie beside its script: what they miss would be
// counted against the form.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest } from './harness.mjs';

const definition = {
  title: 'Phiếu tự chấm',
  maxPoints: 30,
  sections: [
    {
      id: 's1',
      title: 'Nội dung',
      criteria: [
        { id: 'c1', kind: 'boolean', max: 10, label: '1. Có kế hoạch' },
        { id: 'c2', kind: 'score', max: 10, label: '2. Chất lượng' },
        { id: 'c3', kind: 'count', max: 10, target: 4, label: '3. Số hoạt động' },
      ],
    },
  ],
};

for (const way of ['bench', 'bench-by-loader'])
  browserTest(`each criterion of the comparison has its answer, its points and its evidence: ${way}`, async (tools) => {
    const { page, write } = tools;
    const { dom } = JSON.parse(
      await readFile(new URL(`../../www/dist/bench/${way}/bench.json`, import.meta.url), 'utf8'),
    );
    await write(
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body></body></html>',
    );
    await page.evaluate(
      async ({ way, definition }) => {
        const { mount } = await import(`/bench/${way}/index.js`);
        await mount(document.body, definition);
      },
      { way, definition },
    );
    const inside = (selector) => page.locator(dom.root).locator(selector);
    assert.equal(await inside(dom.items).count(), 3);
    const controls = inside(dom.controls);
    assert.equal(await controls.count(), 3);
    await controls.nth(0).check();
    await controls.nth(1).fill('7');
    await controls.nth(2).fill('2');
    await inside(`${dom.score}:has-text("22 / 30")`).waitFor();
    await inside(`${dom.evidence} >> nth=2`).waitFor();
    assert.equal(await inside(dom.evidence).count(), 3);
  });
