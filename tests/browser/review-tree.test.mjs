// A review as it is seen and heard: as a table, on a desk and on a phone, in both languages.
import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { criteria, handedIn, openReview } from './review.mjs';

const [first, second] = criteria;

async function treeOf(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value, name: name?.value ?? '' }));
}
const only = (tree, ...roles) => tree.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
const double = (names) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

const busy = handedIn((answers) => {
  answers[first.id].evidence = [
    { proof: { kind: 'link', url: 'https://example.org/tin', title: 'Tin bài' }, entered: '2022-11-20' },
    { proof: { kind: 'link', url: 'javascript:alert(1)', title: 'Không phải trang' } },
    { proof: { kind: 'photo', file: 'buoi-1.jpg', bytes: 182044, fingerprint: `sha256:${'ab'.repeat(32)}` } },
  ];
  delete answers[second.id].evidence;
});

browserTest('a review is a table with a head, and no two of its controls are called the same', async (tools) => {
  const { points } = await openReview(tools, { prefill: busy });
  await points(first.id).fill('1');
  const tree = await treeOf(tools.page);
  assert.deepEqual(only(tree, 'table'), ['Bảng thẩm định']);
  assert.equal(only(tree, 'columnheader').length, 7);
  assert.ok(only(tree, 'row').length > criteria.length);
  assert.deepEqual(double(only(tree, 'button')), []);
  const fields = only(tree, 'textbox').filter((name) => /^Điểm thẩm định/.test(name));
  assert.equal(fields.length, criteria.length);
  assert.deepEqual(double(fields), []);
});

browserTest('evidence is read where it stands, links are links, and nothing else is one', async (tools) => {
  const { page } = tools;
  const { row, at } = await openReview(tools, { prefill: busy });
  assert.equal(await row(first.id).locator('.proofs li').count(), 2);
  await row(first.id).locator('[data-do=evidence]').focus();
  await page.keyboard.press('Enter');
  await row(first.id).locator('.proofs li').nth(2).waitFor();
  assert.match(await at(), new RegExp(`^${first.id} `));
  const links = row(first.id).locator('.proofs a');
  assert.equal(await links.count(), 1);
  assert.deepEqual(await links.evaluate(({ href, target, rel, textContent }) => [href, target, rel, textContent]), [
    'https://example.org/tin',
    '_blank',
    'noopener noreferrer',
    'Tin bài',
  ]);
  assert.match(await row(first.id).locator('.proofs').innerText(), /buoi-1\.jpg/);
});

for (const lang of ['vi', 'en']) {
  for (const width of [360, 1366]) {
    browserTest(
      `a review fits ${width} pixels and axe finds nothing in it: ${lang}`,
      { viewport: { width, height: 768 } },
      async (tools) => {
        const { page } = tools;
        const { points, inside, row } = await openReview(tools, { prefill: busy, attributes: `lang="${lang}"` });
        await points(first.id).fill('1');
        await inside('[data-review=accept-all]').click();
        await screenshot(page, `review-${lang}-${width}`, { fullPage: false });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
        // The unit's points, the reviewer's and those that count stand in one line, and so do the controls.
        const tops = await row(second.id).evaluate((item) =>
          ['.own', '.given', '.final'].map((part) => Math.round(item.querySelector(part).getBoundingClientRect().top)),
        );
        assert.ok(Math.max(...tops) - Math.min(...tops) < 12, tops.join());
        const marks = await row(second.id).evaluate((item) =>
          [...item.querySelectorAll('.give > *')].map((each) => Math.round(each.getBoundingClientRect().top)),
        );
        assert.equal(new Set(marks).size, 1, marks.join());
        await inside('.end').scrollIntoViewIfNeeded();
        await screenshot(page, `review-end-${lang}-${width}`, { fullPage: false });
        await expectNoAxeViolations(page);
      },
    );
  }
}

browserTest(
  'a form of 67 items is a few screens of a desk',
  { viewport: { width: 1366, height: 768 } },
  async (tools) => {
    const { inside } = await openReview(tools);
    const { height } = await inside('.sheet-of').boundingBox();
    assert.ok(height / 768 < 12, `${(height / 768).toFixed(1)} screens`);
  },
);
