import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { folderOf, modules } from '../../www/scripts/capabilities.mjs';
import { builds, bytesOf, wasm } from './harness.mjs';

test('the wasm gives the fingerprint of the signed paper that another implementation gives', async () => {
  const { sha256 } = await wasm();
  const paper = await bytesOf('crates/model/plans/lai-chau-2022/source.txt');
  assert.equal(sha256(paper), `sha256:${createHash('sha256').update(paper).digest('hex')}`);
});

for (const own of modules) {
  const bytes = () => bytesOf(`www/${folderOf(own)}/orientation_bg.wasm`);

  test(`the wasm names no folder of the machine it was built on: ${own.name}`, async () => {
    const text = (await bytes()).toString('latin1');
    assert.deepEqual(text.match(/\/(?:home|root|Users|tmp|work|usr)\/[\w./-]*/g), null);
  });

  test(`the wasm asks for nothing but what its bindings give: ${own.name}`, async () => {
    const module = await WebAssembly.compile(await bytes());
    const origins = new Set(WebAssembly.Module.imports(module).map((wanted) => wanted.module));
    // One that throws nothing asks for nothing.
    assert.deepEqual(
      [...origins].filter((origin) => origin !== './orientation_bg.js'),
      [],
    );
  });
}

for (const [where, build] of Object.entries(builds)) {
  test(`a form as deep as the reader lets it be fits on the stack, and a deeper one is refused in words, ${where}`, async () => {
    const { explain, moveToEdition, OpenChecklist } = await build();
    const file = (format, content) => JSON.stringify({ format: `orientation/${format}`, version: 1, content });
    const unit = { id: 'a', name: 'A', unitType: 'chapter' };
    const form = { unit, period: '2022', criteria: { id: 'set', edition: '1' }, state: 'draft' };
    const set = (depth) => {
      let when = { kind: 'total', is: { atLeast: '1' } };
      for (let n = 0; n < depth; n += 1) when = { kind: 'not', of: when };
      let group = {
        id: 'leaf',
        title: 'x',
        criteria: [{ id: 'c', title: 'x', rule: { kind: 'yesNo', points: '1' }, origin: { kind: 'proposed' } }],
      };
      for (let n = 0; n < depth / 2; n += 1) group = { id: `g${n}`, title: 'x', groups: [group] };
      return file('criteria', {
        id: 'set',
        edition: '1',
        title: 'x',
        origin: { kind: 'proposed' },
        groups: [group],
        gates: [{ id: 'gate', text: 'x', when }],
      });
    };
    const [deep, answers] = [set(116), file('assessment', form)];
    const open = new OpenChecklist(deep, answers, '2022-11-20');
    assert.equal(JSON.parse(open.opening()).columns[0].gates[0].truth, 'notMet');
    assert.ok(explain(deep, answers, '2022-11-20', 0, '{"kind":"gate","id":"gate"}').length > 1000);
    assert.ok(JSON.parse(moveToEdition(answers, deep, deep, '2022-11-20')).assessment);
    open.free();
    assert.throws(
      () => new OpenChecklist(set(200), answers, '2022-11-20'),
      (thrown) => {
        const { code, params } = JSON.parse(thrown);
        return code === 'too-deep' && params.limit.value === 128;
      },
    );
  });
}
