// What <orientation-plan> gathers from all over a plan: the calendar by months, and the targets as a table.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { nodeOf, pageWith, planContent, showPlan, shown } from './plan.mjs';

// The built-in plan with the list of activities that it came without, and a target with a number.
async function planOfTheYear() {
  const plan = await planContent();
  plan.activities = {
    ...{ section: plan.activities.section, annex: 'included' },
    items: [
      { id: 'hd2', passage: { text: 'Chiến dịch tình nguyện hè' }, period: '2022-Q3', by: 'Ban Phong trào' },
      { id: 'hd1', passage: { text: 'Ra quân Tháng Thanh niên' }, period: '2022-03', location: 'Sân vận động tỉnh' },
      { id: 'hd3', passage: { text: 'Hội thi tin học trẻ' }, period: '2022-03-26/2022-03-27' },
      { id: 'hd4', passage: { text: 'Cuộc vận động của cả năm' }, period: '2022' },
      { id: 'hd5', passage: { text: 'Việc chưa có ngày' } },
    ],
  };
  const action = plan.sections.flatMap(({ tasks = [], sections = [] }) => [
    ...tasks,
    ...sections.flatMap((s) => s.tasks ?? []),
  ])[0].actions[0];
  action.levels = ['base'];
  action.targets = [{ words: '80% đoàn viên', amount: { comparison: 'atLeast', number: '80', unit: '%' } }];
  return { plan, action: action.id };
}

async function showYear({ write, page }, attributes = '') {
  const { plan, action } = await planOfTheYear();
  await write(pageWith(`<orientation-plan ${attributes}></orientation-plan>`));
  await page.evaluate((content) => {
    document.querySelector('orientation-plan').plan = { format: 'orientation/plan', version: 1, content };
  }, plan);
  await shown(page);
  return action;
}

const sheet = (page) => page.locator('dialog.sheet');

browserTest('the calendar stands by months, with what is on today, and leads to its place', async ({ page, write }) => {
  await page.clock.setFixedTime('2022-03-26T08:00:00+07:00');
  await showYear({ write, page });
  await page.getByRole('button', { name: /^Lịch hoạt động/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Lịch hoạt động' });
  await dialog.getByRole('heading', { name: 'Tháng 3 năm 2022' }).waitFor();
  assert.deepEqual(await dialog.getByRole('heading', { level: 3 }).allInnerTexts(), [
    'Cả kỳ',
    'Tháng 3 năm 2022',
    'Tháng 7 năm 2022',
  ]);
  // Of one month, the one that begins first.
  assert.deepEqual(await dialog.locator('.month').nth(1).locator('.what').allInnerTexts(), [
    'Ra quân Tháng Thanh niên',
    'Hội thi tin học trẻ',
  ]);
  assert.equal(await dialog.locator('.event.now').count(), 3);
  assert.match(await dialog.locator('.month').nth(1).innerText(), /Địa điểm\s+Sân vận động tỉnh/);
  await dialog.getByRole('link', { name: 'Hội thi tin học trẻ' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.querySelector('orientation-plan').shadowRoot.activeElement?.id === 'n-hd3');
  assert.equal(new URL(page.url()).searchParams.toString().includes('hd3'), true);
  await nodeOf(page, 'hd3').waitFor();
});

browserTest('the calendar is saved as a file that other programs read', async ({ page, write }) => {
  await showYear({ write, page });
  await page.getByRole('button', { name: /^Lịch hoạt động/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải lịch (.ics)' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'lai-chau-2022.ics');
  const text = await readFile(await download.path(), 'utf8');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.equal(text.match(/BEGIN:VEVENT/g).length, 4);
  assert.match(text, /DTSTART;VALUE=DATE:20220326\r\nDTEND;VALUE=DATE:20220328\r\n/);
});

browserTest(
  'a calendar that cannot be had is told, and comes when it is asked for again',
  async ({ page, write, expectMessage }) => {
    expectMessage(/ERR_FAILED/);
    let fails = true;
    await page.route(/calendar-\w+\.wasm$/, (route) => (fails ? route.abort() : route.continue()));
    await showYear({ write, page });
    const way = page.getByRole('button', { name: 'Lịch hoạt động' });
    await way.click();
    await page.getByRole('alert').waitFor();
    assert.equal(await sheet(page).count(), 0);
    fails = false;
    await way.click();
    await sheet(page).getByRole('heading', { name: 'Tháng 3 năm 2022' }).waitFor();
  },
);

browserTest(
  'the targets are a table with how much, who and where',
  { viewport: { width: 360, height: 780 } },
  async ({ page, write }) => {
    const action = await showYear({ write, page });
    await page.getByRole('button', { name: 'Mục lục' }).click();
    await page.getByRole('button', { name: /^Bảng chỉ tiêu/ }).click();
    const table = page.getByRole('dialog', { name: 'Bảng chỉ tiêu' }).getByRole('table');
    const first = table.getByRole('row').filter({ hasText: '80% đoàn viên' });
    await first.waitFor();
    assert.deepEqual(await first.getByRole('cell').allInnerTexts(), ['ít nhất 80%', 'Cấp cơ sở', '2.1']);
    await expectNoAxeViolations(page);
    const width = await sheet(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    assert.equal(width, 0, 'nothing sticks out');
    await first.getByRole('link').first().click();
    await page.waitForFunction(
      (id) => document.querySelector('orientation-plan').shadowRoot.activeElement?.id === `n-${id}`,
      action,
    );
  },
);

browserTest('a plan without dates and targets offers neither', async ({ page, write }) => {
  const { plan } = await planOfTheYear();
  delete plan.activities;
  const strip = ({ tasks = [], sections = [] }) => {
    for (const { actions } of tasks) for (const action of actions) delete action.targets;
    sections.forEach(strip);
  };
  plan.sections.forEach(strip);
  await showPlan({ write, page });
  await page.getByRole('button', { name: /^Bảng chỉ tiêu/ }).waitFor();
  await page.evaluate((content) => {
    document.querySelector('orientation-plan').plan = { format: 'orientation/plan', version: 1, content };
  }, plan);
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('.overviews') === null,
  );
});
