// The table of capabilities, www/capabilities.json, as the build, the size check and the tests read it.
//
// A row has: the tags, whose element `src/NAME/define.ts` registers; the wasm modules with their cargo features, the lazy
// ones fetched only when they are asked for, and one `apart` from a file beside the classic script, which does not carry it; the sources that become parts of its script, those that are fetched right after
// it (`start`) and those that are fetched when they are wanted (`lazy`); and what a page with such a tag may load, in bytes as Brotli writes them.
// `workers` has the sources that become scripts of workers, whole and beside the parts.
// `previews` names the capabilities whose elements it shows when they are wanted (what several of them share is one part, `shared`), and `holds` the parts of theirs that its own script has in it. `borrows` names the modules
// of others that it asks for. A `desk` has a page of its own, comes by a script of its own, and stands in
// neither the classic script nor the sums of a page with all tags.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const table = JSON.parse(await readFile(new URL('../capabilities.json', import.meta.url), 'utf8'));

export const { capabilities, loader, together, classic } = table;

/** Those that show something on a page; the others have a module alone. */
export const shown = capabilities.filter(({ tags }) => tags.length > 0);

/** Those that may stand together on the page of a reader. */
export const ofReaders = shown.filter(({ desk }) => !desk);

/** The name of the script of a capability's own tags. */
export const scriptOf = ({ name }) => `orientation-${name}`;

/** Where the build of the crates puts a module, from `www`. */
export const folderOf = (module) => `wasm/${module.name}`;

/** The module that is fetched with the element. */
export const mainModule = ({ modules }) => modules.find(({ lazy }) => !lazy);

/** The parts that are fetched right after the one of the element, by name. */
export const startsOf = ({ parts }) => parts.start.map((source) => path.basename(source).replace(/\.\w+$/, ''));

/** The sources of the workers of a capability, and the name of each. */
export const workersOf = ({ workers = [] }) =>
  workers.map((source) => ({ source, name: path.basename(source).replace(/\.\w+$/, '') }));

/** The modules that the script of a capability's own tags may ask for: its own, those that it borrows, and those of what it previews. */
export const modulesOf = ({ modules, borrows = [], previews = [] }) => [
  ...modules,
  ...shown.flatMap((each) => each.modules).filter(({ name }) => borrows.includes(name)),
  ...previews.flatMap((name) => capabilities.find((each) => each.name === name).modules),
];

/** The modules that pages load. */
export const modules = shown.flatMap((capability) => capability.modules);

/** The engine for programs in JavaScript, its module inside: one file that no loader has to understand. */
export const engine = { name: 'engine', entry: 'src/engine-js/index.ts', folder: 'wasm/engine' };
