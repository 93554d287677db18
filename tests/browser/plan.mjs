// What the tests of <orientation-plan> share: pages with the built-in plan, and what was heard on them.
import { textOf } from '../node/harness.mjs';

export const PLAN = '../dist/plans/lai-chau-2022.json';

/** The built-in plan's file, as text. */
export const planText = () => textOf('www/dist/plans/lai-chau-2022.json');

/** The built-in plan. */
export const planContent = async () => JSON.parse(await planText()).content;

/** A page with this body; the script comes after it. */
export const pageWith = (
  body,
  { head = '', script = '<script type="module" src="../dist/orientation.js"></script>' } = {},
) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>t</title>${head}</head><body>${body}${script}</body></html>`;

/** The tag of the built-in plan. */
export const tag = (attributes = '', content = '') =>
  `<orientation-plan src="${PLAN}" ${attributes}>${content}</orientation-plan>`;

/** Notes the element's events from the start; `heard(page)` gives them. */
export async function listen(page) {
  await page.addInitScript(() => {
    globalThis.heard = [];
    for (const type of ['orientation-ready', 'orientation-error', 'orientation-navigate']) {
      document.addEventListener(type, ({ detail }) => globalThis.heard.push({ type, detail }));
    }
  });
}

export const heard = (page) => page.evaluate(() => globalThis.heard);

/** Waits until `count` plans are shown. */
export const shown = (page, count = 1) =>
  page.waitForFunction(
    (n) => [...document.querySelectorAll('orientation-plan')].filter((e) => e.planId).length === n,
    count,
  );

/** Waits until every part of the plan has its place in the page: until then some take part in no layout. */
export const laid = (page) =>
  page.waitForFunction(
    () => document.querySelector('orientation-plan').shadowRoot.querySelector('[data-waits]') === null,
  );

/** Opens a page with the built-in plan and waits until it is shown. */
export async function showPlan({ write, page }, attributes = '', { content = '', ...rest } = {}) {
  await listen(page);
  await write(pageWith(tag(attributes, content), rest));
  await shown(page);
}

/** The element inside the shadow root that belongs to a node of the plan. */
export const nodeOf = (page, id) => page.locator(`[id="n-${id}"]`);

/** What a screen reader is told. */
export const status = (page) => page.locator('[role=status]');

/** Waits until a screen reader is told this. */
export const told = (page, words) =>
  page.waitForFunction(
    (expected) =>
      document.querySelector('orientation-plan').shadowRoot.querySelector('[role=status]').textContent.trim() ===
      expected,
    words,
  );

/** Opens the filters, by whichever of their two controls is shown. */
export async function openFilters(page) {
  await page.locator('summary:visible, .way:visible').last().click();
  await page.locator('.filters[open] .choice').first().waitFor();
}
