// The plan is there at once because what cannot be seen is laid out after it, and nobody notices.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { listen, nodeOf, pageWith, planText, showPlan, shown, tag } from './plan.mjs';

browserTest(
  'what stands inside the tag is left as it is until the plan takes its place',
  async ({ page, server, write }) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    server.endpoints['GET /slow.json'] = async () => (await held, { status: 200, body: await planText() });
    await write(pageWith('<orientation-plan src="/slow.json"><p id="fallback">Bản đọc</p></orientation-plan>'));
    await page.waitForFunction(() => customElements.get('orientation-plan') !== undefined);
    assert.equal(await page.evaluate(() => document.querySelector('orientation-plan').shadowRoot), null);
    release();
    await shown(page);
    assert.ok(!(await page.locator('#fallback').isVisible()));
  },
);

browserTest(
  'another src given while the first is on its way is the one that is shown',
  async ({ page, server, write }) => {
    await listen(page);
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const second = JSON.parse(await planText());
    second.content.id = 'khac-2022';
    server.endpoints['GET /slow.json'] = async () => (await held, { status: 200, body: await planText() });
    server.endpoints['GET /second.json'] = () => ({ status: 200, body: JSON.stringify(second) });
    await write(pageWith('<orientation-plan src="/slow.json"><p>Bản đọc</p></orientation-plan>'));
    await page.waitForFunction(() => customElements.get('orientation-plan') !== undefined);
    await page.evaluate(() => (document.querySelector('orientation-plan').src = '/second.json'));
    release();
    await page.waitForFunction(() => document.querySelector('orientation-plan').planId === 'khac-2022');
  },
);

browserTest('soon everything has its place: nothing is left out of the layout', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.waitForFunction(() => {
    const parts = [...document.querySelector('orientation-plan').shadowRoot.querySelectorAll('.task, .index, .source')];
    return parts.length > 20 && parts.every((part) => getComputedStyle(part).contentVisibility === 'visible');
  });
});

browserTest('who comes by a link stands at the place that it names, and stays there', async (tools) => {
  const { page, server, open } = tools;
  await open(`${server.page(pageWith(tag('', '<p>Bản đọc</p>')))}?orientation=lai-chau-2022/2.6.t1.a3`);
  await shown(page);
  await page.locator('.action.target').waitFor();
  const top = async () => Math.round((await nodeOf(page, '2.6.t1.a3').boundingBox()).y);
  const before = await top();
  assert.ok(before >= 0 && before < 500, `${before} pixels from the top`);
  await page.waitForTimeout(500);
  assert.equal(await top(), before);
});

browserTest('printed at once, the paper is whole', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.emulateMedia({ media: 'print' });
  const left = await page
    .locator('.task')
    .evaluateAll((all) => all.filter((task) => getComputedStyle(task).contentVisibility !== 'visible').length);
  assert.equal(left, 0);
});
