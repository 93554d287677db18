// The parts of the checklist that come one after the other: the wording, the form, and what is fetched when it is wanted.
import assert from 'node:assert/strict';
import { partsOf, wasmFile } from '../built.mjs';
import { checklistPage, criteria, parts, send } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const FORM = /\/orientation\/form-\w+\.js/;
const PANELS = /\/orientation\/checklist-panels-\w+\.js/;

// Holds a file back; gives what lets it go.
async function held(page, pattern) {
  let release;
  const gate = new Promise((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

const placesOf = (page) =>
  page.evaluate(() =>
    [
      ...document
        .querySelector('orientation-checklist')
        .shadowRoot.querySelectorAll('h2, h3:not(.end h3), .bar, .filters, .row'),
    ]
      .slice(0, 12)
      .map((each) => {
        const { top, left, width } = each.getBoundingClientRect();
        return [each.localName, ...[top, left, width].map((number) => Math.round(number / 4))].join(' ');
      }),
  );

const noFacts = { ...criteria, content: { ...criteria.content, facts: [], gates: [], classing: undefined } };

browserTest(
  'the criteria are to be read before the form has come, and stay where they are when it does',
  async ({ page, write }) => {
    const release = await held(page, FORM);
    await write(checklistPage({ set: noFacts }));
    const item = page.locator('orientation-checklist [data-criterion="ke-hoach"]');
    assert.match(await item.innerText(), /kế hoạch/i);
    assert.match(await item.innerText(), /\/5/);
    assert.equal(await page.locator('orientation-checklist input').count(), 0);
    const before = await placesOf(page);
    release();
    const { row, points } = await parts(page);
    assert.deepEqual(await placesOf(page), before);
    await row('ke-hoach').getByText('Có', { exact: true }).click();
    assert.equal(await points('ke-hoach'), '5/5');
  },
);

browserTest('what the page has put into the element stays until the form has come', async ({ page, write }) => {
  const release = await held(page, FORM);
  await write(checklistPage().replace('></orientation-checklist>', '><p>Phiếu trên giấy</p></orientation-checklist>'));
  await page.getByText('Phiếu trên giấy').waitFor();
  await page.waitForFunction(() => customElements.get('orientation-checklist') !== undefined);
  assert.equal(await page.getByText('Phiếu trên giấy').isVisible(), true);
  release();
  await parts(page);
  assert.equal(await page.getByText('Phiếu trên giấy').isVisible(), false);
});

browserTest('a form that could not be had is told, and asked for again', async ({ page, write, expectMessage }) => {
  expectMessage(/form-\w+\.js/);
  let fails = true;
  await page.route(FORM, (route) => (fails ? route.abort() : route.continue()));
  await write(checklistPage());
  const alert = page.locator('orientation-checklist [role=alert]');
  assert.match(await alert.innerText(), /Chưa tải được phần để điền phiếu/);
  assert.match(await page.locator('orientation-checklist [data-criterion="ke-hoach"]').innerText(), /kế hoạch/i);
  fails = false;
  await alert.getByRole('button', { name: 'Thử lại' }).click();
  await parts(page);
  assert.equal(await alert.count(), 0);
});

browserTest(
  'what is typed before the engine has come is stored at once, and scored when it comes',
  async ({ page, write }) => {
    const release = await held(page, /\.wasm$/);
    await write(checklistPage());
    // In one go: on a busy machine it would be stored together with other changes before a second question came.
    const stored = await page.locator('orientation-checklist input[name="nen-nep"]').evaluate(async (field) => {
      field.value = '12,5';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve));
      return Object.keys(localStorage)
        .filter((key) => key.endsWith(':answers/nen-nep'))
        .map((key) => localStorage.getItem(key));
    });
    assert.equal(stored.length, 1);
    assert.equal(JSON.parse(stored[0]).v.value.value, '12.5');
    assert.equal(await page.locator('orientation-checklist #score i').count(), 0, 'the engine is held');
    release();
    const { points, total } = await parts(page);
    assert.equal(await points('nen-nep'), '12,5/15');
    assert.match(await total(), /12,5/);
  },
);

browserTest(
  'a part that could not be had when it was wanted is told in its place and asked for again',
  async ({ page, write, expectMessage }) => {
    expectMessage(/checklist-panels-\w+\.js/);
    let fails = true;
    await page.route(PANELS, (route) => (fails ? route.abort() : route.continue()));
    await write(checklistPage());
    const { row, input, inside } = await parts(page);
    await input('buoi-tuyen-truyen').fill('7');
    await row('buoi-tuyen-truyen').getByRole('button', { name: 'Vì sao?' }).click();
    const panel = row('buoi-tuyen-truyen').locator('[data-panel=why]');
    await panel.getByText('Chưa tải được phần này của phiếu').waitFor();
    assert.equal(await input('buoi-tuyen-truyen').inputValue(), '7');
    fails = false;
    await panel.getByRole('button', { name: 'Thử lại' }).click();
    await panel.getByText('7 buổi × 2 điểm, không quá 10 điểm').waitFor();
    assert.equal(await inside('.notices [role=alert]').count(), 0);
  },
);

for (const [layout, more] of [
  ['page', []],
  ['sections', ['walk']],
]) {
  browserTest(
    `nothing is fetched for the form that it does not need: ${layout}`,
    { clock: null },
    async ({ page, write }) => {
      await page.addInitScript(() =>
        document.addEventListener('orientation-ready', () => (window.readyAt = performance.now())),
      );
      const sixfold = (group) => ({
        ...group,
        criteria: group.criteria?.flatMap((each) =>
          Array.from({ length: 6 }, (_, n) => ({ ...each, id: `${each.id}-${n}` })),
        ),
        groups: group.groups?.map(sixfold),
      });
      const many = { ...noFacts.content, groups: noFacts.content.groups.map(sixfold) };
      await write(checklistPage({ set: { ...noFacts, content: many }, attributes: `layout="${layout}"` }));
      await page.waitForFunction(() => window.readyAt);
      // What is fetched once the form has been in use for a while is not for it to be ready.
      const asked = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ startTime }) => startTime < readyAt)
          .map(({ name }) => new URL(name).pathname),
      );
      const own = asked.filter((path) => path.startsWith('/dist/')).sort();
      assert.deepEqual(own, [
        '/dist/orientation-checklist.js',
        `/dist/${wasmFile('checklist')}`,
        ...['form', ...more].map((part) => `/dist/${partsOf('orientation-checklist')[part]}`),
      ]);
    },
  );
}

