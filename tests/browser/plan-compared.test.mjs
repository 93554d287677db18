// A plan beside the one before it: on the page of the plan, where the page names the other one, and on the desk.
import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bring, openDesk, paper } from './import.mjs';
import { nodeOf, pageWith, planContent, planText, showPlan, shown, tag } from './plan.mjs';

const file = (content) => JSON.stringify({ format: 'orientation/plan', version: 1, content });

// The built-in plan as it might have been a year before: without a task and with one more, a word and a target otherwise.
async function planBefore() {
  const plan = await planContent();
  const [, reworded, targeted] = plan.sections.flatMap(({ tasks = [], sections = [] }) => [
    ...tasks,
    ...sections.flatMap((section) => section.tasks ?? []),
  ]);
  const section = plan.sections.flatMap(({ sections = [] }) => sections).find(({ tasks = [] }) => tasks.length > 2);
  const [absent] = section.tasks.splice(0, 1);
  reworded.passage.text = `${reworded.passage.text} Việc cũ nay không nhắc tới.`;
  section.tasks.push({
    ...absent,
    id: `${section.id}.t99`,
    passage: { text: 'Một việc của riêng năm trước, nay đã xong hẳn.' },
    actions: [],
  });
  targeted.actions[0].targets = [
    { words: '70% đoàn viên', amount: { comparison: 'atLeast', number: '70', unit: '%' } },
  ];
  return { text: file(plan), absent: absent.id, reworded: reworded.id, targeted: targeted.id };
}

async function marked({ server, write, page }, more = '') {
  const before = await planBefore();
  server.endpoints['GET /before.json'] = () => ({
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: before.text,
  });
  await write(pageWith(tag(`compare="/before.json" ${more}`)));
  await shown(page);
  await page.locator('.comparison').waitFor();
  return before;
}

browserTest(
  'what the year before had not, or otherwise, is marked in its place, and what is gone is listed',
  async (tools) => {
    const { page } = tools;
    const { absent, reworded, targeted } = await marked(tools);
    await page.getByText('1 mục mới, 1 mục không còn, 1 mục sửa lời, 1 mục đổi chỉ tiêu.').first().waitFor();
    assert.deepEqual(await nodeOf(page, absent).locator('.difference-kind').allInnerTexts(), ['Mới']);
    const changed = nodeOf(page, reworded);
    assert.deepEqual(await changed.locator('.difference-kind').allInnerTexts(), ['Sửa lời']);
    await changed.getByText('Xem chỗ sửa').click();
    assert.match(await changed.locator('del').innerText(), /Việc cũ nay không nhắc tới\.$/);
    assert.match(await nodeOf(page, targeted).locator('.compared').innerText(), /Bỏ chỉ tiêu: 70% đoàn viên/);
    assert.equal(await page.locator('.compared').count(), 3);
    await page.getByText('Không còn (1)').click();
    await page.getByText('Một việc của riêng năm trước, nay đã xong hẳn.').first().waitFor();
    await expectNoAxeViolations(page, 'orientation-plan');
    // The search finds the paper's own words and not those of the marks.
    assert.equal(await page.evaluate(() => document.querySelector('orientation-plan').search('nay đã xong hẳn')), 0);
  },
);

browserTest('the marks go with the attribute, and speak the language of the plan', async (tools) => {
  const { page } = tools;
  await marked(tools, 'lang="en"');
  await page.getByText('1 new, 1 gone, 1 reworded, 1 with other targets.').first().waitFor();
  await page.evaluate(() => document.querySelector('orientation-plan').removeAttribute('compare'));
  await page.locator('.comparison').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.compared').count(), 0);
});

browserTest(
  'a plan without the attribute fetches nothing for a comparison, and one that is not there is told',
  async (tools) => {
    const { page, expectMessage } = tools;
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await showPlan(tools);
    // What the tools put into the outline is there, and so are the tools.
    await page.getByRole('button', { name: 'Bảng chỉ tiêu' }).waitFor();
    assert.deepEqual(
      asked.filter((url) => /compar/.test(url)),
      [],
    );
    expectMessage(/404/);
    await page.evaluate(() => document.querySelector('orientation-plan').setAttribute('compare', '/none.json'));
    await page.locator('.comparison').getByRole('alert').filter({ hasText: 'none.json' }).waitFor();
  },
);

for (const [name, options] of [
  ['1280', {}],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(`on the desk the plan is compared before it is published (${name})`, options, async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bring(page, paper);
    await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
    const compare = page.getByRole('region', { name: 'So với bản khác' });
    const choose = (name, text) =>
      compare.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await choose('anh.png', '\u0089PNG');
    const before = await planBefore();
    await choose('nam-truoc.json', before.text);
    await compare.getByRole('listitem').first().waitFor();
    await compare.getByRole('button', { name: 'Mới', exact: true }).click();
    await compare
      .getByRole('listitem')
      .filter({ has: page.locator('ins') })
      .first()
      .waitFor();
    await compare.getByRole('button', { name: 'Không còn' }).click();
    await compare.getByText('Một việc của riêng năm trước').first().waitFor();
    assert.equal(await compare.locator('ins').count(), 0);
    await expectNoAxeViolations(page, 'orientation-import');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await compare.getByRole('button', { name: 'Tất cả' }).click();
    await compare.scrollIntoViewIfNeeded();
    await screenshot(page, `import-compare-${name}`);
    // A difference leads to its row.
    await compare
      .getByRole('button', { name: /^Tới chỗ đó/ })
      .first()
      .click();
    await page.getByRole('tree').waitFor();
    assert.equal(await page.locator('[role=treeitem][aria-selected=true]').count(), 1);
  });
}

browserTest('the plan is compared with the built-in one, and with a paper that was never a file', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await page.evaluate((text) => document.querySelector('orientation-import').bring(text), await planText());
  await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
  const compare = page.getByRole('region', { name: 'So với bản khác' });
  await compare.getByRole('button', { name: /có sẵn/ }).click();
  await compare.getByText('hai bản không khác nhau.').first().waitFor();
  await compare.locator('input[type=file]').setInputFiles({
    name: 'nam-truoc.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(paper.replaceAll('thanh niên', 'thanh thiếu niên')),
  });
  await compare.getByText('Sửa lời', { exact: true }).first().waitFor();
});
