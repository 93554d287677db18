// A tab whose process dies loses nothing that was on the screen for a tenth of a second.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { draftPage, openForm } from './drafts.mjs';
import { browserTest } from './harness.mjs';

const ROUNDS = 50;
const ON_SCREEN = 100;
const FIELDS = 24;

// Notes are numbered by round and by keystroke, so that an older one can be told from a newer.
const order = (note) => {
  const [, round = 0, n = 0] = /^r(\d+)-(\d+)/.exec(note ?? '') ?? [];
  return Number(round) * 1e6 + Number(n);
};

/** Types fast, into one field after the other, and tells what has been painted. */
function typeOn(page, round) {
  return page.evaluate(
    ([own, fields, long]) => {
      let n = 0;
      const type = () => {
        const at = Math.floor(Math.random() * fields);
        const input = document.querySelectorAll('input')[at];
        input.focus();
        input.value = `r${own}-${(n += 1)} ghi chú`;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const { value } = input;
        // Told once it has been on the screen for as long as it may take to be stored, by the clock of the page itself.
        requestAnimationFrame(() => setTimeout(() => void window.onScreen(own, at, value), long));
        setTimeout(type, Math.random() * 12);
      };
      type();
    },
    [round, FIELDS, ON_SCREEN],
  );
}

const title = 'a tab that is killed fifty times at random moments comes back with all that was on the screen';
browserTest(title, { clock: null }, async ({ context, newPage, server }) => {
  const path = await draftPage(server, { fields: FIELDS });
  let round = 0;
  let painted = [];
  await context.exposeBinding('onScreen', (_, from, at, note) => {
    if (from === round) painted.push({ at, note });
  });
  // What must be there, by field.
  const due = new Map();
  let looked = 0;
  for (round = 1; round <= ROUNDS + 1; round += 1) {
    const page = await newPage();
    await openForm(page, server, path);
    const stored = await page.evaluate(
      (fields) => Array.from({ length: fields }, (_, n) => window.draft.get(`answers/c${n}`)?.note),
      FIELDS,
    );
    const screen = await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
    for (const [at, note] of due) {
      assert.ok(
        order(stored[at]) >= order(note),
        `round ${round}: c${at} is \`${stored[at]}\`, but \`${note}\` was on the screen`,
      );
      assert.equal(screen[at], stored[at]);
      looked += 1;
    }
    if (round > ROUNDS) break;
    painted = [];
    await typeOn(page, round);
    // At a random moment, and on a busy machine not before anything has been on the screen.
    do await pause(150 + Math.random() * 350);
    while (painted.length === 0);
    const cdp = await context.newCDPSession(page);
    const crash = page.waitForEvent('crash');
    cdp.send('Page.crash').catch(() => {});
    await crash;
    for (const { at, note } of painted) due.set(at, note);
    await page.close();
  }
  assert.ok(looked > ROUNDS * 10, `only ${looked} values were looked at`);
});
