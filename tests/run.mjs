// Runs files of tests, several at once: `node tests/run.mjs FILE…`. Ends with 1 where a test fails.
//
// `node --test` begins with the first of the alphabet; here the longest begin, so that the end does not wait for one of them.
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

// A file waits for its browsers half of the time: two at once leave half of two cores idle. Tests wait for what happens, so that
// more at once makes them slow and does not make them fail.
const AT_ONCE = 3;

// What took a minute or nearly so, the longest first.
const LONGEST = [
  'hosts/webkit',
  'browser/npm',
  'hosts/chromium',
  'hosts/firefox',
  'browser/import-long',
  'browser/summary-desk',
  'browser/checklist-people',
  'hosts/policies',
  'browser/plan-reach',
  'browser/summary-more',
  'browser/checklist-sent-once',
  'browser/checklist-killed',
  'browser/review-demo',
  'node/random-cases',
  'browser/drafts-killed',
  'hosts/demo-pages',
];

const rankOf = (file) => {
  const rank = LONGEST.findIndex((name) => file.endsWith(path.join(path.sep, `${name}.test.mjs`)));
  return rank < 0 ? LONGEST.length : rank;
};
const files = process.argv.slice(2).map((file) => path.resolve(file));
files.sort((a, b) => rankOf(a) - rankOf(b));

run({ files, concurrency: AT_ONCE })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(spec)
  .pipe(process.stdout);
