// With both elements on a page, the plan shows at each task the criteria that measure it, and each leads to the other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { beside, measure, met, meetingPage, openMeeting, row } from './meeting.mjs';

const { content: set } = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);
const criteriaOf = (group) => [...(group.criteria ?? []), ...(group.groups ?? []).flatMap(criteriaOf)];
const criteria = set.groups.flatMap(criteriaOf);
const taskOf = (node) => /^.*?\.t\d+(?=$|\.)/.exec(node)?.[0];

browserTest('every criterion stands at every task that it measures, and at no other', async (tools) => {
  await openMeeting(tools);
  const shown = await tools.page
    .locator('orientation-plan .measure')
    .evaluateAll((all) => all.map((each) => `${each.closest('.task').id.slice(2)} ${each.dataset.criterion}`));
  const wanted = criteria.flatMap(({ id, cites = [] }) =>
    [...new Set(cites.map(taskOf).filter(Boolean))].map((task) => `${task} ${id}`),
  );
  assert.ok(wanted.length > 60, `${wanted.length} citations`);
  assert.deepEqual(shown.sort(), wanted.sort());
});

// A criterion of yes and no, and a task that it measures.
const [{ id: YES_NO, title: WORDS, cites: CITES }] = criteria.filter(
  ({ rule, scorer, cites = [] }) => rule.kind === 'yesNo' && scorer === undefined && cites.some(taskOf),
);
const TASK = taskOf(CITES.find(taskOf));

browserTest('what is answered in the form is seen at the task at once, and nothing moves', async (tools) => {
  const { page } = tools;
  await openMeeting(tools);
  const one = measure(page, TASK, YES_NO);
  const height = () => page.locator('orientation-plan').evaluate((plan) => plan.getBoundingClientRect().height);
  const before = await height();
  assert.match(await one.innerText(), /chưa trả lời/);
  await row(page, YES_NO).getByText('Có', { exact: true }).click();
  await one.getByText('(đã trả lời)').waitFor({ state: 'attached' });
  const points = await row(page, YES_NO)
    .locator('.points')
    .evaluate((button) => button.textContent.replace('Vì sao?', '').trim());
  assert.equal(
    (await one.locator('.n').evaluate((n) => n.lastChild.textContent.trim() || n.textContent)).replace(/^\(.*\) /, ''),
    points,
  );
  assert.match(await beside(page, TASK).locator('.measures-sum').innerText(), /đã trả lời 1\//);
  assert.equal(await height(), before);
  await row(page, YES_NO).getByText('Không', { exact: true }).click();
  await page.waitForFunction(
    ([task, id]) =>
      /0\//.test(
        document
          .querySelector('orientation-plan')
          .shadowRoot.querySelector(`[id="n-${task}"] [data-criterion="${id}"] .n`).textContent,
      ),
    [TASK, YES_NO],
  );
});

browserTest('nothing of it is announced', async (tools) => {
  const { page } = tools;
  await openMeeting(tools);
  assert.equal(
    await page.locator('orientation-plan .measures [role=status], orientation-plan .measures [aria-live]').count(),
    0,
  );
  await row(page, YES_NO).getByText('Có', { exact: true }).click();
  await measure(page, TASK, YES_NO).getByText('(đã trả lời)').waitFor({ state: 'attached' });
  await page.waitForTimeout(1000);
  assert.equal(
    await page.locator('orientation-plan .root > [role=status]').evaluate((status) => status.textContent.trim()),
    '',
  );
});

browserTest('a criterion at a task leads to the criterion in the form, by keyboard too', async (tools) => {
  const { page } = tools;
  await openMeeting(tools);
  await measure(page, TASK, YES_NO).focus();
  await page.keyboard.press('Enter');
  const at = await page.evaluate(
    () =>
      document.querySelector('orientation-checklist').shadowRoot.activeElement?.closest('[data-criterion]')?.dataset
        .criterion,
  );
  assert.equal(at, YES_NO);
  assert.ok(
    await row(page, YES_NO).evaluate((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }),
  );
});

browserTest(
  'a criterion leads back to its sentence in the plan on the page, without the plan being fetched again',
  async (tools) => {
    const { page } = tools;
    const asked = [];
    page.on('request', (request) => asked.push(request.url().split('/').pop()));
    await openMeeting(tools);
    await row(page, YES_NO).locator('[data-do=details]').click();
    const panel = row(page, YES_NO).locator('[data-panel=plan]');
    await panel.getByRole('button', { name: 'Xem trong văn bản' }).first().click();
    const at = await page.evaluate(() => document.querySelector('orientation-plan').shadowRoot.activeElement?.id);
    assert.ok(
      CITES.some((node) => at === `n-${node}`),
      `${at} for ${WORDS}`,
    );
    assert.equal(asked.filter((name) => name === 'lai-chau-2022.json').length, 1);
  },
);

browserTest(
  'a form that goes takes its criteria away from the plan, and one that comes back brings them',
  async (tools) => {
    const { page } = tools;
    await openMeeting(tools);
    await page.evaluate(() => {
      window.gone = document.querySelector('orientation-checklist');
      window.gone.remove();
    });
    await page.locator('orientation-plan .measure').first().waitFor({ state: 'detached' });
    await page.evaluate(() => document.body.append(window.gone));
    await met(page);
    await page.evaluate(
      () => (document.querySelector('orientation-plan').src = '../dist/plans/lai-chau-2022.json?again'),
    );
    await met(page);
  },
);

browserTest('two forms stand at a task each under its own name', async ({ page, write }) => {
  const around = (plan, form) =>
    plan + form + form.replace('chi-doan.json', 'lien-doi.json').replace('chi-doan-ban-mau', 'lien-doi-mau');
  await write(meetingPage({ around }));
  await met(page);
  await page
    .locator('orientation-plan .measures', { has: page.locator('.measures-list').nth(1) })
    .first()
    .waitFor();
  const titles = await page.locator('orientation-plan .measures-title').allInnerTexts();
  assert.ok(
    titles.every((title) => title.startsWith('Tiêu chí đo nhiệm vụ này: ')),
    titles[0],
  );
});

browserTest('the paper of a plan is printed without the criteria', async (tools) => {
  const { page } = tools;
  await openMeeting(tools);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('orientation-plan .measures').first().isVisible(), false);
});

browserTest('the criteria at the tasks are told in English where the plan is', async (tools) => {
  await openMeeting(tools, { lang: 'en' });
  assert.match(
    await beside(tools.page, TASK).locator('.measures-title').innerText(),
    /^Criteria that measure this task/,
  );
});

for (const colorScheme of ['light', 'dark']) {
  browserTest(`axe finds nothing in plan and form together, ${colorScheme}`, { colorScheme }, async (tools) => {
    await openMeeting(tools);
    await row(tools.page, YES_NO).getByText('Có', { exact: true }).click();
    await expectNoAxeViolations(tools.page, 'orientation-plan');
  });
}

browserTest(
  'plan and form fit a screen of 320 pixels, with targets of 44',
  { viewport: { width: 320, height: 640 } },
  async (tools) => {
    await openMeeting(tools);
    assert.equal(await tools.page.evaluate(() => document.scrollingElement.scrollWidth), 320);
    const low = await tools.page
      .locator('orientation-plan .measure')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
    assert.equal(low, 0);
  },
);
