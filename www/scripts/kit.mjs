// Writes the kit for webmasters, target/kit/orientation-kit-VERSION.zip: the guide, and the folder `orientation` with the
// scripts, the shipped plans and criteria, pages that are ready to be uploaded and the frame. The same bytes from every
// checkout: sorted entries, one fixed time.
//
// usage: node scripts/kit.mjs FOLDER (where the zip goes)
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { loader, ofReaders, scriptOf, shown } from './capabilities.mjs';
import { fill } from './fill.mjs';

const www = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(www, 'dist');
const kit = path.join(www, 'kit');
// What of `dist` webmasters need; the rest is the demo site's and the npm package's own.
const IN_KIT =
  /^(?:LICENSE-\w+|THIRD-PARTY\.txt|orientation(?:-\w+)?\.js|orientation\.iife\.js|(?:orientation|plans|criteria)\/.+)$/;
const TIME = new Date(1980, 0, 1);

// What only the desks load: they are for those who publish, and stand on the page of the project.
async function ofDesks() {
  const { wasm, scripts } = JSON.parse(await readFile(path.join(dist, 'parts.json'), 'utf8'));
  const filesOf = (all) =>
    all.flatMap((each) => [
      `${scriptOf(each)}.js`,
      ...Object.values(scripts[scriptOf(each)].parts),
      ...each.modules.map(({ name }) => `orientation/${wasm[name]}`),
    ]);
  const readers = new Set([...filesOf(ofReaders), ...Object.values(scripts[loader.script].parts)]);
  const own = filesOf(shown.filter(({ desk }) => desk)).filter((file) => !readers.has(file));
  return new Set([...own, 'orientation/kit.json']);
}

// The files of a folder and below, by their paths from there, in order.
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => path.relative(folder, file).split(path.sep).join('/')).sort();
}

/** The content of the kit: bytes by path. */
export async function content(version) {
  const files = {};
  const left = await ofDesks();
  for (const name of await filesOf(dist)) {
    if (!IN_KIT.test(name) || left.has(name)) continue;
    const top = name.startsWith('LICENSE');
    files[top ? name : `orientation/${name}`] = await readFile(path.join(dist, name));
  }
  for (const name of await filesOf(kit)) {
    const bytes = await readFile(path.join(kit, name));
    const page = name.endsWith('.html');
    files[name] = page
      ? Buffer.from((await fill(bytes.toString('utf8'), () => dist)).replaceAll('{{version}}', version))
      : bytes;
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(await readFile(path.join(www, 'package.json'), 'utf8'));
  const files = await content(version);
  const name = `orientation-kit-${version}`;
  const entries = Object.keys(files).sort();
  const zipped = zipSync(
    Object.fromEntries(entries.map((entry) => [`${name}/${entry}`, [files[entry], { mtime: TIME }]])),
  );
  // The demo site offers it too, under a name that stays.
  const written = [path.join(process.argv[2], `${name}.zip`), path.join(dist, 'kit/orientation-kit.zip')];
  for (const file of written) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, zipped);
  }
  console.log(`${written[0]}: ${entries.length} files, ${zipped.length} bytes`);
}
