// The whole browser is ended, as a phone does with the app around an in-app browser, and not only one tab of it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../www/scripts/serve.mjs';
import { fromWww } from '../packages.mjs';
import { draftPage, field, notes, openForm } from './drafts.mjs';
import { executable, flags } from './harness.mjs';

const { chromium } = fromWww('playwright-core');
const ROUNDS = 5;

/** A browser with a profile that outlives it, begun anew where it starts and does not answer, as one now and then does. */
async function browserWith(profile, tries = 4) {
  try {
    return await begun(profile);
  } catch (error) {
    if (tries === 1) throw error;
    return browserWith(profile, tries - 1);
  }
}

/** A browser that has just been started; `kill` ends it and all of its processes without a word. */
async function begun(profile) {
  const port = path.join(profile, 'DevToolsActivePort');
  await rm(port, { force: true });
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(executable, [...flags, ...own], { stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  for (let tries = 0; tries < 150; tries += 1) {
    await pause(200);
    const [line] = (await readFile(port, 'utf8').catch(() => '')).split('\n');
    if (line === '') continue;
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${line}`, { timeout: 20_000 });
      return { kill, page: await browser.contexts()[0].newPage() };
    } catch (error) {
      await kill();
      throw error;
    }
  }
  await kill();
  throw new Error('the browser did not start');
}

test('a browser that is ended as a whole comes back with all that was on the screen', {
  timeout: 400_000,
}, async () => {
  const endpoints = {};
  const server = { ...(await serve({ endpoints })), endpoints };
  server.page = (html) => {
    endpoints['GET /written/form.html'] = () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: html,
    });
    return '/written/form.html';
  };
  const profile = await mkdtemp(path.join(tmpdir(), 'drafts-'));
  try {
    const form = await draftPage(server);
    const due = {};
    for (let round = 0; round <= ROUNDS; round += 1) {
      const { page, kill } = await browserWith(profile);
      try {
        await openForm(page, server, form);
        await page.waitForFunction((n) => (window.draft.restored?.items ?? 0) >= n, Object.keys(due).length);
        await pause(200);
        assert.deepEqual(await notes(page), due, `round ${round}`);
        for (const n of [round, round + 1]) {
          due[`c${n}`] = `lần ${round}`;
          await field(page, n).fill(due[`c${n}`]);
        }
        // By the clock of the page: on a busy machine it may have stood still meanwhile.
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      } finally {
        await kill();
      }
    }
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
