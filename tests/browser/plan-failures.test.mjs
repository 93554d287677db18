import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { heard, listen, pageWith, planText, shown, tag } from './plan.mjs';

const FALLBACK = '<p id="fallback">Bản đọc thông thường</p>';
const withSource = (src) => pageWith(`<orientation-plan src="${src}">${FALLBACK}</orientation-plan>`);

async function failure(page, code) {
  await page.waitForFunction(() => globalThis.heard.length > 0);
  const [{ type, detail }] = await heard(page);
  assert.equal(type, 'orientation-error');
  assert.equal(detail.code, code);
  const alert = page.getByRole('alert');
  assert.ok((await alert.textContent()).includes(detail.message), 'what is shown is what the page is told');
  assert.ok(await page.locator('#fallback').isVisible(), 'the light DOM stays');
  return detail.message;
}

// A page whose plan file is answered like this.
async function answered({ page, server, write }, answer) {
  await listen(page);
  server.endpoints['GET /answer.json'] = () => answer;
  await write(withSource('/answer.json'));
}

browserTest('a file that is not there is named with what the server said', async (tools) => {
  tools.expectMessage(/404/);
  tools.expectMessage(/HTTP 404/);
  await answered(tools, { status: 404 });
  assert.match(
    await failure(tools.page, 'not-found'),
    /^Không tìm thấy tệp văn bản tại http:.*\/answer\.json \(máy chủ trả lời 404\)\.$/,
  );
});

browserTest('a page in place of the file is told with the address', async (tools) => {
  await answered(tools, { status: 200, body: '<html>' });
  assert.match(await failure(tools.page, 'page-instead'), /^Ở http:.*\/answer\.json là một trang web/);
});

browserTest('what is not JSON is refused with its place', async (tools) => {
  await answered(tools, { status: 200, body: 'x' });
  assert.match(await failure(tools.page, 'not-json'), /dòng 1, cột 1/);
});

browserTest('a file of another kind is refused by its name', async (tools) => {
  await answered(tools, { status: 200, body: '{"format":"orientation/summary","version":1,"content":{}}' });
  assert.match(await failure(tools.page, 'wrong-format'), /“orientation\/summary”.*“orientation\/plan”/);
});

browserTest('a newer version is refused with both versions', async (tools) => {
  await answered(tools, { status: 200, body: '{"format":"orientation/plan","version":9,"content":{}}' });
  assert.match(await failure(tools.page, 'newer-version'), /phiên bản 9, mới hơn phiên bản 1/);
});

browserTest('an unknown field is refused by its name', async (tools) => {
  await answered(tools, { status: 200, body: (await planText()).replace('"status":', '"sttaus": 1, "status":') });
  assert.match(await failure(tools.page, 'unknown-field'), /“sttaus” ở dòng/);
});

browserTest('a page that names no plan is told so', async ({ page, write }) => {
  await listen(page);
  await write(pageWith(`<orientation-plan>${FALLBACK}</orientation-plan>`));
  assert.match(await failure(page, 'no-plan'), /“src”/);
});

browserTest('without a network it is the network that is named, and the plan comes when it is back', async (tools) => {
  const { page, context, server, write } = tools;
  tools.expectMessage(/ERR_INTERNET_DISCONNECTED/);
  await listen(page);
  server.endpoints['GET /later.json'] = async () => ({ status: 200, body: await planText() });
  await write(pageWith('<p>t</p>', { script: '<script type="module" src="../dist/orientation-plan.js"></script>' }));
  await page.waitForFunction(() => customElements.get('orientation-plan') !== undefined);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.evaluate((fallback) => {
    const element = document.createElement('orientation-plan');
    const words = document.createElement('p');
    words.id = 'fallback';
    words.textContent = fallback;
    element.append(words);
    element.src = '/later.json';
    document.body.append(element);
  }, 'Bản đọc thông thường');
  assert.match(await failure(page, 'offline'), /ngoại tuyến/);
  await context.setOffline(false);
  await shown(page);
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.ok(!(await page.locator('#fallback').isVisible()));
});

browserTest('in English the message is English', async ({ page, write }) => {
  await listen(page);
  await write(pageWith(`<orientation-plan lang="en">${FALLBACK}</orientation-plan>`));
  assert.match(await failure(page, 'no-plan'), /^The page does not say which plan to show\./);
});

browserTest(
  'without the folder of the parts the missing file is named, and the plan comes once it is there',
  async (tools) => {
    const { page, write } = tools;
    tools.expectMessage(/404/);
    tools.expectMessage(/could not|Failed|failed|fetch/);
    await listen(page);
    const folder = '**/dist/orientation/**';
    await page.route(folder, (route) => route.fulfill({ status: 404 }));
    await write(
      pageWith(tag('', FALLBACK), { script: '<script type="module" src="../dist/orientation-plan.js"></script>' }),
    );
    assert.match(
      await failure(page, 'wasm-not-found'),
      /^Chưa tải được một phần của tiện ích \(http:.*\/orientation\/plan-\w+\.wasm\)\./,
    );
    await page.unroute(folder);
    await page.getByRole('alert').getByRole('button').click();
    await shown(page);
    assert.equal(await page.getByRole('alert').count(), 0);
  },
);
