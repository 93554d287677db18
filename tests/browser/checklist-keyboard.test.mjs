// The form by keyboard alone: every control can be reached, in the order in which it stands, and used.
import assert from 'node:assert/strict';
import { assessment, openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const focused = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('orientation-checklist').shadowRoot.activeElement;
    if (element === null) return null;
    element.dataset.walked ??= String((window.walked = (window.walked ?? 0) + 1));
    const { outlineStyle, outlineWidth } = getComputedStyle(
      element.matches('input[type=file]') ? element.closest('label') : element,
    );
    return {
      at: element.dataset.walked,
      name: element.name ?? '',
      tag: element.localName,
      seen:
        (outlineStyle !== 'none' && outlineWidth !== '0px') || element.type === 'radio' || element.type === 'checkbox',
    };
  });

// Every element that one can go to by keyboard: of the choices of a group only one.
const reachable = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('orientation-checklist').shadowRoot;
    const groups = new Set();
    return [...root.querySelectorAll('button, input, textarea, select, summary, a[href]')].filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      if (element.type !== 'radio') return true;
      return !groups.has(element.name) && groups.add(element.name);
    }).length;
  });

browserTest(
  'Tab goes through every control once, in its order, and each shows that it has the keyboard',
  { viewport: { width: 1280, height: 1200 } },
  async ({ page, ...tools }) => {
    const { inside } = await openChecklist(
      { page, ...tools },
      { around: (element) => `<button id="before">a</button>${element}<button id="after">b</button>` },
    );
    await page.evaluate(() => document.querySelector('orientation-checklist').complete);
    // The end of the form is fetched when it comes near.
    await inside('[data-paste]').waitFor();
    await page.locator('#before').focus();
    const walked = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at === null) break;
      assert.ok(walked.length < 500, 'the keyboard goes round and round');
      assert.ok(at.seen, `${at.tag} ${at.name} does not show that it has the keyboard`);
      walked.push(at);
    }
    assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
    const order = await inside('[data-walked]').evaluateAll((all) => all.map((each) => each.dataset.walked));
    assert.deepEqual(
      order,
      walked.map(({ at }) => at),
      'in the order in which they stand',
    );
    assert.equal(walked.length, await reachable(page));
  },
);

browserTest(
  'evidence is added, filled in and removed by keyboard, and the keyboard is never lost',
  async ({ page, ...tools }) => {
    const { row, value } = await openChecklist({ page, ...tools });
    await row('ke-hoach').locator('[data-do=evidence]').focus();
    await page.keyboard.press('Enter');
    // A piece stands ready, and the keyboard is in it.
    await row('ke-hoach').locator('.piece input:focus').waitFor();
    await page.keyboard.type('02-KH/CĐ');
    assert.equal((await value()).answers['ke-hoach'].evidence[0].proof.symbol, '02-KH/CĐ');
    await row('ke-hoach').getByRole('button', { name: /^Bỏ/ }).focus();
    await page.keyboard.press('Space');
    assert.equal((await value()).answers?.['ke-hoach']?.evidence, undefined);
    const at = await page.evaluate(
      () =>
        document.querySelector('orientation-checklist').shadowRoot.activeElement?.closest('[data-criterion]')?.dataset
          .criterion,
    );
    assert.equal(at, 'ke-hoach');
  },
);

browserTest(
  'the result is opened, explained and followed to what is missing by keyboard',
  async ({ page, ...tools }) => {
    const { inside } = await openChecklist({ page, ...tools }, { prefill: assessment });
    await inside('[data-do=result]').focus();
    await page.keyboard.press('Enter');
    await inside('.sheet').waitFor();
    await inside('[data-do=explain]').first().focus();
    await page.keyboard.press('Enter');
    await inside('.sheet .panel').first().waitFor();
    const jump = inside('[data-do=jump]').last();
    const to = await jump.getAttribute('data-to');
    await jump.focus();
    await page.keyboard.press('Enter');
    const at = await page.evaluate(
      () =>
        document
          .querySelector('orientation-checklist')
          .shadowRoot.activeElement?.closest('[data-criterion], [data-fact]')?.dataset,
    );
    assert.ok([at?.criterion, at?.fact].includes(to), `${JSON.stringify(at)} for ${to}`);
  },
);

browserTest(
  'the keys of quick entry are told where the form ends, and not where nothing can be entered',
  async (tools) => {
    const { inside } = await openChecklist(tools);
    await inside('.keys summary').click();
    assert.match(await inside('.keys').innerText(), /Enter: sang ô sau/);
    await tools.page.evaluate(() => document.querySelector('orientation-checklist').setAttribute('mode', 'read'));
    await inside('.keys').waitFor({ state: 'detached' });
  },
);
