// The hits that can be seen are marked at once, all others in the pauses that follow; the text stays as it is printed.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { nodeOf, planContent, showPlan } from './plan.mjs';

// Right after a keystroke, before anything else can run: how many marks can be seen, and how many there are.
const search = (page, query) =>
  page.evaluate(async (words) => {
    const plan = document.querySelector('orientation-plan');
    const hits = plan.search(words);
    await plan.updateComplete;
    const marks = [...plan.shadowRoot.querySelectorAll('mark')];
    const isSeen = (mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    return { hits, marks: marks.length, seen: marks.filter(isSeen).length };
  }, query);

// Until the observers that were there before have been told what can be seen now.
const looked = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.querySelector('orientation-plan'));
      }),
  );

const marks = (page) => page.locator('mark').count();
const seen = (page) =>
  page
    .locator('mark')
    .evaluateAll(
      (all) =>
        all.map((mark) => mark.getBoundingClientRect()).filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
          .length,
    );

browserTest('what can be seen is marked with the keystroke, the whole plan soon after', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.evaluate(() => document.querySelector('orientation-plan').open('2.3'));
  await looked(page);
  const at = await search(page, 'thanh niên');
  assert.ok(at.hits > 30 && at.marks < at.hits, `${at.marks} of ${at.hits} at once`);
  await page.waitForFunction(
    (hits) => document.querySelector('orientation-plan').shadowRoot.querySelectorAll('mark').length >= hits,
    at.hits,
  );
  assert.equal(await seen(page), at.seen, 'nothing that can be seen came later');
  assert.ok(at.seen > 3, `${at.seen} can be seen`);
});

browserTest(
  'of a query that stands everywhere the first hits are marked with the keystroke, more of them soon after',
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await page.evaluate(() => document.querySelector('orientation-plan').open('2.1'));
    await looked(page);
    const at = await search(page, 'th');
    assert.ok(
      at.hits > 150 && at.seen > 3 && at.marks <= 40,
      `${at.marks} of ${at.hits} at once, ${at.seen} can be seen`,
    );
    await page.waitForFunction(
      () => document.querySelector('orientation-plan').shadowRoot.querySelectorAll('mark').length >= 150,
    );
    assert.equal(await seen(page), at.seen, 'nothing that can be seen came later');
    assert.equal(await page.locator('.count').textContent(), `${at.hits} kết quả`);
  },
);

browserTest('when a search ends, every text is again what the paper says, in one piece', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  const pieces = () =>
    page
      .locator('.words')
      .evaluateAll((all) =>
        all.map((words) => [...words.childNodes].filter((child) => child.nodeName === '#text').map(({ data }) => data)),
      );
  const before = await pieces();
  for (const query of ['thanh', 'thanh niên', 'sáng tạo', 'n', '']) {
    await search(page, query);
    await page.waitForTimeout(30);
  }
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('mark') === null,
  );
  assert.deepEqual(await pieces(), before);
});

browserTest('marks stay where another language draws the interface anew, and go with the plan', async (tools) => {
  const { page, server } = tools;
  const other = { format: 'orientation/plan', version: 1, content: { ...(await planContent()), id: 'khac-2022' } };
  server.endpoints['GET /other.json'] = () => ({ status: 200, body: JSON.stringify(other) });
  await showPlan(tools);
  await search(page, 'em nuoi cua doan');
  await page.locator('mark').waitFor();
  assert.equal(await marks(page), 1);
  await page.evaluate(() => (document.querySelector('orientation-plan').lang = 'en'));
  await page.getByLabel('Search this plan').waitFor();
  assert.deepEqual(await page.locator('mark').allTextContents(), ['Em nuôi của Đoàn']);
  await page.evaluate(() => (document.querySelector('orientation-plan').src = '/other.json'));
  await page.waitForFunction(() => document.querySelector('orientation-plan').planId === 'khac-2022');
  assert.deepEqual(
    await page.locator('mark').allTextContents(),
    ['Em nuôi của Đoàn'],
    'the search goes on in the other plan',
  );
  assert.equal(
    await nodeOf(page, '2.4.t1.a6').locator('.words').textContent(),
    'Các cơ sở Đoàn tiếp tục thực hiện mô hình “Em nuôi của Đoàn”.',
  );
});

browserTest('letters that come faster than the pictures are all searched for, the last state wins', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.locator('#query').evaluate((field) => {
    for (const value of ['e', 'em', 'em n', 'em nuôi của Đoàn']) {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  });
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('.count')?.textContent === '1 kết quả',
  );
  assert.equal(await page.locator('#query').inputValue(), 'em nuôi của Đoàn');
});
