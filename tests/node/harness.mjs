// What the tests in Node share: the built wasm and its twin in JavaScript, the files of the repository, schema validation.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { folderOf, modules } from '../../www/scripts/capabilities.mjs';
import { withoutWasm } from '../../www/scripts/no-wasm.mjs';
import { withFunctions } from '../bindings.mjs';
import { fromWww } from '../packages.mjs';

const root = new URL('../../', import.meta.url);

/** The bytes of a file, by its path from the root of the repository. */
export const bytesOf = (path) => readFile(new URL(path, root));

/** The text of a file. */
export const textOf = (path) => readFile(new URL(path, root), 'utf8');

/** A JSON file, parsed. */
export const jsonOf = async (path) => JSON.parse(await textOf(path));

async function instantiated(folder) {
  const bindings = await import(new URL(`${folder}/orientation.js`, root).href);
  bindings.initSync({ module: await WebAssembly.compile(await bytesOf(`${folder}/orientation_bg.wasm`)) });
  return bindings;
}

let loading;

/** The functions of the wasm modules as they were built, instantiated once per test file from their bytes. */
export function wasm() {
  loading ??= (async () => {
    const all = await Promise.all(modules.map((module) => instantiated(`www/${folderOf(module)}`)));
    return Object.assign({}, ...all);
  })();
  return loading;
}

const imported = (text) => import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);

async function scriptedOf(module) {
  const bindings = await imported(withFunctions(await textOf(`www/${folderOf(module)}/orientation.js`)));
  const { default: make } = await imported(await withoutWasm(fileURLToPath(new URL(`www/${folderOf(module)}`, root))));
  bindings.initSync({ module: make().own.instantiate });
  return bindings;
}

let scripting;

/** The same functions, of the modules in JavaScript that pages without WebAssembly load; there is none while they begin. */
export function scripted() {
  scripting ??= (async () => {
    const { WebAssembly } = globalThis;
    delete globalThis.WebAssembly;
    try {
      return Object.assign({}, ...(await Promise.all(modules.map(scriptedOf))));
    } finally {
      globalThis.WebAssembly = WebAssembly;
    }
  })();
  return scripting;
}

/** Both builds of the engine, by what a test says of them. */
export const builds = { 'in WebAssembly': wasm, 'in JavaScript': scripted };

/**
 * A validator for a JSON Schema of draft 2020-12, by the path of its file. It returns the errors it found, each as one
 * line.
 */
export async function schemaValidator(path) {
  const Ajv = fromWww('ajv/dist/2020.js').default;
  const addFormats = fromWww('ajv-formats').default;
  const ajv = addFormats(new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }));
  const validate = ajv.compile(await jsonOf(path));
  return (value) =>
    validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`);
}