const MISSING = 'Chưa tải được phần này của phiếu';

browserTest(
  'what cannot be copied, brought in or attached, as its part could not be had, is told in its place',
  { clock: null },
  async ({ page, context, write, expectMessage }) => {
    expectMessage(/ERR_FAILED|dynamically imported/);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    let fails = true;
    await page.route(/\/(transfer|assessments)-\w+\.js/, (route) => (fails ? route.abort() : route.continue()));
    await write(checklistPage());
    const { row, inside, input } = await parts(page);
    await input('nen-nep').fill('12');
    const [out, into] = [inside('section:has(> #d-out)'), inside('section:has(> #d-in)')];
    const evidence = row('buoi-tuyen-truyen').locator('[data-panel=evidence]');
    const copy = () => out.getByRole('button', { name: 'Tạo đoạn mã để sao chép' }).click();
    const merge = () => into.getByRole('button', { name: 'Nhập', exact: true }).click();
    const photo = () =>
      evidence
        .locator('input[type=file]')
        .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('anh') });
    await into.locator('[data-paste]').fill('{}');
    await row('buoi-tuyen-truyen').locator('[data-do=evidence]').click();
    for (const [work, place] of [
      [copy, out],
      [merge, into],
      [photo, evidence],
    ]) {
      await work();
      await place.getByText(MISSING).waitFor();
    }
    assert.equal(await out.getByText(MISSING).count(), 0, 'only what was asked for last is told of');
    assert.equal(await into.locator('[data-paste]').inputValue(), '{}');
    fails = false;
    await copy();
    await into.getByText(MISSING).waitFor({ state: 'detached' });
    await merge();
    await into.getByText('Đây không phải bản đã lưu').waitFor();
    await photo();
    await evidence.getByText('anh.jpg').waitFor();
    assert.equal(await evidence.getByText(MISSING).count(), 0);
  },
);

// Neither the engine nor its twin in JavaScript.
const NO_WASM = { 'Content-Security-Policy': "script-src 'self' 'nonce-t'" };
async function withoutEngine(page, expectMessage) {
  expectMessage(/no-wasm/);
  await page.route(/no-wasm/, (route) => route.abort());
}

browserTest(
  'where the engine may not run, sending says so',
  { clock: null },
  async ({ page, write, expectMessage }) => {
    await withoutEngine(page, expectMessage);
    await write(checklistPage({ attributes: 'action="/api/assessments"' }), NO_WASM);
    const sending = page.locator('orientation-checklist section:has(#d-send)');
    await sending.locator('[data-submit]').click();
    await sending.getByText('Chưa gửi được vì bộ tính điểm chưa chạy trên trang này').waitFor();
  },
);

browserTest(
  'where the engine may not run, the form is handed over as a file all the same',
  { clock: null },
  async ({ page, write, expectMessage }) => {
    await withoutEngine(page, expectMessage);
    await page.addInitScript(() => {
      delete Navigator.prototype.share;
      delete Navigator.prototype.canShare;
    });
    await write(checklistPage(), NO_WASM);
    const download = page.waitForEvent('download');
    await send({ inside: (selector) => page.locator(`orientation-checklist ${selector}`) });
    assert.match((await download).suggestedFilename(), /chi-doan-ban-mau_2022\.json$/);
  },
);
