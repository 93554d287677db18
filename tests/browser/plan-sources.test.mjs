import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { heard, listen, pageWith, PLAN, planText, showPlan, shown, tag } from './plan.mjs';

const readies = async (page) => (await heard(page)).filter(({ type }) => type === 'orientation-ready').length;
const script = (text) => `<script type="application/json">${text.replaceAll('<', '\\u003c')}</script>`;

browserTest('an inline plan is shown, also when the script stands before it', async ({ page, write }) => {
  await listen(page);
  const first = '<script src="../dist/orientation.iife.js"></script>';
  await write(
    pageWith(`<orientation-plan>${script(await planText())}</orientation-plan>`, { head: first, script: '' }),
  );
  await shown(page);
  assert.equal(await readies(page), 1);
});

browserTest(
  'a plan given as a property before the script came counts, as text and as an object',
  async ({ page, write }) => {
    await listen(page);
    const text = await planText();
    const setup = (value) =>
      `<script>document.querySelector('orientation-plan:last-of-type').plan = ${value};</script>`;
    const escaped = text.replaceAll('<', '\\u003c');
    await write(
      pageWith(`<orientation-plan></orientation-plan>${setup(JSON.stringify(text).replaceAll('<', '\\u003c'))}
    <orientation-plan></orientation-plan>${setup(escaped)}`),
    );
    await shown(page, 2);
  },
);

browserTest('another src shows another plan, and of two changes at once the last one', async (tools) => {
  const { page, server } = tools;
  const other = JSON.parse(await planText());
  other.content.id = 'khac-2022';
  server.endpoints['GET /other.json'] = () => ({ status: 200, body: JSON.stringify(other) });
  await showPlan(tools);
  await page.evaluate((src) => {
    const element = document.querySelector('orientation-plan');
    element.src = '/none.json';
    element.src = src;
  }, '/other.json');
  await page.waitForFunction(() => document.querySelector('orientation-plan').planId === 'khac-2022');
  assert.equal(await readies(page), 2);
});

browserTest('an element that is moved keeps its state and loads nothing again', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.getByLabel('Tìm trong văn bản').fill('thanh niên');
  await page.locator('mark').first().waitFor();
  await page.evaluate(() => {
    const box = document.createElement('div');
    document.body.prepend(box);
    box.append(document.querySelector('orientation-plan'));
  });
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelectorAll('mark').length > 10,
  );
  assert.equal(await readies(page), 1);
});

browserTest('an element that is taken out and put back shows its plan again', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.evaluate(async () => {
    const element = document.querySelector('orientation-plan');
    element.remove();
    await new Promise((done) => setTimeout(done, 50));
    document.body.append(element);
  });
  await shown(page);
  await page.locator('.task').first().waitFor();
});

browserTest('the light DOM shows until the plan does, and gives way to it', async ({ page, server, write }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  server.endpoints['GET /slow.json'] = async () => (await held, { status: 200, body: await planText() });
  await write(pageWith('<orientation-plan src="/slow.json"><p id="fallback">Bản đọc</p></orientation-plan>'));
  await page.waitForFunction(() => customElements.get('orientation-plan') !== undefined);
  assert.ok(await page.locator('#fallback').isVisible());
  release();
  await shown(page);
  assert.ok(!(await page.locator('#fallback').isVisible()));
});

browserTest('two copies of the script and three plans live on one page', async ({ page, write }) => {
  await listen(page);
  const both =
    '<script src="../dist/orientation.iife.js"></script><script type="module" src="../dist/orientation.js"></script>';
  await write(
    pageWith(`${tag().repeat(2)}<orientation-plan src="${PLAN}" lang="en"></orientation-plan>`, { script: both }),
  );
  await shown(page, 3);
  assert.equal(await readies(page), 3);
});

browserTest('no global name is left behind', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => (globalThis.names = new Set(Object.getOwnPropertyNames(globalThis))));
  await showPlan(tools, '', { script: '<script src="../dist/orientation.iife.js"></script>' });
  const added = await page.evaluate(() =>
    Object.getOwnPropertyNames(globalThis).filter((name) => !globalThis.names.has(name)),
  );
  assert.deepEqual(
    added.filter((name) => !['heard', 'names'].includes(name)),
    [],
  );
});
