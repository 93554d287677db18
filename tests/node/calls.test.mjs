// The page's own calls into the modules give what the bindings of wasm-bindgen give, and ask for no other function.
import assert from 'node:assert/strict';
import test from 'node:test';
import { folderOf, modules } from '../../www/scripts/capabilities.mjs';
import { answers, vectors } from '../vectors.mjs';
import { bytesOf, textOf, wasm } from './harness.mjs';
import { sourceModule } from './typescript.mjs';

const { Calls, textOf: decoded } = await sourceModule('engine/calls.ts');
const { normalizing } = await sourceModule('engine/normalizing.ts');

// Those that read the words of a paper.
const NORMALIZED = new Set(['import', 'desk']);

async function callsOf(name) {
  const module = await WebAssembly.compile(await bytesOf(`www/${folderOf({ name })}/orientation_bg.wasm`));
  return new Calls(
    (imports) => new WebAssembly.Instance(module, imports),
    NORMALIZED.has(name) ? normalizing : undefined,
  );
}

const told = (calls, name, ...given) => {
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
      return told(checklist, 'openchecklist_opening', this.at);
    }
    free() {
      checklist.number('__wbg_openchecklist_free', [this.at, 0]);
    }
  }
  const [explain, score] = ['explain', 'score'].map(
    (name) =>
      (...given) =>
        told(assessments, name, ...given),
  );
  assert.deepEqual(answers({ explain, OpenChecklist, score }, questions), answers(await wasm(), questions));
});

test('what is absent, bytes, lists and texts that the page normalizes cross, too', async () => {
  const [calls, desks, bindings] = [await callsOf('import'), await callsOf('desk'), await wasm()];
  const text = (await textOf('crates/model/plans/lai-chau-2022/source.txt')).normalize('NFD');
  const strong = new Uint32Array([0, 40]);
  const paper = calls.number('openpaper_read', [text, undefined, strong]);
  const read = bindings.OpenPaper.read(text, undefined, strong);
  for (const name of ['text', 'findings', 'head', 'reading'])
    assert.equal(told(calls, `openpaper_${name}`, paper), read[name](), name);
  const all = read.rows(0, 2 ** 32 - 1);
  assert.equal(told(calls, 'openpaper_rows', paper, 0, 2 ** 32 - 1), all);
  assert.deepEqual(
    [0, 5, 10].flatMap((from) => JSON.parse(told(calls, 'openpaper_rows', paper, from, from === 10 ? 1e6 : from + 5))),
    JSON.parse(all),
    'in parts',
  );
  assert.equal(told(calls, 'converted', 'Đoàn'), undefined);
  const file = new TextEncoder().encode(read.text());
  const [at] = desks.words('opendesk_open', [file, text, read.reading()]);
  const desk = bindings.OpenDesk.open(file, text, read.reading());
  for (const name of ['text', 'rows', 'findings', 'head']) {
    assert.equal(told(desks, `opendesk_${name}`, at), desk[name](), name);
    assert.equal(desk[name](), name === 'rows' ? all : read[name](), name);
  }
  const split = JSON.stringify({ kind: 'split', row: '1.t1', at: 12 });
  assert.equal(told(desks, 'opendesk_edit', at, split), desk.edit(split));
  assert.equal(told(desks, 'opendesk_text', at), desk.text());
  assert.equal(desks.number('opendesk_undo', [at]), Number(desk.undo()));
  assert.equal(told(desks, 'opendesk_text', at), read.text());
  const sha = told(await callsOf('assessments'), 'sha256', new TextEncoder().encode(text));
  assert.equal(sha, bindings.sha256(new TextEncoder().encode(text)));
});

test('a refusal is thrown as its text, once, and the call after it is answered', async () => {
  const calls = await callsOf('assessments');
  assert.throws(
    () => calls.bytes('ranges', ['{"format"']),
    (thrown) => JSON.parse(thrown).code.length > 0,
  );
  assert.match(told(calls, 'sha256', new Uint8Array()), /^sha256:e3b0c442/);
});
