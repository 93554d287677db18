// Language, theme and width are the page's to choose.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { openDemo } from './demo.mjs';

// How light a colour is, from 0 to 1.
const lightness = (colour) => {
  const [r, g, b] = colour.match(/[\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
};
const inkOf = (page) =>
  page
    .locator('orientation-plan li[part~="action"] .words')
    .first()
    .evaluate((words) => getComputedStyle(words).color);

browserTest(
  'the English page has English labels and the Vietnamese paper, each marked as what it is',
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'en.html');
    const language = (locator) =>
      locator.evaluate((element) => {
        for (let at = element; at !== null; at = at.parentElement ?? at.getRootNode().host) if (at.lang) return at.lang;
        return 'none';
      });
    const paper = page.getByText('Giáo dục lý tưởng cách mạng').first();
    assert.equal(await language(paper), 'vi');
    assert.equal(await language(page.getByRole('searchbox')), 'en');
    const labels = await page
      .locator('orientation-plan')
      .evaluate((widget) =>
        [...widget.shadowRoot.querySelectorAll('button, summary, legend, dt, label > .label')]
          .map((each) => each.textContent.trim())
          .join(' '),
      );
    assert.doesNotMatch(labels, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  },
);

browserTest(
  'the theme attribute gives light words on a dark ground, whatever the machine prefers',
  { colorScheme: 'light' },
  async (tools) => {
    await openDemo(tools, 'dark.html');
    assert.ok(lightness(await inkOf(tools.page)) > 0.6);
  },
);

browserTest('without the attribute the theme follows the machine', { colorScheme: 'dark' }, async (tools) => {
  await openDemo(tools, 'strict.html');
  assert.ok(lightness(await inkOf(tools.page)) > 0.6);
});

browserTest('in a column of 300 pixels the widget stays within it', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'narrow.html');
  const outside = await page.locator('orientation-plan').evaluate((widget) => {
    const { left, right } = widget.getBoundingClientRect();
    return [...widget.shadowRoot.querySelectorAll('*')]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, [aria-live]'),
      )
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && (box.left < left - 1 || box.right > right + 1);
      })
      .map((element) => `${element.localName}.${element.className}`);
  });
  assert.deepEqual(outside, []);
  assert.ok((await page.locator('orientation-plan').boundingBox()).width <= 300);
});
