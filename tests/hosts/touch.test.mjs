// Taps where a library makes them quick: it taps what it sees, which is the host and not the control in its shadow root.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checklistPage, parts } from '../browser/checklist.mjs';
import { browserTest } from '../browser/harness.mjs';

const fastclick = await readFile(new URL('../../www/node_modules/fastclick/lib/fastclick.js', import.meta.url), 'utf8');

const phone = {
  hasTouch: true,
  isMobile: true,
  viewport: { width: 390, height: 800 },
  // FastClick does its work on every iPhone.
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
};

browserTest('a tap reaches its control beside FastClick, and once', phone, async ({ page, server }) => {
  server.endpoints['GET /written/fastclick.js'] = () => ({
    status: 200,
    headers: { 'Content-Type': 'text/javascript' },
    body: `${fastclick}; document.addEventListener('DOMContentLoaded', () => { window.quick = FastClick.attach(document.querySelector('#layer')); });`,
  });
  const html = checklistPage({
    around: (element) => `<div id="layer"><button id="own">Nút của trang</button>${element}</div>`,
  }).replace('<title>', '<script src="fastclick.js"></script><title>');
  await page.goto(server.origin + server.page(html));
  const form = await parts(page);
  assert.equal(await page.evaluate(() => typeof window.quick.onTouchEnd), 'function', 'FastClick should be at work');

  // It does make the taps of the page itself.
  await page.evaluate(() => {
    window.taps = [];
    document.querySelector('#own').addEventListener('click', (event) => window.taps.push(event.isTrusted));
  });
  await page.locator('#own').tap();
  await page.waitForFunction(() => window.taps.length > 0);
  assert.deepEqual(await page.evaluate(() => window.taps), [false]);

  // Two taps in a fifth of a second are one to it.
  await page.waitForTimeout(300);
  await form.row('ke-hoach').getByText('Có', { exact: true }).tap();
  assert.equal(await form.points('ke-hoach'), '5/5');
  await form.input('buoi-tuyen-truyen').tap();
  await page.keyboard.type('3');
  assert.equal(await form.input('buoi-tuyen-truyen').inputValue(), '3');
  const result = form.inside('[data-do=result]').first();
  await result.tap();
  await form.inside('#result h3').first().waitFor();
});
