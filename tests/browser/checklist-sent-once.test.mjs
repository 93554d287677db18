// A submission whose answer never arrived is sent again, under the same key, and counts once.
import assert from 'node:assert/strict';
import { receiver } from '../../www/scripts/receive.mjs';
import { checklistPage, parts, send } from './checklist.mjs';
import { browserTest } from './harness.mjs';

async function sendable({ page, server }) {
  Object.assign(server.endpoints, receiver());
  await page.goto(server.origin + server.page(checklistPage({ attributes: 'action="/api/assessments"' })));
  const form = await parts(page);
  await form.input('buoi-tuyen-truyen').fill('3');
  const submit = form.inside('[data-submit]');
  await submit.waitFor();
  return {
    form,
    submit,
    sends: (press) => send(form, press),
    sending: form.inside('section:has(#d-send)'),
    received: async () => (await fetch(`${server.origin}/api/received`)).json(),
  };
}

browserTest(
  'the server took it, the network lost its answer: it is sent again and counts once',
  { clock: null },
  async (tools) => {
    const { page, expectMessage } = tools;
    expectMessage(/ERR_CONNECTION_RESET|ERR_FAILED/);
    const { sends, sending, received } = await sendable(tools);
    let lost = 0;
    const keys = [];
    await page.route('**/api/assessments', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await sends();
    await sending.getByText('Máy chủ đã nhận phiếu').waitFor();
    assert.ok(keys.length >= 2 && new Set(keys).size === 1, keys.join(' '));
    assert.deepEqual(
      (await received()).map(({ count }) => count),
      [keys.length],
    );
  },
);

browserTest('a changed form is another submission, and the same again is none', { clock: null }, async (tools) => {
  const { form, sends, sending, received } = await sendable(tools);
  await sends();
  await sending.getByText('TN-0001').waitFor();
  assert.equal(await form.input('buoi-tuyen-truyen').isDisabled(), true, 'what was received is for reading');
  await sending.getByRole('button', { name: 'Sửa và gửi lại' }).click();
  await sends();
  await tools.page.waitForTimeout(500);
  assert.equal((await received()).length, 1);
  await sending.getByRole('button', { name: 'Sửa và gửi lại' }).click();
  await form.input('buoi-tuyen-truyen').fill('4');
  await sends();
  await sending.getByText('TN-0002').waitFor();
  assert.equal((await received()).length, 2);
});

browserTest(
  'a server that fails is asked again after a while, which is said, and it can be withdrawn',
  { clock: null },
  async (tools) => {
    const { server, expectMessage } = tools;
    expectMessage(/503/);
    const { sends, sending, received } = await sendable(tools);
    await fetch(`${server.origin}/api/control`, { method: 'POST', body: JSON.stringify({ answer: 'fail' }) });
    await sends();
    await sending.getByText(/503/).waitFor();
    await sending.getByRole('button', { name: 'Không gửi nữa' }).press('Enter');
    await sending.locator('[data-submit]:not([aria-disabled=true])').waitFor();
    await fetch(`${server.origin}/api/control`, { method: 'POST', body: JSON.stringify({ answer: 'accept' }) });
    await tools.page.waitForTimeout(1500);
    assert.equal((await received()).length, 0);
  },
);

browserTest(
  'a corrected name of who filled it in, or of the unit, is another submission',
  { clock: null },
  async (tools) => {
    const { page, server } = tools;
    Object.assign(server.endpoints, receiver());
    const nameless = checklistPage({ attributes: 'action="/api/assessments"' }).replace(
      ' unit-name="Chi đoàn bản Mẫu"',
      '',
    );
    await page.goto(server.origin + server.page(nameless));
    const form = await parts(page);
    const sending = form.inside('section:has(#d-send)');
    const names = { 'person-name': 'Lò Văn Mâu', 'unit-name': 'Chi đoàn bản Mãu' };
    for (const [name, text] of Object.entries(names)) await form.inside(`[name="${name}"]`).fill(text);
    await send(form);
    await sending.getByText('TN-0001').waitFor();
    await sending.getByRole('button', { name: 'Sửa và gửi lại' }).click();
    await form.inside('[name="person-name"]').fill('Lò Văn Mẫu');
    await send(form);
    await sending.getByText('TN-0002').waitFor();
    await sending.getByRole('button', { name: 'Sửa và gửi lại' }).click();
    await form.inside('[name="unit-name"]').fill('Chi đoàn bản Mẫu');
    await send(form);
    await sending.getByText('TN-0003').waitFor();
    const received = await (await fetch(`${server.origin}/api/received`)).json();
    assert.deepEqual(
      received.map(({ body: { content } }) => [content.filledBy.name, content.unit.name]),
      [
        ['Lò Văn Mâu', 'Chi đoàn bản Mãu'],
        ['Lò Văn Mẫu', 'Chi đoàn bản Mãu'],
        ['Lò Văn Mẫu', 'Chi đoàn bản Mẫu'],
      ],
    );
  },
);

browserTest('an address that cannot be asked is told as that', { clock: null }, async (tools) => {
  const { page, server } = tools;
  await page.goto(server.origin + server.page(checklistPage({ attributes: 'action="mailto:a@b.example"' })));
  const form = await parts(page);
  const sending = form.inside('section:has(#d-send)');
  await send(form);
  await sending.getByText('Địa chỉ nhận phiếu không dùng được').waitFor();
  assert.equal(await sending.getByText('mã 0').count(), 0);
});

// Each answer of the server comes when the test lets it; one that fails asks for `wait` seconds.
async function answering(page, wait) {
  const asked = [];
  await page.route('**/api/assessments', (route) => asked.push(route));
  const next = async (status) => {
    while (asked.length === 0) await page.waitForTimeout(20);
    await asked.shift().fulfill({ status, headers: { 'Retry-After': String(wait) }, json: {} });
  };
  const focused = () =>
    page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement?.textContent);
  return { next, focused };
}

