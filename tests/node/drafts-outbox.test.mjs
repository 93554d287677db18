// Sending: queued while it cannot be sent, tried again, one effect for many taps, the server's refusal in its own words.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Device, drafts, named, settled } from './drafts.mjs';

const { openOutbox } = await drafts();

const BASE = 'https://doan.example/chi-doan/2022';
const open = (tab, action = '/api/assessments') => openOutbox({ name: named, action, base: BASE, env: tab.env });
const accept = (_, { headers }) => Response.json({ key: headers['Idempotency-Key'], receipt: 'TN-1' });
const refuse = (body, init) => () => new Response(body, { status: 422, ...init });

test('a form is posted as it is, with a key of its content, to the address that was named and no other', async () => {
  const device = new Device();
  device.server = accept;
  const outbox = open(device.tab());
  const states = [];
  outbox.subscribe(() => states.push(outbox.state.kind));
  outbox.submit('{"a":1}', 'sha256:1');
  assert.deepEqual(outbox.state, { kind: 'sending', attempt: 1, repeats: true });
  await settled();
  assert.deepEqual(device.requests, [
    { address: 'https://doan.example/api/assessments', key: 'sha256:1', body: '{"a":1}' },
  ]);
  assert.deepEqual(outbox.state, { kind: 'accepted', at: device.now, fingerprint: 'sha256:1', receipt: 'TN-1' });
  assert.deepEqual(states, ['sending', 'accepted']);
});

test('a second tap has no second effect, before, during or after sending', async () => {
  const device = new Device();
  device.server = accept;
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  outbox.submit('x', 'sha256:1');
  await settled();
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.equal(device.requests.length, 1);
  assert.equal(open(device.tab()).state.kind, 'accepted');
});

test('without a network a form waits, says so, and goes off when there is one', async () => {
  const device = new Device();
  device.online = false;
  device.server = accept;
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.deepEqual(outbox.state, { kind: 'queued', attempts: 1, nextAt: null, why: 'offline', kept: true });
  assert.equal(device.requests.length, 0);
  device.setOnline(true);
  await settled();
  assert.equal(outbox.state.kind, 'accepted');
});

test('a failing server is asked again, later and later, and not sooner than it says', async () => {
  const device = new Device();
  device.server = () => new Response('', { status: 503 });
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  const waits = [];
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const { kind, attempts, nextAt, why, status } = outbox.state;
    assert.deepEqual([kind, attempts, why, status], ['queued', attempt, 'server', 503]);
    waits.push(nextAt - device.now);
    await device.pass(nextAt - device.now);
    await settled();
  }
  for (const [n, wait] of waits.entries()) {
    const longest = Math.min(300_000, 2_000 * 2 ** n);
    assert.ok(wait >= longest / 2 && wait <= longest, `${wait} ms after attempt ${n + 1}`);
  }
  assert.deepEqual([...new Set(device.requests.map(({ key }) => key))], ['sha256:1']);

  device.server = () => new Response('', { status: 429, headers: { 'Retry-After': '3000' } });
  outbox.retry();
  await settled();
  assert.equal(outbox.state.nextAt - device.now, 3_000_000);
  assert.equal(outbox.state.why, 'busy');
});

test('a connection that breaks is tried again until the server has answered', async () => {
  const device = new Device();
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.deepEqual([outbox.state.kind, outbox.state.why], ['queued', 'network']);
  device.server = accept;
  await device.pass(3_000);
  await settled();
  assert.equal(outbox.state.kind, 'accepted');
});

test('what waits survives a killed tab and is sent by the next one', async () => {
  const device = new Device();
  const tab = device.tab();
  open(tab).submit('x', 'sha256:1');
  await settled();
  tab.kill();
  device.server = accept;
  const outbox = open(device.tab());
  assert.equal(outbox.state.kind, 'queued');
  await device.pass(3_000);
  await settled();
  assert.equal(outbox.state.kind, 'accepted');
  assert.deepEqual(
    device.requests.map(({ key, body }) => [key, body]),
    [
      ['sha256:1', 'x'],
      ['sha256:1', 'x'],
    ],
  );
});

test("a refusal is shown in the server's words, and not sent again by itself", async () => {
  const device = new Device();
  const outbox = open(device.tab());
  const cases = [
    [refuse('{"reason":"Đã hết hạn nộp"}'), 'Đã hết hạn nộp'],
    [
      refuse('{"title":"Invalid","detail":"Thiếu chữ ký"}', {
        headers: { 'Content-Type': 'application/problem+json' },
      }),
      'Thiếu chữ ký',
    ],
    [refuse('Hết hạn', { headers: { 'Content-Type': 'text/plain' } }), 'Hết hạn'],
    [refuse('<html>no</html>', { headers: { 'Content-Type': 'text/html' } }), ''],
    [refuse('x'.repeat(5_000), { headers: { 'Content-Type': 'text/plain' } }), `${'x'.repeat(600)}…`],
  ];
  for (const [server, reason] of cases) {
    device.server = server;
    outbox.submit('x', 'sha256:1');
    await settled();
    assert.deepEqual(outbox.state, { kind: 'refused', at: device.now, fingerprint: 'sha256:1', status: 422, reason });
  }
  const before = device.requests.length;
  await device.pass(3_600_000);
  assert.equal(device.requests.length, before);
  assert.equal(open(device.tab()).state.reason, cases.at(-1)[1]);
});

