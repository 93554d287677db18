// What a device does for a page, in each engine: letters that a keyboard composes, its sharing, and a thread beside the page.
import assert from 'node:assert/strict';
import { longPaper } from '../browser/long-paper.mjs';
import { everywhere } from './everywhere.mjs';

const FORM = 'orientation-checklist';
const page = (body, head = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>${head}
<script type="module" src="/dist/orientation.js"></script></head><body>${body}</body></html>`;
const form = (unit) => `<orientation-checklist criteria="/dist/criteria/chi-doan.json" layout="page" unit-id="${unit}"
  unit-name="Chi đoàn bản Mẫu" unit-type="chapter" period="2022"></orientation-checklist>`;
const isScored = () => document.querySelector('orientation-checklist')?.shadowRoot?.querySelector('#score i') != null;

everywhere(
  'what a keyboard composes is scored and kept, and its keys are no shortcuts',
  async ({ page: tab, write }) => {
    await write(page(form('ghep-van')));
    await tab.until(isScored);
    await tab.click(FORM, 'input[name="truyen-thong"]');
    // No driver composes: the events of a phone's keyboard, in their order.
    await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('orientation-checklist');
      const input = shadowRoot.querySelector('input[name="truyen-thong"]');
      const more = { bubbles: true, composed: true };
      input.dispatchEvent(new CompositionEvent('compositionstart', { ...more, data: '' }));
      input.dispatchEvent(new KeyboardEvent('keydown', { ...more, key: 'Enter', isComposing: true, cancelable: true }));
      input.value = '2';
      const typed = { ...more, data: '2', inputType: 'insertCompositionText', isComposing: true };
      input.dispatchEvent(new InputEvent('input', typed));
      input.dispatchEvent(new CompositionEvent('compositionend', { ...more, data: '2' }));
    });
    const name = await tab.evaluate(
      () => document.querySelector('orientation-checklist').shadowRoot.activeElement.name,
    );
    assert.equal(name, 'truyen-thong', 'the key that ends a word goes nowhere');
    await tab.until(
      () => document.querySelector('orientation-checklist').filled.answers?.['truyen-thong']?.value?.value === 2,
    );
    await tab.until(() => Object.values({ ...localStorage }).some((text) => /"value":2\b/.test(text)));
  },
);

everywhere('where the device shares files, the form goes to its sharing', async ({ page: tab, write }) => {
  const sharing = `<script>
    window.shared = [];
    navigator.canShare = () => true;
    navigator.share = async ({ files }) => void window.shared.push(await files[0].text());
  </script>`;
  await write(page(form('chia-se'), sharing));
  await tab.until(isScored);
  await tab.fill([FORM, 'input[name="truyen-thong"]'], '2');
  await tab.opens([FORM, '.end [data-submit]'], [FORM, 'dialog.ask [name="person-name"]']);
  await tab.fill([FORM, 'dialog.ask [name="person-name"]'], 'Lò Văn Mẫu');
  await tab.click(FORM, '[data-confirm]');
  const text = await tab.until(() => window.shared[0]);
  const { format, content } = JSON.parse(text);
  assert.deepEqual([format, content.answers['truyen-thong'].value.value], ['orientation/assessment', 2]);
});

everywhere('a long paper is read in a thread beside the page', async ({ page: tab, write }) => {
  const counting = `<script>
    window.begun = 0;
    const Own = window.Worker;
    window.Worker = class extends Own { constructor(...given) { super(...given); window.begun += 1; } };
  </script>`;
  await write(page('<orientation-import></orientation-import>', counting));
  await tab.until(() => document.querySelector('orientation-import')?.shadowRoot?.querySelector('textarea') != null);
  await tab.evaluate((text) => {
    const input = document.querySelector('orientation-import').shadowRoot.querySelector('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'dai.txt', { type: 'text/plain' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, longPaper(130));
  await tab.until(() => document.querySelector('orientation-import').shadowRoot.querySelector('[role=tree]') !== null);
  assert.equal(await tab.evaluate(() => window.begun), 1);
});
