// Takes the picture of the README, docs/orientation-plan.png, of the demo site that is built.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const file = fileURLToPath(new URL('../../docs/orientation-plan.png', import.meta.url));
const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 940 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime('2022-01-15T08:00:00+07:00');
  await page.goto(`${server.origin}/demo/portal.html`);
  await page.getByRole('searchbox').waitFor();
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  await server.close();
}
