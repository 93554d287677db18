// The kit as a webmaster gets it: the zip that `cargo xtask kit` writes, unzipped into an empty folder or put on a server.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fromWww } from '../packages.mjs';

const { unzipSync } = fromWww('fflate');
const root = new URL('../../', import.meta.url);

/** The files of the zip, by their paths below its one folder. */
export async function kitFiles() {
  const zipped = await readFile(new URL('www/dist/kit/orientation-kit.zip', root));
  const files = Object.entries(unzipSync(zipped)).map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), bytes]);
  return new Map(files);
}

/** Unzips into an empty folder within the checkout, whose path from there it gives. */
export async function unzipped(t) {
  const out = fileURLToPath(new URL('tests/browser/.out/', root));
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(path.join(out, 'kit-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, bytes] of await kitFiles()) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return path.relative(fileURLToPath(root), folder).split(path.sep).join('/');
}

/** What kinds of servers say of the files that they do not know; scripts must have a type of scripts everywhere. */
export const servers = {
  plain: { '.json': 'application/json', '.wasm': 'application/wasm' },
  old: { '.json': 'application/octet-stream', '.wasm': 'application/octet-stream' },
  'one that calls everything a text': {
    '.json': 'text/plain; charset=iso-8859-1',
    '.wasm': 'text/plain; charset=iso-8859-1',
  },
  'one that calls everything a page': { '.json': 'text/html', '.wasm': 'text/html' },
};

const KNOWN = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/x-javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** Puts the kit on the server of a test, at `/`, with the types of `server`; `gzip` as such servers do. */
export async function upload(endpoints, { types = servers.plain, gzip = false, without = [] } = {}) {
  for (const [name, bytes] of await kitFiles()) {
    if (without.includes(name)) continue;
    const type = { ...KNOWN, ...types }[path.extname(name)] ?? 'text/plain';
    const headers = { 'Content-Type': type, ...(gzip ? { 'Content-Encoding': 'gzip' } : {}) };
    const body = gzip ? gzipSync(bytes) : Buffer.from(bytes);
    endpoints[`GET /${name}`] = () => ({ status: 200, headers, body });
  }
}