test('a newer form takes the place of one that waits, and follows one that is on its way', async () => {
  const device = new Device();
  device.online = false;
  const outbox = open(device.tab());
  outbox.submit('old', 'sha256:1');
  outbox.submit('new', 'sha256:2');
  let answer;
  device.server = (...asked) => new Promise((resolve) => (answer = () => resolve(accept(...asked))));
  device.setOnline(true);
  await settled();
  outbox.submit('newest', 'sha256:3');
  answer();
  await settled();
  answer();
  await settled();
  assert.deepEqual(
    device.requests.map(({ body }) => body),
    ['new', 'newest'],
  );
  assert.equal(outbox.state.fingerprint, 'sha256:3');
});

test('a form that is handed in again after another is not mistaken for the first', async () => {
  const device = new Device();
  device.server = accept;
  const outbox = open(device.tab());
  for (const print of ['sha256:1', 'sha256:2', 'sha256:1']) {
    outbox.submit(print, print);
    await settled();
  }
  const keys = device.requests.map(({ key }) => key);
  assert.equal(new Set(keys).size, 3);
});

test('two tabs that send at the same moment use the same key', async () => {
  const device = new Device();
  device.online = false;
  const [a, b] = [open(device.tab()), open(device.tab())];
  a.submit('x', 'sha256:1');
  assert.equal(b.state.kind, 'queued');
  device.server = accept;
  device.setOnline(true);
  await settled();
  assert.deepEqual([...new Set(device.requests.map(({ key }) => key))], ['sha256:1']);
  assert.deepEqual([a.state.kind, b.state.kind], ['accepted', 'accepted']);
});

test('what waits can be taken back', async () => {
  const device = new Device();
  device.online = false;
  device.server = accept;
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  outbox.withdraw();
  assert.deepEqual(outbox.state, { kind: 'idle' });
  device.setOnline(true);
  await settled();
  assert.equal(device.requests.length, 0);
});

test('what is withdrawn on its way is not sent another time, and what the server has taken stays taken', async () => {
  for (const [answer, ends] of [
    [() => new Response('', { status: 503 }), 'idle'],
    [accept, 'accepted'],
  ]) {
    const device = new Device();
    device.server = answer;
    const outbox = open(device.tab());
    outbox.submit('x', 'sha256:1');
    outbox.withdraw();
    assert.deepEqual(outbox.state, { kind: 'sending', attempt: 1, repeats: false });
    await settled();
    assert.equal(outbox.state.kind, ends);
    await device.pass(3_600_000);
    assert.equal(device.requests.length, 1);
  }
});

test('a queue that cannot be stored says so and works on', async () => {
  const device = new Device();
  device.forbidden = true;
  device.online = false;
  device.server = accept;
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.equal(outbox.state.kept, false);
  device.setOnline(true);
  await settled();
  assert.equal(outbox.state.kind, 'accepted');
});

test('another place is not asked: neither by the name of another scheme nor by a redirect', async () => {
  const device = new Device();
  const outbox = open(device.tab(), 'javascript:alert(1)');
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.equal(device.requests.length, 0);
  assert.deepEqual([outbox.state.kind, outbox.state.status], ['refused', 0]);

  let redirect;
  device.server = (_, init) => {
    redirect = init.redirect;
    return { type: 'opaqueredirect', status: 0, headers: new Headers(), text: async () => '' };
  };
  const other = open(device.tab());
  other.submit('x', 'sha256:1');
  await settled();
  assert.equal(redirect, 'manual');
  assert.deepEqual([other.state.kind, other.state.came], ['queued', { what: 'redirect' }]);
});

test('a closed outbox sends nothing more and leaves nothing behind', async () => {
  const device = new Device();
  device.server = () => new Response('', { status: 503 });
  const tab = device.tab();
  const outbox = open(tab);
  outbox.submit('x', 'sha256:1');
  await settled();
  outbox.close();
  await device.pass(3_600_000);
  assert.equal(device.requests.length, 1);
  assert.deepEqual([tab.stored.length, tab.onlines.length, tab.timers.length], [0, 0, 0]);
});

