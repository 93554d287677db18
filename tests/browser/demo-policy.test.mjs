// The page with the strict policy, and the page that comes from a file.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { openDemo, ready } from './demo.mjs';

browserTest('the strict page is sent with the strict policy, and search works under it', async (tools) => {
  const { page } = tools;
  const answer = await openDemo(tools, 'strict.html');
  assert.equal(
    answer.headers()['content-security-policy'],
    "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'",
  );
  await page.getByRole('searchbox').fill('sinh vien 5 tot');
  await page.locator('orientation-plan mark', { hasText: 'Sinh viên 5 tốt' }).waitFor();
});

browserTest('the policy is in force: the same page may not write HTML or start a script of its own', async (tools) => {
  const { page, expectMessage } = tools;
  expectMessage(/TrustedHTML/);
  await openDemo(tools, 'strict.html');
  const refused = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>no</b>';
      return 'allowed';
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refused, 'TypeError');
});

browserTest(
  'a page opened from a file shows, searches and opens sections without a server',
  async ({ page, openFile }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
    await openFile('www/dist/demo/file.html');
    await ready(page);
    assert.deepEqual(asked, ['file.html', 'demo.css', 'orientation.iife.js']);
    await page.getByRole('searchbox').fill('Đội viên');
    await page.locator('orientation-plan mark').first().waitFor();
    await page
      .getByRole('navigation', { name: 'Mục lục' })
      .getByRole('link', { name: /^2\.3\./ })
      .click();
    await page.waitForFunction(() => {
      const heading = document.querySelector('orientation-plan').shadowRoot.getElementById('n-2.3');
      const { top } = heading.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
  },
);
