// The standard walk: what a reader and a unit do with a plan and a form on any page, in any engine.
import assert from 'node:assert/strict';

const PLAN = 'orientation-plan';
const FORM = 'orientation-checklist';

// The first criterion that is answered by yes or no, and the first number that is asked for.
const YES = [FORM, '[data-criterion] input[type=radio][value=yes] + *, [data-criterion] label:has(input[type=radio])'];
const NUMBER = [FORM, '[data-criterion] input.num'];

const isOpen = () =>
  Boolean(document.querySelector('orientation-plan')?.planId) &&
  document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null &&
  document.querySelector('orientation-checklist').shadowRoot.querySelector('.end') != null;

/** Walks through a page; `server` is asked what it has received. */
export async function walk(page, address, { before, received }) {
  await page.goto(address);
  const opened = async () => {
    if (before !== undefined) await page.evaluate(before);
    await page.until(isOpen).catch(async (error) => {
      throw new Error(`${error.message}\n${(await page.evaluate(() => window.faults)).join('\n')}`);
    });
  };
  await opened();

  // Search.
  await page.fill([PLAN, 'input[type=search]'], 'dai hoi');
  await page.until(() => document.querySelector('orientation-plan').shadowRoot.querySelector('mark') !== null);
  assert.equal(await page.value(PLAN, 'input[type=search]'), 'dai hoi');

  // Follow a link inside the plan.
  const linked = await page.evaluate(() => {
    const plan = document.querySelector('orientation-plan');
    plan.clear();
    return plan.open('2.4');
  });
  assert.equal(linked, true);
  await page.until(() => /orientation=lai-chau-2022(%2F|\/)2\.4/.test(location.href));

  // Answer, by the keyboard and by a press.
  await page.fill(NUMBER, '1');
  assert.equal(await page.value(...NUMBER), '1');
  await page.click(...YES);
  await page.until(() =>
    Object.values(document.querySelector('orientation-checklist').filled.answers ?? {}).some(
      ({ value }) => value?.kind !== undefined,
    ),
  );
  const total = await page.until(() => {
    const said = document.querySelector('orientation-checklist').shadowRoot.querySelector('#score').textContent;
    return /[1-9]/.test(said.split('/')[0]) && said;
  });

  // Leave and come back: the draft is there.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  await page.reload();
  await opened();
  assert.equal(await page.value(...NUMBER), '1');
  assert.equal(await page.text(FORM, '#score'), total);

  // Print: what is handed to the printer.
  const printed = await page.evaluate(async () => {
    const form = document.querySelector('orientation-checklist');
    const papers = [];
    const watch = (frame) => {
      const stand = () => {
        const inner = frame.contentWindow;
        inner.print = () => {
          papers.push(inner.document.body.textContent);
          const event = document.createEvent('Event');
          event.initEvent('afterprint', false, false);
          inner.dispatchEvent(event);
        };
      };
      frame.addEventListener('load', stand);
      stand();
    };
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeName === 'IFRAME') watch(node);
    });
    observer.observe(form.shadowRoot, { childList: true });
    form.print();
    for (let n = 0; n < 200 && papers.length === 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    return { text: papers[0], frames: form.shadowRoot.querySelectorAll('iframe').length };
  });
  assert.match(printed.text ?? '', /Chi đoàn bản Mẫu/);
  assert.equal(printed.frames, 0, 'no frame should be left behind');

  // Hand in.
  await page.opens([FORM, '[data-submit]'], [FORM, 'dialog [name=person-name]']);
  await page.fill([FORM, 'dialog [name=person-name]'], 'Mau');
  await page.click(FORM, '[data-confirm]');
  await page.until(() => /TN-\d+/.test(document.querySelector('orientation-checklist').shadowRoot.textContent));
  assert.equal((await received()).length, 1);

  assert.deepEqual(await page.evaluate(() => window.faults), [], 'the page should have no faults');
}
