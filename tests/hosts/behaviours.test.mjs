// What engines do in ways of their own: history, forms, the keyboard, storage, large letters; the same in each of them.
import assert from 'node:assert/strict';
import { checklistPage } from '../browser/checklist.mjs';
import { everywhere } from './everywhere.mjs';

const FORM = 'orientation-checklist';
const NUMBER = [FORM, 'input[name="buoi-tuyen-truyen"]'];
const isScored = () =>
  document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null &&
  document.querySelector('orientation-checklist').shadowRoot.querySelector('.end') != null;

// A node is in sight and nothing moves any more.
const isAtRest = async (node) => {
  const top = () =>
    document.querySelector('orientation-plan').shadowRoot.getElementById(`n-${node}`).getBoundingClientRect().top;
  const before = top();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return top() === before && before >= 0 && before < innerHeight;
};

everywhere('links inside a plan are steps of the history', async ({ page, write }) => {
  await write(
    '<!doctype html><html lang="vi"><title>t</title><script type="module" src="/dist/orientation.js"></script><orientation-plan src="/dist/plans/lai-chau-2022.json"></orientation-plan>',
  );
  await page.until(() => Boolean(document.querySelector('orientation-plan')?.planId));
  const at = (id) =>
    page.until((node) => location.search.includes(`/${node}`) || location.search.includes(`%2F${node}`), id);
  for (const id of ['2.1', '2.4']) {
    await page.evaluate((node) => {
      const root = document.querySelector('orientation-plan').shadowRoot;
      const link = [...root.querySelectorAll('a[href]')].find(({ href }) => new RegExp(`[/F]${node}$`).test(href));
      link.click();
    }, id);
    await at(id);
    await page.until(isAtRest, id);
  }
  await page.evaluate(() => history.back());
  await at('2.1');
  await page.until(isAtRest, '2.1');
});

everywhere(
  'a form of the page posts the assessment, and a reset that is pressed can be undone after a reload',
  async ({ page, write }) => {
    await write(
      checklistPage({
        attributes: 'name="phieu"',
        around: (element) => `<form><button type="reset">Reset</button>${element}</form>`,
      }),
    );
    await page.until(isScored);
    await page.fill(NUMBER, '3');
    const posted = await page.evaluate(() => new FormData(document.querySelector('form')).get('phieu'));
    assert.equal(JSON.parse(posted).content.answers['buoi-tuyen-truyen'].value.value, 3);
    await page.evaluate(() => document.querySelector('form').reset());
    assert.equal(await page.value(...NUMBER), '3', 'nobody pressed it');
    await page.click('button[type=reset]');
    await page.until(
      (place) => document.querySelector(place[0]).shadowRoot.querySelector(place[1]).value === '',
      NUMBER,
    );
    await page.reload();
    await page.until(isScored);
    assert.equal(await page.value(...NUMBER), '');
    await page.click(FORM, '.notices .quiet');
    await page.until(
      (place) => document.querySelector(place[0]).shadowRoot.querySelector(place[1]).value === '3',
      NUMBER,
    );
  },
);

everywhere('a form that is emptied in the last moment of its page stays empty', async ({ page, write }) => {
  await write(checklistPage({ around: (element) => `<form><button type="reset">Reset</button>${element}</form>` }));
  await page.until(isScored);
  await page.fill(NUMBER, '3');
  // What is typed lies in both storages.
  await page.until(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('orientation');
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('texts').objectStore('texts').getAll();
          reading.onsuccess = () => resolve(reading.result.some((text) => String(text).includes('"value":3')));
        };
      }),
  );
  const origin = await page.evaluate(() => {
    addEventListener('reset', () => setTimeout(() => location.reload()), true);
    return performance.timeOrigin;
  });
  await page.click('button[type=reset]');
  await page.arrives((before) => performance.timeOrigin !== before && document.readyState === 'complete', origin);
  await page.until(isScored);
  // What the second storage has comes a moment after the first.
  await page.until(() => !Object.keys(localStorage).some((key) => key.endsWith(':x')));
  assert.equal(await page.value(...NUMBER), '');
});

everywhere('a form is filled in by the keyboard alone', async ({ page, write }) => {
  await write(checklistPage());
  await page.until(isScored);
  await page.evaluate(() =>
    document
      .querySelector('orientation-checklist')
      .shadowRoot.querySelector('[data-criterion="ke-hoach"] input[type=radio]')
      .focus(),
  );
  await page.press(' ');
  await page.until(
    () => document.querySelector('orientation-checklist').filled.answers?.['ke-hoach']?.value?.value === true,
  );
  await page.press('ArrowDown');
  await page.until(
    () => document.querySelector('orientation-checklist').filled.answers?.['ke-hoach']?.value?.value === false,
  );
});

everywhere('letters of twice the size on a narrow screen make nothing scroll sideways', async ({ page, write }) => {
  await write(
    `<!doctype html><html lang="vi" style="font-size:200%"><meta name="viewport" content="width=device-width"><title>t</title><style>body{margin:0}</style>
    <script type="module" src="/dist/orientation.js"></script>
    <orientation-plan src="/dist/plans/lai-chau-2022.json"></orientation-plan>
    <orientation-checklist criteria="/dist/criteria/chi-doan.json" unit-id="a" unit-name="Chi đoàn bản Mẫu" period="2022"></orientation-checklist>`,
  );
  await page.size(320, 700);
  await page.until(
    () =>
      Boolean(document.querySelector('orientation-plan')?.planId) &&
      document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null,
  );
  const wide = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  assert.ok(wide.content <= wide.window, JSON.stringify(wide));
});
