// The twin of a wasm module in JavaScript, for pages that refuse WebAssembly: made by binaryen's `wasm2js` from the very file
// that the other pages load, and as small as it can be made.
//
// What it writes is a part of a script (src/bundle/parts.ts) that holds one function: given what a module asks for it gives
// a new instance.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const tools = fileURLToPath(new URL('../node_modules/binaryen/', import.meta.url));
/** How often a sign that is patched stands in the text, where it is not at least once; a module that fills no memory has no word for it. */
const ONCE = 1;
const SELDOM = 'seldom';

/** The name of the part. */
export const partOf = (module) => `${module.name}-no-wasm`;

/** The script that takes the place of the module in a folder. What was made of the same bytes before is taken from beside them. */
export async function withoutWasm(folder) {
  const wasm = path.join(folder, 'orientation_bg.wasm');
  const kept = path.join(folder, 'no-wasm.js');
  const sources = [wasm, fileURLToPath(import.meta.url), path.join(tools, 'package.json')];
  const key = createHash('sha256');
  for (const source of sources) key.update(await readFile(source));
  const mark = `//${key.digest('hex')}\n`;
  const before = await readFile(kept, 'utf8').catch(() => '');
  if (before.startsWith(mark)) return before.slice(mark.length);
  const { code } = await transform(part(await wasm2js(wasm)), { minify: true, target: 'es2022', format: 'esm' });
  await writeFile(kept, mark + code);
  return code;
}

function wasm2js(file) {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [path.join(tools, 'bin/wasm2js'), file, '-Oz'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const texts = [];
    program.stdout.on('data', (text) => texts.push(text));
    program.on('error', reject);
    program.on('close', (status) => {
      const text = Buffer.concat(texts).toString('utf8');
      if (status === 0 && text.includes('asmFunc')) resolve(text);
      else reject(new Error(`wasm2js gave nothing of ${file} (${status})`));
    });
  });
}

// The module that the tool writes runs once, over imports that it names itself; an engine begins anew after a panic.
function part(text) {
  const inside = [
    // A module that throws nothing imports nothing.
    [/^import \* as .*$/gm, '', SELDOM],
    [/^var retasmFunc = [\s\S]*$/gm, '', ONCE],
    [/^ {2}var base64ReverseLookup[\s\S]*?(?=function initActiveSegments)/gm, fromHexadecimal, ONCE],
    // Three bytes in four letters would hide from a compressor what the data have in common.
    [/base64DecodeToExistingUint8Array\(bufferView, (\d+), "([\w+/=]*)"\)/g, hexadecimal],
    // A panic is told from any other error by its class, as the stack running out is.
    [/throw new Error\('abort'\)/g, "throw new RangeError('unreachable')", ONCE],
    [/throw ("trap: [^"]*")/g, 'throw new RangeError($1)', SELDOM],
  ].reduce(patched, text);
  return `export default () => ({ own: { instantiate(imports) {\n${inside}\nreturn { exports: asmFunc(imports) };\n} } });`;
}

const fromHexadecimal = `  function put(at, text) {
    for (let n = 0; n < text.length; n += 2) bufferView[at + n / 2] = parseInt(text.slice(n, n + 2), 16);
  }
`;
const hexadecimal = (_, at, text) => `put(${at}, "${Buffer.from(text, 'base64').toString('hex')}")`;

// A patch that finds nothing to patch, or more than it is meant for, fails the build.
function patched(text, [sign, replacement, times]) {
  const found = text.match(sign)?.length ?? 0;
  const isMeant = times === undefined ? found > 0 : times === SELDOM || found === times;
  if (!isMeant) throw new Error(`${sign} was found ${found} times`);
  return text.replace(sign, replacement);
}
