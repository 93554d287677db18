// The queue of a collector: which files the desk takes, what it asks next time, and what it does when the server fails.
import assert from 'node:assert/strict';
import test from 'node:test';
import { serve } from '../../www/scripts/serve.mjs';
import { sourceModule } from './typescript.mjs';

const { Collector } = await sourceModule('summary/collector.ts');

/** A device that keeps texts by key. */
function device() {
  const texts = new Map();
  return {
    collectorKey: (address) => `collector:${address}`,
    texts: async (keys) => keys.flatMap((key) => (texts.has(key) ? [texts.get(key)] : [])),
    put: async (changed) => {
      for (const [key, text] of changed) texts.set(key, text);
      return true;
    },
  };
}

/** A desk that asks a collector and takes what it gives, but for what `early` says: names of what is taken, and why no more is. */
async function collect(kept, address, early = () => false, signal = new AbortController().signal) {
  const fingerprints = (texts) => texts.map((text) => `of ${text}`);
  const collector = new Collector({ kept, address, name: 'nơi nhận', fingerprints, isKept: () => true });
  const all = [];
  for await (const { found } of collector.waiting(signal)) all.push(...found);
  await collector.settle(new Set(all.filter(({ text }) => early(text)).map(({ name }) => name)));
  return { texts: all.map(({ kind, text, why }) => (kind === 'piece' ? text : why)), failure: collector.failure };
}

const body = (...files) => files.map((file) => `${JSON.stringify({ file })}\n`).join('');
const file = (name) => JSON.stringify({ file: name });

async function withServer(endpoints, work) {
  const asked = [];
  const noted = Object.fromEntries(
    Object.entries(endpoints).map(([path, answer]) => [
      `GET ${path}`,
      ({ url }) => {
        asked.push(`${url.pathname}${url.search}`);
        return answer(url);
      },
    ]),
  );
  const server = await serve({ endpoints: noted });
  try {
    await work({ origin: server.origin, asked });
  } finally {
    await server.close();
  }
}

/** A collector that gives `size` files at once and says where the next ones are. */
const paged = (files, size) => (url) => {
  const after = Number(url.searchParams.get('after') ?? 0);
  const given = files.slice(after, after + size);
  return { status: 200, headers: { Link: `</q?after=${after + given.length}>; rel="next"` }, body: body(...given) };
};

test('a plain file of lines is taken once, and what is new in it the next time', async () => {
  const files = ['a', 'b'];
  await withServer({ '/q': () => ({ status: 200, body: body(...files) }) }, async ({ origin }) => {
    const kept = device();
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, [file('a'), file('b')]);
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, []);
    files.push('c');
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, [file('c')]);
    assert.deepEqual((await collect(device(), `${origin}/q`)).texts, [file('a'), file('b'), file('c')]);
  });
});

test('a collector that names the next address is followed to its end, and asked there the next time', async () => {
  const files = ['a', 'b', 'c'];
  await withServer({ '/q': paged(files, 2) }, async ({ origin, asked }) => {
    const kept = device();
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, [file('a'), file('b'), file('c')]);
    assert.deepEqual(asked.splice(0), ['/q', '/q?after=2', '/q?after=3']);
    files.push('d');
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, [file('d')]);
    assert.deepEqual(asked, ['/q?after=3', '/q?after=4']);
  });
});

test('what waits for its criteria is asked for again, and nothing behind it is taken twice', async () => {
  const files = ['a', 'b', 'c', 'd', 'e'];
  await withServer({ '/q': paged(files, 2) }, async ({ origin, asked }) => {
    const kept = device();
    const isEarly = (text) => text === file('c');
    assert.equal((await collect(kept, `${origin}/q`, isEarly)).texts.length, 5);
    asked.splice(0);
    assert.deepEqual((await collect(kept, `${origin}/q`, isEarly)).texts, [file('c')]);
    assert.equal(asked.splice(0)[0], '/q?after=2');
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, [file('c')]);
    asked.splice(0);
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, []);
    assert.deepEqual(asked, ['/q?after=5']);
  });
});

test('a collector that has forgotten the place is asked from its beginning', async () => {
  const files = ['a', 'b'];
  const answer = (url) =>
    Number(url.searchParams.get('after') ?? 0) > files.length ? { status: 410 } : paged(files, 9)(url);
  await withServer({ '/q': answer }, async ({ origin, asked }) => {
    const kept = device();
    await collect(kept, `${origin}/q`);
    files.splice(0, 2, 'c');
    asked.splice(0);
    assert.deepEqual(await collect(kept, `${origin}/q`), { texts: [file('c')], failure: undefined });
    assert.deepEqual(asked, ['/q?after=2', '/q', '/q?after=1']);
  });
});

test('where the server fails in the middle, what came before is taken and remembered', async () => {
  let isDown = true;
  const files = ['a', 'b', 'c'];
  const answer = (url) => (isDown && url.search === '?after=2' ? { status: 503 } : paged(files, 2)(url));
  await withServer({ '/q': answer }, async ({ origin }) => {
    const kept = device();
    const { texts, failure } = await collect(kept, `${origin}/q`);
    assert.deepEqual([texts, failure.code, failure.params.status.value], [[file('a'), file('b')], 'http', 503]);
    isDown = false;
    assert.deepEqual((await collect(kept, `${origin}/q`)).texts, [file('c')]);
  });
});

test('a login page is no answer, and no other server is asked', async () => {
  const page = () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><p>Đăng nhập' });
  const stranger = () => ({ status: 200, headers: { Link: '<http://localhost:1/q>; rel=next' }, body: body('a') });
  await withServer({ '/page': page, '/stranger': stranger }, async ({ origin }) => {
    assert.equal((await collect(device(), `${origin}/page`)).failure.code, 'page-instead');
    const { texts, failure } = await collect(device(), `${origin}/stranger`);
    assert.deepEqual([texts, failure.code], [[], 'bad-address']);
  });
});

test('a collector without anything has nothing, and a line that broke off is named', async () => {
  const answers = {
    '/blank': () => ({ status: 200, body: '\n' }),
    '/cut': () => ({ status: 200, body: `${body('a')}{"b` }),
  };
  await withServer(answers, async ({ origin }) => {
    assert.deepEqual(await collect(device(), `${origin}/blank`), { texts: [], failure: undefined });
    assert.deepEqual((await collect(device(), `${origin}/cut`)).texts, [file('a'), 'damaged']);
  });
});
