// The vectors of scoring in the browser itself, by the modules that its pages load: the same answers, to the letter, as
// in Node, and so as natively.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { bytesOf, textOf, wasm } from '../node/harness.mjs';
import { answers, check, vectors } from '../vectors.mjs';
import { wasms } from '../../www/scripts/bundles.mjs';
import { browserTest } from './harness.mjs';

const BARE = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body></body></html>';

for (const { folder, file } of [wasms.checklist, wasms.whole]) {
  browserTest(`every vector gives in the browser what it gives in Node, by ${file}`, async ({ page, server, write }) => {
    const script = await textOf(`www/${folder}/orientation.js`);
    server.endpoints['GET /bindings.js'] = () => ({ headers: { 'Content-Type': 'text/javascript' }, body: script });
    const asked = await vectors();
    const questions = asked.map(({ question }) => question);
    await write(BARE);
    const found = await page.evaluate(
      async ([file, questions, answers]) => {
        const { initSync, OpenChecklist } = await import('/bindings.js');
        const bytes = await (await fetch(`/dist/${file}`)).arrayBuffer();
        initSync({ module: await WebAssembly.compile(bytes) });
        const ask = new Function(`return ${answers}`)();
        const hash = await crypto.subtle.digest('SHA-256', bytes);
        return { given: ask(OpenChecklist, questions), hash: [...new Uint8Array(hash)] };
      },
      [file, questions, answers.toString()],
    );
    const built = createHash('sha256').update(await bytesOf(`www/${folder}/orientation_bg.wasm`)).digest();
    assert.deepEqual(found.hash, [...built], 'the page has loaded another module');
    check(asked, found.given);
    const { OpenChecklist } = await wasm();
    assert.deepEqual(found.given, answers(OpenChecklist, questions));
  });
}
