// The demo pages with a form: beside the plan, sent to the demo's server, in a form of the page, under strict policies,
// without scripts, and from a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browserTest, driveWholeBrowser, expectNoAxeViolations, screenshot } from './harness.mjs';
import { onePage, openFormDemo, overflow } from './demo.mjs';
import { send } from './checklist.mjs';
import { met } from './meeting.mjs';
import { receiver } from '../../www/scripts/receive.mjs';

driveWholeBrowser();

const { content: set } = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);
const criteriaOf = (group) => [...(group.criteria ?? []), ...(group.groups ?? []).flatMap(criteriaOf)];
const criteria = set.groups.flatMap(criteriaOf);
const COUNT = criteria.find(({ rule }) => rule.kind === 'count').id;

browserTest('beside the plan, an answer is seen at its task under the skin of the page', async (tools) => {
  const { page } = tools;
  const { input } = await openFormDemo(tools, 'form.html');
  await met(page);
  await input(COUNT).fill('1');
  const measure = page.locator(`orientation-plan .measure[data-criterion="${COUNT}"]`).first();
  await measure.getByText('(đã trả lời)').waitFor({ state: 'attached' });
  await measure.click();
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement?.name),
    COUNT,
  );
});

const TOLD = [
  ['nhận phiếu', 'Máy chủ đã nhận phiếu', undefined],
  ['từ chối, có nêu lý do', 'Máy chủ từ chối phiếu: Kỳ này đã hết hạn nộp phiếu từ 30/11', /422/],
  ['đang hỏng', 'Máy chủ', /503/],
];

for (const [choice, words, message] of TOLD) {
  browserTest(`the demo's server does what the page tells it: ${choice}`, { clock: null }, async (tools) => {
    const { page, expectMessage } = tools;
    if (message !== undefined) expectMessage(message);
    const { input, inside } = await openFormDemo(tools, 'form-send.html');
    await page.getByLabel('từ chối, có nêu lý do').check();
    await page.getByText('Máy chủ thử sẽ từ chối').waitFor();
    await page.getByLabel(choice, { exact: true }).check();
    await page.getByText(`Máy chủ thử sẽ ${choice}.`).waitFor();
    await input(COUNT).fill('1');
    await send({ inside });
    await inside('section:has(#d-send) .notice').getByText(words).waitFor();
    if (message === undefined) await page.getByText('TN-0001, Chi đoàn bản Mẫu').waitFor();
  });
}

browserTest('the form of the page posts the assessment among its own fields', async (tools) => {
  const { page } = tools;
  const { input } = await openFormDemo(tools, 'form-host.html');
  await input(COUNT).fill('1');
  await page.getByRole('button', { name: 'Gửi cả biểu mẫu' }).click();
  await page.getByRole('heading', { name: 'Máy chủ thử đã nhận phiếu' }).waitFor();
  assert.deepEqual(await page.locator('.da-nhan th').allInnerTexts(), ['nguoi-nhan', 'phieu']);
  assert.match(await page.locator('.da-nhan td').last().innerText(), /"format":\s*"orientation\/assessment"/);
  await expectNoAxeViolations(page);
});

browserTest('the form of the page locks the assessment with its fieldset', async (tools) => {
  const { page } = tools;
  const { input } = await openFormDemo(tools, 'form-host.html');
  await page.getByLabel('Khóa phiếu').check();
  assert.equal(await input(COUNT).isDisabled(), true);
  await page.getByLabel('Khóa phiếu').uncheck();
  assert.equal(await input(COUNT).isDisabled(), false);
});

browserTest(
  'the strict page is sent with the strict policy, and the form is filled in, scored and explained under it',
  async (tools) => {
    const { page, open } = tools;
    const answer = await open('/demo/form-strict.html');
    assert.match(
      answer.headers()['content-security-policy'],
      /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; .*require-trusted-types-for 'script'$/,
    );
    const { input, row, inside } = await openFormDemo(tools, 'form-strict.html');
    await input(COUNT).fill('1');
    await row(COUNT).locator('[data-do=why]').click();
    await row(COUNT).locator('[data-panel=why]').waitFor();
    await inside('[data-do=result]').click();
    await inside('#r-raise').waitFor();
    await inside('[data-do=close]').click();
    await row(COUNT).locator('[data-do=details]').click();
    await row(COUNT).locator('blockquote').first().waitFor();
    await page.evaluate(() => document.querySelector('orientation-checklist').print('blank'));
  },
);

for (const width of [1280, 320]) {
  browserTest(
    `a page whose policy refuses every script has a form that is filled in and posted, ${width} pixels wide`,
    { viewport: { width, height: 800 } },
    async ({ page, open, server, expectMessage }) => {
      expectMessage(/^console error: .*orientation\.js.*script-src 'none'/s);
      expectMessage(/^request failed: .*orientation\.js \(csp\)/);
      Object.assign(server.endpoints, receiver());
      await open('/demo/form-noscript.html');
      await expectNoAxeViolations(page);
      assert.equal(await overflow(page), 'none');
      await screenshot(page, `demo-form-noscript-${width}`);
      await page.locator('[name="unit:name"]').fill('Chi đoàn bản Mẫu');
      await page.locator(`[name="answer:${COUNT}"]`).fill('1');
      await page.getByRole('button', { name: 'Gửi phiếu' }).click();
      await page.getByRole('rowheader', { name: `answer:${COUNT}`, exact: true }).waitFor();
    },
  );
}

browserTest(
  'a form opened from a file is filled in, scored, kept and found again without a server',
  async ({ page, openFile }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
    const scored = () => page.locator('orientation-checklist #score i').waitFor();
    await openFile('www/dist/demo/form-file.html');
    await scored();
    await onePage(page);
    assert.deepEqual(asked, ['form-file.html', 'demo.css', 'orientation.iife.js']);
    const input = page.locator(`orientation-checklist input[name="${COUNT}"]`);
    await input.fill('1');
    const row = page.locator(`orientation-checklist [data-criterion="${COUNT}"]`);
    await row.locator('[data-do=details]').click();
    await row.locator('blockquote').first().waitFor();
    await page.reload();
    await scored();
    assert.equal(await input.inputValue(), '1');
    const download = page.waitForEvent('download');
    await page.locator('orientation-checklist').getByRole('button', { name: 'Lưu thành tệp' }).last().click();
    assert.match((await download).suggestedFilename(), /chi-doan-ban-mau_2022\.json$/);
  },
);