browserTest(
  'the keyboard stays on the button while the form is sent, waits and is withdrawn',
  { clock: null },
  async (tools) => {
    const { page, expectMessage } = tools;
    expectMessage(/503/);
    const { submit, sends, sending } = await sendable(tools);
    const { next, focused } = await answering(page, 600);
    await sends((button) => button.press('Enter'));
    await sending.getByText('Đang gửi').waitFor();
    assert.deepEqual([await focused(), await submit.getAttribute('aria-disabled')], ['Gửi phiếu', 'true']);
    await next(503);
    await sending.getByText(/503/).waitFor();
    assert.equal(await focused(), 'Gửi ngay');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Không gửi nữa');
    await page.keyboard.press('Enter');
    await sending.locator('[data-submit]').waitFor();
    assert.equal(await focused(), 'Gửi phiếu');
  },
);

browserTest(
  'who is about to withdraw a form keeps the keyboard while it is sent again, and can withdraw it until then',
  { clock: null },
  async (tools) => {
    const { page, expectMessage } = tools;
    expectMessage(/503/);
    const { sends, sending } = await sendable(tools);
    const { next, focused } = await answering(page, 0);
    await sends();
    await next(503);
    const withdraw = sending.getByRole('button', { name: 'Không gửi nữa' });
    await withdraw.focus();
    await sending.getByText('Đang gửi, lần 2').waitFor();
    assert.equal(await focused(), 'Không gửi nữa');
    await page.keyboard.press('Enter');
    await withdraw.waitFor({ state: 'detached' });
    assert.equal(await focused(), 'Gửi phiếu');
    await next(503);
    await sending.getByText('Đang gửi').waitFor({ state: 'detached' });
    assert.equal(await sending.locator('.notice').count(), 0);
  },
);

browserTest('what is corrected while the form waits is what is sent', { clock: null }, async (tools) => {
  const { page, expectMessage } = tools;
  expectMessage(/503/);
  const { form, sends, sending } = await sendable(tools);
  const bodies = [];
  await page.route('**/api/assessments', (route) => {
    bodies.push(route.request().postDataJSON().content.answers['buoi-tuyen-truyen'].value.value);
    return bodies.length === 1
      ? route.fulfill({ status: 503, headers: { 'Retry-After': '600' }, json: {} })
      : route.continue();
  });
  await sends();
  await sending.getByText(/503/).waitFor();
  await form.input('buoi-tuyen-truyen').fill('4');
  await sending.getByRole('button', { name: 'Gửi ngay' }).press('Enter');
  await sending.getByText('TN-0001').waitFor();
  assert.deepEqual(bodies, [3, 4]);
});

