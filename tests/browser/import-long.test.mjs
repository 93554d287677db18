// A paper of a thousand pages on the desk: read beside the page, given up where somebody wants to, and read all the same where
// no worker may run.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { openDesk } from './import.mjs';
import { longPaper } from './long-paper.mjs';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bàn soạn</title>
  <script type="module" src="/orientation-import.js"></script><orientation-import></orientation-import></html>`;

const bringLong = (page, pages) =>
  page.locator('orientation-import input[type=file]').setInputFiles({
    name: 'dai.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(longPaper(pages)),
  });

// Brings such a paper, and waits until all of it is there.
async function bringWhole(page, pages) {
  const desk = page.locator('orientation-import');
  await desk.evaluate((own) => {
    own.isReady = new Promise((resolve) =>
      own.addEventListener('orientation-ready', () => resolve(), {
        once: true,
      }),
    );
  });
  await bringLong(page, pages);
  await desk.evaluate((own) => own.isReady);
}

// Notes every worker that the page begins and ends.
const watchWorkers = (page) =>
  page.addInitScript(() => {
    globalThis.workers = { begun: 0, ended: 0 };
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      constructor(address) {
        super(address);
        globalThis.workers.begun += 1;
      }
      terminate() {
        globalThis.workers.ended += 1;
        super.terminate();
      }
    };
  });
const workers = (page) => page.evaluate(() => globalThis.workers);

browserTest(
  'a long paper is read beside the page under a strict policy, as the page itself would read it',
  async (tools) => {
    const { page, write } = tools;
    await watchWorkers(page);
    await write(PAGE, { 'Content-Security-Policy': POLICY });
    await page.getByRole('textbox').waitFor();
    await bringWhole(page, 160);
    assert.deepEqual(await workers(page), { begun: 1, ended: 1 });
    const desk = page.locator('orientation-import');
    const plan = await desk.evaluate((own) => own.value);
    const tab = page.getByRole('tab', { name: /Cần xem/ });
    const found = await tab.textContent();
    // What is done next is done by the engine of the page, which opens what the worker has read; what was unclear stays.
    await page
      .getByRole('treeitem', { name: /^I+\. / })
      .nth(1)
      .click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.getByRole('toolbar').getByRole('button', { name: 'Hoàn tác', disabled: false }).click();
    assert.equal(await desk.evaluate((own) => own.value), plan);
    await tab.filter({ hasText: found.trim() }).waitFor();
    // The same paper, read by the page.
    await page.evaluate(() => {
      globalThis.Worker = undefined;
    });
    await page.getByRole('button', { name: /Đưa văn bản vào/ }).click();
    await bringWhole(page, 160);
    assert.equal(await desk.evaluate((own) => own.value), plan);
    assert.equal(await tab.textContent(), found);
  },
);

browserTest(
  'the outline of a long paper is there before its plan, which then can be changed and is kept',
  async (tools) => {
    const { page } = tools;
    // What the worker tells of the plan waits until it is let go.
    await page.addInitScript(() => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        set onmessage(listen) {
          super.onmessage = (event) => {
            if (event.data.kind === 'texts') globalThis.letGo = () => listen(event);
            else listen(event);
          };
        }
      };
    });
    await openDesk(tools);
    const desk = page.locator('orientation-import');
    await bringLong(page, 160);
    const section = page.getByRole('treeitem', { name: /^I+\. / }).nth(1);
    await section.click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    const told = page.locator('orientation-import [role=status]').filter({ hasText: 'còn đang được đưa vào' });
    await told.waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Sang bước xuất bản' }).click();
    assert.equal(await desk.evaluate((own) => own.value), '');
    while (!(await page.evaluate(() => globalThis.letGo !== undefined))) await page.waitForTimeout(50);
    await page.evaluate(() => globalThis.letGo());
    // Who went on meanwhile goes on now.
    await page.getByRole('heading', { name: 'Xem trước' }).waitFor();
    const plan = await desk.evaluate((own) => own.value);
    assert.ok(plan.length > 1_000_000);
    await page.getByRole('button', { name: /Kiểm tra/ }).click();
    await section.click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.getByRole('toolbar').getByRole('button', { name: 'Hoàn tác', disabled: false }).click();
    assert.equal(await desk.evaluate((own) => own.value), plan);
  },
);

// The keys under which the mirror has drafts of the desk; `isOne` puts the parts of a draft together under its own key first, as
// they were written before.
const keptKeys = (page, isOne = false) =>
  page.evaluate(
    (isOne) =>
      new Promise((resolve) => {
        const request = indexedDB.open('orientation', 1);
        request.onsuccess = () => {
          const { result } = request;
          const store = result.transaction('texts', 'readwrite').objectStore('texts');
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            const own = keys.result.filter((key) => key.startsWith('orientation:import:'));
            const values = store.getAll(IDBKeyRange.bound(own[0] ?? '', own.at(-1) ?? ''));
            values.onsuccess = () => {
              if (isOne) {
                for (const key of own) store.delete(key);
                const bytes = values.result.flatMap((part) => [...part]);
                store.put(new Uint8Array(bytes), own[0].split('#')[0]);
              }
              store.transaction.oncomplete = () => {
                result.close();
                resolve(own);
              };
            };
          };
        };
      }),
    isOne,
  );

browserTest(
  'a long paper is looked at from its beginning while what is unclear in it is still on its way',
  async (tools) => {
    const { page } = tools;
    await page.addInitScript(() => {
      const held = [];
      globalThis.letGo = () => {
        for (const tell of held.splice(0)) tell();
        globalThis.isLetGo = true;
      };
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        set onmessage(listen) {
          super.onmessage = (event) => {
            if (globalThis.isLetGo || event.data.kind === 'begun' || event.data.kind === 'head') listen(event);
            else held.push(() => listen(event));
          };
        }
      };
    });
    await openDesk(tools);
    await bringLong(page, 160);
    const first = page.getByRole('treeitem').first();
    await first.click();
    const left = page.locator('.check-head .remark');
    assert.match(await left.textContent(), /Đang/);
    // A line may be of a row that has not come.
    const line = page.getByRole('option').nth(30);
    await line.click();
    assert.equal(await first.getAttribute('aria-selected'), 'true');
    await page.evaluate(() => globalThis.letGo());
    await left.filter({ hasNotText: 'Đang' }).waitFor();
    await line.click();
    assert.equal(await first.getAttribute('aria-selected'), 'false');
    await page.keyboard.press('End');
    const last = page.getByRole('option').last();
    assert.ok(await last.evaluate((own) => own.getRootNode().activeElement === own));
  },
);

browserTest('the draft of a long paper is there again, as it was read', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const desk = page.locator('orientation-import');
  await bringWhole(page, 160);
  const plan = await desk.evaluate((own) => own.value);
  while ((await keptKeys(page)).length === 0) await page.waitForTimeout(50);
  assert.ok((await keptKeys(page)).length > 1, 'it is written in parts');
  await page.reload();
  await page.getByRole('button', { name: /^Làm tiếp/ }).click();
  await page.getByRole('tree').waitFor();
  assert.equal(await desk.evaluate((own) => own.value), plan);
});

browserTest('a long draft is kept where the part that writes it cannot be had, too', async (tools) => {
  const { page, expectMessage } = tools;
  expectMessage(/Failed to load resource|ERR_FAILED/);
  await page.route(/kept-bytes/, (route) => route.abort());
  await openDesk(tools);
  await bringWhole(page, 160);
  while ((await keptKeys(page)).length === 0) await page.waitForTimeout(50);
  assert.equal((await keptKeys(page)).filter((key) => key.includes('#')).length, 0);
});

browserTest(
  'a long draft goes with all its parts, and one that was written before as one value is there',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    const desk = page.locator('orientation-import');
    const bring = async () => {
      await bringWhole(page, 160);
      while ((await keptKeys(page)).length < 2) await page.waitForTimeout(50);
    };
    await bring();
    await page.reload();
    await page.getByRole('button', { name: /^Xóa/ }).click();
    await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
    while ((await keptKeys(page)).length > 0) await page.waitForTimeout(50);
    await bring();
    const plan = await desk.evaluate((own) => own.value);
    await keptKeys(page, true);
    await page.reload();
    await page.getByRole('button', { name: /^Làm tiếp/ }).click();
    await page.getByRole('tree').waitFor();
    assert.equal(await desk.evaluate((own) => own.value), plan);
  },
);

browserTest('the reading of a long paper can be given up, and another one is taken', async (tools) => {
  const { page } = tools;
  await watchWorkers(page);
  // The module does not come until it is let go, so that the reading goes on for as long as the test needs.
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await openDesk(tools);
  await page.route(/reading-worker/, async (route) => {
    await held;
    await route.continue();
  });
  await bringLong(page, 160);
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Dừng đọc' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  letGo();
  await page.waitForFunction(() => globalThis.workers.ended === 1);
  assert.equal(await page.getByRole('tree').count(), 0);
  await page.getByRole('textbox').fill('KẾ HOẠCH\nTrồng cây\n-----\nI. NỘI DUNG\n- Mỗi chi đoàn trồng 05 cây.\n');
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await page.getByRole('treeitem', { name: /Mỗi chi đoàn trồng/ }).waitFor();
});

browserTest('where a policy forbids workers the page reads a long paper by itself', async (tools) => {
  const { page, write, expectMessage } = tools;
  expectMessage(/worker/i);
  await write(PAGE, {
    'Content-Security-Policy': `${POLICY}; worker-src 'none'`,
  });
  await page.getByRole('textbox').waitFor();
  await bringLong(page, 160);
  await page.getByRole('tree').waitFor();
});

browserTest('what the reading has left unclear is there again with the draft', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await page
    .getByRole('textbox')
    .fill('KẾ HOẠCH\nTrồng cây năm 2025\n-----\nI. NỘI DUNG\n1. Treo băng rôn trước ngày 30/02/2025.\n');
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await page.getByRole('tree').waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^Làm tiếp/ }).click();
  await page.getByRole('tab', { name: /Cần xem/ }).click();
  await page.locator('.finding').filter({ hasText: '30/02/2025' }).waitFor();
});
