// The way through the desk of the level above: files come in, figures open into their units, files go out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dragged } from './dropped.mjs';
import { browserTest, driveWholeBrowser, expectNoAxeViolations, screenshot } from './harness.mjs';
import { bringCommune, choose, counted, each, forms, formsBefore, openDesk, table } from './summary.mjs';

driveWholeBrowser();

/** The units of the commune that have sent anything. */
const UNITS = new Set(each.map(({ content }) => content.unit.id)).size;

const DECEMBER = { clock: '2022-12-10T08:00:00+07:00' };

const tab = (page, name) => page.getByRole('tab', { name }).click();

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

browserTest(
  'forms that are brought are counted, one for each unit, and those who are late are named',
  DECEMBER,
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bringCommune(page);
    assert.equal(await page.locator('.key').first().locator('dd').textContent(), String(UNITS));
    await page.locator('.notice', { hasText: `Đã nhận ${each.length} phiếu` }).waitFor();
    const overdue = page.locator('.attendance details', { hasText: /^Quá hạn/ });
    await overdue.getByText('Chi đoàn bản').first().waitFor();
    assert.match(await page.locator('.attendance').textContent(), /Nộp muộn: 4/);
    assert.match(await page.locator('.attendance').textContent(), /Được miễn: 1/);
  },
);

browserTest('a file is dropped, and the place for it says so while it is held there', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const file = { name: 'phieu.ndjson', text: forms };
  const place = page.locator('orientation-summary .drop');
  const over = page.locator('orientation-summary .drop.over');
  await dragged(place, 'dragover', file);
  await over.waitFor();
  await dragged(place, 'dragleave', file);
  await over.waitFor({ state: 'detached' });
  await dragged(place, 'drop', file);
  await page.locator('.notice', { hasText: 'Đã nhận' }).waitFor();
  assert.ok((await counted(page, 'Trạng thái phiếu', 'Đã gửi')) > 1);
});

