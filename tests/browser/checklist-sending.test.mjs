// Sending is a decision: what is open is told before, what is wrong holds the form back, and what was received is for reading.
import assert from 'node:assert/strict';
import { receiver } from '../../www/scripts/receive.mjs';
import { checklistPage, kept, parts, send } from './checklist.mjs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';

async function sendable({ page, server }) {
  Object.assign(server.endpoints, receiver());
  await page.goto(server.origin + server.page(checklistPage({ attributes: 'action="/api/assessments"' })));
  const form = await parts(page);
  await form.inside('[data-submit]').waitFor();
  const sheet = form.inside('dialog.ask');
  return {
    ...form,
    sheet,
    ask: async () => {
      await form.inside('[data-submit]').click();
      await sheet.waitFor();
    },
    confirm: form.inside('[data-confirm]'),
    received: async () => (await fetch(`${server.origin}/api/received`)).json(),
  };
}

const focused = (page, of) =>
  page.evaluate((name) => document.querySelector('orientation-checklist').shadowRoot.activeElement?.[name], of);

browserTest('what is open is told before a form goes, and one tap sends none of it', { clock: null }, async (tools) => {
  const { page } = tools;
  const { input, row, sheet, ask, confirm, received } = await sendable(tools);
  await input('buoi-tuyen-truyen').fill('3');
  await row('hoc-ly-luan').locator('[data-do=details]').click();
  await row('hoc-ly-luan').locator('[data-do=away]').click();
  await ask();
  assert.match(await sheet.locator('.unjustified summary').innerText(), /^Không áp dụng mà chưa nêu lý do \(1\)$/);
  assert.match(await sheet.locator('.unanswered summary').innerText(), /^Chưa trả lời \(\d+\)$/);
  assert.equal(await sheet.locator('.wrong').count(), 0);
  assert.match(await confirm.innerText(), /^Vẫn gửi khi còn thiếu ở \d+ mục$/);
  await expectNoAxeViolations(page);
  await sheet.getByRole('button', { name: 'Quay lại phiếu' }).click();
  assert.deepEqual(await received(), []);
});

browserTest('a value that is wrong holds the form back, and its jump leads to it', { clock: null }, async (tools) => {
  const { page } = tools;
  const { input, sheet, ask, confirm, received } = await sendable(tools);
  await input('ti-le-hoc:part').fill('30');
  await input('ti-le-hoc:whole').fill('25');
  await ask();
  assert.equal(await sheet.locator('.wrong [data-to=ti-le-hoc]').count(), 1);
  assert.equal(await sheet.locator('.unanswered [data-to=ti-le-hoc]').count(), 0, 'each is told once');
  assert.equal(await confirm.innerText(), 'Sửa 1 giá trị rồi mới gửi được');
  await confirm.press('Enter');
  assert.deepEqual(await received(), []);
  await sheet.locator('[data-to=ti-le-hoc]').click();
  await sheet.waitFor({ state: 'detached' });
  assert.equal(await focused(page, 'name'), 'ti-le-hoc:part');
});

browserTest('no form goes without the name of who fills it in', { clock: null }, async (tools) => {
  const { page } = tools;
  const { inside, sheet, ask, confirm, received } = await sendable(tools);
  await ask();
  await confirm.click();
  await sheet.getByText('Cần ghi họ và tên người lập phiếu.').waitFor();
  assert.equal(await focused(page, 'name'), 'person-name');
  assert.deepEqual(await received(), []);
  await inside('dialog.ask [name="person-name"]').fill('Lò Thị Mẫu');
  await confirm.click();
  await inside('.sent').waitFor();
  const [{ body }] = await received();
  assert.equal(body.content.filledBy.name, 'Lò Thị Mẫu');
});

browserTest('the sheet takes the keyboard and gives it back', { clock: null }, async (tools) => {
  const { page } = tools;
  const { inside, sheet } = await sendable(tools);
  await inside('[data-submit]').press('Enter');
  await sheet.waitFor();
  assert.equal(await focused(page, 'textContent'), 'Trước khi gửi');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  assert.equal(await focused(page, 'textContent'), 'Gửi phiếu');
});

browserTest(
  'what was received is for reading, also after a reload, until it is to be changed',
  { clock: null },
  async (tools) => {
    const { page } = tools;
    let form = await sendable(tools);
    await form.input('buoi-tuyen-truyen').fill('3');
    await send(form);
    const told = async () => (await form.inside('.sent').innerText()).replace(/\s+/g, ' ');
    await form.inside('.sent').waitFor();
    assert.match(
      await told(),
      /^Đã gửi phiếu Máy chủ đã nhận phiếu lúc .* Mã tiếp nhận: TN-0001 1\/\d+ mục · 6\/\d+ điểm · .*người lập: Lò Thị Mẫu Sửa và gửi lại$/,
    );
    assert.match(
      (await form.inside('section:has(#d-send)').innerText()).replace(/\s+/g, ' '),
      /^Đã gửi phiếu Máy chủ đã nhận phiếu lúc [\d:]+ [\d/]+\. Mã tiếp nhận: TN-0001 1\/\d+ mục .* Sửa và gửi lại/,
      'where one has pressed, too',
    );
    const locked = () => form.input('buoi-tuyen-truyen').isDisabled();
    assert.equal(await locked(), true);
    await page.reload();
    form = { ...(await parts(page)) };
    await form.inside('.sent').waitFor();
    assert.equal(await locked(), true);
    await form.inside('.sent [data-do=reopen]').click();
    await form.input('buoi-tuyen-truyen').fill('4');
    assert.match(await told(), /^Đang sửa phiếu đã gửi .* Bản đang sửa chưa được gửi/);
    await kept(page);
    await page.reload();
    form = { ...(await parts(page)) };
    await form.inside('[data-submit]').waitFor();
    assert.equal(await locked(), false, 'what was changed goes on being changed');
  },
);
