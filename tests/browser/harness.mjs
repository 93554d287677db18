// What every browser test stands on: one Chromium and one server per file, one fresh context per test.
//
// A test fails when its page says anything on the console, throws, asks for something it does not get, or asks any
// other host for anything, unless the test names the message that it expects.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../www/scripts/serve.mjs';
import { fromWww } from '../packages.mjs';
import { watch } from './watch.mjs';

const { chromium } = fromWww('playwright-core');

// Generous: the machine may be small and busy, and a slow pass is still a pass.
const TEST_TIMEOUT = 300_000;
const WAIT_TIMEOUT = 60_000;

const firstOf = (paths) => paths.find((path) => path !== undefined && existsSync(path));
const executables = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** The browser of this machine. */
export const executable = firstOf(executables);
// The same browser without a window of its own, of the same version: it lays out and runs a page alike, for half of the processor's
// time. The whole browser is what `tests/hosts` drives, and what is driven where this is not here.
const shell = firstOf([process.env.CHROMIUM_SHELL, '/usr/bin/chromium-headless-shell']);
/** What every browser of the tests is started with. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

const root = new URL('../../', import.meta.url);
// Pages that are too long to write in a test, if any.
const pages = new URL('pages/', import.meta.url);
const shots = new URL('.out/', import.meta.url);

let browser;
let isWhole = false;
const sites = new Map();

/** Drives the whole browser in the tests of this file: without a window nothing is printed. */
export function driveWholeBrowser() {
  isWhole = true;
}

function launch() {
  browser ??= chromium.launch({
    executablePath: isWhole ? executable : (shell ?? executable),
    args: flags,
    timeout: WAIT_TIMEOUT,
  });
  return browser;
}

after(async () => {
  await (await browser)?.close();
  for (const site of sites.values()) await (await site).close();
});

// The server of this file, one for each type that it may give to wasm.
function site(wasmType) {
  if (!sites.has(wasmType)) sites.set(wasmType, start(wasmType));
  return sites.get(wasmType);
}

async function start(wasmType) {
  const endpoints = {};
  const running = await serve({ endpoints, folders: { pages: fileURLToPath(pages) }, wasmType });
  let count = 0;
  const page = (html, headers = {}) => {
    const path = `/written/${(count += 1)}.html`;
    const answer = { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body: html };
    endpoints[`GET ${path}`] = () => answer;
    return path;
  };
  return { ...running, endpoints, page };
}

/**
 * A test in a browser.
 *
 * @param {string} name The sentence that it proves.
 * @param {object} [options] Options of Playwright's `newContext`, and:
 *   `clock`: the time it always is, `null` for the real one;
 *   `wasmType`: the content type that `.wasm` files are served with;
 *   `timeout`: how long it may take, in milliseconds.
 * @param {(tools: object) => Promise<void>} body Is given:
 *   `page`, `context`: Playwright's;
 *   `server`: `origin`, `page(html, headers)` → the path of a page written in the test, `endpoints` to answer requests;
 *   `open(path, options)`: goes to a path of the server (`/demo/…`, `/pages/…`, `/written/…`);
 *   `openFile(path)`: opens a file of the repository without a server;
 *   `write(html, headers)`: goes to a page written in the test; its scripts are at `../dist/`;
 *   `expectMessage(pattern)`: a message that the page must give, and may;
 *   `newPage()`: another page of the same context, as strictly watched;
 *   and as a second argument the runner's own context, for what is to be done after the test.
 */
export function browserTest(name, options, body) {
  if (typeof options === 'function') return browserTest(name, {}, options);
  const { clock = '2022-01-15T08:00:00+07:00', wasmType, timeout = TEST_TIMEOUT, ...context } = options;
  return test(name, { timeout }, async (t) => {
    const server = await site(wasmType);
    const fresh = await (await launch()).newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...context,
    });
    const watched = watch(fresh, { origin: server.origin, files: root.href });
    try {
      fresh.setDefaultTimeout(WAIT_TIMEOUT);
      await watched.guard();
      if (clock !== null) await fresh.clock.setFixedTime(clock);
      const page = await fresh.newPage();
      const open = (path, how) => page.goto(new URL(path, server.origin).href, how);
      await body(
        {
          page,
          context: fresh,
          server,
          open,
          openFile: (path) => page.goto(new URL(path, root).href),
          write: (html, headers) => open(server.page(html, headers)),
          expectMessage: watched.expectMessage,
          newPage: () => fresh.newPage(),
        },
        t,
      );
    } catch (error) {
      for (const message of watched.messages()) t.diagnostic(message);
      throw error;
    } finally {
      await fresh.close();
    }
    watched.check();
  });
}

/**
 * Asserts that axe finds nothing against WCAG 2.2, levels A and AA, in a page or the part a selector names.
 *
 * Not for contexts without JavaScript: forbid the page its scripts by a policy instead, axe still runs then.
 */
export async function expectNoAxeViolations(page, selector) {
  const { source } = fromWww('axe-core');
  const violations = await page.evaluate(
    async ([axe, part]) => {
      // A page's policy may forbid script elements; what a debugger evaluates is not asked about.
      if (globalThis.axe === undefined) globalThis.eval(axe);
      const run = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
      const found = await globalThis.axe.run(part ?? document, { runOnly: run, resultTypes: ['violations'] });
      return found.violations.map(({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        places: nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')}: ${failureSummary}`),
      }));
    },
    [source, selector],
  );
  assert.deepEqual(violations, []);
}

/** A picture of the page for people to look at, in `tests/browser/.out`. */
export async function screenshot(page, name, options = {}) {
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, shots)), fullPage: true, ...options });
}
