// What the form does so that no work is lost: saving, tabs, files, other criteria, sending.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { receiver } from '../../www/scripts/receive.mjs';
import { checklistPage, criteria, kept, openChecklist, parts, send } from './checklist.mjs';
import { browserTest } from './harness.mjs';

// The same address each time: a draft belongs to its page.
const served = (server, options) => {
  const path = server.page(checklistPage(options));
  return {
    path,
    change: (other) => (server.endpoints[`GET ${path}`] = server.endpoints[`GET ${server.page(checklistPage(other))}`]),
  };
};

async function visit(page, server, path) {
  await page.goto(server.origin + path);
  return parts(page);
}

const notices = (form) => form.inside('.notices');
const answers = async (form) => (await form.value()).answers ?? {};

browserTest(
  'what was typed is there again after the tab was killed, and the form says so',
  { clock: null },
  async ({ page, context, server, newPage }) => {
    const { path } = served(server);
    const form = await visit(page, server, path);
    await form.row('ke-hoach').getByText('Có', { exact: true }).click();
    await form.input('buoi-tuyen-truyen').fill('3');
    await form.input('chat-luong:chuan-bi').fill('2,x');
    await kept(page);
    const crash = page.waitForEvent('crash');
    (await context.newCDPSession(page)).send('Page.crash').catch(() => {});
    await crash;
    await page.close();

    const again = await newPage();
    const back = await visit(again, server, path);
    assert.match(await notices(back).textContent(), /Đã khôi phục bản đã lưu lúc/);
    assert.equal(await back.input('buoi-tuyen-truyen').inputValue(), '3');
    assert.equal(await back.input('chat-luong:chuan-bi').inputValue(), '2,x');
    assert.equal(await back.points('ke-hoach'), '5/5');
  },
);

browserTest(
  'two tabs show each other what is typed, and score it',
  { clock: null },
  async ({ page, server, newPage }) => {
    const { path } = served(server);
    const other = await newPage();
    const [a, b] = [await visit(page, server, path), await visit(other, server, path)];
    await a.input('buoi-tuyen-truyen').fill('3');
    await b.row('ke-hoach').getByText('Có', { exact: true }).click();
    await other.waitForFunction(
      () => document.querySelector('orientation-checklist').filled.answers?.['buoi-tuyen-truyen'],
    );
    await page.waitForFunction(() => document.querySelector('orientation-checklist').filled.answers?.['ke-hoach']);
    assert.deepEqual(await answers(a), await answers(b));
    assert.equal(await a.points('ke-hoach'), '5/5');
    assert.equal(await b.points('buoi-tuyen-truyen'), '6/10');
    assert.equal(await a.total(), await b.total());
  },
);

browserTest(
  'two answers to one criterion are shown side by side for a choice',
  { clock: null },
  async ({ page, server, newPage }) => {
    const { path } = served(server);
    const other = await newPage();
    const [a, b] = [await visit(page, server, path), await visit(other, server, path)];
    await a.input('buoi-tuyen-truyen').focus();
    await b.input('buoi-tuyen-truyen').focus();
    await a.input('buoi-tuyen-truyen').fill('3');
    await b.input('buoi-tuyen-truyen').fill('4');
    await b.input('chat-luong:chuan-bi').focus();
    const conflict = notices(b).locator('.conflict');
    await conflict.waitFor();
    const kept = (await answers(b))['buoi-tuyen-truyen'].value.value;
    assert.match(await conflict.textContent(), /3.*4|4.*3/s);
    await conflict.locator('.versions button').nth(1).click();
    await conflict.waitFor({ state: 'detached' });
    assert.equal((await answers(b))['buoi-tuyen-truyen'].value.value, kept === 3 ? 4 : 3);
    assert.equal(await b.points('buoi-tuyen-truyen'), kept === 3 ? '8/10' : '6/10');
  },
);

browserTest('a full storage is said at once, with a way out, and the form goes on', async ({ page, server }) => {
  const { path } = served(server);
  const form = await visit(page, server, path);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await form.input('buoi-tuyen-truyen').fill('3');
  const alert = notices(form).getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.textContent(), /Bộ nhớ của trình duyệt đã đầy/);
  assert.ok(await alert.getByRole('button', { name: 'Tạo đoạn mã để sao chép' }).isVisible());
  assert.equal(await form.points('buoi-tuyen-truyen'), '6/10');
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Lưu thành tệp' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  assert.equal(JSON.parse(file).content.answers['buoi-tuyen-truyen'].value.value, 3);
});

browserTest('a browser that forbids storing is told apart from the first moment', async ({ page, server }) => {
  const { path } = served(server);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const form = await visit(page, server, path);
  assert.match(await notices(form).getByRole('alert').textContent(), /không cho lưu trên thiết bị/);
  await form.input('buoi-tuyen-truyen').fill('3');
  assert.equal(await form.points('buoi-tuyen-truyen'), '6/10');
});

browserTest('a new edition of the criteria takes the answers over and lists what changed', async ({ page, server }) => {
  const { path, change } = served(server);
  const form = await visit(page, server, path);
  await form.row('ke-hoach').getByText('Có', { exact: true }).click();
  await form.input('buoi-tuyen-truyen').fill('3');
  const newer = JSON.parse(JSON.stringify(criteria).replaceAll('"ke-hoach"', '"ke-hoach-moi"'));
  newer.content.edition = '2023.1';
  change({ set: newer });
  const moved = await visit(page, server, path);
  await notices(moved).getByText('Bộ tiêu chí đã thay đổi kể từ lần lưu trước').waitFor();
  const value = await moved.value();
  assert.equal(value.criteria.edition, '2023.1');
  assert.equal(value.answers['buoi-tuyen-truyen'].value.value, 3);
  assert.deepEqual(
    value.setAside.map(({ criterion, reason, answer }) => [criterion, reason, answer.value.value]),
    [['ke-hoach', 'criterionGone', true]],
  );
  assert.equal(await moved.points('buoi-tuyen-truyen'), '6/10');
});

