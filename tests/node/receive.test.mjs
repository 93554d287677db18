// The endpoint of the demo site that receives assessments.
import assert from 'node:assert/strict';
import test from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';

const document = JSON.stringify({ format: 'orientation/assessment', version: 1, content: {} });

async function withServer(body) {
  const server = await serve({ endpoints: receiver() });
  const at = (path) => server.origin + path;
  const post = (key, path = '/api/assessments', text = document) =>
    fetch(at(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: text,
      redirect: 'manual',
    });
  const control = (wanted) => fetch(at('/api/control'), { method: 'POST', body: JSON.stringify(wanted) });
  const received = async () => (await fetch(at('/api/received'))).json();
  try {
    await body({ post, control, received, at });
  } finally {
    await server.close();
  }
}

test('a submission is accepted once, and the same again gets the same receipt', () =>
  withServer(async ({ post, received, at }) => {
    const first = await post('k1');
    assert.deepEqual([first.status, await first.json()], [201, { key: 'k1', receipt: 'TN-0001' }]);
    const again = await post('k1');
    assert.deepEqual([again.status, await again.json()], [200, { key: 'k1', receipt: 'TN-0001' }]);
    assert.deepEqual(
      (await received()).map(({ key, count }) => [key, count]),
      [['k1', 2]],
    );
    await fetch(at('/api/received'), { method: 'DELETE' });
    assert.deepEqual(await received(), []);
  }));

test('it refuses, fails, is busy and leads elsewhere as the address says', () =>
  withServer(async ({ post, received }) => {
    const refused = await post('k', '/api/assessments?answer=refuse&reason=Sai');
    assert.deepEqual([refused.status, await refused.json()], [422, { reason: 'Sai' }]);
    assert.equal((await post('k', '/api/assessments?answer=fail')).status, 503);
    const busy = await post('k', '/api/assessments?answer=busy');
    assert.deepEqual([busy.status, busy.headers.get('retry-after')], [429, '1']);
    assert.equal((await post('k', '/api/assessments?answer=redirect')).status, 307);
    const start = performance.now();
    assert.equal((await post('k', '/api/assessments?delay=120')).status, 201);
    assert.ok(performance.now() - start >= 100);
    assert.equal((await received()).length, 1);
  }));

test('it does what it was told, for as many submissions as it was told', () =>
  withServer(async ({ post, control }) => {
    assert.equal((await control({ answer: 'fail', times: 2 })).status, 200);
    assert.deepEqual([(await post('k')).status, (await post('k')).status, (await post('k')).status], [503, 503, 201]);
    await control({ answer: 'refuse' });
    assert.deepEqual([(await post('l')).status, (await post('m')).status], [422, 422]);
    assert.equal((await control({ answer: 'explode' })).status, 400);
  }));

test('what is no assessment or has no key is refused with the reason', () =>
  withServer(async ({ post, at }) => {
    assert.equal((await post('k', undefined, 'x')).status, 422);
    assert.equal((await post('k', undefined, '{"format":"orientation/plan"}')).status, 422);
    assert.equal(
      (
        await fetch(at('/api/assessments'), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{}',
        })
      ).status,
      400,
    );
    assert.equal(
      (await fetch(at('/api/assessments'), { method: 'POST', headers: { 'Idempotency-Key': 'k' }, body: 'x' })).status,
      415,
    );
  }));

test('what it has accepted waits in a queue, a line for each, and the next address has what comes later', () =>
  withServer(async ({ post, at }) => {
    const lines = async (path) => {
      const answer = await fetch(at(path));
      const [, next] = /^<(.*)>; rel="next"$/.exec(answer.headers.get('link') ?? '') ?? [];
      return { status: answer.status, count: (await answer.text()).split('\n').length - 1, next };
    };
    await post('k1');
    await post('k2');
    await post('k2');
    const { next, ...first } = await lines('/api/queue');
    assert.deepEqual(first, { status: 200, count: 2 });
    assert.deepEqual(await lines(next), { status: 200, count: 0, next });
    await post('k3');
    assert.equal((await lines(next)).count, 1);
    await fetch(at('/api/received'), { method: 'DELETE' });
    assert.equal((await lines(next)).status, 410);
  }));
