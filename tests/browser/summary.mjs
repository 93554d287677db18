// What the tests of the desk of the level above share.
import { readFile } from 'node:fs/promises';

const built = (path) => readFile(new URL(`../../www/dist/${path}`, import.meta.url), 'utf8');

/** The forms of the demo's commune, one to a line, and what they are scored by. */
export const forms = await built('demo/commune/forms-2022.ndjson');
export const formsBefore = await built('demo/commune/forms-2021.ndjson');
export const roster = await built('demo/commune/roster.json');
export const criteria = await built('criteria/chi-doan.json');

/** Each form as an object. */
export const each = forms
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Opens the page of the desk. */
export async function openDesk({ page, open }, path = '/demo/summary.html') {
  await open(path);
  await page.locator('orientation-summary').getByText('Nhận phiếu').first().waitFor();
}

/** Chooses files, and waits until all are read. */
export async function choose(page, ...files) {
  const buffers = files.map(({ name, text, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: bytes ?? Buffer.from(text),
  }));
  await page.locator('input[type=file]').setInputFiles(buffers);
  await page.locator('.notice', { hasText: /Đã nhận|taken in/ }).waitFor();
}

/** Brings the commune of the demo. */
export const bringCommune = (page) => choose(page, { name: 'phieu.ndjson', text: forms });

/** The rows of a table, cell by cell, by the words of its caption, once it is there. */
export async function table(page, caption) {
  const rows = page.locator('table', { has: page.locator('caption', { hasText: caption }) }).locator('tbody tr');
  await rows.first().waitFor({ state: 'attached' });
  return rows.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
}

/** The number of a name in a table of counts. */
export const counted = async (page, caption, name) =>
  Number((await table(page, caption)).find(([title]) => title === name)?.at(-1));
