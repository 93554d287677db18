// Forms are reviewed from the desk one after the other, and each decision stands in its table at once.
import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { handedIn } from './review.mjs';
import { bringCommune, choose, formsBefore, openDesk, table } from './summary.mjs';

const tab = (page, name) => page.getByRole('tab', { name }).click();

const NAMES = ['Chi đoàn bản Ao', 'Chi đoàn bản Bò', 'Chi đoàn bản Cò', 'Chi đoàn bản Dê'];
const file = (name, more = {}) => {
  const unit = { id: `ban-${NAMES.indexOf(name)}`, name, unitType: 'chapter' };
  return { format: 'orientation/assessment', version: 2, content: handedIn(undefined, { unit, ...more }) };
};
const accepted = {
  state: 'accepted',
  history: [
    { from: 'draft', to: 'submitted', on: '2022-11-20' },
    { from: 'submitted', to: 'accepted', on: '2022-11-25', by: 'Giàng A Mẫu' },
  ],
};

browserTest(
  'forms are decided on one after the other, and each decision stands in the table without another press',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    // The second one is decided on already: nobody is led to it.
    const lines = NAMES.map((name, at) => JSON.stringify(file(name, at === 1 ? accepted : {})));
    await choose(page, { name: 'phieu.ndjson', text: lines.join('\n') });
    await tab(page, 'Đơn vị');
    await page.getByRole('button', { name: `Mở phiếu: ${NAMES[0]}` }).click();
    const dialog = page.getByRole('dialog');
    const checklist = dialog.locator('orientation-checklist');
    await checklist.getByText('Phiếu 1/3').waitFor();
    await checklist.locator('[data-review=accept-all]').click();
    await checklist.locator('[name=reviewer-name]').fill('Giàng A Mẫu');
    await checklist.locator('[data-review=approve]').click();
    await dialog.getByText(`Đã nhận kết quả thẩm định của ${NAMES[0]}.`).waitFor();
    await expectNoAxeViolations(page, 'orientation-summary');

    await checklist.locator('[data-review=next]').click();
    await dialog.getByRole('heading', { name: NAMES[2], level: 3 }).waitFor();
    await checklist.getByText('Phiếu 2/3').waitFor();
    assert.equal(await dialog.getByText('Đã nhận kết quả thẩm định').count(), 0);
    await checklist.locator('[name=reviewer-name]').fill('Giàng A Mẫu');
    await checklist.locator('[name=review-back]').fill('Thiếu biên bản.');
    await checklist.locator('[data-review=send-back]').click();
    await dialog.getByText(`Đã nhận kết quả thẩm định của ${NAMES[2]}.`).waitFor();
    // The head of the form, which stays in view, does not lie over the buttons of the dialogue.
    const atClose = await dialog.getByRole('button', { name: 'Đóng' }).evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return button.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2) === button;
    });
    assert.ok(atClose, 'the button should be what is pressed at its place');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await dialog.waitFor({ state: 'detached' });

    const states = async () =>
      (await table(page, 'Đơn vị')).map(([name, , , state]) => `${name.split('\n')[0]}: ${state.split(/\s/)[1]}`);
    const expected = ['duyệt', 'duyệt', 'bổ', 'gửi'].map((state, at) => `${NAMES[at]}: ${state}`);
    assert.deepEqual(await states(), expected);
    await page.reload();
    await tab(page, 'Đơn vị');
    assert.deepEqual(await states(), expected);

    // What is counted of a reviewer opens into the units, and these into their forms.
    await tab(page, /Cần xem/);
    const counted = page.getByRole('button', { name: /^Giàng A Mẫu, Số phiếu: / });
    const units = Number(await counted.textContent());
    assert.ok(units > 0);
    await counted.click();
    const behind = page.getByRole('dialog', { name: /^Giàng A Mẫu, Số phiếu/ });
    await behind.waitFor();
    assert.equal(await behind.locator('tbody tr').count(), units);
    await behind
      .getByRole('button', { name: /^Mở phiếu/ })
      .first()
      .click();
    await page.locator('dialog.form orientation-checklist').getByText('Phiếu').first().waitFor();
  },
);

browserTest('of two units of one name, what was decided on the one is not told of the other', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const unit = { id: 'ban-khac', name: NAMES[0], unitType: 'chapter' };
  const lines = [file(NAMES[0]), file(NAMES[0], { unit })].map((each) => JSON.stringify(each));
  await choose(page, { name: 'phieu.ndjson', text: lines.join('\n') });
  await tab(page, 'Đơn vị');
  await page
    .getByRole('button', { name: /^Mở phiếu/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const checklist = dialog.locator('orientation-checklist');
  const told = dialog.getByText('Đã nhận kết quả thẩm định');
  await checklist.locator('[data-review=accept-all]').click();
  await checklist.locator('[name=reviewer-name]').fill('Giàng A Mẫu');
  await checklist.locator('[data-review=approve]').click();
  await told.waitFor();
  await checklist.locator('[data-review=next]').click();
  await checklist.getByText('Phiếu 2/2').waitFor();
  await told.waitFor({ state: 'detached' });
});

browserTest('a form that is alone in its list has no other behind it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, { name: 'phieu.ndjson', text: JSON.stringify(file(NAMES[0])) });
  await tab(page, 'Đơn vị');
  await page.getByRole('button', { name: /^Mở phiếu/ }).click();
  const checklist = page.getByRole('dialog').locator('orientation-checklist');
  await checklist.locator('[data-review=approve]').waitFor();
  assert.equal(await checklist.locator('[data-review=next]').count(), 0);
});

