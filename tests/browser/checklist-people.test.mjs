// Two people fill in the form of one unit, each on a device of their own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { checklistPage, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const notices = ({ inside }) => inside('.notices');
const importing = ({ inside }) => inside('section:has([data-paste])');

// Another device: the same page, nothing of the first one's storage.
async function device(page, server, path, name) {
  await page.goto(server.origin + path);
  const form = await parts(page);
  await form.inside('[name="person-name"]').fill(name);
  return form;
}

async function both({ page, context, server }) {
  const path = server.page(checklistPage());
  const second = await context.browser().newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  // The clipboard of a window that is not in front cannot be read.
  await second.addInitScript(() => (navigator.clipboard.writeText = async (text) => void (window.copiedText = text)));
  const other = await second.newPage();
  const [mine, theirs] = [
    await device(page, server, path, 'Lò Văn Mẫu'),
    await device(other, server, path, 'Giàng Thị Mẫu'),
  ];
  await mine.input('buoi-tuyen-truyen').fill('3');
  await mine.input('nen-nep').fill('12,5');
  await theirs.input('buoi-tuyen-truyen').fill('4');
  await theirs.row('ke-hoach').getByText('Có', { exact: true }).click();
  return { mine, theirs, other, end: () => second.close() };
}

browserTest(
  "the other person's file is merged item by item, says whose it is, and what differs waits for a choice",
  { clock: null },
  async (tools) => {
    const { mine, theirs, other, end } = await both(tools);
    const download = other.waitForEvent('download');
    await theirs.inside('section:has(#d-out)').getByRole('button', { name: 'Lưu thành tệp' }).click();
    const saved = await download;
    const buffer = await readFile(await saved.path());
    await importing(mine)
      .locator('input[type=file]')
      .setInputFiles({ name: saved.suggestedFilename(), mimeType: 'application/json', buffer });
    const conflict = notices(mine).locator('.conflict').filter({ hasText: 'Số buổi tuyên truyền' });
    await conflict.waitFor();
    assert.match(await importing(mine).textContent(), /Giàng Thị Mẫu/);
    const person = notices(mine).locator('.conflict').filter({ hasText: 'Giàng Thị Mẫu' });
    assert.equal(await person.locator('p').innerText(), 'Người lập phiếu');
    assert.deepEqual(
      [await mine.points('ke-hoach'), await mine.points('nen-nep'), await mine.points('buoi-tuyen-truyen')],
      ['5/5', '12,5/15', '6/10'],
    );
    await conflict.getByRole('button', { name: /4/ }).click();
    await conflict.waitFor({ state: 'detached' });
    assert.equal(await mine.points('buoi-tuyen-truyen'), '8/10');
    await end();
  },
);

browserTest(
  'the code of one device brings the draft to another, texts that are no values yet included',
  { clock: null },
  async (tools) => {
    const { mine, theirs, other, end } = await both(tools);
    await theirs.input('chat-luong:chuan-bi').fill('2,x');
    await theirs.inside('section:has(#d-out)').getByRole('button', { name: 'Tạo đoạn mã để sao chép' }).click();
    await other.waitForFunction(() => window.copiedText !== undefined);
    const code = await other.evaluate(() => window.copiedText);
    assert.match(code, /^orientation1\./);
    // As a chat breaks it: in lines, with words around it.
    await importing(mine)
      .locator('[data-paste]')
      .fill(`Phiếu của chi đoàn đây nhé:\n${code.replace(/(.{60})/g, '$1\n')}`);
    await importing(mine).getByRole('button', { name: 'Nhập', exact: true }).click();
    await mine.inside('[name="chat-luong:chuan-bi"][aria-invalid]').waitFor();
    assert.equal(await mine.input('chat-luong:chuan-bi').inputValue(), '2,x');
    assert.equal(await mine.points('ke-hoach'), '5/5');
    await end();
  },
);

browserTest(
  'a damaged code and the file of another unit are refused in words, and nothing is changed',
  { clock: null },
  async ({ page, server }) => {
    const mine = await device(page, server, server.page(checklistPage()), 'Lò Văn Mẫu');
    await mine.input('nen-nep').fill('12');
    const before = await mine.value();
    const give = async (text) => {
      await importing(mine).locator('[data-paste]').fill(text);
      await importing(mine).getByRole('button', { name: 'Nhập', exact: true }).click();
    };
    await give('orientation1.00000000.z.AAAA');
    await importing(mine).locator('.problem').waitFor();
    const other = { ...before, unit: { ...before.unit, id: 'chi-doan-khac' } };
    await give(JSON.stringify({ format: 'orientation/assessment', version: 1, content: other }));
    await importing(mine)
      .getByText(/chi-doan-khac|đơn vị khác/)
      .waitFor();
    assert.deepEqual((await mine.value()).answers, before.answers);
  },
);

browserTest(
  'the file of a newer version and a draft with nothing in it are refused in words',
  { clock: null },
  async ({ page, server }) => {
    const mine = await device(page, server, server.page(checklistPage()), 'Lò Văn Mẫu');
    const give = async (file) => {
      await importing(mine).locator('[data-paste]').fill(JSON.stringify(file));
      await importing(mine).getByRole('button', { name: 'Nhập', exact: true }).click();
    };
    await give({ format: 'orientation/draft', version: 99, content: { assessment: await mine.value() } });
    await importing(mine).getByText('Tệp dùng phiên bản 99, mới hơn phiên bản 1').waitFor();
    await give({ format: 'orientation/draft', version: 1, content: {} });
    await importing(mine).getByText('Đây không phải bản đã lưu').waitFor();
  },
);

browserTest(
  'a page that names no unit refuses the file of a unit that calls itself otherwise',
  { clock: null },
  async ({ page, server }) => {
    const nameless = checklistPage().replace(' unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu"', '');
    const mine = await device(page, server, server.page(nameless), 'Lò Văn Mẫu');
    await mine.inside('[name="unit-name"]').fill('Chi đoàn bản Hai');
    const value = await mine.value();
    const content = {
      ...value,
      unit: { ...value.unit, name: 'Chi đoàn bản Một' },
      answers: { 'nen-nep': { value: { kind: 'points', value: '9' } } },
    };
    await importing(mine)
      .locator('[data-paste]')
      .fill(JSON.stringify({ format: 'orientation/assessment', version: 1, content }));
    await importing(mine).getByRole('button', { name: 'Nhập', exact: true }).click();
    await importing(mine)
      .getByText('Bản này là của đơn vị “Chi đoàn bản Một”, còn phiếu đang mở là của “Chi đoàn bản Hai”')
      .waitFor();
    assert.deepEqual((await mine.value()).answers ?? {}, {});
  },
);
