// A browser and a server for benchmarks: quiet, alone, with a clock of microseconds.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

const executables = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Isolated from other origins a page may read its clock to 5 microseconds, otherwise to 100.
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Type': 'text/html; charset=utf-8',
};

/**
 * Runs `work` with a browser and with a server that knows the pages, given as HTML by their paths, and the files, given as
 * text by theirs.
 */
export async function withBrowser({ pages = {}, files = {}, folders = {} }, work) {
  const endpoints = {};
  for (const [path, body] of Object.entries(pages)) endpoints[`GET ${path}`] = () => ({ headers: ISOLATED, body });
  for (const [path, body] of Object.entries(files))
    endpoints[`GET ${path}`] = () => ({ headers: { 'Content-Type': typeOf(path) }, body });
  const server = await serve({ endpoints, folders });
  const browser = await chromium.launch({
    executablePath: executables.find((path) => path !== undefined && existsSync(path)),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  try {
    return await work({ browser, origin: server.origin });
  } finally {
    await browser.close();
    await server.close();
  }
}

const typeOf = (path) => (path.endsWith('.json') ? 'application/json' : 'text/javascript');

/**
 * A page of its own, with nothing in any cache; `slower` slows the processor down that many times, `network` is what
 * Chromium calls the conditions of one.
 */
export async function withPage({ browser, origin }, path, { slower = 1, network } = {}, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    const session = await context.newCDPSession(page);
    if (slower !== 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    if (network !== undefined) await session.send('Network.emulateNetworkConditions', network);
    if (path !== undefined) await page.goto(origin + path);
    return await work(page);
  } finally {
    await context.close();
  }
}