browserTest('a figure opens into as many units as it says, and Escape leads back to it', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  const count = await counted(page, 'Trạng thái phiếu', 'Đã gửi');
  assert.ok(count > 1);
  const figure = page.getByRole('button', { name: `Đã gửi: ${count}` });
  await figure.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Đã gửi: ${count} đơn vị` });
  await dialog.waitFor();
  assert.equal(await dialog.locator('tbody tr').count(), count);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(await figure.evaluate((button) => button.getRootNode().activeElement === button));
});

browserTest('groups and criteria stand from the weakest to the strongest', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  const shares = async (caption) =>
    (await table(page, caption)).map((cells) => Number(cells[1].replace('%', '').replace(',', '.')));
  const groups = await shares('Các phần, từ yếu đến mạnh');
  assert.deepEqual(
    groups,
    groups.toSorted((a, b) => a - b),
  );
  await tab(page, 'Tiêu chí');
  const criteria = await shares('Tiêu chí, từ yếu đến mạnh');
  assert.ok(criteria.length > 20);
  assert.deepEqual(
    criteria,
    criteria.toSorted((a, b) => a - b),
  );
});

browserTest('a filter leaves the units of one block, everywhere, and is taken back', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await page.getByLabel('Khối').selectOption('school');
  await page.locator('.shown', { hasText: '2 đơn vị' }).waitFor();
  assert.equal(await page.locator('.key').first().locator('dd').textContent(), '2');
  await tab(page, 'Đơn vị');
  assert.deepEqual(
    (await table(page, 'Đơn vị')).map(([name]) =>
      name
        .split('\n')[0]
        .replace(/Đoàn xã Mẫu$/, '')
        .trim(),
    ),
    ['Chi đoàn Trường THCS Mẫu', 'Chi đoàn Trường Tiểu học Mẫu'],
  );
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.locator('caption', { hasText: `Đơn vị: ${UNITS}` }).waitFor();
});

browserTest(
  'the queue names those who copied, those who contradict themselves, those who left blanks',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bringCommune(page);
    await tab(page, /Cần xem/);
    await page.locator('.queue .entry').first().waitFor();
    // A form stands there once, with three of its places until it is unfolded; the mark of the tab counts forms.
    const entry = page.locator('.queue .entry');
    const names = await entry.locator('strong').allTextContents();
    assert.equal(new Set(names).size, names.length);
    const tabWords = await page.getByRole('tab', { name: /Cần xem/ }).textContent();
    assert.match(tabWords, new RegExp(`\\b${names.length}$`));
    const long = entry.filter({ has: page.locator('[aria-expanded]') }).first();
    const said = Number.parseInt(await long.locator('.what .remark').textContent(), 10);
    assert.equal(await long.locator('li').count(), 3);
    await long.locator('[aria-expanded]').click();
    assert.equal(await long.locator('li').count(), said);
    await long.getByRole('button', { name: /^Thu lại/ }).click();
    assert.equal(await long.locator('li').count(), 3);
    const folded = page.locator('.queue [aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    const entries = await page.locator('.queue .entry li').allTextContents();
    assert.equal(entries.filter((entry) => /Lời ghi giống hệt ở 2 đơn vị/.test(entry)).length, 2);
    assert.ok(entries.some((entry) => /Số đạt 31 lớn hơn tổng số 24/.test(entry)));
    assert.ok(entries.some((entry) => /Bỏ trống/.test(entry)));
  },
);

browserTest(
  'with the forms of the year before, totals that jump are in the queue, and either year can be looked at',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await choose(page, { name: 'nay.ndjson', text: forms }, { name: 'truoc.ndjson', text: formsBefore });
    const scope = page.getByLabel('Bộ tiêu chí và kỳ');
    assert.match(await scope.locator('option').first().textContent(), /năm 2022/);
    await tab(page, /Cần xem/);
    await page
      .locator('.entry', { hasText: /Tổng điểm năm trước đạt/ })
      .first()
      .waitFor();
    await scope.selectOption({ index: 1 });
    await page.locator('.head', { hasText: 'năm 2021' }).waitFor();
  },
);

browserTest('what is no form is refused, file by file, with the reason', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const [first] = each;
  const other = { ...first, content: { ...first.content, criteria: { id: 'bo-khac', edition: '2022' } } };
  await choose(
    page,
    { name: 'tot.json', text: JSON.stringify(first) },
    { name: 'anh.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
    { name: 'la.json', text: JSON.stringify(other) },
    { name: 'moi.json', text: '{"format":"orientation/assessment","version":99,"content":{}}' },
    { name: 'trong.txt', text: 'Em gửi anh ạ' },
  );
  await page.locator('.notice', { hasText: 'Đã nhận 1 phiếu' }).waitFor();
  const reasons = await page.locator('.refused li').allTextContents();
  assert.equal(reasons.length, 4);
  assert.ok(reasons.some((reason) => /^anh\.jpg: Đây là ảnh/.test(reason)));
  assert.ok(reasons.some((reason) => /^la\.json \(phiếu của .+\): Phiếu trả lời bộ tiêu chí “bo-khac”/.test(reason)));
  assert.ok(reasons.some((reason) => /^moi\.json: Tệp dùng phiên bản 99/.test(reason)));
  assert.ok(reasons.some((reason) => /^trong\.txt: Không có phiếu nào/.test(reason)));
});

browserTest('a unit that is removed is gone from every figure, also after a reload', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Đơn vị');
  const [[name]] = await table(page, 'Đơn vị');
  await page
    .getByRole('button', { name: /^Bỏ khỏi bảng/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Bỏ hẳn?' }).click();
  await page.locator('caption', { hasText: `Đơn vị: ${UNITS - 1}` }).waitFor();
  await page.reload();
  await tab(page, 'Đơn vị');
  await page.locator('caption', { hasText: `Đơn vị: ${UNITS - 1}` }).waitFor();
  assert.ok((await table(page, 'Đơn vị')).every(([other]) => other !== name));
});

browserTest('everything in one file brings another device to the same summary, byte for byte', async (tools, t) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tệp');
  const all = await saved(page, /^Tải về: Tất cả trong một tệp/);
  const summary = await saved(page, /^Tải về: Bảng tổng hợp/);
  assert.equal(JSON.parse(summary.text).format, 'orientation/summary');
  await page.getByRole('button', { name: 'Xóa hết khỏi thiết bị này' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
  await page.getByText('Chưa có phiếu nào.').first().waitFor();
  await choose(page, all);
  await tab(page, 'Tệp');
  assert.equal((await saved(page, /^Tải về: Bảng tổng hợp/)).text, summary.text);
  t.diagnostic(`${all.name}: ${all.text.length} letters`);
});

browserTest(
  'a summary that was handed up stands for its units, and a later form takes the place of its row',
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await bringCommune(page);
    await tab(page, 'Tệp');
    const summary = await saved(page, /^Tải về: Bảng tổng hợp/);
    await page.getByRole('button', { name: 'Xóa hết khỏi thiết bị này' }).click();
    await page.getByRole('button', { name: 'Xóa hẳn?' }).click();
    await page.getByText('Chưa có phiếu nào.').first().waitFor();
    await choose(page, summary);
    await tab(page, 'Tổng quan');
    assert.equal(await page.locator('.key').first().locator('dd').textContent(), String(UNITS));
  },
);

browserTest('the table for Excel has a line for each unit, and no formula', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  const evil = structuredClone(each[0]);
  evil.content.unit.name = '=HYPERLINK("x")';
  await choose(page, { name: 'phieu.json', text: JSON.stringify(evil) });
  await tab(page, 'Tệp');
  const { text } = await saved(page, /^Tải về: Bảng cho Excel/);
  const [head, line, end] = text.split('\r\n');
  assert.ok(head.startsWith('\ufeffTT;Mã đơn vị;Đơn vị;Mã loại hình;Loại hình;'), head);
  assert.ok(line.startsWith(`1;${evil.content.unit.id};"'=HYPERLINK(""x"")";chapter;chi đoàn;`), line);
  assert.equal(end, '');
});

browserTest('the report is printed on paper with its tables and room for signatures', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await tab(page, 'Tệp');
  const printed = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('blur', () => undefined);
        const { shadowRoot } = document.querySelector('orientation-summary');
        new MutationObserver((_, observer) => {
          const frame = shadowRoot.querySelector('iframe');
          if (frame?.contentWindow == null) return;
          frame.contentWindow.print = () => {
            observer.disconnect();
            const last = frame.contentDocument.querySelector('.last');
            const { breakInside } = frame.contentWindow.getComputedStyle(last);
            const rows = [...last.rows].map((row) => row.textContent.trim().replace(/\s+/g, ' '));
            resolve({ text: frame.contentDocument.body.textContent, breakInside, rows });
            frame.contentWindow.dispatchEvent(new Event('beforeprint'));
            frame.contentWindow.dispatchEvent(new Event('afterprint'));
          };
        }).observe(shadowRoot, { childList: true });
      }),
  );
  await page.getByRole('button', { name: 'In báo cáo' }).click();
  const { text, breakInside, rows } = await printed;
  for (const words of ['BÁO CÁO TỔNG HỢP', 'Xuất sắc', 'NGƯỜI LẬP BIỂU', 'TM. BAN CHẤP HÀNH'])
    assert.ok(text.includes(words), words);
  // The signatures stand on one sheet with the last units.
  assert.equal(breakInside, 'avoid');
  assert.equal(rows.length, 4);
  assert.match(rows[2], /^\d+Chi đoàn /);
  assert.match(rows[3], /^NGƯỜI LẬP BIỂU.*TM\. BAN CHẤP HÀNH/);
});

browserTest('a unit without a class says whether none fits or nobody knows yet', DECEMBER, async (tools) => {
  const { page } = tools;
  // The commune has units that no class fits; of one that has answered nothing the class is open.
  const [{ content, ...envelope }] = each;
  const unit = { ...content.unit, id: 'chi-doan-moi', name: 'Chi đoàn Mới' };
  const blank = { ...envelope, content: { ...content, unit, answers: {}, facts: {}, reviews: [] } };
  await openDesk(tools);
  await choose(page, { name: 'phieu.ndjson', text: `${forms.trim()}\n${JSON.stringify(blank)}\n` });
  const named = ['Không đủ điều kiện mức nào', 'Chưa xác định'];
  const counts = await Promise.all(named.map((name) => counted(page, 'Xếp loại', name)));
  assert.ok(
    counts.every((count) => count > 0),
    String(counts),
  );
  await tab(page, 'Đơn vị');
  const classes = (await table(page, 'Đơn vị')).map(([, , name]) => name);
  named.forEach((name, at) => assert.equal(classes.filter((each) => each.startsWith(name)).length, counts[at], name));
  assert.equal(
    classes.find((name) => /^–?$/.test(name)),
    undefined,
  );
});

browserTest(
  'on a phone the tabs stand at the top once there is something behind them',
  { ...DECEMBER, viewport: { width: 360, height: 740 } },
  async (tools) => {
    const { page } = tools;
    await openDesk(tools);
    await page.getByText('Chọn tệp').waitFor();
    await bringCommune(page);
    const desk = page.locator('orientation-summary');
    const [top, tabs] = await Promise.all([desk, page.getByRole('tablist')].map((each) => each.boundingBox()));
    assert.ok(tabs.y + tabs.height - top.y < 370, `${tabs.y - top.y}`);
    // The place for further files is one press away.
    assert.equal(await page.getByText('Chọn tệp').isVisible(), false);
    await page.getByRole('heading', { name: 'Nhận phiếu' }).click();
    await page.getByText('Chọn tệp').waitFor();
  },
);

browserTest('arrows go through the tabs', async (tools) => {
  const { page } = tools;
  await openDesk(tools);
  await bringCommune(page);
  await page.getByRole('tab', { name: 'Tổng quan' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: /^Cần xem/, selected: true }).waitFor();
  await page.keyboard.press('End');
  await page.getByRole('tab', { name: 'Tệp', selected: true }).waitFor();
});

for (const [name, options] of [
  ['1280', {}],
  ['360', { viewport: { width: 360, height: 740 } }],
  ['360-dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
]) {
  browserTest(
    `every part of the desk fits and axe finds no fault in it (${name})`,
    { ...DECEMBER, ...options },
    async (tools) => {
      const { page } = tools;
      const fits = async (part) => {
        await expectNoAxeViolations(page, 'orientation-summary');
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), part);
        await screenshot(page, `summary-${part}-${name}`);
      };
      await openDesk(tools);
      await fits('empty');
      await bringCommune(page);
      await fits('overview');
      for (const [part, title] of [
        ['criteria', 'Tiêu chí'],
        ['queue', /Cần xem \d/],
        ['units', 'Đơn vị'],
        ['files', 'Tệp'],
      ]) {
        await tab(page, title);
        await fits(part);
      }
    },
  );
}

browserTest('the desk speaks English where its page asks for it', async (tools) => {
  const { page, write } = tools;
  await write(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>
    <script type="module" src="/orientation-summary.js"></script>
    <orientation-summary lang="en" criteria="/criteria/chi-doan.json"></orientation-summary></html>`);
  await page.getByText('Take in forms').first().waitFor();
  await bringCommune(page);
  assert.ok((await counted(page, 'States of the forms', 'Submitted')) > 1);
  await tab(page, 'Units');
  await page.locator('caption', { hasText: `Units: ${UNITS}` }).waitFor();
});
