// The page's own calls into the modules give what the bindings of wasm-bindgen give, and ask for no other function.
import assert from 'node:assert/strict';
import test from 'node:test';
import { folderOf, modules } from '../../www/scripts/capabilities.mjs';
import { answers, vectors } from '../vectors.mjs';
import { bytesOf, textOf, wasm } from './harness.mjs';
import { sourceModule } from './typescript.mjs';

const { Calls, textOf: decoded } = await sourceModule('engine/calls.ts');
const { normalizing } = await sourceModule('engine/normalizing.ts');

async function callsOf(name) {
  const module = await WebAssembly.compile(await bytesOf(`www/${folderOf({ name })}/orientation_bg.wasm`));
  return new Calls((imports) => new WebAssembly.Instance(module, imports), name === 'import' ? normalizing : undefined);
}

const text = (calls, name, ...given) => {
  const bytes = calls.bytes(name, given);
  return bytes && decoded(bytes);
};

for (const { name } of modules)
  test(`the module ${name} asks for nothing but what the calls give`, async () => assert.ok(await callsOf(name)));

test('every vector gives by the calls what it gives by the bindings', async () => {
  const [checklist, assessments] = await Promise.all(['checklist', 'assessments'].map(callsOf));
  const questions = (await vectors()).map(({ question }) => question);
  class OpenChecklist {
    constructor(...given) {
      [this.at] = checklist.words('openchecklist_new', given);
    }
    opening() {
      return text(checklist, 'openchecklist_opening', this.at);
    }
    free() {
      checklist.number('__wbg_openchecklist_free', [this.at, 0]);
    }
  }
  const [explain, score] = ['explain', 'score'].map(
    (name) =>
      (...given) =>
        text(assessments, name, ...given),
  );
  assert.deepEqual(answers({ explain, OpenChecklist, score }, questions), answers(await wasm(), questions));
});

test('what is absent, bytes, lists and texts that the page normalizes cross, too', async () => {
  const [calls, bindings] = [await callsOf('import'), await wasm()];
  const paper = await textOf('crates/model/plans/lai-chau-2022/source.txt');
  const strong = new Uint32Array([0, 40]);
  const [at, desk] = [
    calls.number('opendesk_read', [paper.normalize('NFD'), undefined, strong]),
    bindings.OpenDesk.read(paper.normalize('NFD'), undefined, strong),
  ];
  for (const name of ['text', 'rows', 'findings', 'head'])
    assert.equal(text(calls, `opendesk_${name}`, at), desk[name](), name);
  assert.equal(text(calls, 'converted', 'Đoàn'), undefined);
  assert.equal(calls.number('opendesk_undo', [at]), 0);
  const sha = text(await callsOf('assessments'), 'sha256', new TextEncoder().encode(paper));
  assert.equal(sha, bindings.sha256(new TextEncoder().encode(paper)));
});

test('a refusal is thrown as its text, once, and the call after it is answered', async () => {
  const calls = await callsOf('assessments');
  assert.throws(
    () => calls.bytes('ranges', ['{"format"']),
    (thrown) => JSON.parse(thrown).code.length > 0,
  );
  assert.match(text(calls, 'sha256', new Uint8Array()), /^sha256:e3b0c442/);
});
