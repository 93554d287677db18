// From a chapter's form to the report of its province: each level takes in what the one below hands up.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checklistPage, parts, send } from './checklist.mjs';
import { overflow } from './demo.mjs';
import { browserTest, driveWholeBrowser, expectNoAxeViolations, screenshot } from './harness.mjs';
import { criteria, handedIn, set } from './review.mjs';
import { choose, table } from './summary.mjs';

driveWholeBrowser();

const built = (path) => readFile(new URL(`../../www/dist/${path}`, import.meta.url), 'utf8');
const summaries = (await built('demo/province/summaries-2022.ndjson')).trim().split('\n');

const DECEMBER = { clock: '2022-12-10T08:00:00+07:00' };

const deskOf = (name) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${name}</title>
  <link rel="icon" href="data:,"><script type="module" src="/orientation-summary.js"></script>
  <orientation-summary criteria="/criteria/chi-doan.json"></orientation-summary></html>`;

const tab = (page, name) => page.getByRole('tab', { name }).click();

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

const saveSummary = async (page) => {
  await tab(page, 'Tệp');
  return saved(page, () => page.getByRole('button', { name: 'Tải về: Bảng tổng hợp để nộp lên' }).click());
};

/** The text of the report, as it goes to the printer. */
async function printedReport(page) {
  await tab(page, 'Tệp');
  const printed = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { shadowRoot } = document.querySelector('orientation-summary');
        new MutationObserver((_, observer) => {
          const frame = shadowRoot.querySelector('iframe');
          if (frame?.contentWindow == null) return;
          frame.contentWindow.print = () => {
            observer.disconnect();
            const rows = [...frame.contentDocument.querySelectorAll('.levels tbody tr')];
            resolve(rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
            frame.contentWindow.dispatchEvent(new Event('beforeprint'));
            frame.contentWindow.dispatchEvent(new Event('afterprint'));
          };
        }).observe(shadowRoot, { childList: true });
      }),
  );
  await page.getByRole('button', { name: 'In báo cáo' }).click();
  return printed;
}

browserTest(
  'what a chapter fills in is reviewed in its commune and stands in the report of its province',
  DECEMBER,
  async (tools) => {
    const { page, server } = tools;
    // The chapter fills its form in and hands it over as a file.
    const prefill = handedIn(undefined, { state: 'draft', history: [] });
    await page.goto(server.origin + server.page(checklistPage({ set, prefill })));
    const form = await parts(page);
    await form.inside('[data-submit]').waitFor();
    const filled = await saved(page, () => send(form));
    assert.equal(JSON.parse(filled).content.state, 'submitted');

    // The commune takes it in, gives every criterion but one what the chapter gave, and that one nothing.
    await page.goto(server.origin + server.page(deskOf('Đoàn xã Mẫu')));
    await choose(page, { name: 'phieu.json', text: filled });
    await tab(page, 'Đơn vị');
    await page.getByRole('button', { name: /^Mở phiếu/ }).click();
    await page.getByRole('dialog').locator('orientation-checklist [data-review=accept-all]').waitFor();
    const [lowered] = criteria.filter(({ scorer, rule }) => scorer !== 'superior' && rule.kind === 'yesNo');
    const points = page.locator(`[data-criterion="${lowered.id}"] [name=review-points]`);
    await page.locator('[data-review=accept-all]').click();
    await points.fill('0');
    await points.press('n');
    await page.locator(`[data-criterion="${lowered.id}"] [name=review-reason]`).fill('Chưa có nền nếp');
    await page.locator('[name=reviewer-name]').fill('Giàng A Mẫu');
    await page.locator('[data-review=approve]').click();
    await page.locator('.notice', { hasText: 'Phiếu đã duyệt' }).waitFor();
    await page.getByRole('button', { name: 'Nhận kết quả thẩm định' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const summary = await saveSummary(page);
    const { units } = JSON.parse(summary).content;
    assert.equal(units.length, 1);
    const { points: total } = units[0].result.scores.total;
    assert.ok(Number(total) < Number(units[0].result.scores.own.points));

    // The province takes in this summary beside those of others.
    await page.goto(server.origin + server.page(deskOf('Tỉnh đoàn Mẫu')));
    await choose(
      page,
      { name: 'xa-mau.json', text: summary },
      { name: 'cac-xa.ndjson', text: summaries.slice(0, 3).join('\n') },
    );
    const shown = Number(total).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
    const own = (rows) => rows.find(([name]) => name === 'Đoàn xã Mẫu');
    assert.equal(own(await table(page, 'Đơn vị cấp dưới'))[2], shown);
    assert.deepEqual(own(await printedReport(page)).slice(0, 3), ['Đoàn xã Mẫu', '1', shown]);
  },
);

browserTest(
  'the levels below stand from the weakest to the strongest, and one leads to its units',
  DECEMBER,
  async (tools) => {
    const { page, open } = tools;
    await open('/demo/province.html');
    await page.locator('caption', { hasText: 'Đơn vị cấp dưới' }).waitFor();
    const rows = await table(page, 'Đơn vị cấp dưới');
    assert.equal(rows.length, 39);
    const shares = rows.map(([, share]) => Number(share.replace('%', '').replace(',', '.')));
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.equal(rows.filter(([name]) => name.endsWith('chỉ nộp số cộng')).length, 1);
    await expectNoAxeViolations(page, 'orientation-summary');
    const [name, , , units] = rows.find(([name]) => !name.endsWith('chỉ nộp số cộng'));
    const button = page.locator('.levels').getByRole('button', { name, exact: true });
    await button.press('Enter');
    await page.locator('.shown', { hasText: `${units.split('/')[0]} đơn vị` }).waitFor();
    await page.waitForFunction(
      () => document.querySelector('orientation-summary').shadowRoot.activeElement?.textContent === 'Bỏ lọc',
    );
    await page.keyboard.press('Enter');
    await page.locator('.levels tbody tr').nth(38).waitFor();
  },
);

for (const [name, options] of [
  ['1280', { viewport: { width: 1280, height: 900 } }],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(`the province of the demo fits a window: ${name}`, { ...DECEMBER, ...options }, async (tools) => {
    const { page, open } = tools;
    await open('/demo/province.html');
    await page.locator('caption', { hasText: 'Đơn vị cấp dưới' }).waitFor();
    assert.equal(await overflow(page), 'none');
    await expectNoAxeViolations(page, 'orientation-summary');
    await screenshot(page, `province-${name}`, { fullPage: false });
    await page.locator('.levels').scrollIntoViewIfNeeded();
    await screenshot(page, `province-levels-${name}`, { fullPage: false });
  });
}
