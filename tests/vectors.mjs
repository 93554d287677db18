// The vectors of scoring, for the tests in Node and in the browser: what an engine is asked, and what it must answer.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('vectors/score/', import.meta.url);
const file = (format, content) => JSON.stringify({ format: `orientation/${format}`, version: 1, content });

/** What stands at a path: keys, positions, or the `id` of an element; `null` where there is nothing. */
const at = (value, path) =>
  path
    .split('/')
    .filter(Boolean)
    .reduce(
      (value, step) =>
        Array.isArray(value) && !/^\d+$/.test(step) ? value.find(({ id }) => id === step) : value?.[step],
      value,
    ) ?? null;

/** Every vector as questions of texts alone: `{ name, criteria, assessment, day, targets }`, and its `expected`. */
export async function vectors() {
  const names = (await readdir(folder)).sort();
  assert.ok(names.length >= 60);
  return Promise.all(
    names.map(async (name) => {
      const {
        criteria,
        assessment,
        asOf,
        expect,
        explain = [],
      } = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
      const targets = explain.map(({ column, target }) => ({ column, target: JSON.stringify(target) }));
      const question = {
        name,
        criteria: file('criteria', criteria),
        assessment: file('assessment', assessment),
        day: asOf,
        targets,
      };
      return { question, expected: { expect, explain } };
    }),
  );
}

/**
 * What an engine answers to questions: the texts of the card, of what a form shows at first, and of what was opened. It is also run inside of pages, so
 * that it stands on its own.
 */
export function answers({ explain, OpenChecklist, score }, questions) {
  return questions.map(({ criteria, assessment, day, targets }) => {
    const open = new OpenChecklist(criteria, assessment, day);
    const opening = open.opening();
    const card = score(criteria, assessment, day);
    const opened = targets.map(({ column, target }) => explain(criteria, assessment, day, column, target));
    open.free();
    return { card, opening, opened };
  });
}

/** Asserts that the answers are what was computed by hand. */
export function check(asked, given) {
  assert.equal(given.length, asked.length);
  const compare = (name, text, expect) => {
    const found = JSON.parse(text);
    for (const [path, value] of Object.entries(expect)) assert.deepEqual(at(found, path), value, `${name}: ${path}`);
  };
  asked.forEach(({ question: { name }, expected: { expect, explain } }, position) => {
    const { card, opening, opened } = given[position];
    const [whole, first] = [JSON.parse(card), JSON.parse(opening)];
    assert.deepEqual([first.columns, first.gaps], [whole.columns, whole.gaps], name);
    compare(name, card, expect);
    explain.forEach(({ expect: inside }, place) => compare(name, opened[place], inside));
  });
}
