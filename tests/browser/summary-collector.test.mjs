// The desk of the level above takes what units have handed in to a server.
import assert from 'node:assert/strict';
import { receiver } from '../../www/scripts/receive.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { each, openDesk } from './summary.mjs';

const handedIn = each.filter(({ content }) => content.state === 'submitted');

/** A unit that hands in its form. */
async function handIn({ origin }, form, key) {
  const { status } = await fetch(`${origin}/api/assessments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(form),
  });
  assert.equal(status, 201);
}

const units = (page, count) =>
  page.locator('.key').first().locator('dd').getByText(String(count), { exact: true }).waitFor();
const collect = (page) => page.getByRole('button', { name: 'Lấy phiếu mới từ máy chủ' });

browserTest('what units hand in is taken from the server, once, and stays away when it was removed', async (tools) => {
  const { page, server } = tools;
  Object.assign(server.endpoints, receiver());
  await handIn(server, handedIn[0], 'k1');
  await handIn(server, handedIn[1], 'k2');
  await openDesk(tools);
  assert.equal(await collect(page).count(), 0);
  const connect = () => page.getByRole('button', { name: 'Nối với máy chủ thử' }).click();
  await connect();
  await page.locator('.notice', { hasText: 'Đã nhận 2 phiếu.' }).waitFor();
  await units(page, 2);
  await expectNoAxeViolations(page, 'orientation-summary');
  await collect(page).click();
  await page.locator('.notice', { hasText: 'Máy chủ nhận phiếu chưa có phiếu nào mới.' }).waitFor();
  await handIn(server, handedIn[2], 'k3');
  await collect(page).click();
  await page.locator('.notice', { hasText: 'Đã nhận 1 phiếu.' }).waitFor();
  await units(page, 3);
  // No form has come in the place of another.
  assert.equal(await page.locator('.key', { hasText: 'Có bản thay thế' }).count(), 0);
  await screenshot(page, 'summary-collector-1280', { fullPage: false });

  await page.getByRole('tab', { name: 'Đơn vị' }).click();
  await page.getByRole('button', { name: `Bỏ khỏi bảng: ${handedIn[0].content.unit.name}` }).click();
  await page.getByRole('button', { name: 'Bỏ hẳn?' }).click();
  await page.locator('caption', { hasText: 'Đơn vị: 2' }).waitFor();
  await page.reload();
  await connect();
  await page.locator('.notice', { hasText: 'chưa có phiếu nào mới' }).waitFor();
  await units(page, 2);

  // Who clears the desk begins anew.
  await page.getByRole('tab', { name: 'Tệp' }).click();
  await page.getByRole('button', { name: 'Xóa hết khỏi thiết bị này' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
  await page.getByText('Chưa có phiếu nào.', { exact: true }).first().waitFor();
  await collect(page).click();
  await page.locator('.notice', { hasText: 'Đã nhận 3 phiếu.' }).waitFor();
});

browserTest('where the server cannot be asked, that is said beside what the device has', async (tools) => {
  const { page, server, expectMessage } = tools;
  Object.assign(server.endpoints, receiver());
  await handIn(server, handedIn[0], 'k1');
  await openDesk(tools);
  await page.getByRole('button', { name: 'Nối với máy chủ thử' }).click();
  await page.locator('.notice', { hasText: 'Đã nhận 1 phiếu.' }).waitFor();
  const answer = server.endpoints['GET /api/queue'];
  server.endpoints['GET /api/queue'] = () => ({ status: 503 });
  expectMessage(/503/);
  await collect(page).click();
  const wrong = page.locator('.notice.warn', { hasText: 'Chưa lấy được hết phiếu từ máy chủ nhận phiếu.' });
  await wrong.waitFor();
  assert.match(await wrong.innerText(), /trả lời 503/);
  await units(page, 1);
  server.endpoints['GET /api/queue'] = answer;
  await collect(page).click();
  await wrong.waitFor({ state: 'detached' });
});

browserTest('a page for everybody asks no collector', async (tools) => {
  const { page, server, write } = tools;
  let asked = 0;
  server.endpoints['GET /api/queue'] = () => {
    asked += 1;
    return { status: 200, body: '' };
  };
  await write(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công khai</title><link rel="icon" href="data:,">
    <script type="module" src="/orientation-summary.js"></script>
    <orientation-summary public collector="/api/queue" criteria="/criteria/chi-doan.json"></orientation-summary></html>`);
  await page.getByText('Số đơn vị còn quá ít').first().waitFor();
  assert.equal(asked, 0);
});