test('only a receipt that names the key is one; anything else is told and stays in the queue', async () => {
  const page = (text) => new Response(text, { headers: { 'Content-Type': 'text/html' } });
  const cases = [
    [() => new Response(null, { status: 204 }), { what: 'nothing' }],
    [
      () => page('\n<!DOCTYPE html><html><title>\n Đăng nhập\n Wi-Fi </title>'),
      { what: 'page', title: 'Đăng nhập Wi-Fi' },
    ],
    [() => page('<html><body>Xin chào'), { what: 'page' }],
    [() => page('Warning: mysqli_connect() in gui.php {"key":"sha256:1"}'), { what: 'text' }],
    [() => Response.json({ receipt: 'TN-1' }), { what: 'data' }],
    [() => Response.json(null), { what: 'data' }],
    [() => Response.json('sha256:1'), { what: 'data' }],
    [() => Response.json({ key: 'sha256:2', receipt: 'TN-2' }), { what: 'otherReceipt' }],
  ];
  for (const [server, came] of cases) {
    const device = new Device();
    device.server = server;
    const outbox = open(device.tab());
    outbox.submit('x', 'sha256:1');
    await settled();
    const { kind, why, status, came: told } = outbox.state;
    assert.deepEqual([kind, why, told], ['queued', 'server', came]);
    assert.ok(status === 200 || status === 204);
    assert.equal(outbox.takeAccepted(), false);
    device.server = accept;
    assert.deepEqual(open(device.tab()).state.came, came, 'it should be known after a reload too');
    await device.pass(3_000);
    assert.equal(outbox.state.kind, 'accepted');
  }
});

test('what was accepted can be sent once more by hand, under the key that it had, and is noted once', async () => {
  const device = new Device();
  device.server = accept;
  const outbox = open(device.tab());
  for (const print of ['sha256:1', 'sha256:2']) {
    outbox.submit(print, print);
    await settled();
  }
  assert.equal(outbox.takeAccepted(), true);
  outbox.repeat('sha256:2', 'sha256:2');
  await settled();
  outbox.repeat('sha256:2', 'sha256:2');
  await settled();
  assert.deepEqual(
    device.requests.map(({ key }) => key),
    ['sha256:1', 'sha256:2.1', 'sha256:2.1', 'sha256:2.1'],
  );
  assert.equal(outbox.takeAccepted(), false);
  // What was corrected since is another submission.
  outbox.repeat('sha256:3', 'sha256:3');
  await settled();
  assert.equal(new Set(device.requests.map(({ key }) => key)).size, 3);
  assert.equal(outbox.takeAccepted(), true);
});

test('what an older version of the queue has kept as accepted is sent once more under its own key', async () => {
  const device = new Device();
  device.server = accept;
  const ended = { kind: 'accepted', at: 1, fingerprint: 'sha256:1' };
  device.texts.set(
    `orientation:${encodeURIComponent('/chi-doan/2022').replaceAll('%2F', '/')}:lai-chau-2022:chi-doan:nam-pe:2022:q:${encodeURIComponent('https://doan.example/api/assessments')}`,
    JSON.stringify({ count: 3, step: 9, ended }),
  );
  const outbox = open(device.tab());
  assert.equal(outbox.state.kind, 'accepted');
  outbox.repeat('x', 'sha256:1');
  await settled();
  assert.deepEqual(
    device.requests.map(({ key }) => key),
    ['sha256:1.2'],
  );
});

test('a device that says it is offline while it is not holds nobody up', async () => {
  const device = new Device();
  device.online = false;
  device.lies = true;
  device.server = accept;
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.equal(outbox.state.kind, 'accepted');

  device.server = () => {
    throw new TypeError('no way through');
  };
  outbox.submit('y', 'sha256:2');
  await settled();
  assert.deepEqual([outbox.state.kind, outbox.state.why, outbox.state.nextAt], ['queued', 'offline', null]);
  device.server = accept;
  await device.pass(299_000);
  assert.equal(outbox.state.kind, 'queued');
  await device.pass(1_000);
  assert.equal(outbox.state.kind, 'accepted');
});

test('a clock that is set back or forward holds nothing up for longer than it was to wait', async () => {
  for (const shift of [-400 * 86_400_000, 400 * 86_400_000]) {
    const device = new Device();
    device.server = () => new Response('', { status: 503 });
    const outbox = open(device.tab());
    outbox.submit('x', 'sha256:1');
    await settled();
    device.shift = shift;
    device.server = accept;
    const other = open(device.tab());
    outbox.close();
    await device.pass(2_001);
    assert.equal(other.state.kind, 'accepted', `the clock was set by ${shift} ms`);
  }
});

test('a date to wait for is one of the clock of the server', async () => {
  const device = new Device();
  device.shift = 400 * 86_400_000;
  const headers = { Date: 'Sun, 20 Nov 2022 01:00:00 GMT', 'Retry-After': 'Sun, 20 Nov 2022 01:30:00 GMT' };
  device.server = () => new Response('', { status: 503, headers });
  const outbox = open(device.tab());
  outbox.submit('x', 'sha256:1');
  await settled();
  assert.equal(outbox.state.nextAt - device.now - device.shift, 1_800_000);
});
