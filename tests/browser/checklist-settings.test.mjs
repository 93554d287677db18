// What the author of a page can set: by attributes, by properties, by a file to begin with.
import assert from 'node:assert/strict';
import { assessment, criteria, openChecklist, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

browserTest('attributes name the unit, its type, the level above and the period', async (tools) => {
  const { value, inside } = await openChecklist(tools);
  const { unit, period, criteria: set, state } = await value();
  assert.deepEqual(unit, {
    id: 'chi-doan-ban-mau',
    name: 'Chi đoàn bản Mẫu',
    unitType: 'chapter',
    superior: { name: 'Đoàn xã Mẫu' },
  });
  assert.deepEqual([period, set.id, state], ['2022', 'mau-day-du', 'draft']);
  assert.match(await inside('.masthead').innerText(), /Chi đoàn bản Mẫu · Đoàn xã Mẫu/);
});

browserTest(
  'the files are fetched from the addresses that the attributes name, and the form begins with the answers given',
  async ({ page, server }) => {
    const json = (content) => () => ({
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(content),
    });
    server.endpoints['GET /bo-tieu-chi.json'] = json(criteria);
    server.endpoints['GET /phieu.json'] = json(assessment);
    await page.goto(
      server.origin +
        server.page(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title><script type="module" src="../dist/orientation-checklist.js"></script></head>
    <body><orientation-checklist criteria="/bo-tieu-chi.json" assessment="/phieu.json" unit-id="mau"></orientation-checklist></body></html>`),
    );
    const { value } = await parts(page);
    assert.deepEqual((await value()).answers, assessment.content.answers);
  },
);

browserTest('properties set before the element is known count', async ({ page, write }) => {
  const data = JSON.stringify(criteria).replaceAll('<', '\\u003c');
  await write(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body><orientation-checklist></orientation-checklist>
    <script>Object.assign(document.querySelector('orientation-checklist'), { criteria: ${data}, unitId: 'mau', unitName: 'Chi đoàn Mẫu', period: '2022-H1' });</script>
    <script type="module" src="../dist/orientation-checklist.js"></script></body></html>`);
  const { value } = await parts(page);
  const { unit, period } = await value();
  assert.deepEqual([unit.id, unit.name, period], ['mau', 'Chi đoàn Mẫu', '2022-H1']);
});

browserTest('a form for reading shows the answers, locks every control and stores nothing', async (tools) => {
  const { inside, input } = await openChecklist(tools, { prefill: assessment, attributes: 'mode="read"' });
  assert.equal(await inside('[data-answer]:not(:disabled), textarea:not(:disabled):not([readonly])').count(), 0);
  assert.notEqual(await input('nen-nep').inputValue(), '');
  assert.deepEqual(await tools.page.evaluate(() => Object.keys(localStorage)), []);
});

browserTest(
  'a form for reading shows the review beside the answers, and nothing in it can be changed',
  async (tools) => {
    const { row, value } = await openChecklist(tools, { prefill: assessment, attributes: 'mode="read"' });
    const review = row('nen-nep').locator('.review');
    await review.waitFor();
    assert.deepEqual((await review.innerText()).split(/\n+/), [
      'Đơn vị tự chấm: 12,5 · Điểm Đoàn cấp trên: 11',
      'Lý do: Hai buổi chưa ghi biên bản.',
    ]);
    assert.equal(await review.locator('input, textarea, select').count(), 0);
    assert.deepEqual((await value()).reviews, assessment.content.reviews);
  },
);

browserTest(
  '`complete` is of what is being opened, whatever has just been set or is set meanwhile',
  { clock: null },
  async (tools) => {
    await openChecklist(tools);
    const periods = await tools.page.evaluate(async () => {
      const first = document.querySelector('orientation-checklist');
      const element = document.createElement('orientation-checklist');
      Object.assign(element, { criteria: first.criteria, unitId: 'khac', period: '2022' });
      document.body.append(element);
      const seen = [];
      await element.complete;
      seen.push(element.filled?.period);
      element.period = '2023';
      const { complete } = element;
      element.period = '2024';
      await complete;
      return [...seen, element.filled?.period];
    });
    assert.deepEqual(periods, ['2022', '2024']);
  },
);

browserTest('`readonly` locks and unlocks a form that stands', async (tools) => {
  const { inside, input } = await openChecklist(tools);
  await tools.page.evaluate(() => (document.querySelector('orientation-checklist').readonly = true));
  await inside('[name="nen-nep"]:disabled').waitFor();
  await tools.page.evaluate(() => (document.querySelector('orientation-checklist').readonly = false));
  await inside('[name="nen-nep"]:not(:disabled)').waitFor();
  await input('nen-nep').fill('3');
});

browserTest(
  'the interface is in English where it is asked for, with numbers as the English write them',
  async (tools) => {
    const { row, input, points } = await openChecklist(tools, { attributes: 'lang="en"' });
    await row('ke-hoach').getByText('Yes', { exact: true }).click();
    await input('nen-nep').fill('12,5');
    await input('nen-nep').blur();
    assert.equal(await input('nen-nep').inputValue(), '12.5');
    assert.equal((await points('nen-nep')).replace('Why?', '').trim(), '12.5/15');
  },
);

browserTest('a file that is none is told in words, and the element says so to the page', async ({ page, write }) => {
  await page.addInitScript(() => {
    window.told = [];
    document.addEventListener('orientation-error', ({ detail }) => window.told.push(detail.code));
  });
  await write(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title><script type="module" src="../dist/orientation-checklist.js"></script></head>
    <body><orientation-checklist criteria="{"></orientation-checklist><orientation-checklist></orientation-checklist></body></html>`);
  await page.waitForFunction(() => window.told.length === 2);
  assert.deepEqual((await page.evaluate(() => window.told)).sort(), ['no-criteria', 'not-json']);
  assert.match(await page.locator('orientation-checklist').last().locator('.failure').innerText(), /criteria/);
});
