// The standard walk: what a reader and a unit do with a plan and a form on any page, in any engine.
import assert from 'node:assert/strict';

const PLAN = 'orientation-plan';
const FORM = 'orientation-checklist';

// The first criterion that is answered by yes or no, and the first number that is asked for.
const YES = [FORM, '[data-criterion] input[type=radio][value=yes] + *, [data-criterion] label:has(input[type=radio])'];
const NUMBER = [FORM, '[data-criterion] input.num'];

/** Whether the plan and the form of a page are shown, with all their parts. */
export const isOpen = () =>
  Boolean(document.querySelector('orientation-plan')?.planId) &&
  document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null &&
  document.querySelector('orientation-checklist').shadowRoot.querySelector('.end') != null;

const saidOfStorage = () =>
  document.querySelector('orientation-checklist').shadowRoot.querySelector('.notices')?.textContent ?? '';

// All that has been answered is stored on the device.
const isStored = () => {
  const stored = Object.entries({ ...localStorage }).flatMap(([key, text]) => (/^orientation:/.test(key) ? text : []));
  const answered = Object.keys(document.querySelector('orientation-checklist').filled.answers);
  return answered.length > 1 && answered.every((id) => stored.some((text) => text.includes(id)));
};

// Prints the form; gives what is handed to the printer, and how many frames are left behind.
const handedToPrinter = async () => {
  const form = document.querySelector('orientation-checklist');
  const papers = [];
  const prints = (inner, text) => {
    inner.print = () => {
      for (const type of ['beforeprint', 'afterprint']) {
        if (type === 'afterprint') papers.push(text());
        const event = inner.document.createEvent('Event');
        event.initEvent(type, false, false);
        inner.dispatchEvent(event);
      }
    };
  };
  // Where no frame of its own can be had, the whole page is printed.
  prints(window, () => form.shadowRoot.querySelector('.paper-place')?.textContent);
  const watch = (frame) => {
    const stand = () => {
      const { contentDocument: sheet, contentWindow: inner } = frame;
      if (sheet !== null) prints(inner, () => sheet.body.textContent);
    };
    frame.addEventListener('load', stand);
    stand();
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeName === 'IFRAME') watch(node);
  });
  observer.observe(form.shadowRoot, { childList: true });
  form.print();
  for (let n = 0; n < 1_000 && papers.length === 0; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  return { text: papers[0], frames: form.shadowRoot.querySelectorAll('iframe').length };
};

// Answers, by the keyboard and by a press; gives what the total says then.
async function answer(page) {
  await page.fill(NUMBER, '1');
  assert.equal(await page.value(...NUMBER), '1');
  await page.click(...YES);
  await page.until(() =>
    Object.values(document.querySelector('orientation-checklist').filled.answers ?? {}).some(
      ({ value }) => value?.kind !== undefined,
    ),
  );
  return page.until(() => {
    const said = document.querySelector('orientation-checklist').shadowRoot.querySelector('#score').textContent;
    return /[1-9]/.test(said.split('/')[0]) && said;
  });
}

/** Walks through a page, or through a frame of it; `received` tells what the server has received. */
export async function walk(page, address, { before, frame, isSo, keeps = true, received }) {
  await page.goto(address);
  const opened = async () => {
    if (frame !== undefined) await page.enter(frame);
    if (before !== undefined) await page.evaluate(before);
    await page.until(isOpen).catch(async (error) => {
      throw new Error(`${error.message}\n${(await page.evaluate(() => window.faults)).join('\n')}`);
    });
  };
  await opened();
  if (isSo !== undefined) assert.equal(await page.evaluate(isSo), true, 'the engine should be as it was started');

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

  const total = await answer(page);

  // Leave and come back: the draft is there; where nothing can be kept, that is said before.
  if (keeps) await page.until(isStored);
  else assert.match(await page.until(saidOfStorage), /không cho lưu trên thiết bị/);
  await page.reload();
  await opened();
  if (keeps) {
    assert.equal(await page.value(...NUMBER), '1');
    assert.equal(await page.text(FORM, '#score'), total);
  } else {
    assert.equal(await page.value(...NUMBER), '');
    assert.equal(await answer(page), total);
  }

  // Print: what is handed to the printer.
  const printed = await page.evaluate(handedToPrinter);
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
