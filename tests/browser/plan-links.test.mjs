import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { heard, listen, nodeOf, pageWith, PLAN, showPlan, shown, tag, told } from './plan.mjs';

const inView = async (page, id) => {
  const box = await nodeOf(page, id).boundingBox();
  return box !== null && box.y >= 0 && box.y < 500;
};

const search = (page) => page.evaluate(() => location.search);
const outline = (page, name) => page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link', { name });

browserTest(
  'a link of the outline goes to its section, names it in the address and says so to the page',
  async (tools) => {
    const { page } = tools;
    await showPlan(tools);
    await outline(page, /^2\.4\./).click();
    assert.equal(await search(page), '?orientation=lai-chau-2022/2.4');
    await page.waitForFunction(
      () => document.querySelector('orientation-plan').shadowRoot.activeElement?.id === 'n-2.4',
    );
    assert.ok(await inView(page, '2.4'));
    assert.deepEqual((await heard(page)).at(-1), { type: 'orientation-navigate', detail: { id: '2.4' } });
  },
);

browserTest('an address survives a reload, for an action as for a section', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await page.evaluate(() => document.querySelector('orientation-plan').open('2.6.t1.a3'));
  await page.reload();
  await shown(page);
  await page.locator('.action.target').waitFor();
  assert.ok(await inView(page, '2.6.t1.a3'));
});

browserTest('back and forward go from node to node', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  const target = (id) =>
    page.waitForFunction(
      (expected) => document.querySelector('orientation-plan').shadowRoot.querySelector('.target')?.id === expected,
      `n-${id}`,
    );
  await outline(page, /^2\.4\./).click();
  await outline(page, /^2\.6\./).click();
  await target('2.6');
  await page.goBack();
  await target('2.4');
  await page.goForward();
  await target('2.6');
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('.target') === null,
  );
  assert.equal(await search(page), '');
});

browserTest("the page's own hash and query stay, and its router is never called", async (tools) => {
  const { page, server, open } = tools;
  await listen(page);
  const router = '<script>routed = 0; addEventListener("hashchange", () => (routed += 1));</script>';
  await open(`${server.page(pageWith(tag(), { head: router }))}?tabid=12&q=a%20b#/tin-tuc`);
  await shown(page);
  await outline(page, /^2\.4\./).click();
  await outline(page, /^2\.6\./).click();
  assert.equal(
    await page.evaluate(() => location.search + location.hash),
    '?tabid=12&q=a%20b&orientation=lai-chau-2022/2.6#/tin-tuc',
  );
  await page.goBack();
  await page.waitForFunction(() => location.search.endsWith('2.4'));
  assert.equal(await page.evaluate(() => globalThis.routed), 0);
  await page.evaluate(() => (location.hash = '#/lien-he'));
  await page.waitForFunction(() => globalThis.routed === 1);
  assert.equal(await page.evaluate(() => location.search), '?tabid=12&q=a%20b&orientation=lai-chau-2022/2.4');
});

browserTest('with address="fragment" the place is one piece of the hash and the other pieces stay', async (tools) => {
  const { page, server, open } = tools;
  await listen(page);
  await open(`${server.page(pageWith(tag('address="fragment"')))}#menu=3`);
  await shown(page);
  await outline(page, /^2\.4\./).click();
  assert.equal(await page.evaluate(() => location.search + location.hash), '#menu=3&orientation=lai-chau-2022/2.4');
});

browserTest('open-to is where one begins, unless the address names a place', async (tools) => {
  const { page, server, open } = tools;
  const path = server.page(pageWith(tag('open-to="2.4"')));
  await open(path);
  await page.locator('.heading.target').waitFor();
  assert.ok(await inView(page, '2.4'));
  await open(`${path}?orientation=lai-chau-2022/2.6`);
  await page.locator('.heading.target').waitFor();
  assert.ok(await inView(page, '2.6'));
});

browserTest('a place of another plan moves nothing', async (tools) => {
  const { page, server, open } = tools;
  await open(`${server.page(pageWith(tag()))}?orientation=lai-chau-2023/2.6`);
  await shown(page);
  assert.equal(await page.locator('.target').count(), 0);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

// Two elements with one plan, and a link to a place in it; the file of the first is held until it is let go.
async function two({ page, server, open }, firstFile, secondFile) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let asked = 0;
  await page.route(/lai-chau-2022\.json/, async (route) => {
    if ((asked += 1) === 1) await held;
    await route.continue();
  });
  await open(
    `${server.page(pageWith(`${tag().replace(PLAN, firstFile)}<orientation-plan src="${secondFile}"></orientation-plan>`))}?orientation=lai-chau-2022/2.6`,
  );
  await page.waitForFunction(() => document.querySelectorAll('orientation-plan')[1].planId !== undefined);
  const targets = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('orientation-plan')].map(
        (plan) => plan.shadowRoot?.querySelectorAll('.target').length ?? 0,
      ),
    );
  return { release, targets };
}

