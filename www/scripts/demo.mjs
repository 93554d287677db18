// Writes www/dist/demo: the pages of www/demo with the plans put in, everything else as it is.
//
// A page names what it wants where it wants it, by its path in `dist`: `{{plans/NAME.html}}` is the script-free rendering
// of a plan, `{{criteria/NAME.html}}` a criteria set as a form, the content that is read before and without any script;
// `{{plans/NAME.json}}` and `{{criteria/NAME.json}}` are the files, for a script element of type application/json. What
// several pages share is `{{portal/NAME.html}}`, from the folder of the pages themselves.
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const www = fileURLToPath(new URL('..', import.meta.url));
const from = path.join(www, 'demo');
const to = path.join(www, 'dist/demo');
const dist = path.join(www, 'dist');
const marker = /\{\{((?:plans|criteria|portal)\/[a-z0-9.-]+\.(html|json))\}\}/g;
const folderOf = (name) => (name.startsWith('portal/') ? from : dist);

// What each kind of file becomes within a page.
const within = {
  html: (text) => text.trim(),
  // No tag and no comment may begin inside of a script element.
  json: (text) => text.trim().replaceAll('<', '\\u003c'),
};

async function fill(page) {
  const wanted = new Map();
  for (const [whole, name, kind] of page.matchAll(marker)) {
    wanted.set(whole, within[kind](await readFile(path.join(folderOf(name), name), 'utf8')));
  }
  return page.replace(marker, (whole) => wanted.get(whole));
}

await rm(to, { recursive: true, force: true });
await cp(from, to, {
  recursive: true,
  filter: (file) => path.basename(file) !== 'headers.json' && !/portal[\\/].*\.html$/.test(file),
});
for (const name of (await readdir(to)).filter((name) => name.endsWith('.html'))) {
  const file = path.join(to, name);
  await writeFile(file, await fill(await readFile(file, 'utf8')));
}
