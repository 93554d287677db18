// What the desk of the level above shows beside the figures: the plan, the year before, a form in review, and what everybody may see.
import assert from 'node:assert/strict';
import { dragged } from './dropped.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bringCommune, choose, criteria, each, forms, formsBefore, openDesk, table } from './summary.mjs';

const tab = (page, name) => page.getByRole('tab', { name }).click();

browserTest(
  'each task of the plan stands with how far it has come, and each target with what was counted',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bringCommune(page);
    await tab(page, 'Kế hoạch');
    await page.locator('.task').first().waitFor();
    assert.equal(await page.locator('.task').count(), 22);
    const [value, units] = [0, 1].map((at) => page.locator('.targets .opens').nth(at));
    const given = Number((await units.textContent()).replace(' đơn vị', ''));
    const partOf = (text) => Number(text.split(' trên ')[0].replaceAll('.', '').replace(',', '.'));
    // The value opens into what each unit has counted, and so does the number of units.
    for (const figure of [value, units]) {
      await figure.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('columnheader', { name: 'Số đạt' }).waitFor();
      const counts = (await dialog.locator('tbody tr > :nth-child(3)').allTextContents()).filter(
        (text) => text !== '–',
      );
      assert.equal(counts.length, given);
      assert.equal(
        counts.reduce((sum, text) => sum + partOf(text), 0),
        partOf(await value.textContent()),
      );
      // Those that counted nothing come last.
      const cells = await dialog.locator('tbody tr > :nth-child(3)').allTextContents();
      assert.deepEqual(
        cells.slice(counts.length).filter((text) => text !== '–'),
        [],
      );
      await page.getByRole('button', { name: 'Đóng' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await expectNoAxeViolations(page, 'orientation-summary');
    await screenshot(page, 'summary-plan-1280');
  },
);

browserTest('a year is set beside the one before, over the units that both have', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  assert.equal(await page.getByRole('tab', { name: 'So với kỳ trước' }).count(), 0);
  await choose(page, { name: 'truoc.ndjson', text: formsBefore });
  await tab(page, 'So với kỳ trước');
  const units = (text) =>
    new Set(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).content.unit.id),
    );
  const both = [...units(forms)].filter((id) => units(formsBefore).has(id)).length;
  await page.getByText(`Chỉ so ${both} đơn vị có phiếu ở cả hai kỳ`).first().waitFor();
  await expectNoAxeViolations(page, 'orientation-summary');
  await screenshot(page, 'summary-years-1280');
});

browserTest('a unit opens in the checklist for review, and what is found comes back into the table', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await choose(page, {
    name: 'mot.json',
    text: JSON.stringify(each.find(({ content }) => content.state === 'submitted')),
  });
  await tab(page, 'Đơn vị');
  await page.getByRole('button', { name: /^Mở phiếu/ }).click();
  const checklist = page.getByRole('dialog').locator('orientation-checklist');
  await checklist.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('orientation-summary');
    return shadowRoot.querySelector('orientation-checklist').value !== '';
  });
  await screenshot(page, 'summary-form-1280', { fullPage: false });
  await page.getByRole('button', { name: 'Nhận kết quả thẩm định' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('caption', { hasText: 'Đơn vị: 1' }).waitFor();
});

