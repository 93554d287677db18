// What the bundler is told of our sources. A plugin that met nothing of what it is for fails the build.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOf, mainModule, scriptOf, shown, startsOf } from './capabilities.mjs';

const www = fileURLToPath(new URL('..', import.meta.url));
const source = (name) => JSON.stringify(path.join(www, 'src', name));

// A plugin whose hooks say that they were of use; `setup` is given the bundler's hooks and what says so.
function watchful(name, setup) {
  return {
    name,
    setup(hooks) {
      let isUsed = false;
      setup(hooks, () => (isUsed = true));
      hooks.onEnd(({ errors }) =>
        isUsed || errors.length > 0 ? undefined : { errors: [{ text: `the plugin \`${name}\` met nothing to do` }] },
      );
    },
  };
}

/** The style sheets are template literals, which the bundler leaves as they are written. */
export const plainStyles = watchful('plain styles', (hooks, used) => {
  const squeeze = (sheet) =>
    sheet
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}');
  hooks.onLoad({ filter: /\.css\.ts$/ }, async (file) => {
    used();
    const text = await readFile(file.path, 'utf8');
    return { contents: text.replace(/css`[^`]*`/g, squeeze), loader: 'ts' };
  });
});

/** The library of templates asks for the document when it is read; a program without a page reads it and draws nothing. */
export const withoutPage = watchful('templates without a page', (hooks, used) => {
  const sign = /=document,/;
  hooks.onLoad({ filter: /lit-html[\\/]lit-html\.js$/ }, async (file) => {
    const text = await readFile(file.path, 'utf8');
    if (sign.test(text)) used();
    return { contents: text.replace(sign, '="undefined"==typeof document?{createTreeWalker(){}}:document,') };
  });
});

/** What the sources import under the name of the table: its rows for the loader, and the entries of the tags' own. */
export const table = watchful('table of capabilities', (hooks, used) => {
  const own = /^orientation:(own|begin)\/([\w-]+)$/;
  const rows = shown.map((capability) => {
    const { name, tags } = capability;
    // A desk comes by the script of its own tags, so that what readers load shares nothing with it.
    if (capability.desk)
      return `{ tags: ${JSON.stringify(tags)}, start: [], define: () => import("orientation:apart/${scriptOf(capability)}") }`;
    const row = { tags, wasm: mainModule(capability).name, start: startsOf(capability) };
    return `{ ...${JSON.stringify(row)}, define: () => import(${source(`${name}/define.ts`)}) }`;
  });
  const texts = {
    capabilities: () => `export const capabilities = [${rows.join(', ')}];`,
    own: (name) => `import 'orientation:begin/${name}'; export * from ${source(`${name}/define.ts`)};`,
    begin(name) {
      const capability = shown.find((each) => each.name === name);
      const { tags } = capability;
      return `import { begin } from ${source('engine/begin.ts')};
        begin(${[tags, mainModule(capability).name, startsOf(capability)].map((each) => JSON.stringify(each))});`;
    },
  };
  hooks.onResolve({ filter: /^orientation:capabilities$/ }, ({ path: name }) => ({ path: name, namespace: 'table' }));
  hooks.onResolve({ filter: own }, ({ path: name }) => ({ path: name, namespace: 'table' }));
  hooks.onLoad({ filter: /.*/, namespace: 'table' }, ({ path: name }) => {
    used();
    const [, kind = 'capabilities', capability] = own.exec(name) ?? [];
    return { contents: texts[kind](capability), resolveDir: www, loader: 'ts' };
  });
});

/**
 * In the classic script the bytes of the wasm come from the script itself: in hexadecimal, because base64, three bytes in
 * four letters, hides from a compressor what the modules have in common, a third of the whole script. `twinOf` gives the
 * file of a module in JavaScript, in the folder beside it; `besideOf` that of one which `isApart`, from the script on.
 */
export const inlineWasm = (modules, { twinOf, besideOf, isApart }) =>
  watchful('wasm within the script', (hooks, used) => {
    const [carried, apart] = [false, true].map((wanted) => modules.filter((each) => isApart(each) === wanted));
    hooks.onResolve({ filter: /\/wasm-bytes\.js$/ }, () => {
      used();
      return { path: path.join(www, 'src/engine/wasm-bytes.inline.ts') };
    });
    hooks.onResolve({ filter: /^orientation:wasm-inline$/ }, ({ path: name }) => ({ path: name, namespace: 'inline' }));
    hooks.onLoad({ filter: /\.wasm$/ }, async (file) => ({
      contents: await readFile(file.path, 'hex'),
      loader: 'text',
    }));
    hooks.onLoad({ filter: /.*/, namespace: 'inline' }, () => ({
      contents: [
        ...carried.map((each, at) => `import bytes${at} from './${folderOf(each)}/orientation_bg.wasm';`),
        `export const inline = { ${carried.map(({ name }, at) => `"${name}": bytes${at}`).join(', ')} };`,
        `export const beside = { ${apart.map((each) => `"${each.name}": "${besideOf(each)}"`).join(', ')} };`,
        `const files = { ${modules.map((each) => `"${each.name}": () => import("${twinOf(each)}")`).join(', ')} };`,
        `const names = { ${modules.map((each) => `"${each.name}": "${twinOf(each)}"`).join(', ')} };`,
        `import { partsOf } from ${source('bundle/parts.ts')};`,
        'export const { part } = partsOf({ files, names, needs: {}, shared: () => ({}) });',
      ].join('\n'),
      resolveDir: www,
    }));
  });
