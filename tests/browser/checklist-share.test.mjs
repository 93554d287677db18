// Handing the form over where no address is named: by the device's own sharing, or as a file.
import assert from 'node:assert/strict';
import { checklistPage, parts, send } from './checklist.mjs';
import { browserTest } from './harness.mjs';

async function filled({ page, server }, script) {
  await page.addInitScript(script);
  await page.goto(server.origin + server.page(checklistPage()));
  const form = await parts(page);
  await form.input('nen-nep').fill('12');
  return form;
}

browserTest('where the device can share, the file goes to its sharing', async (tools) => {
  const form = await filled(tools, () => {
    window.shared = [];
    navigator.canShare = () => true;
    navigator.share = async ({ title, files }) =>
      void window.shared.push({ title, name: files[0].name, text: await files[0].text() });
  });
  await send(form);
  await tools.page.waitForFunction(() => window.shared.length === 1);
  const [{ name, text }] = await tools.page.evaluate(() => window.shared);
  assert.match(name, /\.(json|txt)$/);
  const { format, content } = JSON.parse(text);
  assert.deepEqual(
    [format, content.state, content.answers['nen-nep'].value.value],
    ['orientation/assessment', 'submitted', '12'],
  );
});

browserTest('a sharing that is called off changes nothing and says nothing', async (tools) => {
  const form = await filled(tools, () => {
    navigator.canShare = () => true;
    navigator.share = async () => {
      window.asked = true;
      throw new DOMException('called off', 'AbortError');
    };
  });
  let downloads = 0;
  tools.page.on('download', () => (downloads += 1));
  await send(form);
  await tools.page.waitForFunction(() => window.asked);
  await tools.page.waitForTimeout(300);
  assert.equal(downloads, 0);
  assert.equal((await form.value()).state, 'draft');
});

browserTest('where the device cannot share, the file is saved', async (tools) => {
  const form = await filled(tools, () => {
    delete Navigator.prototype.share;
    delete Navigator.prototype.canShare;
  });
  const download = tools.page.waitForEvent('download');
  await send(form);
  assert.match((await download).suggestedFilename(), /chi-doan-ban-mau_2022\.json$/);
});