browserTest('what changed since the year before opens into its units, and keeps to the filter', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await choose(page, { name: 'truoc.ndjson', text: formsBefore });
  await tab(page, 'So với kỳ trước');
  const dialog = page.getByRole('dialog');
  const opensInto = async (figure) => {
    const units = Number(await figure.textContent());
    await figure.click();
    await dialog.locator('tbody tr').first().waitFor();
    assert.equal(await dialog.locator('tbody tr').count(), units);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return units;
  };
  const same = page.locator('.key', { hasText: 'Giữ nguyên' }).locator('.opens');
  const all = await opensInto(same);
  await opensInto(page.locator('#panel tbody td:last-child .opens').first());
  await page.getByLabel('Khối').selectOption({ index: 1 });
  await page.locator('.shown').waitFor();
  if ((await same.count()) > 0) assert.ok((await opensInto(same)) < all);
  assert.match(await page.locator('#panel .remark').first().textContent(), /^Chỉ so \d+ đơn vị/);
});

browserTest('what is missing at a criterion opens into the units that lack it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tiêu chí');
  const missing = page.locator('td[data-name="Còn thiếu"] .opens').first();
  assert.ok(Number(await missing.textContent()) > 0);
  await missing.click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('tbody tr').first().waitFor();
  const states = await dialog.locator('tbody tr > :nth-last-child(2)').allTextContents();
  assert.ok(
    states.every((state) => /chưa trả lời|thiếu|cần sửa/.test(state)),
    states.join('; '),
  );
});

browserTest(
  'a cap names the units that it is about, the lowest total first, and each leads to its form',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    const saw = `sha256:${'0'.repeat(64)}`;
    const decision = { class: 'xuat-sac', by: { name: 'Đoàn xã Mẫu' }, on: '2022-12-01', saw };
    const lines = NAMES.map((name, at) => {
      const form = file(name, at === 3 ? {} : { decision });
      // The second has said less than the first and the third.
      if (at === 1) form.content.answers = Object.fromEntries(Object.entries(form.content.answers).slice(0, 9));
      return JSON.stringify(form);
    });
    await choose(page, { name: 'phieu.ndjson', text: lines.join('\n') });
    const cap = page.locator('.caps > li');
    await cap.locator('summary').click();
    assert.deepEqual(await cap.locator('ol li').allTextContents(), [NAMES[1], NAMES[0], NAMES[2]]);
    await cap.locator('ol button').first().click();
    await page.getByRole('dialog').getByRole('heading', { name: NAMES[1], level: 3 }).waitFor();
  },
);

browserTest(
  'what is said while a dialogue is open stands in it, and outside again when it is closed',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await choose(page, { name: 'phieu.ndjson', text: JSON.stringify(file(NAMES[0])) });
    const place = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('orientation-summary');
        const statuses = [...shadowRoot.querySelectorAll('.unseen[role=status]')];
        return statuses.map((status) => status.closest('dialog')?.className ?? 'page');
      });
    assert.deepEqual(await place(), ['page']);
    await page.getByRole('button', { name: 'Đơn vị đã nhận: 1' }).click();
    const figure = page.getByRole('dialog', { name: /^Đơn vị đã nhận/ });
    await figure.waitFor();
    assert.deepEqual(await place(), ['behind']);
    await figure.getByRole('button', { name: /^Mở phiếu/ }).click();
    await page.locator('dialog.form orientation-checklist').getByText('Tiêu chí').first().waitFor();
    assert.deepEqual(await place(), ['form']);
    await page.locator('dialog.form').getByRole('button', { name: 'Nhận kết quả thẩm định' }).click();
    await page.locator('dialog.form').waitFor({ state: 'detached' });
    await page.locator('dialog.behind').getByRole('status').getByText('Đã nhận 1 phiếu').waitFor({ state: 'attached' });
    assert.deepEqual(await place(), ['behind']);
    await page.keyboard.press('Escape');
    await figure.waitFor({ state: 'detached' });
    assert.deepEqual(await place(), ['page']);
  },
);

browserTest(
  'on a phone nothing of the total of a form in the dialogue lies under a button',
  { viewport: { width: 360, height: 740 } },
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await choose(page, { name: 'phieu.ndjson', text: JSON.stringify(file(NAMES[0])) });
    await tab(page, 'Đơn vị');
    await page.getByRole('button', { name: `Mở phiếu: ${NAMES[0]}` }).click();
    const checklist = page.locator('dialog.form orientation-checklist');
    await checklist.locator('button.total i').waitFor();
    const [total, ways] = await Promise.all(
      ['button.total i', '.ways [data-review=look]'].map((each) => checklist.locator(each).boundingBox()),
    );
    assert.ok(total.x + total.width <= ways.x, `${total.x + total.width} should not be beyond ${ways.x}`);
    assert.ok(ways.x + ways.width <= 360);
    assert.match(await checklist.locator('button.total').textContent(), /^\S.*: .* \/ /);
  },
);
