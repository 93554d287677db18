// The server of the demo site, on this machine only. Also a module: the browser tests serve their pages with it.
//
// It gives out `www/dist`, whose folder `demo` holds the pages: a page names its script by the same relative address
// here and when it is opened from a file. The same files are also at /dist/, where the pages written in tests ask.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { receiver } from './receive.mjs';

const www = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(www, 'dist');
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

// The headers of single demo pages, by file name: { "strict.html": { "Content-Security-Policy": "…" } }.
async function pageHeaders() {
  try {
    return JSON.parse(await readFile(path.join(www, 'demo/headers.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

// The file that an address means, or nothing when it means none.
function fileOf(pathname, folders) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  if (decoded.endsWith('/')) decoded += 'index.html';
  const [, top, ...rest] = path.posix.normalize(decoded).split('/');
  const folder = folders[top];
  return folder === undefined ? path.join(dist, top, ...rest) : path.join(folder, ...rest);
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * Starts a server.
 *
 * @param {object} [options]
 * @param {number} [options.port] The port to try first; 0, the default, takes any free one.
 * @param {number} [options.tries] How many ports to try, counting up.
 * @param {string} [options.wasmType] The content type of `.wasm` files, for the sake of a wrong one.
 * @param {Record<string, string>} [options.folders] More folders to serve, by the first segment of their addresses.
 * @param {Record<string, (request: {method: string, url: URL, headers: object, body: Buffer}) =>
 *   object | Promise<object>>} [options.endpoints] Answers computed by a function, by `METHOD /path`; each gives
 *   `{ status, headers, body }`.
 * @returns {Promise<{origin: string, port: number, close: () => Promise<void>}>}
 *
 * A page asked for with `?csp=POLICY` is sent with that policy.
 */
export async function serve({ port = 0, tries = 1, wasmType, folders = {}, endpoints = {} } = {}) {
  const roots = { dist, ...folders };

  async function answer(request) {
    const url = new URL(request.url, 'http://localhost');
    const endpoint = endpoints[`${request.method} ${url.pathname}`];
    if (endpoint !== undefined) {
      return endpoint({ method: request.method, url, headers: request.headers, body: await body(request) });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, body: 'method not allowed' };
    if (url.pathname === '/') return { status: 302, headers: { Location: '/demo/' } };
    // Browsers ask for it by themselves; a page of ours names its own when it has one.
    if (url.pathname === '/favicon.ico') return { status: 204 };
    const file = fileOf(url.pathname, roots);
    if (file === undefined) return { status: 404, body: 'not found' };
    const extension = path.extname(file);
    const headers = { 'Content-Type': types[extension] ?? 'application/octet-stream' };
    if (extension === '.wasm' && wasmType !== undefined) headers['Content-Type'] = wasmType;
    if (extension === '.html') {
      Object.assign(headers, (await pageHeaders())[path.basename(file)]);
      const policy = url.searchParams.get('csp');
      if (policy !== null) headers['Content-Security-Policy'] = policy;
    }
    try {
      return { status: 200, headers, body: await readFile(file) };
    } catch (error) {
      if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') {
        return { status: 404, body: 'not found' };
      }
      throw error;
    }
  }

  const server = createServer(async (request, response) => {
    let result;
    try {
      result = await answer(request);
    } catch (error) {
      result = { status: 500, body: String(error) };
    }
    const { status = 200, headers = {}, body: content = '' } = result;
    const plain = typeof content === 'string' && content !== '' ? { 'Content-Type': 'text/plain; charset=utf-8' } : {};
    response.writeHead(status, { 'Cache-Control': 'no-store', ...plain, ...headers });
    response.end(request.method === 'HEAD' ? undefined : content);
  });

  await listen(server, port, tries);
  const bound = server.address().port;
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${bound}`, port: bound, close };
}

function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || tries <= 1) reject(error);
      else resolve(listen(server, port + 1, tries - 1));
    });
    server.listen(port, 'localhost', () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const named = process.env.PORT || undefined;
  const { origin } = await serve({
    port: Number(named ?? 8080),
    tries: named === undefined ? 50 : 1,
    endpoints: receiver(),
  });
  console.log(`The demo site is at ${origin}/demo/ (Ctrl-C ends it)`);
}