browserTest(
  'of two elements with one plan the first answers to the address, also where its file comes later',
  async (tools) => {
    const { release, targets } = await two(tools, PLAN, PLAN);
    assert.deepEqual(await targets(), [0, 0]);
    release();
    await shown(tools.page, 2);
    await tools.page.locator('.target').first().waitFor();
    assert.deepEqual(await targets(), [1, 0]);
  },
);

browserTest(
  'where the second could not know that the first has the same plan, the reader stays with it until the next link',
  async (tools) => {
    const { page } = tools;
    const { release, targets } = await two(tools, `${PLAN}?moi`, PLAN);
    await page.locator('.target').first().waitFor();
    assert.deepEqual(await targets(), [0, 1]);
    release();
    await shown(page, 2);
    await page.evaluate(() => document.querySelector('orientation-plan').updateComplete);
    assert.deepEqual(await targets(), [0, 1]);
    await page.evaluate(() => {
      history.pushState(null, '', location.search.replace('2.6', '2.4'));
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.waitForFunction(
      () => document.querySelector('orientation-plan').shadowRoot.querySelector('.target')?.id === 'n-2.4',
    );
    await page.waitForFunction(
      () => document.querySelectorAll('orientation-plan')[1].shadowRoot.querySelector('.target') === null,
    );
  },
);

browserTest('where the first has no plan to show after all, the second answers to the address', async (tools) => {
  const { page, server, open, expectMessage } = tools;
  expectMessage(/404/);
  let asked = 0;
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/lai-chau-2022\.json/, async (route) => {
    if ((asked += 1) > 1) return route.continue();
    await held;
    return route.fulfill({ status: 404, body: '' });
  });
  await open(`${server.page(pageWith(tag() + tag()))}?orientation=lai-chau-2022/2.6`);
  await page.waitForFunction(() => document.querySelectorAll('orientation-plan')[1].planId !== undefined);
  release();
  await page.waitForFunction(
    () => document.querySelectorAll('orientation-plan')[1].shadowRoot.querySelector('.target')?.id === 'n-2.6',
  );
});

for (const after of ['.', ').', '”', '%E2%80%9D', '%22', '…', '],', "'", '%20']) {
  browserTest(`a link that ${after} follows finds its node`, async ({ page, server, open }) => {
    await open(`${server.page(pageWith(tag()))}?orientation=lai-chau-2022/2.6.t1.a3${after}`);
    await shown(page);
    await nodeOf(page, '2.6.t1.a3').and(page.locator('.target')).waitFor();
    assert.equal(await page.locator('.toast').count(), 0);
  });
}

browserTest(
  'a link to a node that is gone goes to what it stood in, and says so until the next link',
  async (tools) => {
    const { page, server, open } = tools;
    await open(`${server.page(pageWith(tag()))}?orientation=lai-chau-2022/2.6.t9.a3`);
    await shown(page);
    await nodeOf(page, '2.6').and(page.locator('.target')).waitFor();
    const said = 'Văn bản không còn phần mà đường dẫn trỏ tới. Đây là phần gần nhất.';
    await page.locator('.toast', { hasText: said }).waitFor();
    await told(page, said);
    await outline(page, /^2\.4\./).click();
    await page.locator('.toast').waitFor({ state: 'detached' });
  },
);

browserTest('a link to a node of which nothing is left says so, and moves nothing', async (tools) => {
  const { page, server, open } = tools;
  await open(`${server.page(pageWith(tag()))}?orientation=lai-chau-2022/9.t1`);
  await page.locator('.toast', { hasText: 'Văn bản không còn phần mà đường dẫn trỏ tới.' }).waitFor();
  assert.equal(await page.locator('.target').count(), 0);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await page.locator('.toast').waitFor({ state: 'detached' });
});

browserTest('a link into a tab that is not shown goes there once it is', async (tools) => {
  const { page, server, open } = tools;
  const body = `<p>Trang</p><div id="tab" style="display:none"><div style="height:2000px"></div>${tag()}</div>`;
  await open(`${server.page(pageWith(body))}?orientation=lai-chau-2022/2.6.t1.a3`);
  await shown(page);
  await page.locator('.action.target').waitFor({ state: 'attached' });
  await page.evaluate(() => (document.getElementById('tab').style.display = 'block'));
  await page.waitForFunction(() => {
    const { top } = document
      .querySelector('orientation-plan')
      .shadowRoot.querySelector('.target')
      .getBoundingClientRect();
    return scrollY > 2000 && top >= 0 && top < innerHeight;
  });
});

browserTest('a link into what the page has folded away opens it; a place to begin at does not', async (tools) => {
  const { page, server, open } = tools;
  const folded = (attributes) =>
    pageWith(
      `<details><summary>Năm 2022</summary><details><summary>Định hướng</summary>${tag(attributes)}</details></details>`,
    );
  await open(server.page(folded('open-to="2.4"')));
  await shown(page);
  await page.locator('.target').waitFor({ state: 'attached' });
  assert.equal(await page.locator('details[open] > summary').count(), 0);
  await open(`${server.page(folded(''))}?orientation=lai-chau-2022/2.6.t1.a3`);
  await page.locator('.action.target').waitFor();
  assert.ok(await inView(page, '2.6.t1.a3'));
});
