// Two copies of the script and two forms on one page.
import assert from 'node:assert/strict';
import { criteria, kept } from './checklist.mjs';
import { browserTest } from './harness.mjs';

const data = JSON.stringify(criteria).replaceAll('<', '\\u003c');
const form = (id) =>
  `<orientation-checklist id="${id}" unit-id="${id}" unit-name="Chi đoàn ${id}" unit-type="chapter" period="2022"><script type="application/json">${data}</script></orientation-checklist>`;
const page = (scripts) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>${scripts}</head><body>${form('mot')}${form('hai')}</body></html>`;
const module = (name) => `<script type="module" src="../dist/${name}"></script>`;

for (const [name, scripts] of [
  ['the same script twice', module('orientation-checklist.js') + module('orientation-checklist.js?lan-hai')],
  ['the script of its own tag and the one of every tag', module('orientation-checklist.js') + module('orientation.js')],
  ['the script of every tag and the one of its own', module('orientation.js') + module('orientation-checklist.js')],
  [
    'a module and a classic script',
    `${module('orientation-checklist.js')}<script src="../dist/orientation.iife.js"></script>`,
  ],
]) {
  browserTest(
    `${name}: each element is registered once, and each form keeps to itself`,
    { clock: null },
    async ({ page: tab, write }) => {
      await tab.addInitScript(() => {
        window.made = [];
        const { define } = CustomElementRegistry.prototype;
        CustomElementRegistry.prototype.define = function (tag, ...rest) {
          window.made.push(tag);
          return define.call(this, tag, ...rest);
        };
      });
      await write(page(scripts));
      for (const id of ['mot', 'hai']) await tab.locator(`#${id} #score i`).waitFor();
      assert.deepEqual(await tab.evaluate(() => [...new Set(made)].sort()), await tab.evaluate(() => [...made].sort()));
      await tab.locator('#mot input[name="nen-nep"]').fill('12');
      assert.equal(await tab.locator('#hai input[name="nen-nep"]').inputValue(), '');
      await kept(tab);
      await tab.reload();
      for (const id of ['mot', 'hai']) await tab.locator(`#${id} #score i`).waitFor();
      assert.deepEqual(
        [
          await tab.locator('#mot input[name="nen-nep"]').inputValue(),
          await tab.locator('#hai input[name="nen-nep"]').inputValue(),
        ],
        ['12', ''],
      );
    },
  );
}
