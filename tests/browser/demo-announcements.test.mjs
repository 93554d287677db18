// What a screen reader is told when something changes that the eye would see.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { openDemo } from './demo.mjs';

// The words of the polite region, once they are what is expected.
async function announced(page, words) {
  await page.waitForFunction(
    (pattern) => {
      const { shadowRoot } = document.querySelector('orientation-plan');
      return [...shadowRoot.querySelectorAll('[aria-live="polite"], [role="status"]')].some((region) =>
        new RegExp(pattern).test(region.textContent.trim()),
      );
    },
    words.source,
    { polling: 50 },
  );
}

browserTest('the region that speaks is there, empty, before anything is to be said', async (tools) => {
  await openDemo(tools, 'portal.html');
  const regions = await tools.page
    .locator('orientation-plan')
    .evaluate((widget) =>
      [...widget.shadowRoot.querySelectorAll('[aria-live="polite"], [role="status"]')].map((region) =>
        region.textContent.trim(),
      ),
    );
  assert.ok(regions.length >= 1, 'there should be a live region');
  assert.ok(regions.includes(''), `it should be empty: ${regions}`);
});

browserTest('the number of hits is announced, and where each step leads', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.getByRole('searchbox').fill('Xuân tình nguyện');
  await announced(page, /^1 kết quả$/);
  await page.getByRole('searchbox').fill('chắp cánh tương lai');
  await page.keyboard.press('Enter');
  await announced(page, /^Kết quả 1 trên 1, .*2\.4/);
});

browserTest('a search without a hit is announced', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.getByRole('searchbox').fill('tàu ngầm');
  await announced(page, /^Không có kết quả$/);
});

browserTest('how many tasks a filter leaves is announced', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.locator('summary', { hasText: 'Lọc nhiệm vụ' }).click();
  await page.getByRole('checkbox', { name: /^Đại hội Đoàn/ }).check();
  await announced(page, /^Đang hiện 3 trên 22 nhiệm vụ$/);
});

browserTest(
  'that a link was copied is announced',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'portal.html');
    await page.getByRole('button', { name: 'Sao chép đường dẫn tới mục 2.2', exact: true }).click();
    await announced(page, /^Đã sao chép đường dẫn$/);
  },
);
