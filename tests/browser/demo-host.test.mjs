// The page around the widget, and the widget in the page: neither reaches into the other.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { openDemo } from './demo.mjs';

// The look of every element of the page but the widget and what it holds. How far an element reaches depends on the
// height of the widget and is left out.
const looks = (page) =>
  page.evaluate(() => {
    const reach = /(^|-)(height|width|size|origin|inset|top|bottom)\b/;
    const all = {};
    [...document.querySelectorAll('*')].forEach((element, at) => {
      if (element.closest('orientation-plan') !== null) return;
      const style = getComputedStyle(element);
      const own = [...style]
        .filter((name) => !reach.test(name))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`);
      all[`${element.localName}#${element.id}.${element.className}[${at}]`] = own.join('; ');
    });
    return all;
  });

const traces = (page) =>
  page.evaluate(() => ({
    names: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !/^\d+$/.test(name))
      .sort(),
    head: document.head.innerHTML,
    body: [...document.body.children].map((element) => element.localName),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie,
    arrays: Object.keys(Array.prototype),
    title: document.title,
    classes: document.documentElement.className + document.body.className,
  }));

async function withoutScript({ page, open }) {
  await page.route('**/orientation.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await open('/demo/portal.html');
  const before = [await looks(page), await traces(page)];
  await page.unroute('**/orientation.js');
  return before;
}

browserTest('the page looks the same with the widget as without', async (tools) => {
  const [before] = await withoutScript(tools);
  await openDemo(tools, 'portal.html');
  const after = await looks(tools.page);
  assert.ok(Object.keys(before).length > 80, 'the page should have elements to compare');
  assert.deepEqual(after, before);
});

browserTest('the widget leaves no name, style, key or element behind in the page', async (tools) => {
  const [, before] = await withoutScript(tools);
  await openDemo(tools, 'portal.html');
  await tools.page.getByRole('searchbox').fill('thanh nien');
  const { names, ...after } = await traces(tools.page);
  const { names: namesBefore, ...rest } = before;
  assert.deepEqual(
    names.filter((name) => !namesBefore.includes(name)),
    [],
  );
  assert.deepEqual(after, rest);
});

browserTest('the two libraries of the page keep their places', async (tools) => {
  await openDemo(tools, 'portal.html');
  assert.deepEqual(await tools.page.evaluate(() => [$.version, jQuery.version, $j.fn.version]), ['1.3', '1.3', '1.7']);
});

// What a reader sees of the widget's own elements.
const inside = (page) =>
  page.locator('orientation-plan').evaluate((widget) => {
    const names = [
      'color',
      'background-color',
      'font-size',
      'line-height',
      'font-weight',
      'letter-spacing',
      'word-spacing',
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
    ];
    const parts = [
      'h2',
      'h3',
      'h4',
      'p',
      'ul',
      'li',
      'a',
      'button',
      'input',
      'mark',
      'label',
      'nav',
      'section',
      'header',
      'summary',
      'dl',
      'dt',
      'dd',
    ];
    return Object.fromEntries(
      parts.map((part) => {
        const element = widget.shadowRoot.querySelector(part);
        if (element === null) return [part, 'none'];
        const style = getComputedStyle(element);
        return [part, Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))];
      }),
    );
  });

browserTest('the rules of an old skin do not reach the words of the widget', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'strict.html');
  await page.getByRole('searchbox').fill('thanh nien');
  await page.locator('orientation-plan mark').first().waitFor();
  // Put into the outline once the tools are there, and the first list of the plan from then on.
  await page.locator('orientation-plan .overviews').waitFor({ state: 'attached' });
  const plain = await inside(page);
  await openDemo(tools, 'portal.html');
  await page.getByRole('searchbox').fill('thanh nien');
  await page.locator('orientation-plan mark').first().waitFor();
  await page.locator('orientation-plan .overviews').waitFor({ state: 'attached' });
  assert.deepEqual(await inside(page), plain);
  assert.ok(
    Object.values(plain).every((look) => look !== 'none'),
    'every kind of element should be there to compare',
  );
});
