// The main page by keyboard alone.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { focused, node, openDemo } from './demo.mjs';

// Presses Tab until the element with the focus is the one that is looked for; gives all that was passed.
async function tabTo(page, what, limit = 120) {
  const passed = [];
  for (let n = 0; n < limit; n += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    passed.push(now);
    if (now.inWidget && what(now)) return passed;
  }
  throw new Error(`not reached in ${limit} steps; the last were ${JSON.stringify(passed.slice(-8))}`);
}

const isSearch = ({ tag, words }) => tag === 'input' && words.startsWith('Tìm trong văn bản');
const isFilters = ({ tag, words }) => tag === 'summary' && words.startsWith('Lọc nhiệm vụ');
const isOutline =
  (number) =>
  ({ tag, words }) =>
    tag === 'a' && words.startsWith(number);
const isCopy = ({ tag, words }) => tag === 'button' && words.startsWith('Sao chép đường dẫn');

browserTest(
  'Tab reaches search, filters, outline and the links to copy, in the order in which they are seen',
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'portal.html');
    const passed = await tabTo(page, isCopy);
    const at = (what) => passed.findIndex((each) => each.inWidget && what(each));
    const order = [at(isSearch), at(isFilters), at(isOutline('2.1.')), at(isCopy)];
    assert.ok(
      order.every((place) => place >= 0),
      `something was not reached: ${order}`,
    );
    // Where each stands on the page, from the top and then from the left, as far as the widget lays them out.
    assert.ok(order[3] > order[2] && order[3] > order[0] && order[3] > order[1], `the text comes last: ${order}`);
  },
);

browserTest('every element with the focus can be seen to have it', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await tabTo(page, isSearch);
  for (let n = 0; n < 12; n += 1) {
    const ring = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const marks = [element, ...(element.closest('label') ? [element.closest('label')] : []), element.parentElement];
      return marks.some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
    });
    assert.ok(ring, `no ring around ${JSON.stringify(await focused(page))}`);
    await page.keyboard.press('Tab');
  }
});

browserTest(
  'search by keyboard: letters find, Enter steps on, Shift+Enter steps back, Escape clears',
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'portal.html');
    await tabTo(page, isSearch);
    await page.keyboard.type('thieu nhi');
    const current = page.locator('orientation-plan mark.now');
    await page.locator('orientation-plan mark').first().waitFor();
    assert.equal(await current.count(), 0);
    const at = () => page.locator('orientation-plan .count').innerText();
    await page.keyboard.press('Enter');
    await current.first().waitFor();
    assert.match(await at(), /^1 trên \d+$/);
    await page.keyboard.press('Enter');
    assert.match(await at(), /^2 trên \d+$/);
    await page.keyboard.press('Shift+Enter');
    assert.match(await at(), /^1 trên \d+$/);
    assert.ok(isSearch(await focused(page)), 'the field keeps the focus');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
    await page.locator('orientation-plan mark').first().waitFor({ state: 'detached' });
  },
);

browserTest(
  'filters by keyboard: Enter opens them, Space chooses, and the chosen box keeps the focus',
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'portal.html');
    await tabTo(page, isFilters);
    await page.keyboard.press('Enter');
    await tabTo(page, ({ tag }) => tag === 'input', 3);
    const chosen = await focused(page);
    await page.keyboard.press('Space');
    assert.match(chosen.words, /^Công tác giáo dục/);
    await page
      .getByText(/^Đang hiện 4 trên 22 nhiệm vụ$/)
      .first()
      .waitFor();
    const now = await focused(page);
    assert.match(now.words, /^Công tác giáo dục/);
  },
);

browserTest('the outline by keyboard: Enter goes to the section and takes the focus along', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await tabTo(page, isOutline('2.5.'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search.includes('2.5'));
  assert.equal((await focused(page)).id, 'n-2.5');
  await page.keyboard.press('Tab');
  assert.ok((await focused(page)).inWidget);
  assert.ok(await node(page, '2.5').isVisible());
});

browserTest(
  'a link is copied by keyboard and is the address of that place',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'portal.html#/van-ban');
    await tabTo(page, ({ tag, words }) => tag === 'button' && words === 'Sao chép đường dẫn tới mục 2.1');
    await page.keyboard.press('Enter');
    await page.getByText('Đã sao chép đường dẫn').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, new URL('?orientation=lai-chau-2022/2.1#/van-ban', page.url()).href);
  },
);

browserTest('Tab leaves the widget at its end: nobody is caught in it', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  await page.locator('.lien-quan a').first().focus();
  await page.keyboard.press('Shift+Tab');
  assert.ok((await focused(page)).inWidget);
  await page.keyboard.press('Tab');
  assert.deepEqual((await focused(page)).words, 'Thông báo lịch họp giao ban quý I');
});
