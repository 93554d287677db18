// The desk in each engine that is here: a paper is brought, changed, and kept over a reload.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, engineNames, missing, pageOf } from '../engines.mjs';

const TEXT = `KẾ HOẠCH
Trồng cây năm 2025
-----
Thực hiện như sau:
I. MỤC TIÊU
- Mỗi chi đoàn trồng ít nhất 05 cây xanh.
II. NỘI DUNG
- Ra quân trồng cây.
`;

const rows = () => {
  const shadow = document.querySelector('orientation-import')?.shadowRoot;
  return [...(shadow?.querySelectorAll('[role=treeitem]') ?? [])].map((item) => item.textContent);
};

let server;
after(async () => {
  await endEngines();
  await server?.close();
});

for (const engine of engineNames) {
  test(`a paper is brought, changed and kept, in ${engine}`, {
    skip: missing(engine) ?? false,
    timeout: 600_000,
  }, async (t) => {
    server ??= await serve({ endpoints: receiver() });
    const page = await pageOf(engine);
    t.after(() => page.close());
    await page.goto(`${server.origin}/demo/import.html`);
    await page.until(() => document.querySelector('orientation-import')?.shadowRoot?.querySelector('textarea') != null);
    await page.evaluate((text) => document.querySelector('orientation-import').bring(text), TEXT);
    await page.until(
      () => document.querySelector('orientation-import').shadowRoot.querySelectorAll('[role=treeitem]').length === 8,
    );
    await page.evaluate(() => {
      const shadow = document.querySelector('orientation-import').shadowRoot;
      [...shadow.querySelectorAll('[role=treeitem]')].find((item) => item.textContent.includes('NỘI DUNG')).click();
    });
    await page.evaluate(() => {
      const shadow = document.querySelector('orientation-import').shadowRoot;
      shadow.querySelector('[aria-keyshortcuts="Alt+Shift+ArrowRight"]').click();
    });
    await page.until(() => {
      const shadow = document.querySelector('orientation-import').shadowRoot;
      return [...shadow.querySelectorAll('[aria-level="2"]')].some((item) => item.textContent.includes('NỘI DUNG'));
    });
    const before = await page.evaluate(rows);
    await page.reload();
    await page.until(
      () => document.querySelector('orientation-import')?.shadowRoot?.querySelector('.draft button') != null,
    );
    await page.evaluate(() =>
      document.querySelector('orientation-import').shadowRoot.querySelector('.draft button').click(),
    );
    await page.until(
      () => document.querySelector('orientation-import').shadowRoot.querySelectorAll('[role=treeitem]').length === 8,
    );
    assert.deepEqual(await page.evaluate(rows), before);
  });
}
