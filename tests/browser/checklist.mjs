// A page with a checklist of the set that has every kind in it, and ways to its parts.
import { readFile } from 'node:fs/promises';

const frozen = (name) => readFile(new URL(`../frozen/${name}`, import.meta.url), 'utf8');
const escaped = (text) => text.replaceAll('<', '\\u003c');

export const criteria = JSON.parse(await frozen('criteria-v1.json'));
export const assessment = JSON.parse(await frozen('assessment-v1.json'));

/** The markup of a page with a checklist: `attributes` of the element, `around` the element in it. */
export function checklistPage({
  attributes = '',
  around = (element) => element,
  set = criteria,
  prefill,
  script = 'orientation-checklist.js',
} = {}) {
  const element = `<orientation-checklist unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu" unit-type="chapter" superior="Đoàn xã Mẫu" period="2022" ${attributes}></orientation-checklist>`;
  const data = prefill === undefined ? '' : `element.assessment = ${escaped(JSON.stringify(prefill))};`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>t</title>
<script type="module" src="../dist/${script}"></script></head>
<body>${around(element)}
<script type="module" nonce="t">
  const element = document.querySelector('orientation-checklist');
  ${data}
  element.criteria = ${escaped(JSON.stringify(set))};
</script></body></html>`;
}

/** Opens such a page and waits until it is scored and the parts that are fetched later are there; gives ways to its parts. */
export async function openChecklist({ page, write }, options) {
  await write(checklistPage(options));
  const form = await parts(page);
  await form.inside('.end').waitFor({ state: 'attached' });
  return form;
}

/** The parts of the checklist on a page, once it is scored. */
export async function parts(page) {
  await page.waitForFunction(
    () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
  );
  await page.evaluate(() => document.querySelector('orientation-checklist').complete);
  const inside = (selector) => page.locator(`orientation-checklist ${selector}`);
  const row = (id) => inside(`[data-criterion="${id}"]`);
  return {
    inside,
    row,
    input: (name) => inside(`input[name="${name}"]`),
    total: () => inside('#score').innerText(),
    points: (id) =>
      row(id)
        .locator('.points')
        .evaluate((button) => button.textContent.replace('Vì sao?', '').trim()),
    // Rows out of sight are not laid out, so they have no inner text.
    text: (id) => row(id).textContent(),
    value: () => page.evaluate(() => document.querySelector('orientation-checklist').filled),
  };
}

/**
 * Waits a tenth of a second, after which what was on the screen is on the device: by the clock of the page, which on a busy
 * machine may have stood still meanwhile.
 */
export const kept = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));

/** Hands a form in: opens the sheet before sending, says who fills it in, and confirms what is still open. */
export async function send({ inside }, press = (button) => button.click()) {
  await press(inside('[data-submit]'));
  const name = inside('dialog.ask [name="person-name"]');
  await name.waitFor();
  if ((await name.inputValue()) === '') await name.fill('Lò Thị Mẫu');
  await press(inside('[data-confirm]'));
}
