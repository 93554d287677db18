// The vectors of scoring in the browser itself, by the modules that its pages load: the same answers, to the letter, as
// in Node, and so as natively.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { bytesOf, textOf, wasm } from '../node/harness.mjs';
import { answers, check, vectors } from '../vectors.mjs';
import { wasmFile } from '../built.mjs';
import { browserTest } from './harness.mjs';

const BARE = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body></body></html>';

browserTest('every vector gives in the browser what it gives in Node', async ({ page, server, write }) => {
  const modules = ['checklist', 'assessments'].map((name) => ({ folder: `wasm/${name}`, file: wasmFile(name) }));
  const [{ folder }] = modules;
  const serve = async (name, of) => {
    const script = await textOf(`www/${of}/orientation.js`);
    server.endpoints[`GET /${name}.js`] = () => ({ headers: { 'Content-Type': 'text/javascript' }, body: script });
  };
  await Promise.all(modules.map((each, at) => serve(`bindings-${at}`, each.folder)));
  const asked = await vectors();
  const questions = asked.map(({ question }) => question);
  await write(BARE);
  const found = await page.evaluate(
    async ([files, questions, answers]) => {
      const load = async (file, at) => {
        const bindings = await import(`/bindings-${at}.js`);
        const bytes = await (await fetch(`/dist/${file}`)).arrayBuffer();
        bindings.initSync({ module: await WebAssembly.compile(bytes) });
        return { bytes, bindings };
      };
      const [engine, later] = await Promise.all(files.map(load));
      const ask = new Function(`return ${answers}`)();
      const hash = await crypto.subtle.digest('SHA-256', engine.bytes);
      return { given: ask({ ...later.bindings, ...engine.bindings }, questions), hash: [...new Uint8Array(hash)] };
    },
    [modules.map((each) => each.file), questions, answers.toString()],
  );
  const built = createHash('sha256')
    .update(await bytesOf(`www/${folder}/orientation_bg.wasm`))
    .digest();
  assert.deepEqual(found.hash, [...built], 'the page has loaded another module');
  check(asked, found.given);
  assert.deepEqual(found.given, answers(await wasm(), questions));
});
