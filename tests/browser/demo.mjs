// What the tests of the demo pages share: the plan as its file has it, and the widget as a reader meets it.
import { readFileSync } from 'node:fs';
import { receiver } from '../../www/scripts/receive.mjs';
import { parts } from './checklist.mjs';

const plans = new URL('../../crates/model/plans/lai-chau-2022/', import.meta.url);

/** The plan of the demo pages, as its file has it. */
export const plan = JSON.parse(readFileSync(new URL('plan.json', plans), 'utf8')).content;

/** The paper itself. */
export const source = readFileSync(new URL('source.txt', plans), 'utf8');

/** Words without regard to white space and Unicode form. */
export const squeezed = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Waits until every widget of the page, or the one a selector names, shows its plan. */
export async function ready(page, selector = 'orientation-plan') {
  const widgets = page.locator(selector);
  for (let n = 0, all = await widgets.count(); n < all; n += 1) {
    await widgets.nth(n).getByRole('searchbox').waitFor();
  }
}

/** Opens a page of the demo and waits for its plan. */
export async function openDemo({ open, page }, name) {
  const answer = await open(`/demo/${name}`);
  await ready(page);
  return answer;
}

/** Lays the forms of a page out as one long page, for tests of something else than the way through. */
export const onePage = (page) =>
  page.evaluate(async () => {
    for (const form of document.querySelectorAll('orientation-checklist')) {
      form.layout = 'page';
      await form.updateComplete;
    }
  });

/** Opens a page of the demo with a form, and waits until the form is scored, on one page; gives ways to its parts. */
export async function openFormDemo({ open, page, server }, name) {
  for (const [key, endpoint] of Object.entries(receiver())) server.endpoints[key] = endpoint;
  await open(`/demo/${name}`);
  const form = await parts(page);
  await onePage(page);
  return form;
}

/** The words of a node of the plan, as the widget shows them. */
export const node = (page, id) => page.locator(`orientation-plan [id="n-${id}"]`).first();

/** The words that stand between the tags of the page, as long as no script has run. */
export const FIRST_TASK = 'Giáo dục lý tưởng cách mạng, hun đúc lòng tự hào dân tộc';

/** Whether a page can be scrolled sideways, and what sticks out. */
export const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} px of content in ${clientWidth} px` : 'none';
  });

/** The element that has the focus, within shadow roots too: its role, or tag, and its name. */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const words = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return {
      tag: element.localName,
      words: words.replace(/\s+/g, ' ').trim(),
      inWidget: element.getRootNode() !== document,
      id: element.id,
    };
  });
