// What the criteria desk keeps on the device: the set that is being made, and nothing of the form in which it is tried.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { criterion, desk, openCriteria, opened, paste, saved, TABLE } from './criteria.mjs';
import { openDesk } from './import.mjs';

// Everything that stands in any storage of the page: the keys.
const stored = (page) =>
  page.evaluate(async () => {
    const keys = (storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at));
    const mirrored = await new Promise((resolve) => {
      const request = indexedDB.open('orientation');
      request.onupgradeneeded = () => request.transaction.abort();
      request.onerror = () => resolve([]);
      request.onsuccess = () => {
        const all = request.result.transaction('texts').objectStore('texts').getAllKeys();
        all.onsuccess = () => resolve(all.result.map(String));
      };
    });
    return [...new Set([...keys(localStorage), ...keys(sessionStorage), ...mirrored])].sort();
  });

const draft = (page) => desk(page).locator('.drafts .draft');

browserTest(
  'a set that is being made is there again on the next visit, with the edition that is in the field',
  // The latest stands first.
  { clock: null },
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    await paste(page, TABLE);
    const { text } = await saved(page);
    await desk(page)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'bo.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    // What was made of the table is a draft of its own; the file is none yet.
    await draft(page).first().waitFor();
    assert.equal(await draft(page).count(), 1);
    const one = await opened(page, 'Trồng cây');
    await one.getByRole('textbox', { name: 'Tối đa' }).fill('12');
    await one.getByRole('textbox', { name: 'Tối đa' }).press('Tab');
    await desk(page).getByRole('alert').filter({ hasText: 'Hãy đổi phiên bản' }).waitFor();
    await page.reload();
    await openCriteria(page);
    await draft(page).nth(1).waitFor();
    await draft(page).first().getByRole('button', { name: 'Làm tiếp' }).click();
    await criterion(page, 'Trồng cây').getByText('12 điểm').waitFor();
    await desk(page).getByRole('alert').filter({ hasText: 'Hãy đổi phiên bản' }).waitFor();
    // The other one is deleted when that is said twice.
    await draft(page).first().getByRole('button', { name: 'Xóa' }).click();
    await draft(page).getByRole('button', { name: 'Xóa hẳn?' }).click();
    await draft(page).first().waitFor({ state: 'detached' });
    await page.reload();
    await openCriteria(page);
    await draft(page).first().waitFor();
    assert.equal(await draft(page).count(), 1);
  },
);

browserTest(
  'the form in which a set is tried leaves nothing behind, and what is typed stays while the set is changed',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await openCriteria(page);
    await paste(page, TABLE);
    const form = desk(page).locator('orientation-checklist');
    const field = form.locator('[data-criterion]').filter({ hasText: 'Trồng cây' }).getByRole('textbox').first();
    await field.fill('7');
    await field.press('Tab');
    await form
      .getByText(/7\s*\/\s*20/)
      .first()
      .waitFor();
    const one = await opened(page, 'Có kế hoạch học tập');
    await one.getByRole('textbox', { name: 'Tối đa' }).fill('5');
    await one.getByRole('textbox', { name: 'Tối đa' }).press('Tab');
    await form
      .getByText(/7\s*\/\s*21/)
      .first()
      .waitFor();
    assert.equal(await field.inputValue(), '7');
    await page.reload();
    await openCriteria(page);
    await draft(page).first().waitFor();
    const keys = await stored(page);
    assert.equal(keys.length, 1, keys.join('\n'));
    assert.match(keys[0], /^orientation:import-criteria:/);
  },
);
