// Writes www/dist/demo: the pages of www/demo with the plans put in, everything else as it is.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill } from './fill.mjs';

const www = fileURLToPath(new URL('..', import.meta.url));
const from = path.join(www, 'demo');
const to = path.join(www, 'dist/demo');
const folderOf = (name) => (name.startsWith('portal/') ? from : path.join(www, 'dist'));

await rm(to, { recursive: true, force: true });
await cp(from, to, {
  recursive: true,
  filter: (file) => path.basename(file) !== 'headers.json' && !/portal[\\/].*\.html$/.test(file),
});
for (const name of (await readdir(to)).filter((name) => name.endsWith('.html'))) {
  const file = path.join(to, name);
  await writeFile(file, await fill(await readFile(file, 'utf8'), folderOf));
}
