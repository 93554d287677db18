// Takes the pictures of the README and of the guide in the kit, of what is built.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { content } from './kit.mjs';
import { serve } from './serve.mjs';

const plan = { tag: 'orientation-plan', ready: (element) => element.updateComplete };
const form = { tag: 'orientation-checklist', ready: (element) => element.complete };
const pictures = [
  { file: 'docs/orientation-plan.png', page: 'demo/portal.html', width: 1280, height: 940, ...plan },
  { file: 'www/kit/hinh/dinh-huong.png', page: 'orientation/dinh-huong.html', width: 1280, height: 800, ...plan },
  { file: 'www/kit/hinh/phieu.png', page: 'orientation/phieu.html', width: 360, height: 720, ...form },
];

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const endpoints = {};
for (const [name, body] of Object.entries(await content(''))) {
  const headers = { 'Content-Type': types[path.extname(name)] ?? 'application/octet-stream' };
  endpoints[`GET /${name}`] = () => ({ status: 200, headers, body });
}
const server = await serve({ endpoints });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const { file, page: name, width, height, tag, ready } of pictures) {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime('2022-01-15T08:00:00+07:00');
    await page.goto(`${server.origin}/${name}`);
    await page.waitForFunction(
      (of) => document.querySelector(of)?.shadowRoot?.querySelector('input') instanceof Element,
      tag,
    );
    await page.locator(tag).evaluate(ready);
    await page.screenshot({ path: fileURLToPath(new URL(`../../${file}`, import.meta.url)) });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
