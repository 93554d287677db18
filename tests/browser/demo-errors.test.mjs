// A plan that cannot be shown: what is wrong is said in words, and what stood in the page stays.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { ready } from './demo.mjs';

const NOT_FOUND = /errors\/khong-co\.json|status of 404/;

const said = async (page, id) => (await page.locator(`#${id}`).getByRole('alert').innerText()).replace(/\s+/g, ' ');

async function openErrors({ page, open, expectMessage }) {
  expectMessage(NOT_FOUND);
  await open('/demo/errors.html');
  for (const id of ['khong-co', 'khong-phai-json', 'sai-loai', 'moi-hon'])
    await page.locator(`#${id}`).getByRole('alert').waitFor();
}

const EXPECTED = {
  'khong-co': /Không tìm thấy tệp văn bản tại .*errors\/khong-co\.json \(máy chủ trả lời 404\)\./,
  'khong-phai-json': /Không đọc được tệp: sai ở dòng \d+, cột \d+\./,
  'sai-loai': /Tệp thuộc loại “orientation\/criteria”, ở đây cần loại “orientation\/plan”\./,
  'moi-hon': /Tệp dùng phiên bản 99, mới hơn phiên bản 1 mà tiện ích này đọc được\./,
};

browserTest('each fault of a plan file is told apart and told in Vietnamese', async (tools) => {
  await openErrors(tools);
  for (const [id, words] of Object.entries(EXPECTED)) assert.match(await said(tools.page, id), words);
  await screenshot(tools.page, 'demo-errors-1280');
});

browserTest('the text that stood in the page can still be read beside the message', async (tools) => {
  await openErrors(tools);
  for (const which of ['thứ nhất', 'thứ hai', 'thứ ba', 'thứ tư']) {
    assert.ok(await tools.page.getByText(`Bản đọc có sẵn ${which}.`).isVisible(), which);
  }
});

browserTest('axe finds no fault in the messages', async (tools) => {
  await openErrors(tools);
  await expectNoAxeViolations(tools.page, 'orientation-plan');
});

browserTest('the message follows the language of the widget', async (tools) => {
  await openErrors(tools);
  const { page } = tools;
  await page.locator('#moi-hon').evaluate((widget) => {
    widget.lang = 'en';
  });
  await page
    .locator('#moi-hon')
    .getByRole('alert')
    .getByText(/version 99/)
    .waitFor();
});

browserTest('trying again shows the plan once its file is there', async (tools) => {
  const { page, server } = tools;
  await openErrors(tools);
  const body = await readFile(new URL('../../crates/model/plans/lai-chau-2022/plan.json', import.meta.url));
  server.endpoints['GET /demo/errors/khong-co.json'] = () => ({ status: 200, body });
  await page.locator('#khong-co').getByRole('button', { name: 'Thử lại' }).click();
  await ready(page, '#khong-co');
  delete server.endpoints['GET /demo/errors/khong-co.json'];
});
