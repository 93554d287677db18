// On a page that is read from right to left, what is in Vietnamese is still read from left to right.
import assert from 'node:assert/strict';
import { checklistPage, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';
import { pageWith, shown, tag } from './plan.mjs';

const mirrored = (html) => html.replace('<html lang="vi">', '<html lang="vi" dir="rtl">');
const directions = (page, tagName, selectors) =>
  page.evaluate(
    ([name, all]) =>
      all.map((each) => getComputedStyle(document.querySelector(name).shadowRoot.querySelector(each)).direction),
    [tagName, selectors],
  );

browserTest('a form is read from left to right on a page that is not', async ({ page, write }) => {
  await write(mirrored(checklistPage()));
  await parts(page);
  assert.deepEqual(await directions(page, 'orientation-checklist', ['.root', '.row', '.num', '.bar']), [
    'ltr',
    'ltr',
    'ltr',
    'ltr',
  ]);
});

browserTest('so is what stands in the place of a form that cannot be shown', async ({ page, write }) => {
  await write(
    mirrored(
      pageWith('<orientation-checklist></orientation-checklist>', {
        script: '<script type="module" src="../dist/orientation-checklist.js"></script>',
      }),
    ),
  );
  await page.locator('orientation-checklist [role=alert]').waitFor();
  assert.deepEqual(await directions(page, 'orientation-checklist', ['.root', '[role=alert]']), ['ltr', 'ltr']);
});

browserTest('a plan is read from left to right on a page that is not', async ({ page, write }) => {
  await write(mirrored(pageWith(tag())));
  await shown(page);
  assert.deepEqual(await directions(page, 'orientation-plan', ['.root', '.task']), ['ltr', 'ltr']);
});