browserTest('forms are scored by criteria that come after them', async (tools) => {
  const { page, write } = tools;
  await write(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bàn</title>
    <script type="module" src="/orientation-summary.js"></script><orientation-summary></orientation-summary></html>`);
  await page.getByText('Nhận phiếu').first().waitFor();
  await choose(page, { name: 'phieu.ndjson', text: forms });
  assert.equal(await page.locator('.refused li').count(), Math.min(200, each.length));
  const criteria = await (await page.request.get(new URL('/criteria/chi-doan.json', page.url()).href)).text();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'phieu.ndjson', mimeType: 'application/json', buffer: Buffer.from(forms) },
    { name: 'bo.json', mimeType: 'application/json', buffer: Buffer.from(criteria) },
  ]);
  await page.locator('.notice', { hasText: `Đã nhận ${each.length} phiếu và 1 tệp khác` }).waitFor();
  assert.equal(await page.locator('.refused').count(), 0);
});

browserTest('reading is stopped, and what was taken until then is counted', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await page.evaluate(async () => {
    const desk = document.querySelector('orientation-summary');
    const first = { name: 'a.json', size: 1, arrayBuffer: async () => new TextEncoder().encode('{}').buffer };
    // The second file comes only once reading has been stopped.
    let stop;
    const stopped = new Promise((resolve) => (stop = resolve));
    const second = {
      name: 'b.json',
      size: 1,
      arrayBuffer: async () => {
        await stopped;
        return new ArrayBuffer(0);
      },
    };
    const third = { ...first, name: 'c.json' };
    const done = desk.bring([first, second, third]);
    const { shadowRoot } = desk;
    const button = await new Promise((resolve) => {
      const look = () => {
        const found = shadowRoot.querySelector('.reading button');
        if (found !== null) resolve(found);
      };
      new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true });
      look();
    });
    button.click();
    stop();
    await done;
  });
  await page.locator('.notice', { hasText: 'Đã dừng' }).waitFor();
  assert.ok((await page.locator('.refused li').allTextContents()).every((reason) => !reason.startsWith('c.json')));
});

browserTest('what everybody may see has no unit, no small group, and nothing to bring', async (tools) => {
  const { page, write, server } = tools;
  const headers = { 'Content-Type': 'application/json' };
  server.endpoints['GET /written/phieu.ndjson'] = () => ({ status: 200, headers, body: forms });
  const desk = (attributes) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công khai</title>
    <script type="module" src="/orientation-summary.js"></script>
    <orientation-summary public criteria="/criteria/chi-doan.json" src="/written/phieu.ndjson" ${attributes}></orientation-summary></html>`;
  await write(desk(''));
  const rows = async () => (await table(page, 'Xếp loại')).map((cells) => Number(cells.at(-1)));
  await page.locator('.key').first().waitFor();
  assert.ok((await rows()).every((count) => count >= 5));
  const text = await page
    .locator('orientation-summary')
    .evaluate(({ shadowRoot }) => shadowRoot.querySelector('.root').textContent);
  assert.ok(!text.includes('Chi đoàn bản'));
  assert.equal(await page.locator('orientation-summary button, orientation-summary input').count(), 0);
  await expectNoAxeViolations(page, 'orientation-summary');
  await screenshot(page, 'summary-public-1280');
  await write(desk('at-least="1000"'));
  await page.getByText('Số đơn vị còn quá ít').first().waitFor();
});

browserTest('two desks of one page have at once what either took or removed', async (tools) => {
  const { page, newPage } = tools;
  await openDesk(tools);
  const other = await newPage();
  await openDesk({ ...tools, page: other, open: (path) => other.goto(new URL(path, page.url()).href) });
  const [one, two] = each.filter(({ content }) => content.state === 'submitted');
  const units = (of) => of.locator('.key').first().locator('dd');
  await choose(page, { name: 'mot.json', text: JSON.stringify(one) });
  await units(other).getByText('1', { exact: true }).waitFor();
  await choose(other, { name: 'hai.json', text: JSON.stringify(two) });
  await units(page).getByText('2', { exact: true }).waitFor();
  await tab(other, 'Đơn vị');
  await other
    .getByRole('button', { name: /^Bỏ khỏi bảng/ })
    .first()
    .click();
  await other.getByRole('button', { name: /^Bỏ hẳn/ }).click();
  await units(page).getByText('1', { exact: true }).waitFor();
});

browserTest('two desks on one device have what either took, after a reload', async (tools) => {
  const { page, newPage } = tools;
  await openDesk(tools);
  const other = await newPage();
  await other.goto(page.url());
  await other.getByText('Nhận phiếu').first().waitFor();
  await choose(page, { name: 'a.json', text: JSON.stringify(each[0]) });
  await choose(other, { name: 'b.json', text: JSON.stringify(each[1]) });
  await page.reload();
  await tab(page, 'Đơn vị');
  await page.locator('caption', { hasText: 'Đơn vị: 2' }).waitFor();
});

browserTest('where the device keeps nothing, that is said, and the figures stand all the same', async (tools) => {
  const { page, open } = tools;
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await open('/demo/summary.html');
  await bringCommune(page);
  await page.getByRole('alert').filter({ hasText: 'Thiết bị này không giữ được' }).waitFor();
  assert.ok((await table(page, 'Trạng thái phiếu')).length > 1);
});

browserTest('what is taken away is asked about in its place, and the keyboard stays with it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Đơn vị');
  const focused = (name) =>
    page.waitForFunction((wanted) => {
      const { activeElement } = document.querySelector('orientation-summary').shadowRoot;
      return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim()) === wanted;
    }, name);
  const remove = page.getByRole('button', { name: /^Bỏ khỏi bảng/ }).nth(1);
  const name = await remove.getAttribute('aria-label');
  await remove.press('Enter');
  await focused('Bỏ hẳn?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await focused(name);
  await page.keyboard.press('Enter');
  await focused('Bỏ hẳn?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
  await focused('Đơn vị');
  await tab(page, 'Tệp');
  await page.getByRole('button', { name: 'Xóa hết khỏi thiết bị này' }).press('Enter');
  await focused('Xóa hẳn?');
  await page.keyboard.press('Enter');
  await page.getByText('Chưa có phiếu nào.', { exact: true }).first().waitFor();
  // The tabs are gone: files come in again from here.
  await page.waitForFunction(
    () => document.querySelector('orientation-summary').shadowRoot.activeElement?.type === 'file',
  );
});

