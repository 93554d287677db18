// A translator of pages puts elements of its own in the place of every text: what is drawn afterwards is right all the same.
import assert from 'node:assert/strict';
import { openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';
import { showPlan } from './plan.mjs';

// What such translators do, also those that know nothing of `translate="no"`.
const translate = (page, tag, heedful) =>
  page.evaluate(
    ([name, minds]) => {
      const root = document.querySelector(name).shadowRoot;
      const texts = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const parent = text.parentElement;
        if (parent === null || parent.localName === 'style' || text.data.trim() === '') continue;
        if (minds && parent.closest('[translate=no]')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `[${text.data}]`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    },
    [tag, heedful],
  );

browserTest('the total is right after every text was replaced, by a translator that minds nothing', async (tools) => {
  const { page } = tools;
  const form = await openChecklist(tools);
  await form.row('ke-hoach').getByText('Có', { exact: true }).click();
  await translate(page, 'orientation-checklist', false);
  await form.input('buoi-tuyen-truyen').fill('3');
  await page.waitForFunction(() => {
    const root = document.querySelector('orientation-checklist').shadowRoot;
    return (
      root.querySelector('#score b').textContent !== '[5]' && !root.querySelector('#score b').textContent.includes('[')
    );
  });
  const [shown, meant] = await page.evaluate(() => {
    const element = document.querySelector('orientation-checklist');
    return [
      element.shadowRoot.querySelector('#score').textContent,
      element.filled.answers['buoi-tuyen-truyen'].value.value,
    ];
  });
  assert.equal(meant, 3);
  assert.doesNotMatch(shown.replace(/\[Tổng điểm\]|\[: \]|\[ \/ \]/g, ''), /\[/, 'no number should be one of before');
});

browserTest('numbers and names are left alone by a translator that heeds what says so', async (tools) => {
  const { page } = tools;
  const form = await openChecklist(tools);
  await translate(page, 'orientation-checklist', true);
  const texts = await page.evaluate(() => {
    const root = document.querySelector('orientation-checklist').shadowRoot;
    return ['#score b', '.unit', '[data-criterion=ke-hoach] .points'].map(
      (each) => root.querySelector(each).textContent,
    );
  });
  for (const text of texts) assert.doesNotMatch(text, /\[/);
  await form.row('ke-hoach').locator('label').first().click();
  await page.waitForFunction(() =>
    document
      .querySelector('orientation-checklist')
      .shadowRoot.querySelector('[data-criterion=ke-hoach] .points')
      .textContent.startsWith('5/5'),
  );
});

browserTest('a plan is searched, filtered and cleared after every text was replaced', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  await translate(page, 'orientation-plan', false);
  const field = page.locator('orientation-plan input[type=search]');
  for (const query of ['đại hội', 'thanh niên', '']) {
    await field.fill(query);
    await page.waitForTimeout(200);
  }
  assert.equal(await page.evaluate(() => document.querySelector('orientation-plan').open('2.4')), true);
  const hits = await page.evaluate(() => document.querySelector('orientation-plan').search('đại hội'));
  assert.ok(hits > 0);
  await page.evaluate(() => document.querySelector('orientation-plan').clear());
});
