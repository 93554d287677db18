// The words of another language than the first are a file of their own, fetched where somebody wants them.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { heard, listen, pageWith, showPlan, shown, tag } from './plan.mjs';

const WORDS = /\/orientation\/plan-en-\w+\.js/;

const labels = (page) =>
  page.addInitScript(() => {
    globalThis.labels = new Set();
    const look = () => {
      const label = document.querySelector('orientation-plan')?.shadowRoot?.querySelector('.label')?.textContent;
      if (label) globalThis.labels.add(label);
      requestAnimationFrame(look);
    };
    look();
  });

browserTest('a Vietnamese page fetches no other words', async (tools) => {
  const { page } = tools;
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await showPlan(tools);
  assert.deepEqual(
    asked.filter((path) => WORDS.test(path)),
    [],
  );
});

browserTest('an English page is English from its first picture on', async (tools) => {
  const { page } = tools;
  await labels(page);
  await page.route(WORDS, async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await showPlan(tools, 'lang="en"');
  await page.getByLabel('Search this plan').waitFor();
  await page.waitForFunction(() => globalThis.labels.size > 0);
  assert.deepEqual(await page.evaluate(() => [...globalThis.labels]), ['Search this plan']);
});

browserTest(
  'words that cannot be had are told, the plan is there all the same, and trying again helps',
  async ({ page, write, expectMessage }) => {
    expectMessage(/plan-en-\w+\.js/);
    await listen(page);
    let fails = true;
    await page.route(WORDS, (route) => (fails ? route.abort() : route.continue()));
    await write(pageWith(tag('lang="en"')));
    await shown(page);
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').textContent(), /Chưa tải được một phần của tiện ích/);
    assert.ok(await page.locator('.title').isVisible());
    assert.equal((await heard(page))[0].type, 'orientation-ready');
    fails = false;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByLabel('Search this plan').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  },
);

browserTest('the classic script has the words within it', async (tools) => {
  const { page } = tools;
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await showPlan(tools, 'lang="en"', { script: '<script src="../dist/orientation.iife.js"></script>' });
  await page.getByLabel('Search this plan').waitFor();
  assert.deepEqual(
    asked.filter((path) => /\.js$/.test(path)),
    ['/dist/orientation.iife.js'],
  );
});
