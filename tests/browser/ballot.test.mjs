// A vote on the theme of a plan: chosen, kept, sent or handed over, and counted on the desk of the level above.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { receiver } from '../../www/scripts/receive.mjs';
import { overflow } from './demo.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bringCommune, choose, openDesk, table } from './summary.mjs';

const built = (path) => readFile(new URL(`../../www/dist/${path}`, import.meta.url), 'utf8');
const plan = JSON.parse(await built('plans/lai-chau-2022.json')).content;
const votes = await built('demo/commune/votes-2022.ndjson');
const [first, second, third] = plan.theme.options;

const pageOf = (
  attributes = '',
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lấy ý kiến</title><link rel="icon" href="data:,">
<script type="module" src="../dist/orientation-ballot.js"></script>
<main><orientation-ballot plan="../dist/plans/lai-chau-2022.json" ${attributes}></orientation-ballot></main>`;

const UNIT = 'unit-id="mau-01" unit-name="Chi đoàn bản Nà Khương"';

const option = (page, { wording }) => page.getByRole('radio', { name: wording.replace(/\s+/g, ' ') });
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function openBallot({ page, server, write }, attributes) {
  Object.assign(server.endpoints, receiver());
  await write(pageOf(attributes));
  await option(page, first).waitFor();
  return async () => (await fetch(`${server.origin}/api/received`)).json();
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

browserTest(
  'a vote is sent with its reason, counts as sent with its receipt, and is there after a reload',
  async (tools) => {
    const { page } = tools;
    const received = await openBallot(tools, `${UNIT} action="/api/assessments"`);
    await option(page, second).check();
    await page.getByLabel('Lý do lựa chọn').fill('Sát với việc của bản');
    await page.getByLabel('Họ và tên').fill('Lò Thị Mẫu');
    await page.reload();
    await option(page, second).waitFor();
    assert.equal(await option(page, second).isChecked(), true);
    assert.equal(await page.getByLabel('Lý do lựa chọn').inputValue(), 'Sát với việc của bản');
    await button(page, 'Gửi phiếu').click();
    await page.getByText('Mã tiếp nhận: TN-0001').first().waitFor();
    const [{ body, key }] = await received();
    assert.equal(body.format, 'orientation/vote');
    assert.match(key, /^sha256:/);
    assert.deepEqual(
      [body.content.unit, body.content.choice, body.content.reason, body.content.by.name, body.content.on],
      [{ id: 'mau-01', name: 'Chi đoàn bản Nà Khương' }, second.id, 'Sát với việc của bản', 'Lò Thị Mẫu', '2022-01-15'],
    );
    assert.match(body.content.plan.fingerprint, /^sha256:/);
    await page.reload();
    await page.getByText('Mã tiếp nhận: TN-0001').first().waitFor();
    await expectNoAxeViolations(page, 'orientation-ballot');
  },
);

browserTest('a vote that is changed on the same day names the one before, and the desk counts it', async (tools) => {
  const { page } = tools;
  const received = await openBallot(tools, `${UNIT} action="/api/assessments"`);
  // Of two votes of one day without a number, the first here would count by its text.
  await option(page, third).check();
  await button(page, 'Gửi phiếu').click();
  await page.getByText('Mã tiếp nhận: TN-0001').first().waitFor();
  await option(page, first).check();
  await page.getByText('Phiếu đã sửa chưa được gửi').first().waitFor();
  await button(page, 'Gửi phiếu đã sửa').click();
  await page.getByText('Mã tiếp nhận: TN-0002').first().waitFor();
  const [one, two] = (await received()).map(({ body }) => body);
  assert.deepEqual([one.content.changed, two.content.changed, two.content.others.length], [undefined, 1, 1]);
  await openDesk(tools);
  for (const text of [two, one].map((vote) => JSON.stringify(vote))) await choose(page, { name: 'phieu.json', text });
  assert.deepEqual(
    (await table(page, 'Số phiếu theo phương án')).map((cells) => cells.at(-1)),
    ['1', '0', '0'],
  );
});

browserTest('a vote waits in the queue while the server cannot be reached', { clock: null }, async (tools) => {
  const { page, context, expectMessage } = tools;
  const received = await openBallot(tools, `${UNIT} action="/api/assessments"`);
  expectMessage(/ERR_INTERNET_DISCONNECTED/);
  await option(page, first).check();
  await context.setOffline(true);
  await button(page, 'Gửi phiếu').click();
  await page.getByText('Phiếu đã nằm trong hàng chờ').first().waitFor();
  assert.deepEqual(await received(), []);
  await context.setOffline(false);
  await page.getByText('Mã tiếp nhận: TN-0001').first().waitFor();
  assert.equal((await received()).length, 1);
});

browserTest('what a vote lacks is said, and the keyboard leads to it', async (tools) => {
  const { page } = tools;
  const received = await openBallot(tools, 'action="/api/assessments"');
  const focused = () =>
    page.evaluate(() => document.querySelector('orientation-ballot').shadowRoot.activeElement?.getAttribute('name'));
  await button(page, 'Gửi phiếu').press('Enter');
  await page.locator('.problem', { hasText: 'Cần ghi tên đơn vị.' }).waitFor();
  assert.equal(await focused(), 'choice');
  await expectNoAxeViolations(page, 'orientation-ballot');
  await page.keyboard.press('ArrowDown');
  await page.locator('.problem', { hasText: 'Cần chọn một phương án' }).waitFor({ state: 'detached' });
  await button(page, 'Gửi phiếu').press('Enter');
  await page.waitForFunction(
    () => document.querySelector('orientation-ballot').shadowRoot.activeElement?.getAttribute('name') === 'unit-name',
  );
  assert.deepEqual(await received(), []);
  await page.keyboard.type('Chi đoàn Bản Mới');
  await button(page, 'Gửi phiếu').press('Enter');
  await page.getByText('Mã tiếp nhận').first().waitFor();
  const [{ body }] = await received();
  assert.deepEqual(body.content.unit, { id: 'chi-doan-ban-moi', name: 'Chi đoàn Bản Mới' });
});

browserTest('a vote that is refused says why, and stays as it was', async (tools) => {
  const { page, expectMessage } = tools;
  await openBallot(tools, `${UNIT} action="/api/assessments?answer=refuse&reason=H%E1%BA%BFt%20h%E1%BA%A1n"`);
  expectMessage(/422/);
  await option(page, first).check();
  await button(page, 'Gửi phiếu').click();
  await page.getByText('Máy chủ từ chối phiếu: Hết hạn').first().waitFor();
  assert.equal(await option(page, first).isChecked(), true);
});

browserTest(
  'a vote for none is saved as a file or copied as a text, and the desk takes both',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (tools) => {
    const { page } = tools;
    await openBallot(tools, UNIT);
    await page.getByRole('radio', { name: 'Không chọn phương án nào ở trên' }).check();
    await page.getByLabel('Lý do lựa chọn').fill('Đề xuất: “Tuổi trẻ xây dựng bản làng”');
    const file = await saved(page, 'Lưu thành tệp');
    assert.equal(file.name, 'phieu-chu-de_mau-01.json');
    assert.equal('choice' in JSON.parse(file.text).content, false);
    await button(page, 'Sao chép đoạn mã').click();
    await page.getByText('Đã sao chép.').first().waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(code, /^orientation1\./);
    await openDesk(tools);
    await choose(page, { name: 'phieu.json', text: file.text }, { name: 'tin-nhan.txt', text: `Gửi xã: ${code}` });
    await page.getByText('Đã nhận 2 phiếu lựa chọn chủ đề').first().waitFor();
    assert.deepEqual((await table(page, 'Số phiếu theo phương án')).at(-1), ['Không chọn phương án nào', '', '1']);
    await page.locator('summary', { hasText: '1 phiếu và lý do' }).click();
    await page.getByText('Đề xuất: “Tuổi trẻ xây dựng bản làng”').first().waitFor();
  },
);

browserTest('a plan with an adopted theme, or with none, asks nothing', async (tools) => {
  const { page } = tools;
  await openBallot(tools, UNIT);
  const show = (change) =>
    page.evaluate(
      ([content, by]) => {
        const { adopted, none } = by;
        const { theme, ...rest } = content;
        document.querySelector('orientation-ballot').plan = {
          format: 'orientation/plan',
          version: 1,
          content: none ? rest : { ...content, theme: { ...theme, adopted } },
        };
      },
      [plan, change],
    );
  await show({ adopted: second.id });
  await page.getByText('Chủ đề đã được quyết định').first().waitFor();
  assert.equal(await page.getByRole('radio').count(), 0);
  await show({ none: true });
  await page.getByText('Văn bản này không nêu chủ đề để lấy ý kiến.').first().waitFor();
});

browserTest('the desk counts a ballot with reasons, says a tie and who has not voted, and keeps it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'phieu.ndjson', text: votes });
  await page.getByText('2 phương án có số phiếu cao nhất bằng nhau').first().waitFor();
  const counted = await table(page, 'Số phiếu theo phương án');
  assert.deepEqual(
    counted.map((cells) => Number(cells.at(-1))),
    [14, 14, 7, 1],
  );
  await page.locator('summary', { hasText: 'Chưa gửi phiếu: 6' }).click();
  assert.equal(await page.locator('.names li').count(), 6);
  await page.locator('.votes summary').first().click();
  assert.equal(await page.locator('.votes').first().locator('li').count(), 14);
  await expectNoAxeViolations(page, 'orientation-summary');
  await screenshot(page, 'ballot-desk-1280');
  await page.reload();
  await page.getByText('2 phương án có số phiếu cao nhất bằng nhau').first().waitFor();
  // What goes up as one ballot comes to the same.
  const { text } = await saved(page, /Hòm phiếu để nộp lên/);
  assert.equal(JSON.parse(text).format, 'orientation/ballot');
  await button(page, 'Bỏ hết phiếu lựa chọn').click();
  await button(page, 'Xóa hẳn?').click();
  await page.getByText('Chưa có phiếu nào.').first().waitFor();
  await choose(page, { name: 'hom-phieu.json', text });
  assert.deepEqual(await table(page, 'Số phiếu theo phương án'), counted);
});

browserTest('a vote is taken out of the count and put back, and what the act begins with follows', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'phieu.ndjson', text: votes });
  await page.getByText('2 phương án có số phiếu cao nhất bằng nhau').first().waitFor();
  const counts = async () => (await table(page, 'Số phiếu theo phương án')).map((cells) => Number(cells.at(-1)));
  const chosen = () => page.locator('select[name=adopted]').inputValue();
  assert.deepEqual([await counts(), await chosen()], [[14, 14, 7, 1], '']);
  await page.locator('.votes summary').first().click();
  const remove = page.getByRole('button', { name: /^Bỏ phiếu này/ }).first();
  const [, unit] = (await remove.getAttribute('aria-label')).split(': ');
  await remove.press('Enter');
  await page.locator('.removed', { hasText: `Đã bỏ phiếu của ${unit}` }).waitFor();
  assert.deepEqual(await counts(), [13, 14, 7, 1]);
  // The tie is gone, and the roster misses one more.
  assert.equal(await page.getByText('phương án có số phiếu cao nhất bằng nhau').count(), 0);
  assert.equal(await chosen(), second.id);
  await page.locator('summary', { hasText: 'Chưa gửi phiếu: 7' }).waitFor();
  await expectNoAxeViolations(page, 'orientation-summary');
  const focused = () =>
    page.evaluate(() => document.querySelector('orientation-summary').shadowRoot.activeElement?.textContent.trim());
  assert.equal(await focused(), 'Hoàn tác');
  await page.keyboard.press('Enter');
  await page.getByText('2 phương án có số phiếu cao nhất bằng nhau').first().waitFor();
  assert.deepEqual([await counts(), await chosen()], [[14, 14, 7, 1], '']);
  // What was removed is gone from the device as well.
  await page.getByRole('button', { name: `Bỏ phiếu này: ${unit}` }).click();
  await page.locator('.removed').waitFor();
  await page.reload();
  await page.getByText('Kết quả lấy ý kiến về chủ đề công tác').first().waitFor();
  assert.deepEqual(await counts(), [13, 14, 7, 1]);
});

browserTest('the last vote is taken out, and can still be put back', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'mot.json', text: votes.trim().split('\n')[0] });
  await page.locator('.votes summary').first().click();
  await page.getByRole('button', { name: /^Bỏ phiếu này/ }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.locator('.votes').first().waitFor();
  await page.reload();
  await page.locator('.votes').first().waitFor();
});

browserTest('the option that a paper adopts goes into the plan, with number and day of the paper', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'phieu.ndjson', text: votes });
  const save = 'Tải văn bản có phương án được chọn';
  // A tie is not broken by the desk.
  await page.getByRole('button', { name: save }).click();
  await page.getByText('Cần chọn phương án được quyết định.').first().waitFor();
  await page.locator('select[name=adopted]').selectOption(second.id);
  await page.getByRole('button', { name: save }).click();
  await page.getByText('Cần ghi ngày của văn bản.').first().waitFor();
  await page.getByLabel('Ngày văn bản').fill('2022-01-20');
  await page.getByRole('button', { name: save }).click();
  await page.getByText('Phải ghi số, ký hiệu của văn bản quyết định.').first().waitFor();
  await page.getByLabel('Số, ký hiệu văn bản').fill('12-CTr/TĐTN');
  const { name, text } = await saved(page, save);
  assert.equal(name, 'lai-chau-2022.json');
  const { content } = JSON.parse(text);
  assert.deepEqual(
    [content.theme.adopted, content.status, content.issue.symbol, content.issue.date],
    [second.id, 'adopted', '12-CTr/TĐTN', '2022-01-20'],
  );
});

browserTest('beside forms the votes have a tab of their own', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  assert.equal(await page.getByRole('tab', { name: 'Lấy ý kiến' }).count(), 0);
  await choose(page, { name: 'phieu.ndjson', text: votes });
  await page.getByRole('tab', { name: 'Lấy ý kiến' }).click();
  await page.getByText('2 phương án có số phiếu cao nhất bằng nhau').first().waitFor();
});

for (const [name, options] of [
  ['1280', { viewport: { width: 1280, height: 900 } }],
  ['360', { viewport: { width: 360, height: 740 } }],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(`the demo of a vote fits a window, and axe finds no fault in it: ${name}`, options, async (tools) => {
    const { page, server, open } = tools;
    Object.assign(server.endpoints, receiver());
    await open('/demo/ballot.html');
    await option(page, second).check();
    assert.equal(await overflow(page), 'none');
    await expectNoAxeViolations(page, 'orientation-ballot');
    await screenshot(page, `ballot-${name}`);
  });
}
