// An old skin around the form, and the form in an old skin: neither reaches into the other.
import assert from 'node:assert/strict';
import { parts } from './checklist.mjs';
import { openFormDemo } from './demo.mjs';
import { browserTest } from './harness.mjs';

// The look of the form's own elements, by what they are.
const looks = ({ page }) =>
  page.locator('orientation-checklist').evaluate((element) => {
    const names = [
      'color',
      'background-color',
      'font-size',
      'line-height',
      'font-weight',
      'letter-spacing',
      'text-transform',
      'text-indent',
      'text-align',
      'text-decoration-line',
      'white-space',
      'list-style-type',
      'float',
      'display',
      'border-top-width',
      'border-top-style',
      'visibility',
      'cursor',
      'padding-top',
      'outline-style',
      'min-height',
    ];
    const parts = [
      'h2',
      'h3',
      '.wording',
      '.hint',
      'ol',
      'li.row',
      '.points',
      '.choice',
      'input[type=radio]',
      'input.num',
      'textarea',
      'button.chip',
      'button.more',
      'progress',
      '.bar',
      'label',
      'summary',
      '.button',
    ];
    return Object.fromEntries(
      parts.map((part) => {
        const found = element.shadowRoot.querySelector(part);
        if (found === null) return [part, 'none'];
        const style = getComputedStyle(found);
        return [part, Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))];
      }),
    );
  });

async function shown(tools, name) {
  const { inside } = await openFormDemo(tools, name);
  await tools.page.evaluate(() => document.querySelector('orientation-checklist').complete);
  await inside('[data-paste]').waitFor({ state: 'attached' });
  return looks(tools);
}

browserTest('the rules of an old skin do not reach what is inside the form', async (tools) => {
  const plain = await shown(tools, 'form-strict.html');
  assert.ok(
    Object.values(plain).every((look) => look !== 'none'),
    JSON.stringify(Object.entries(plain).filter(([, look]) => look === 'none')),
  );
  assert.deepEqual(await shown(tools, 'form.html'), plain);
});

// What of the page could have been touched: the head, the names, the styles, what other scripts have set.
const traces = (page) =>
  page.evaluate(() => ({
    names: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !/^\d+$/.test(name))
      .sort(),
    head: document.head.innerHTML,
    body: [...document.body.children].map((element) => element.localName),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    cookies: document.cookie,
    session: Object.keys(sessionStorage),
    arrays: Object.keys(Array.prototype),
    title: document.title,
    menu: getComputedStyle(document.querySelector('#thanh-menu a')).cssText,
    libraries: [$.version, jQuery.version, $j.fn.version],
  }));

browserTest('the form leaves nothing behind in the page, and keeps only keys of its own', async (tools) => {
  const { page, open } = tools;
  await page.route('**/orientation.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await open('/demo/form.html');
  const before = await traces(page);
  await page.unroute('**/orientation.js');
  const { input } = await openFormDemo(tools, 'form.html');
  await page.evaluate(() => document.querySelector('orientation-checklist').complete);
  await page.locator('orientation-checklist .num').first().fill('1');
  await page.waitForTimeout(300);
  const { names, ...after } = await traces(page);
  const { names: namesBefore, ...rest } = before;
  assert.deepEqual(
    names.filter((name) => !namesBefore.includes(name)),
    [],
  );
  assert.deepEqual(after, rest);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  assert.ok(keys.length > 0 && keys.every((key) => key.startsWith('orientation::lai-chau-2022:')), keys.join(' '));
  assert.ok(input !== undefined);
});

browserTest('the router of the page and the links of plan and form leave each other alone', async (tools) => {
  const { page } = tools;
  await openFormDemo(tools, 'form.html#/van-ban');
  const measure = page.locator('orientation-plan .measure').first();
  await measure.waitFor();
  const routes = () => page.evaluate(() => [name_page, so_lan]);
  const before = await routes();
  await measure.click();
  await page.locator('orientation-checklist [data-do=details]').first().click();
  await page
    .locator('orientation-checklist [data-panel=plan]')
    .getByRole('button', { name: 'Xem trong văn bản' })
    .first()
    .click();
  assert.deepEqual(await routes(), before);
  assert.equal(new URL(page.url()).hash, '#/van-ban');
});

browserTest(
  'what is typed beside a library that replaces `Array.from` is there again when the page is',
  async (tools) => {
    const { page } = tools;
    const { input } = await openFormDemo(tools, 'form.html');
    await input('truyen-thong').fill('7');
    await page.evaluate(() => {
      document.querySelector('orientation-checklist').filled;
      window.dispatchEvent(new Event('pagehide'));
    });
    const stored = await page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.includes(':s:'))
        .map(([, text]) => JSON.parse(text).e),
    );
    assert.ok(stored.length === 1 && stored[0].every((entry) => Array.isArray(entry)), JSON.stringify(stored));
    await page.reload();
    await parts(page);
    assert.equal(await input('truyen-thong').inputValue(), '7');
  },
);
