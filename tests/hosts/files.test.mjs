// Files in each engine: a photo as evidence, of which the form keeps no more than its name, size and hash, and a form that was
// saved as a file and is brought to another device.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { everywhere } from './everywhere.mjs';

const FORM = 'orientation-checklist';
const page = (unit) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/dist/orientation.js"></script></head><body>
<orientation-checklist criteria="/dist/criteria/chi-doan.json" layout="page" unit-id="${unit}" unit-name="Chi đoàn bản Mẫu"
  unit-type="chapter" period="2022"></orientation-checklist></body></html>`;
const isScored = () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null;

// Chooses a file as a person does in the browser's own dialog, which no driver opens.
const choose = (selector, name, type, text) => {
  const input = document.querySelector('orientation-checklist').shadowRoot.querySelector(selector);
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

everywhere('of a photo the form keeps its name, its size and its hash', async ({ page: tab, write }) => {
  await write(page('anh'));
  await tab.until(isScored);
  const row = '[data-criterion="truyen-thong"]';
  await tab.opens([FORM, `${row} [data-do=evidence]`], [FORM, `${row} [data-panel=evidence]`]);
  const [photo, text] = [`${row} [data-panel=evidence] input[type=file]`, 'ảnh của một buổi dâng hương'];
  await tab.until(
    (place) => document.querySelector('orientation-checklist').shadowRoot.querySelector(place) !== null,
    photo,
  );
  await tab.evaluate(choose, photo, 'dang-huong.jpg', 'image/jpeg', text);
  const proof = await tab.until(() => {
    const { answers } = document.querySelector('orientation-checklist').filled;
    return answers?.['truyen-thong']?.evidence?.map((each) => each.proof).find(({ kind }) => kind === 'photo');
  });
  assert.equal(proof.file, 'dang-huong.jpg');
  assert.equal(proof.fingerprint, `sha256:${createHash('sha256').update(text).digest('hex')}`);
  assert.equal(proof.bytes, Buffer.byteLength(text));
});

everywhere('a form that was saved as a file is brought to another device', async ({ page: tab, write }) => {
  await write(page('mot'));
  await tab.until(isScored);
  await tab.fill([FORM, 'input[name="truyen-thong"]'], '2');
  const file = await tab.until(() => {
    const { filled } = document.querySelector('orientation-checklist');
    return (
      filled.answers?.['truyen-thong'] &&
      JSON.stringify({ format: 'orientation/assessment', version: 1, content: filled })
    );
  });
  // The other device has nothing of it.
  await tab.evaluate(() => localStorage.clear());
  await write(page('hai'));
  await tab.until(isScored);
  const place = '.end input[type=file]';
  await tab.until(
    (input) => document.querySelector('orientation-checklist').shadowRoot.querySelector(input) !== null,
    place,
  );
  await tab.evaluate(choose, place, 'phieu.json', 'application/json', file.replaceAll('"id":"mot"', '"id":"hai"'));
  await tab.until(
    () => document.querySelector('orientation-checklist').filled.answers?.['truyen-thong']?.value?.value === 2,
  );
  assert.equal(await tab.value(FORM, 'input[name="truyen-thong"]'), '2');
});
