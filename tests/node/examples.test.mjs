// The two programs for files: what they print, where, and how they end.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { examples } from '../examples.mjs';
import { jsonOf, textOf } from './harness.mjs';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const SET = 'tests/frozen/criteria-v1.json';
const FILLED = 'tests/frozen/assessment-v1.json';

const programs = examples();

function run(example, parameters, input = '') {
  const how = { cwd, input, encoding: 'utf8', maxBuffer: 2 ** 26 };
  const { status, stdout, stderr } = spawnSync(programs[example], parameters, how);
  return { status, stdout, stderr };
}

// The lines that tell of a finding.
const issues = (text) => text.split('\n').filter((line) => /^(error|warning|info) /.test(line));

test('score prints the card as JSON on stdout, the issues on stderr, and ends well', () => {
  const { status, stdout, stderr } = run('score', [SET, FILLED]);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).criteria, 'mau-day-du');
  assert.deepEqual(issues(stdout), []);
  assert.ok(issues(stderr).length > 0);
});

test('score reads stdin for - and knows the built-in sets by name', async () => {
  const { content, ...envelope } = await jsonOf(FILLED);
  const own = {
    ...content,
    criteria: { id: 'lai-chau-2022-chi-doan', edition: '2022.3' },
    answers: {},
    facts: {},
    reviews: [],
  };
  const { status, stdout } = run('score', ['chi-doan', '-'], JSON.stringify({ ...envelope, content: own }));
  assert.equal(status, 0);
  const { criteria, columns } = JSON.parse(stdout);
  assert.equal(criteria, 'lai-chau-2022-chi-doan');
  assert.equal(columns[0].total.points, '0');
});

test('score refuses what is no such file with words and a code other than 0', async () => {
  const { status, stdout, stderr } = run(
    'score',
    ['-', FILLED],
    '{"format": "orientation/criteria", "version": 9, "content": {}}',
  );
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(stderr, '-: version 9 of `orientation/criteria` is newer than this library: expected version 2\n');
});

test('validate finds no error in the built-in files, whichever kind they are', () => {
  for (const parameters of [
    ['lai-chau-2022'],
    ...['chi-doan', 'doan-co-so', 'lien-doi', 'hd33-chi-doan', 'hd33-doan-co-so'].map((name) => [
      name,
      'lai-chau-2022',
    ]),
  ]) {
    const { status, stdout } = run('validate', parameters);
    assert.equal(status, 0, parameters.join(' '));
    assert.ok(issues(stdout).every((line) => !line.startsWith('error ')));
  }
});

test('validate ends with 1 where there are errors, and reads stdin for -', async () => {
  const text = await textOf(SET);
  assert.equal(run('validate', ['-'], text).status, 0);
  const file = JSON.parse(text);
  file.content.groups[0].criteria[0].rule = { kind: 'count', each: '0', max: '5' };
  const { status, stdout } = run('validate', ['-'], JSON.stringify(file));
  assert.equal(status, 1);
  assert.ok(
    issues(stdout).some((line) => /^error rule-unusable at .*: `each` is `0`, expected more than 0$/.test(line)),
    stdout,
  );
});

test('validate judges an assessment by the set that is named after it', () => {
  const { status, stdout } = run('validate', [FILLED, SET]);
  assert.equal(status, issues(stdout).some((line) => line.startsWith('error ')) ? 1 : 0);
  assert.ok(issues(stdout).length > 0);
  assert.equal(run('validate', [FILLED]).status, 1);
});