browserTest(
  'that a form was handed in is noted once, not again when another one is withdrawn',
  { clock: null },
  async (tools) => {
    const { page, expectMessage } = tools;
    expectMessage(/503/);
    const { form, submit, sends, sending } = await sendable(tools);
    await sends();
    await sending.getByText('TN-0001').waitFor();
    await page.route('**/api/assessments', (route) =>
      route.fulfill({ status: 503, headers: { 'Retry-After': '600' }, json: {} }),
    );
    await sending.getByRole('button', { name: 'Sửa và gửi lại' }).click();
    await form.input('buoi-tuyen-truyen').fill('4');
    await sends((button) => button.press('Enter'));
    await sending.getByRole('button', { name: 'Không gửi nữa' }).press('Enter');
    await submit.waitFor();
    assert.equal((await form.value()).history.length, 1);
  },
);

browserTest('an answer that comes when the form is gone is noted when it is back', { clock: null }, async (tools) => {
  const { page } = tools;
  const { form, sends, sending } = await sendable(tools);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/api/assessments', async (route) => {
    await held;
    await route.continue();
  });
  await sends((button) => button.press('Enter'));
  await sending.getByText('Đang gửi').waitFor();
  await page.evaluate(() => {
    window.form = document.querySelector('orientation-checklist');
    window.form.remove();
  });
  const answered = page.waitForResponse('**/api/assessments');
  release();
  await (await answered).finished();
  await page.waitForFunction(() => Object.values({ ...localStorage }).some((text) => text.includes('TN-0001')));
  await page.evaluate(() => document.body.append(window.form));
  await sending.getByText('TN-0001').waitFor();
  const { state, history } = await form.value();
  assert.deepEqual([state, history.length], ['submitted', 1]);
});

for (const [answer, told] of [
  ['page', 'nhận được một trang web “Đăng nhập Wi-Fi” (mã 200)'],
  ['nothing', 'câu trả lời (mã 204) để trống'],
  ['stranger', 'không nêu khóa của phiếu'],
  ['redirect', 'chuyển phiếu sang trang khác'],
]) {
  browserTest(
    `an answer that is no receipt is told as what it is, and the form is not noted as handed in: ${answer}`,
    { clock: null },
    async (tools) => {
      const { form, sends, sending, received } = await sendable(tools);
      const control = (told) =>
        fetch(`${tools.server.origin}/api/control`, { method: 'POST', body: JSON.stringify(told) });
      await control({ answer });
      await sends();
      await sending.getByText(told).waitFor();
      assert.deepEqual([(await form.value()).state, await received()], ['draft', []]);
      await control({});
      await sending.getByText('TN-0001').waitFor();
      assert.equal((await form.value()).state, 'submitted');
    },
  );
}

browserTest('a form that was handed in is sent once more by hand, and counts once', { clock: null }, async (tools) => {
  const { form, sends, sending, received } = await sendable(tools);
  await sends();
  await sending.getByText('TN-0001').waitFor();
  const again = sending.getByRole('button', { name: 'Gửi lại lần nữa' });
  await again.press('Enter');
  await again.waitFor();
  assert.equal(
    await tools.page.evaluate(
      () => document.querySelector('orientation-checklist').shadowRoot.activeElement?.textContent,
    ),
    'Sửa và gửi lại',
  );
  while ((await received())[0].count < 2) await tools.page.waitForTimeout(20);
  assert.deepEqual(
    (await received()).map(({ count }) => count),
    [2],
  );
  assert.equal((await form.value()).history.length, 1);
});

browserTest('who sends by hand is not held up by a device that says it is offline', { clock: null }, async (tools) => {
  await tools.page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }));
  const { sends, sending } = await sendable(tools);
  await sends();
  await sending.getByText('TN-0001').waitFor();
});