browserTest("another person's file is merged, and what differs is listed", async ({ page, server }) => {
  const { path } = served(server);
  const form = await visit(page, server, path);
  await form.input('buoi-tuyen-truyen').fill('3');
  const mine = await form.value();
  const theirs = {
    ...mine,
    answers: {
      'buoi-tuyen-truyen': { value: { kind: 'count', value: 4 } },
      'ke-hoach': { value: { kind: 'yesNo', value: true } },
    },
  };
  const text = JSON.stringify({ format: 'orientation/assessment', version: 1, content: theirs });
  await form.inside('[data-paste]').fill(text);
  await form.inside('section:has([data-paste]) button').first().click();
  const conflict = notices(form).locator('.conflict');
  await conflict.waitFor();
  assert.equal(await conflict.count(), 1);
  assert.equal(await form.points('ke-hoach'), '5/5');
  assert.equal(await form.points('buoi-tuyen-truyen'), '6/10');
});

async function sendable({ page, server }, query = '') {
  for (const [key, endpoint] of Object.entries(receiver())) server.endpoints[key] = endpoint;
  const { path } = served(server, { attributes: `action="/api/assessments${query}"` });
  const form = await visit(page, server, path);
  await form.input('buoi-tuyen-truyen').fill('3');
  const received = async () => (await fetch(`${server.origin}/api/received`)).json();
  return {
    form,
    path,
    received,
    sends: (press) => send(form, press),
    submit: form.inside('[data-submit]'),
    sending: form.inside('section:has(#d-send)'),
  };
}

browserTest(
  'a form that is sent without a network waits, says so, and goes off by itself',
  { clock: null },
  async (tools) => {
    tools.expectMessage(/ERR_INTERNET_DISCONNECTED/);
    // Nothing else is on its way when the network goes.
    const last = tools.page.waitForResponse(/\/assessments-\w+\.wasm/).then((response) => response.finished());
    const { form, received, submit, sends, sending } = await sendable(tools);
    await submit.waitFor();
    await last;
    await tools.context.setOffline(true);
    await sends();
    await sending.getByText('Thiết bị đang ngoại tuyến').waitFor();
    await tools.context.setOffline(false);
    await sending.getByText('Máy chủ đã nhận phiếu').waitFor();
    assert.match(await sending.textContent(), /TN-0001/);
    const [{ body, count }] = await received();
    assert.deepEqual(
      [body.content.state, body.content.answers['buoi-tuyen-truyen'].value.value, count],
      ['submitted', 3, 1],
    );
    const { state, history } = await form.value();
    assert.deepEqual([state, history.length], ['submitted', 1]);
  },
);

browserTest('two taps on “send” are one', { clock: null }, async (tools) => {
  const { received, sends, sending } = await sendable(tools, '?delay=200');
  await sends((button) => button.dblclick());
  await sending.getByText('Máy chủ đã nhận phiếu').waitFor();
  assert.deepEqual(
    (await received()).map(({ count }) => count),
    [1],
  );
});

browserTest("the server's refusal stands beside the button, in its words", async (tools) => {
  tools.expectMessage(/422/);
  const { form, sends, sending } = await sendable(
    tools,
    `?answer=refuse&reason=${encodeURIComponent('Đã quá hạn 30/11')}`,
  );
  await sends();
  await sending.getByText('Máy chủ từ chối phiếu: Đã quá hạn 30/11').waitFor();
  assert.equal((await form.value()).state, 'draft');
});

browserTest('what an earlier version has kept on the device opens with all that was typed', async (tools) => {
  const { page } = tools;
  const stored = JSON.parse(await readFile(new URL('../frozen/draft-on-device.json', import.meta.url), 'utf8'));
  await page.addInitScript((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, stored);
  const { input, inside, value } = await openChecklist(tools);
  const { answers, facts, filledBy } = await value();
  assert.deepEqual(answers, {
    'buoi-tuyen-truyen': {
      value: { kind: 'count', value: 3 },
      evidence: [{ proof: { kind: 'activity', name: 'Ngày hội đọc sách' }, entered: '2022-01-15' }],
    },
    'ke-hoach': { value: { kind: 'yesNo', value: true }, note: 'Đã gửi Đoàn xã ngày 05/01' },
  });
  assert.deepEqual(facts, {
    'ren-luyen': { value: { kind: 'ratio', value: { part: '20', whole: '25' } } },
    'sinh-hoat': { value: { kind: 'number', value: '11' } },
  });
  assert.deepEqual(filledBy, { name: 'Lò Văn Mẫu' });
  // No value, and kept as it was typed all the same.
  assert.deepEqual(
    [await input('ti-le-hoc:part').inputValue(), await input('ti-le-hoc:whole').inputValue()],
    ['30', '25'],
  );
  await inside('.notices').getByText('Đã khôi phục').first().waitFor();
});

browserTest('where the browser may throw away what is kept, that is said once an answer is there', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => {
    navigator.storage.persist = async () => false;
    navigator.storage.persisted = async () => false;
  });
  const { input, inside } = await openChecklist(tools);
  const said = inside('[data-evictable]');
  await inside('.end [data-do=save], .end button').first().waitFor();
  assert.equal(await said.count(), 0, 'a blank form has nothing to lose');
  await input('buoi-tuyen-truyen').fill('3');
  await said.waitFor();
  assert.match(await said.innerText(), /^Trình duyệt không hứa giữ bản đã lưu mãi/);
});
