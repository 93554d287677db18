// The page's own router lives in the hash; the widget's links live beside it.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { node, openDemo, ready } from './demo.mjs';

const where = (page) => {
  const { search, hash } = new URL(page.url());
  return decodeURIComponent(search) + hash;
};
const routes = (page) => page.evaluate(() => [name_page, so_lan]);
const shownPart = (page) => page.locator('.noidung > section:visible').getAttribute('data-trang');
const partOf = (page, name) => page.locator(`.noidung > section[data-trang="${name}"]`);
const follow = (page, name) => page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link', { name }).click();
const menu = (page, name) => page.locator('#thanh-menu').getByRole('link', { name }).click();
const inView = async (page, id) => {
  await page.waitForFunction((id) => {
    const element = document.querySelector('orientation-plan')?.shadowRoot?.getElementById(`n-${id}`);
    if (element === undefined || element === null) return false;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, id);
};

browserTest('a link of the widget leaves the hash and the router alone', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html#/van-ban');
  const before = await routes(page);
  await follow(page, /^2\.4\./);
  await inView(page, '2.4');
  assert.equal(where(page), '?orientation=lai-chau-2022/2.4#/van-ban');
  assert.deepEqual(await routes(page), before);
  assert.equal(await shownPart(page), 'van-ban');
});

browserTest(
  'the menu of the page keeps working after a link of the widget, and Back returns to the section',
  async (tools) => {
    const { page } = tools;
    await openDemo(tools, 'portal.html');
    await follow(page, /^2\.6\./);
    await inView(page, '2.6');
    await menu(page, 'Tin tức');
    await partOf(page, 'tin-tuc').waitFor();
    assert.equal(await shownPart(page), 'tin-tuc');
    assert.equal(where(page), '?orientation=lai-chau-2022/2.6#/tin-tuc');
    await page.goBack();
    await partOf(page, 'van-ban').waitFor();
    assert.equal(await shownPart(page), 'van-ban');
    await inView(page, '2.6');
  },
);

browserTest('back and forward go through the sections that were followed', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html');
  for (const [name, id] of [
    [/^2\.1\./, '2.1'],
    [/^2\.5\./, '2.5'],
    [/^2\.7\./, '2.7'],
  ]) {
    await follow(page, name);
    await inView(page, id);
  }
  await page.goBack();
  await inView(page, '2.5');
  await page.goBack();
  await inView(page, '2.1');
  await page.goForward();
  await page.goForward();
  await inView(page, '2.7');
  assert.equal(where(page), '?orientation=lai-chau-2022/2.7');
});

browserTest('a link to an action survives a reload, with the route of the page beside it', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html?orientation=lai-chau-2022/2.7.t3.a1#/van-ban');
  await inView(page, '2.7.t3.a1');
  await page.reload();
  await ready(page);
  await inView(page, '2.7.t3.a1');
  assert.equal(await shownPart(page), 'van-ban');
  assert.equal(where(page), '?orientation=lai-chau-2022/2.7.t3.a1#/van-ban');
});

browserTest(
  'a route of the page that hides the widget is not overruled by a link to the widget',
  async ({ page, open }) => {
    await open('/demo/portal.html?orientation=lai-chau-2022/2.4#/thong-bao');
    await page.waitForFunction(() => document.querySelector('orientation-plan').shadowRoot !== null);
    assert.equal(await shownPart(page), 'thong-bao');
    await menu(page, 'Văn bản');
    await ready(page);
    assert.equal(await shownPart(page), 'van-ban');
  },
);

browserTest('a link to something the plan does not have leaves the page where it is', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'portal.html?orientation=lai-chau-2022/9.9');
  assert.equal(await page.evaluate(() => scrollY), 0);
  await node(page, '2.1').waitFor();
});