browserTest('the lines of the table of units run through to its end', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Đơn vị');
  const ends = await page
    .locator('.units tbody tr')
    .first()
    .evaluate((row) => [...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().bottom)));
  assert.equal(new Set(ends).size, 1);
});

browserTest('the units behind a figure have the columns that the figure has', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  const columns = async (at) => {
    await page.locator('.ranked .opens').nth(at).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('tbody tr').first().waitFor();
    const found = await dialog.getByRole('columnheader').allInnerTexts();
    const own = found.indexOf('Tự chấm');
    const cells = own < 0 ? ['0'] : await dialog.locator(`tbody tr > :nth-child(${own + 1})`).allInnerTexts();
    assert.ok(
      cells.some((cell) => /\d/.test(cell)),
      'a column has something in it',
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return found.join(', ');
  };
  assert.equal(await columns(0), 'Tên, Điểm, Thao tác');
  await tab(page, 'Tiêu chí');
  // Nobody above has scored these forms, so that there is no other score for an own one to stand beside.
  assert.equal(await columns(0), 'Tên, Điểm, Trạng thái, Thao tác');
  assert.equal(await columns(1), 'Tên, Điểm, Trạng thái, Thao tác');
});

browserTest(
  'on a phone the units behind a figure have their numbers and the way to the form in sight',
  { viewport: { width: 360, height: 740 } },
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bringCommune(page);
    await tab(page, 'Kế hoạch');
    await page.locator('.targets .opens').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('tbody tr').first().waitFor();
    const { scrollWidth, clientWidth } = await dialog
      .locator('.scrolls')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} is wider than ${clientWidth}`);
    assert.equal(await dialog.locator('td[data-name="Số đạt"]').first().isVisible(), true);
    // The button stands beside the name, and no unit takes a line more for it.
    const lines = await dialog.locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const box = (cell) => cell.getBoundingClientRect();
        const [name, button] = [box(row.cells[0]), box([...row.cells].at(-1))];
        const below = box(row.cells[1]).top;
        return button.top < name.bottom && name.right <= button.left && below >= name.bottom;
      }),
    );
    assert.ok(lines.length > 0 && lines.every(Boolean));
    await expectNoAxeViolations(page, 'orientation-summary');
  },
);

browserTest('means and shares open into their units, and each unit into its form', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  const opened = async (figure, heading) => {
    await figure.click();
    const dialog = page.getByRole('dialog', { name: heading });
    await dialog.waitFor();
    const rows = await dialog.locator('tbody tr').count();
    return { dialog, rows, close: () => page.keyboard.press('Escape') };
  };
  const sent = page.locator('.counts tr', { has: page.getByRole('rowheader', { name: 'Đã gửi', exact: true }) });
  const percent = await opened(sent.locator('.percent .opens'), /^Đã gửi, Tỉ lệ: /);
  assert.equal(percent.rows, Number(await sent.locator('td').last().textContent()));
  await percent.close();
  const units = Number(await page.locator('.key').first().locator('dd').textContent());
  for (const name of ['Điểm trung bình', 'Tỉ lệ điểm đạt']) {
    const { rows, close } = await opened(
      page.getByRole('button', { name: new RegExp(`^${name}: `) }),
      new RegExp(`^${name}`),
    );
    assert.equal(rows, units);
    await close();
  }
  const [group] = await table(page, 'Các phần, từ yếu đến mạnh');
  const row = page.locator('.ranked tbody tr').first();
  for (const column of ['Tỉ lệ', 'Bình quân']) {
    const { rows, close } = await opened(
      row.getByRole('button', { name: new RegExp(`, ${column}: `) }),
      new RegExp(`, ${column}`),
    );
    assert.equal(rows, Number(group.at(-1)));
    await close();
  }
  const reported = await opened(page.getByRole('button', { name: /^Đã nộp: / }), /^Đã nộp/);
  assert.ok(reported.rows > 0);
  await reported.close();

  await tab(page, 'Kế hoạch');
  const task = await opened(page.locator('.task .percent .opens').first(), /đơn vị$/);
  assert.ok(task.rows > 0);
  await task.dialog
    .getByRole('button', { name: /^Mở phiếu/ })
    .first()
    .click();
  await page.locator('dialog.form orientation-checklist').getByRole('heading').first().waitFor();
});

browserTest(
  'a changed set is tried on the forms that are there: who would lose a class, and through which criterion',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bringCommune(page);
    await tab(page, 'Tiêu chí');
    await page.getByRole('button', { name: 'Xem trước nếu sửa bộ tiêu chí' }).click();
    const choice = page.getByLabel('Tệp bộ tiêu chí đã sửa (.json)');
    await choice.waitFor();
    const set = JSON.parse(criteria);
    const bring = (text) =>
      choice.setInputFiles({ name: 'sua.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const panel = page.locator('.impact');
    const number = async (name) => Number(await panel.locator('.key', { hasText: name }).locator('dd').textContent());

    // The set as it is changes nothing.
    await bring(criteria);
    await panel.getByText('Không đơn vị nào đổi xếp loại.').waitFor();
    assert.deepEqual([await number('Được nâng loại'), await number('Bị hạ loại')], [0, 0]);

    // Every class but the last asks for all points: who has one of them loses it.
    for (const { clauses } of set.content.classing.classes.slice(0, -1))
      clauses.find(({ id }) => id === 'diem').when.is.atLeast = '100%';
    await bring(JSON.stringify(set));
    const loses = panel.getByRole('button', { name: /^Bị hạ loại: / });
    await loses.waitFor();
    const count = await number('Bị hạ loại');
    assert.ok(count > 0);
    assert.equal(await panel.locator('tbody tr').count(), count + (await number('Được nâng loại')));
    // No criterion has changed: each class is lost by its own threshold, which is said.
    const reasons = await panel.locator('tbody tr > :nth-child(3)').allTextContents();
    const threshold = /^Điều kiện “Đạt từ (\d\d)% số điểm trở lên”: từ \1% trở lên → từ 100% trở lên$/;
    for (const reason of reasons) assert.match(reason.trim(), threshold);
    await loses.click();
    assert.equal(await page.getByRole('dialog').locator('tbody tr').count(), count);
    await page.keyboard.press('Escape');
    await expectNoAxeViolations(page, 'orientation-summary');

    await bring('{}');
    await panel.locator('.notice').waitFor();

    // A file may be dropped as well, anywhere on the preview, and the place for it says so.
    const dropped = { name: 'cu.json', text: criteria };
    await dragged(panel, 'dragover', dropped);
    await panel.locator('.drop.over').getByText('Thả tệp để xem trước').waitFor();
    await dragged(panel, 'drop', dropped);
    await panel.getByText('Không đơn vị nào đổi xếp loại.').waitFor();
    assert.equal(await panel.locator('.drop.over, .notice').count(), 0);
    assert.equal(await page.locator('.bring .refused').count(), 0);
  },
);
