// The element itself in a tab whose process dies, at fifty random moments.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { checklistPage } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const ROUNDS = 50;
const ON_SCREEN = 100;

// What is typed is numbered by round and keystroke, so that an older text can be told from a newer; a fact takes the
// number itself, a note a text with it.
const order = (text) => Number(/\d+/.exec(text ?? '')?.[0] ?? 0);

/** Types fast, into one field after the other, and tells what has been painted. */
const typeOn = (page, round) =>
  page.evaluate(
    ({ own, long }) => {
      const { shadowRoot } = document.querySelector('orientation-checklist');
      const inputs = [
        ...shadowRoot.querySelectorAll('textarea[name="note"], [name="fact:mo-hinh"], [name="buoi-tuyen-truyen"]'),
      ];
      let n = 0;
      const type = () => {
        const at = Math.floor(Math.random() * inputs.length);
        const input = inputs[at];
        const number = own * 10_000 + (n += 1);
        input.focus();
        input.value = input.name === 'note' ? `lần ${number}` : String(number);
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        const { value } = input;
        // Told once it has been on the screen for as long as it may take to be stored, by the clock of the page itself.
        requestAnimationFrame(() => setTimeout(() => void window.onScreen(own, at, value), long));
        setTimeout(type, Math.random() * 12);
      };
      type();
    },
    { own: round, long: ON_SCREEN },
  );

/** What the form shows and what it would hand over, in the order of the fields above. */
const shown = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('orientation-checklist');
    const { answers = {}, facts = {} } = element.filled;
    return [
      ...element.shadowRoot.querySelectorAll(
        'textarea[name="note"], [name="fact:mo-hinh"], [name="buoi-tuyen-truyen"]',
      ),
    ].map((input) => {
      const id = input.closest('[data-criterion]')?.dataset.criterion;
      const held =
        input.name === 'note'
          ? answers[id]?.note
          : input.name === 'fact:mo-hinh'
            ? facts['mo-hinh']?.value.value
            : answers[id]?.value?.value;
      return { name: `${id ?? ''} ${input.name}`, onScreen: input.value.replaceAll('.', ''), held: String(held ?? '') };
    });
  });

async function open(page, server, path) {
  await page.goto(server.origin + path);
  await page.waitForFunction(() => document.querySelector('orientation-checklist')?.value !== undefined);
  await page.evaluate(() => document.querySelector('orientation-checklist').complete);
  // The same fields each time: a note that nobody has written is one tap away.
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('orientation-checklist');
    for (const button of shadowRoot.querySelectorAll('[data-do=details]')) button.click();
  });
}

const title =
  'a tab with the form that is killed fifty times at random moments comes back with all that was on the screen';
browserTest(title, { clock: null, timeout: 420_000 }, async ({ context, newPage, server }) => {
  const path = server.page(checklistPage());
  let round = 0;
  let painted = [];
  await context.exposeBinding('onScreen', (_, from, at, text) => {
    if (from === round) painted.push({ at, text });
  });
  // What must be there, by field.
  const due = new Map();
  let looked = 0;
  for (round = 1; round <= ROUNDS + 1; round += 1) {
    const page = await newPage();
    await open(page, server, path);
    const fields = await shown(page);
    for (const [at, text] of due) {
      const { name, onScreen, held } = fields[at];
      assert.ok(
        order(held) >= order(text),
        `round ${round}: ${name} is \`${held}\`, but \`${text}\` was on the screen`,
      );
      assert.equal(order(onScreen), order(held), name);
      looked += 1;
    }
    if (round > ROUNDS) break;
    painted = [];
    await typeOn(page, round);
    // At a random moment, and on a busy machine not before anything has been on the screen.
    do await pause(150 + Math.random() * 350);
    while (painted.length === 0);
    const crash = page.waitForEvent('crash');
    const cdp = await context.newCDPSession(page);
    cdp.send('Page.crash').catch(() => {});
    await crash;
    for (const { at, text } of painted) due.set(at, text);
    await page.close();
  }
  assert.ok(looked > ROUNDS * 10, `only ${looked} values were looked at`);
});
