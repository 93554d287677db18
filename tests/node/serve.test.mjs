// The server that the demo site and the browser tests stand on.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import test from 'node:test';
import { serve } from '../../www/scripts/serve.mjs';
import { jsonOf } from './harness.mjs';

async function withServer(options, body) {
  const server = await serve(options);
  try {
    await body(server);
  } finally {
    await server.close();
  }
}

// `fetch` would tidy the address before it leaves.
const raw = (port, path) =>
  new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

test('nothing but the demo pages and the built files is served', () =>
  withServer({}, async ({ port }) => {
    assert.equal(await raw(port, '/dist/orientation.js'), 200);
    for (const path of [
      '/package.json',
      '/dist/../package.json',
      '/dist/%2e%2e/package.json',
      '/dist/..%2fpackage.json',
    ]) {
      assert.equal(await raw(port, path), 404, path);
    }
    assert.equal(await raw(port, '/dist/%'), 404);
  }));

test('each file has the type of its kind, and wasm another one on demand', async () => {
  const module = `/dist/orientation/${(await jsonOf('www/dist/parts.json')).wasm.plan}`;
  const type = async (origin, path) => (await fetch(origin + path)).headers.get('content-type');
  await withServer({}, async ({ origin }) => {
    assert.equal(await type(origin, '/dist/orientation.js'), 'text/javascript; charset=utf-8');
    assert.equal(await type(origin, module), 'application/wasm');
  });
  await withServer({ wasmType: 'application/octet-stream' }, async ({ origin }) => {
    assert.equal(await type(origin, module), 'application/octet-stream');
  });
});

test('a page that is asked for with a policy is sent with that policy', () =>
  withServer({}, async ({ origin }) => {
    const policy = "script-src 'self'";
    const page = await fetch(`${origin}/demo/index.html?csp=${encodeURIComponent(policy)}`);
    assert.equal(page.headers.get('content-security-policy'), policy);
    const script = await fetch(`${origin}/dist/orientation.js?csp=${encodeURIComponent(policy)}`);
    assert.equal(script.headers.get('content-security-policy'), null);
  }));

test('an endpoint answers with what it is sent, and its failure is no failure of the server', () => {
  const endpoints = {
    'POST /echo': ({ body, headers }) => ({ status: 201, headers: { 'X-Key': headers['x-key'] }, body }),
    'POST /broken': () => {
      throw new Error('out of order');
    },
  };
  return withServer({ endpoints }, async ({ origin }) => {
    const echo = await fetch(`${origin}/echo`, { method: 'POST', headers: { 'X-Key': 'k' }, body: 'đoàn' });
    assert.deepEqual([echo.status, echo.headers.get('x-key'), await echo.text()], [201, 'k', 'đoàn']);
    assert.equal((await fetch(`${origin}/broken`, { method: 'POST' })).status, 500);
    assert.equal((await fetch(`${origin}/demo/`, { method: 'POST' })).status, 405);
    assert.equal((await fetch(`${origin}/demo/`)).status, 200);
  });
});

test('a taken port is passed over for the next', () =>
  withServer({}, (first) =>
    withServer({ port: first.port, tries: 20 }, async (second) => {
      assert.ok(second.port > first.port);
    }),
  ));
