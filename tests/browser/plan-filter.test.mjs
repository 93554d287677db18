import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { laid, nodeOf, showPlan, told } from './plan.mjs';

async function choose(page, ...names) {
  const panel = page.locator('details.filters');
  if ((await panel.getAttribute('open')) === null) await page.locator('summary').click();
  for (const [group, name] of names) {
    await page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name }).click();
  }
}

const visibleTasks = (page) => page.locator('.task:visible').count();

browserTest(
  'a filter shows the tasks that pass, hides the others with their headings, and says how many',
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await laid(page);
    assert.equal(await visibleTasks(page), 22);
    await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/]);
    assert.equal(await visibleTasks(page), 2);
    assert.ok(await nodeOf(page, '2.4').isVisible());
    assert.ok(!(await nodeOf(page, '2.6').isVisible()));
    await told(page, 'Đang hiện 2 trên 22 nhiệm vụ');
  },
);

browserTest('choices of one group widen, choices of two groups narrow', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/], ['Lĩnh vực', /^Đại hội Đoàn/]);
  assert.equal(await visibleTasks(page), 5);
  await choose(page, ['Đối tượng', /^Vùng sâu/]);
  assert.equal(await visibleTasks(page), 1);
});

browserTest('each choice says how many tasks it would leave', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await choose(page);
  const label = await page.locator('.group.kinds .choice', { hasText: 'Thiếu niên, nhi đồng' }).innerText();
  assert.match(label.replace(/\s+/g, ' '), /^Thiếu niên, nhi đồng 2 , 2 nhiệm vụ/);
});

browserTest('clearing shows everything again and leaves the focus at the filters', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await choose(page, ['Tên gọi', /^Em nuôi của Đoàn/]);
  assert.equal(await visibleTasks(page), 1);
  await page.getByRole('button', { name: 'Bỏ lọc, xem tất cả' }).click();
  assert.equal(await visibleTasks(page), 22);
  await told(page, 'Đang hiện 22 trên 22 nhiệm vụ');
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-plan').shadowRoot.activeElement?.localName),
    'summary',
  );
});

browserTest('a search looks only where the filter lets one see', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.getByLabel('Tìm trong văn bản').fill('Đoàn');
  await page.locator('mark').first().waitFor();
  const all = await page.locator('.count').textContent();
  await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/]);
  assert.notEqual(await page.locator('.count').textContent(), all);
  // What is hidden loses its marks in the pauses.
  await page.waitForFunction(() => {
    const marks = [...document.querySelector('orientation-plan').shadowRoot.querySelectorAll('mark')];
    return marks.length > 0 && marks.every((mark) => mark.checkVisibility());
  });
});

browserTest('a link to a task that the filter hides takes the filter away', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/]);
  await page.evaluate(() => document.querySelector('orientation-plan').open('2.6.t1.a3'));
  await nodeOf(page, '2.6.t1.a3').waitFor();
  assert.equal(await visibleTasks(page), 22);
});

browserTest('a link to a section that the filter hides takes the filter away', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  for (const section of ['2.7', '3']) {
    await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/]);
    assert.ok(!(await nodeOf(page, section).isVisible()));
    await page.evaluate((id) => document.querySelector('orientation-plan').open(id), section);
    await nodeOf(page, section).waitFor();
    assert.equal(await visibleTasks(page), 22);
  }
});

browserTest('a link to what the filter shows leaves the filter alone', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/]);
  for (const shown of ['2', '2.4', '2.4.t1', '1.o1']) {
    await page.evaluate((id) => document.querySelector('orientation-plan').open(id), shown);
    assert.equal(await visibleTasks(page), 2, shown);
  }
});

browserTest('a search counts no hit in a heading that the filter hides', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await choose(page, ['Lĩnh vực', /^Thiếu niên, nhi đồng/]);
  await page.getByLabel('Tìm trong văn bản').fill('Đoàn');
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('orientation-plan');
    const [total] = shadowRoot.querySelector('.count')?.textContent.match(/\d+(?=\D*$)/) ?? [];
    return total !== undefined && shadowRoot.querySelectorAll('mark').length === Number(total);
  });
  const [total] = (await page.locator('.count').textContent()).match(/\d+(?=\D*$)/);
  assert.equal(await page.locator('mark:visible').count(), Number(total));
});
