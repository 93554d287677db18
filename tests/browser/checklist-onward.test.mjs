// From field to field without leaving the keyboard: a choice opens the evidence that it calls for, Enter goes on, and what was
// entered once is offered again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const set = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

async function openPart(tools, part) {
  const form = await openChecklist(tools, { set });
  await form.inside(`.overview [data-key="${part}"]`).click();
  const at = () =>
    tools.page.evaluate(() => {
      const { activeElement } = document.querySelector('orientation-checklist').shadowRoot;
      const row = activeElement?.closest('[data-criterion], [data-fact]')?.dataset;
      const field = activeElement?.closest('.piece label')?.querySelector('span').textContent ?? activeElement?.name;
      return `${row?.criterion ?? row?.fact}: ${field}`;
    });
  const choose = (id, value) => form.inside(`.choice:has(input[name="${id}"][value="${value}"])`);
  return { ...form, at, choose };
}

browserTest('yes with one activity takes two taps and the typing', phone, async (tools) => {
  const { page } = tools;
  const { at, choose, row, value } = await openPart(tools, 'phong-trao');
  await choose('xuan-tinh-nguyen', 'yes').tap();
  assert.equal(await at(), 'xuan-tinh-nguyen: Tên hoạt động');
  await page.keyboard.type('Tết ấm bản xa');
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'xuan-tinh-nguyen: Địa điểm');
  await page.keyboard.type('Bản Mẫu');
  await row('xuan-tinh-nguyen').getByRole('button', { name: 'Hôm nay' }).tap();
  assert.equal(await at(), 'xuan-tinh-nguyen: Địa điểm', 'the keyboard of the phone stays');
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'thang-ba-bien-gioi: thang-ba-bien-gioi');
  assert.deepEqual((await value()).answers['xuan-tinh-nguyen'].evidence, [
    {
      proof: { kind: 'activity', name: 'Tết ấm bản xa', location: 'Bản Mẫu' },
      happened: '2022-01-15',
      entered: '2022-01-15',
    },
  ]);
});

browserTest('a piece that stands ready is nowhere until something is typed into it', phone, async (tools) => {
  const { choose, row, value } = await openPart(tools, 'phong-trao');
  await choose('xuan-tinh-nguyen', 'yes').tap();
  await row('xuan-tinh-nguyen').locator('.piece input:focus').waitFor();
  assert.deepEqual((await value()).answers, { 'xuan-tinh-nguyen': { value: { kind: 'yesNo', value: true } } });
  await row('xuan-tinh-nguyen').locator('.add').getByText('Đường dẫn').tap();
  assert.equal(await row('xuan-tinh-nguyen').locator('.piece').count(), 1);
  await row('xuan-tinh-nguyen').getByRole('button', { name: /^Bỏ/ }).tap();
  assert.equal(await row('xuan-tinh-nguyen').locator('.piece').count(), 0);
});

browserTest('no opens nothing, and neither does the keyboard while it tries the choices', async (tools) => {
  const { page } = tools;
  const { at, choose, row, input } = await openPart(tools, 'phong-trao');
  await choose('xuan-tinh-nguyen', 'no').click();
  await input('thang-ba-bien-gioi').first().focus();
  await page.keyboard.press('Space');
  assert.equal(await at(), 'thang-ba-bien-gioi: thang-ba-bien-gioi');
  assert.equal(await row('xuan-tinh-nguyen').locator('.piece').count(), 0);
  assert.equal(await row('thang-ba-bien-gioi').locator('.piece').count(), 0);
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'ket-nghia: ket-nghia');
});

browserTest('Enter goes through the numbers of a criterion, past the share that they give', async (tools) => {
  const { page } = tools;
  const { at, input } = await openPart(tools, 'giao-duc');
  await input('hoc-nghi-quyet:part').focus();
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'hoc-nghi-quyet: hoc-nghi-quyet:whole');
  await page.keyboard.press('Shift+Enter');
  assert.equal(await at(), 'hoc-nghi-quyet: hoc-nghi-quyet:part');
  await input('hoc-nghi-quyet:whole').focus();
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'cach-hoc-moi: cach-hoc-moi:thi-truc-tuyen');
});

browserTest(
  'on a screen that is touched the key “next” goes on to the evidence that a number needs',
  phone,
  async (tools) => {
    const { page } = tools;
    const { at, input } = await openPart(tools, 'giao-duc');
    await input('truyen-thong').tap();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    assert.equal(await at(), 'truyen-thong: Tên hoạt động');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    assert.equal(await at(), 'khat-vong: khat-vong');
  },
);

browserTest('Enter goes on from the facts to the criteria, and from one part to the next', async (tools) => {
  const { page } = tools;
  const { at, inside, input, row } = await openPart(tools, 'facts');
  await input('fact:so-doan-vien').focus();
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'du-6-thang: fact:du-6-thang');
  await input('fact:bi-ky-luat').focus();
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'truyen-thong: truyen-thong');
  assert.equal(await inside('[data-fact="so-doan-vien"]').isVisible(), false);
  await input('vi-pham-tren-mang').focus();
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'cong-trinh: cong-trinh');
  assert.equal(await row('truyen-thong').isVisible(), false);
});

browserTest('evidence that was entered once is offered to other criteria', phone, async (tools) => {
  const { page } = tools;
  const { choose, row, value, inside } = await openPart(tools, 'phong-trao');
  await choose('xuan-tinh-nguyen', 'yes').tap();
  await page.keyboard.type('Tết ấm bản xa');
  const used = inside('.used:visible');
  await row('moi-truong').locator('[data-do=evidence]').tap();
  assert.deepEqual(
    (await used.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
    ['Dùng lại minh chứng của mục 24: Tết ấm bản xa'],
  );
  await used.tap();
  const proof = { kind: 'activity', name: 'Tết ấm bản xa' };
  assert.deepEqual((await value()).answers['moi-truong'].evidence, [{ proof, entered: '2022-01-15' }]);
  assert.equal(await used.count(), 0, 'it has it now');
  // A paper is wanted there.
  await row('thang-ba-bien-gioi').locator('[data-do=evidence]').tap();
  assert.equal(await row('thang-ba-bien-gioi').locator('.used').count(), 0);
});
