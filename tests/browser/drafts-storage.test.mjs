// A browser that cannot or may not store.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { wasmFile } from '../built.mjs';
import { draftPage, field, notes, openForm } from './drafts.mjs';
import { browserTest } from './harness.mjs';

const state = (page) => page.evaluate(() => window.draft.state);

browserTest(
  'a storage that fills up is said at once, the work goes on, and the export has all of it',
  async ({ page, server }) => {
    await openForm(page, server, await draftPage(server));
    await field(page, 0).fill('đã lưu');
    // Down to the last character: what others of this origin have stored.
    await page.evaluate(() => {
      for (let size = 1 << 22; size >= 1; size >>= 1) {
        for (let n = 0; ; n += 1) {
          try {
            localStorage.setItem(`khac-${size}-${n}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    });
    await field(page, 1).fill('không còn chỗ');
    const { storage, unsaved } = await state(page);
    assert.deepEqual([storage, unsaved], ['full', 1]);
    const expected = { c0: 'đã lưu', c1: 'không còn chỗ' };
    assert.deepEqual(await notes(page), expected);
    const { answers } = JSON.parse(await page.evaluate(() => window.draft.exportText())).content;
    assert.deepEqual(
      Object.values(answers).map(({ note }) => note),
      Object.values(expected),
    );

    await page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('khac'))
        .forEach((key) => localStorage.removeItem(key)),
    );
    await field(page, 2).fill('có chỗ rồi');
    const after = await state(page);
    assert.deepEqual([after.storage, after.unsaved], ['ok', 0]);
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    assert.deepEqual(await notes(page), { ...expected, c2: 'có chỗ rồi' });
  },
);

browserTest('a page that may not store says so before anything is typed, and works', async ({ page, server }) => {
  const path = await draftPage(server);
  // Without `allow-same-origin` the frame has no storage at all: each access throws.
  const frame = server.page(
    `<!doctype html><html lang="vi"><title>Khung</title><iframe title="Phiếu" sandbox="allow-scripts" src="${path}"></iframe></html>`,
  );
  for (const key of ['GET /dist/drafts.js', ...Object.keys(server.endpoints).filter((key) => key.endsWith('.js'))]) {
    const before = server.endpoints[key];
    if (before !== undefined) server.endpoints[key] = open(before);
  }
  server.endpoints[`GET /dist/${wasmFile('assessments')}`] = await wasm('wasm/assessments');
  await page.goto(server.origin + frame);
  const inner = page.frame({ url: (url) => url.pathname === path });
  await inner.waitForSelector('html[data-ready]', { state: 'attached' });
  assert.equal((await inner.evaluate(() => window.draft.state)).storage, 'forbidden');
  await inner.locator('input').first().fill('chỉ trong bộ nhớ');
  assert.deepEqual(await inner.evaluate(() => window.draft.assessment().answers), { c0: { note: 'chỉ trong bộ nhớ' } });
  assert.deepEqual(await inner.evaluate(() => window.drafts.listDrafts()), []);
  const token = await inner.evaluate(() => window.draft.copyText());
  assert.match(token, /^orientation1\./);

  await openForm(page, server, path);
  assert.equal((await page.evaluate((text) => window.draft.import(text), token)).kind, 'merged');
  assert.deepEqual(await notes(page), { c0: 'chỉ trong bộ nhớ' });
});

// A sandboxed frame is of no origin: modules and fetched files have to allow it.
const ALLOWED = { 'Access-Control-Allow-Origin': '*' };
const open = (endpoint) => async (request) => {
  const answer = await endpoint(request);
  return { ...answer, headers: { ...answer.headers, ...ALLOWED } };
};

async function wasm(folder) {
  const body = await readFile(new URL(`../../www/${folder}/orientation_bg.wasm`, import.meta.url));
  return () => ({ status: 200, headers: { 'Content-Type': 'application/wasm', ...ALLOWED }, body });
}

// Waits until the second copy has all of these words. A promise is true to `waitForFunction`: it is asked here.
async function secondHas(page, words) {
  const stored = () =>
    new Promise((resolve) => {
      const request = indexedDB.open('orientation', 1);
      request.onsuccess = () => {
        const reading = request.result.transaction('texts').objectStore('texts').getAll();
        reading.onsuccess = () => {
          request.result.close();
          resolve(reading.result.join(' '));
        };
      };
    });
  for (;;) {
    const found = await page.evaluate(stored);
    if (words.every((text) => found.includes(text))) return;
    await page.waitForTimeout(20);
  }
}

browserTest(
  'what is typed while the system closes the second copy under the page is in it all the same',
  async (tools) => {
    const { page, server } = tools;
    await page.addInitScript(() => {
      const { transaction } = IDBDatabase.prototype;
      window.closings = 0;
      IDBDatabase.prototype.transaction = function (...rest) {
        if (rest[1] === 'readwrite' && (window.closings += 1) === 2) this.close();
        return transaction.apply(this, rest);
      };
    });
    await openForm(page, server, await draftPage(server));
    for (const [n, text] of ['một', 'hai', 'ba'].entries()) {
      await field(page, n).fill(text);
      await page.waitForTimeout(50);
    }
    await secondHas(page, ['một', 'hai', 'ba']);
    assert.ok((await page.evaluate(() => window.closings)) > 2, 'a write should have been tried again');
  },
);

browserTest(
  'what is typed while the second copy cannot be opened is in it once it can be',
  async ({ page, server }) => {
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      window.refusals = 0;
      window.refuses = true;
      IDBFactory.prototype.open = function (...rest) {
        if (!window.refuses) return open.apply(this, rest);
        window.refusals += 1;
        throw new DOMException('no room', 'UnknownError');
      };
      // A snapshot would store everything anew: no timer of a second or more comes.
      const { setTimeout } = window;
      window.setTimeout = (work, after, ...rest) => (after >= 1_000 ? 0 : setTimeout(work, after, ...rest));
    });
    await openForm(page, server, await draftPage(server));
    await field(page, 0).fill('một');
    // It is tried three times, and then not before something else is written.
    await page.waitForFunction(() => window.refusals === 3);
    await page.evaluate(() => (window.refuses = false));
    await field(page, 1).fill('hai');
    await secondHas(page, ['một', 'hai']);
  },
);
