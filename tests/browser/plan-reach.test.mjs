import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { nodeOf, openFilters, showPlan } from './plan.mjs';

for (const [name, options, attributes] of [
  ['light', {}, ''],
  ['dark', { colorScheme: 'dark' }, ''],
  ['narrow', { viewport: { width: 320, height: 640 } }, ''],
  ['English', {}, 'lang="en"'],
]) {
  browserTest(`axe finds nothing: ${name}`, options, async (tools) => {
    const { page } = tools;
    await showPlan(tools, attributes);
    await openFilters(page);
    await page.locator('#query').fill('thanh nien');
    await page.locator('mark').first().waitFor();
    await page.keyboard.press('Enter');
    await page.evaluate(() => document.querySelector('orientation-plan').open('2.4.t1.a5'));
    await expectNoAxeViolations(page);
  });
}

browserTest(
  'dark is what the system says unless the attribute says otherwise',
  { colorScheme: 'dark' },
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    const surface = () => page.locator('.root').evaluate((root) => getComputedStyle(root).backgroundColor);
    assert.equal(await surface(), 'rgb(18, 23, 30)');
    await page.evaluate(() => (document.querySelector('orientation-plan').theme = 'light'));
    await page.waitForFunction(() => document.querySelector('orientation-plan').hasAttribute('theme'));
    assert.equal(await surface(), 'rgb(255, 255, 255)');
    await page.evaluate(() => (document.querySelector('orientation-plan').theme = 'mauve'));
    await page.waitForFunction(() => document.querySelector('orientation-plan').getAttribute('theme') === 'mauve');
    assert.equal(await surface(), 'rgb(18, 23, 30)');
  },
);

for (const width of [320, 360, 480, 768, 1024, 1280, 1600]) {
  browserTest(`nothing runs over the side at ${width} pixels`, { viewport: { width, height: 800 } }, async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await openFilters(page);
    await page.locator('#query').fill('thanh nien');
    await page.locator('mark').first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    const measure = await nodeOf(page, '2.1.t1.a1')
      .locator('.words')
      .evaluate((words) => words.getBoundingClientRect().width);
    assert.ok(measure <= 48 * 16, `${measure} pixels of text`);
  });
}

browserTest('in a narrow column of a wide page the outline is a sheet', async (tools) => {
  const { page, write } = tools;
  await write(`<!doctype html><meta charset="utf-8"><title>t</title><div style="width:340px;float:left">
    <orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan></div>
    <script type="module" src="../dist/orientation.js"></script>`);
  await page.getByRole('button', { name: 'Mục lục' }).click();
  const sheet = page.getByRole('dialog', { name: 'Mục lục' });
  await sheet.getByRole('link', { name: /^2\.4\./ }).click();
  await sheet.waitFor({ state: 'detached' });
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-plan').shadowRoot.activeElement?.id),
    'n-2.4',
  );
});

browserTest(
  'buttons and fields are large enough for a finger',
  { viewport: { width: 360, height: 740 }, hasTouch: true },
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await openFilters(page);
    await page.getByRole('button', { name: 'Mục lục' }).click();
    await page.getByRole('dialog').waitFor();
    const small = await page.evaluate(() => {
      const root = document.querySelector('orientation-plan').shadowRoot;
      const boxes = [
        ...root.querySelectorAll('button, input[type=search], summary, .choice, .contents a, .mentions a'),
      ];
      return boxes
        .map((element) => ({ name: element.className || element.localName, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`);
    });
    assert.deepEqual(small, []);
  },
);

browserTest('the whole interface is reached and worked by the keyboard', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  const focus = () =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('orientation-plan').shadowRoot;
      return activeElement && `${activeElement.localName}.${activeElement.className || activeElement.id}`;
    });
  const reached = new Set();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(await focus());
  }
  for (const expected of ['button.quiet', 'a.', 'input.query', 'summary.summary', 'button.copy']) {
    const found = [...reached].some((name) => name?.startsWith(expected.replace('summary.summary', 'summary.')));
    assert.ok(found, `${expected} among ${[...reached].join(', ')}`);
  }
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('.choice input').first().isChecked(), true);
  await page.getByRole('button', { name: 'Bỏ lọc, xem tất cả' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.choice input').first().isChecked(), false);
});

browserTest('the section that is read is marked in the outline', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await nodeOf(page, '2.6.t1.a3').scrollIntoViewIfNeeded();
  // What comes into view for the first time takes its room, which may move the section away: a reader scrolls on.
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('orientation-plan');
    shadowRoot.getElementById('n-2.6').scrollIntoView();
    return shadowRoot.querySelector('.contents a[aria-current]')?.textContent.includes('2.6.');
  });
  assert.equal(await page.locator('.contents a[aria-current]').count(), 1);
});

browserTest('hostile rules of the page do not reach inside', async (tools) => {
  const { page } = tools;
  const hostile = `<style>html { font-size: 62.5% } * { line-height: 1 !important; color: red !important; font: italic 9px serif !important;
    text-transform: uppercase !important; letter-spacing: 3px !important; text-align: right; box-sizing: content-box }
    a, button, h2, p, li { display: inline !important; float: left } input { width: 20px !important }</style>`;
  await showPlan(tools, '', { head: hostile });
  const styles = await nodeOf(page, '2.1.t1.a1')
    .locator('.words')
    .evaluate((words) => {
      const { color, fontSize, fontStyle, lineHeight, textTransform, letterSpacing, textAlign } =
        getComputedStyle(words);
      return { color, fontSize, fontStyle, lineHeight, textTransform, letterSpacing, textAlign };
    });
  assert.deepEqual(styles, {
    color: 'rgb(27, 36, 48)',
    fontSize: '16px',
    fontStyle: 'normal',
    lineHeight: '27.2px',
    textTransform: 'none',
    letterSpacing: 'normal',
    textAlign: 'start',
  });
});
