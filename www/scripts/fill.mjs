// Puts shipped files into pages: a page names what it wants where it wants it, by its path in `dist`.
//
// `{{plans/NAME.html}}` is the script-free rendering of a plan, `{{criteria/NAME.html}}` a criteria set as a form, the
// content that is read before and without any script; `{{plans/NAME.json}}` and `{{criteria/NAME.json}}` are the files, for
// a script element of type application/json. What several pages share is `{{FOLDER/NAME.html}}`, from a folder of their own.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const marker = /\{\{((?:plans|criteria|portal)\/[a-z0-9.-]+\.(html|json))\}\}/g;

// What each kind of file becomes within a page.
const within = {
  html: (text) => text.trim(),
  // No tag and no comment may begin inside of a script element.
  json: (text) => text.trim().replaceAll('<', '\\u003c'),
};

/** The page with everything put in; `folderOf` says which folder a named file is in. */
export async function fill(page, folderOf) {
  const wanted = new Map();
  for (const [whole, name, kind] of page.matchAll(marker)) {
    wanted.set(whole, within[kind](await readFile(path.join(folderOf(name), name), 'utf8')));
  }
  return page.replace(marker, (whole) => wanted.get(whole));
}
