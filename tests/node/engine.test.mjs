// The engine for programs in JavaScript, from the packed package in an empty folder.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check, vectors } from '../vectors.mjs';
import { textOf } from './harness.mjs';

const www = fileURLToPath(new URL('../../www/', import.meta.url));
let folder;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orientation-engine-'));
  const quiet = { cwd: www, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' };
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], quiet));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const offline = ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`];
  execFileSync('npm', offline, { ...quiet, cwd: folder });
});

after(() => rm(folder, { recursive: true, force: true }));

// Runs a program in the folder; what it gives to `answer` comes back.
async function run(program, input = null) {
  const name = path.join(folder, 'program.mjs');
  const head = `import * as engine from 'orientation-widget/engine';
import { readFileSync } from 'node:fs';
const input = JSON.parse(readFileSync(0, 'utf8'));
const answer = (value) => process.stdout.write(JSON.stringify(value));
const file = (name) => readFileSync(\`node_modules/orientation-widget/dist/\${name}\`, 'utf8');
const thrown = (work) => {
  try {
    work();
  } catch (error) {
    return { name: error.name, code: error.code, path: error.path, params: error.params, is: error instanceof engine.EngineError, vi: engine.describe(error) };
  }
  return null;
};
`;
  await writeFile(name, head + program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [name], {
    cwd: folder,
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

const content = (text) => JSON.parse(text).content;
const set = async () => content(await textOf('tests/frozen/criteria-v1.json'));
const filled = async () => content(await textOf('tests/frozen/assessment-v1.json'));

test('every vector gives in the engine what was computed by hand', async () => {
  const asked = await vectors();
  const given = await run(
    `answer(input.map(({ criteria, assessment, day, targets }) => {
      const [set, filled] = [criteria, assessment].map((text) => engine.readDocument(text).content);
      const card = engine.score(set, filled, { on: day });
      const opened = targets.map(({ column, target }) =>
        JSON.stringify(engine.explain(set, filled, JSON.parse(target), { by: card.columns[column].judge, on: day }) ?? null));
      return { card: JSON.stringify(card), opening: JSON.stringify(card), opened };
    }));`,
    asked.map(({ question }) => question),
  );
  check(asked, given);
});

test('the three lines of the README score an assessment', async () => {
  const readme = await textOf('README.md');
  const [, lines] = /## Use the engine in JavaScript[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
  assert.equal(lines.trim().split('\n').length, 3);
  await writeFile(path.join(folder, 'phieu.json'), await textOf('tests/frozen/assessment-v1.json'));
  await writeFile(path.join(folder, 'bo-tieu-chi.json'), await textOf('tests/frozen/criteria-v1.json'));
  await writeFile(path.join(folder, 'readme.mjs'), `import { readFileSync } from 'node:fs';\n${lines}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['readme.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stdout, '78.93\n');
});

test('what the engine gives is what the library gives: plain objects without what is absent', async () => {
  const { plan, round, found } = await run(
    `const text = file('plans/lai-chau-2022.json');
    const { format, content } = engine.readDocument(text);
    answer({
      plan: { format, same: JSON.stringify(content) === JSON.stringify(JSON.parse(text).content), proto: Object.getPrototypeOf(content) === Object.prototype },
      round: engine.writeDocument({ format, content }) === text,
      found: engine.search(content, 'xuan tinh nguyen'),
    });`,
  );
  assert.deepEqual(plan, { format: 'orientation/plan', same: true, proto: true });
  assert.equal(round, true);
  assert.deepEqual([found.total, found.hits[0].node], [1, '2.2.s3.t2']);
});

test('plans and forms are rendered as files in the package are', async () => {
  const rendered = await run(
    `const [plan, set] = ['plans/lai-chau-2022.json', 'criteria/chi-doan.json'].map((name) => engine.readDocument(file(name)).content);
    answer({
      fragment: engine.renderPlan(plan),
      page: engine.renderPlan(plan, { page: true, lang: 'en', contents: true }),
      form: engine.renderForm(set, { action: '/nhan' }),
      again: engine.fromForm(set, new URLSearchParams({ 'set:id': set.id, 'unit:name': 'Chi đoàn A', x: '1' }), { on: '2022-11-20' }),
      object: engine.fromForm(set, { 'unit:name': 'Chi đoàn B' }, { on: '2022-11-20' }).assessment.unit.id,
    });`,
  );
  assert.match(rendered.fragment, /^<article class="orientation-plan"/);
  assert.match(rendered.page, /^<!DOCTYPE html>/);
  assert.match(rendered.form, /<form method="post" action="\/nhan">/);
  assert.equal(rendered.again.assessment.unit.id, 'chi-doan-a');
  assert.deepEqual(
    rendered.again.report.map(({ code }) => code),
    ['field-unknown'],
  );
  assert.equal(rendered.object, 'chi-doan-b');
});

test('findings and conflicts are told in words', async () => {
  const given = await run(
    `const { set, filled } = input;
    const plan = engine.readDocument(file('plans/lai-chau-2022.json')).content;
    const report = engine.validate({ plan: { ...plan, initiatives: [] } });
    const [id] = Object.keys(filled.answers);
    const copy = (note) => ({ ...filled, answers: { ...filled.answers, [id]: { ...filled.answers[id], note } } });
    const moved = engine.moveToEdition(filled, { to: { ...set, edition: '2023' }, on: '2023-01-15' });
    answer({
      sound: engine.validate({ criteria: set }).length + engine.validate({ assessment: filled, criteria: set, plan }).length >= 0,
      source: engine.validate({ plan, source: 'Kế hoạch khác' }).some(({ code }) => code.startsWith('source-')),
      vi: engine.describe(report[0]),
      en: engine.describe(report[0], 'en'),
      conflicts: engine.merge(copy('của tôi'), copy('của bạn'), { base: filled, keep: 'theirs' }).conflicts,
      edition: moved.assessment.criteria.edition,
    });`,
    { set: await set(), filled: await filled() },
  );
  assert.equal(given.vi, '“tên gọi” nhắc tới “ly-luan-tre” nhưng không có mục nào mang mã này.');
  assert.equal(given.en, '“initiatives” names “ly-luan-tre”, which does not exist.');
  assert.deepEqual([given.sound, given.source, given.edition], [true, true, '2023']);
  assert.equal(given.conflicts.length, 1);
  assert.deepEqual([given.conflicts[0].kept, given.conflicts[0].theirs.value], ['theirs', 'của bạn']);
});

test('an object with a member that its type does not know is refused, with its place', async () => {
  const given = await run(
    `const { set, filled } = input;
    const misspelt = structuredClone(set);
    misspelt.groups[0].criteria[0].titel = 'x';
    const nested = structuredClone(set);
    nested.groups[0].criteria[0].rule = { kind: 'yesNo', points: '5', pints: '6' };
    const lacking = structuredClone(set);
    delete lacking.groups[0].title;
    const wrong = structuredClone(filled);
    wrong.unit.id = 'Chi đoàn';
    answer({
      misspelt: thrown(() => engine.validate({ criteria: misspelt })),
      nested: thrown(() => engine.score(nested, filled)),
      lacking: thrown(() => engine.score(lacking, filled)),
      wrong: thrown(() => engine.score(set, wrong)),
      day: thrown(() => engine.score(set, filled, { on: '31/12/2022' })),
      text: thrown(() => engine.readDocument('{')),
      units: thrown(() => engine.merge(filled, { ...filled, unit: { ...filled.unit, id: 'khac' } })),
      nothing: thrown(() => engine.validate({})),
      alone: thrown(() => engine.validate({ assessment: filled })),
    });`,
    { set: await set(), filled: await filled() },
  );
  const told = ({ code, path }) => [code, path ?? null];
  for (const error of Object.values(given)) {
    assert.deepEqual([error.name, error.is], ['EngineError', true]);
    assert.ok(error.vi.length > 10 && !error.vi.includes('…'), error.vi);
  }
  assert.deepEqual(told(given.misspelt), ['unknown-field', 'what.criteria.groups[0].criteria[0].titel']);
  assert.equal(given.misspelt.params.field.value, 'titel');
  assert.equal(
    given.misspelt.vi,
    'Tệp có trường lạ “titel” tại what.criteria.groups[0].criteria[0].titel. Có thể tên trường bị gõ sai.',
  );
  assert.equal(given.nested.code, 'unknown-field');
  assert.match(given.nested.path, /^criteria\.groups\[0\]\.criteria\[0\]\.rule/);
  assert.deepEqual(told(given.lacking), ['missing-field', 'criteria.groups[0]']);
  assert.deepEqual(told(given.wrong), ['invalid-value', 'assessment.unit.id']);
  assert.deepEqual(told(given.day), ['invalid-value', 'on']);
  assert.deepEqual(told(given.text), ['not-json', null]);
  assert.deepEqual(told(given.units), ['merge-other-unit', null]);
  assert.deepEqual(told(given.nothing), ['missing-field', 'plan']);
  assert.deepEqual(told(given.alone), ['missing-field', 'criteria']);
});

test('after a fault of the engine the next call works', async () => {
  const given = await run(
    `const { set, filled } = input;
    let deep = {};
    for (let n = 0; n < 200_000; n += 1) deep = { deep };
    const fault = thrown(() => engine.score(deep, filled));
    answer({ fault, total: engine.score(set, filled).columns.at(-1).total.points });`,
    { set: await set(), filled: await filled() },
  );
  assert.equal(given.fault.name, 'EngineError');
  assert.equal(given.total, '78.93');
});

test('the declarations of the package type a program', async () => {
  const program = `import { describe, EngineError, readDocument, score, type ScoreCard, validate } from 'orientation-widget/engine';
const set = readDocument('');
if (set.format === 'orientation/criteria') {
  const filled = readDocument('');
  if (filled.format === 'orientation/assessment') {
    const card: ScoreCard = score(set.content, filled.content, { on: '2022-11-20' });
    for (const issue of validate({ assessment: filled.content, criteria: set.content })) describe(issue, 'en');
    // @ts-expect-error a card has no such member
    card.totl;
  }
}
const path: string | undefined = new EngineError({ code: 'x', params: {} }).path;
export { path };
`;
  await writeFile(path.join(folder, 'program.ts'), program);
  const tsc = path.join(www, 'node_modules/typescript/bin/tsc');
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const flags = ['--noEmit', '--strict', '--lib', 'es2023', '--module', module, '--moduleResolution', resolution];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags, 'program.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  }
});

test('the engine names no host, reads no file and asks nothing', async () => {
  const text = await readFile(path.join(www, 'dist/engine.js'), 'utf8');
  assert.doesNotMatch(text, /\bfetch\(|node:|process\.|require\(|https?:\/\//);
});
