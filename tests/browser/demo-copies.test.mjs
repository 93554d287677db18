// Two copies of the script, one of them twice, and three plans on one page.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { openDemo } from './demo.mjs';

const title = (page, id) => page.locator(`#${id}`).getByRole('heading', { level: 2 }).first().innerText();

browserTest('the three plans come from a file, from the page and from a script', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'copies.html');
  for (const id of ['tu-tep', 'trong-trang', 'tu-script']) {
    assert.match(await title(page, id), /^Một số nhiệm vụ trọng tâm công tác năm 2022$/, id);
  }
});

browserTest('a search in one widget is no search in the others', async (tools) => {
  const { page } = tools;
  await openDemo(tools, 'copies.html');
  await page.locator('#trong-trang').getByRole('searchbox').fill('Chắp cánh tương lai');
  await page.locator('#trong-trang mark').first().waitFor();
  assert.equal(await page.locator('#tu-tep mark').count(), 0);
  assert.equal(await page.locator('#tu-script mark').count(), 0);
  assert.equal(await page.locator('#tu-script').getByRole('searchbox').inputValue(), '');
});

browserTest('the scripts that come second and third change nothing and say nothing', async (tools) => {
  const { page } = tools;
  const made = [];
  await page.exposeFunction('made', (name) => made.push(name));
  await page.addInitScript(() => {
    const define = CustomElementRegistry.prototype.define;
    CustomElementRegistry.prototype.define = function (name, ...rest) {
      globalThis.made(name);
      return define.call(this, name, ...rest);
    };
  });
  await openDemo(tools, 'copies.html');
  assert.deepEqual([...new Set(made)].sort(), made.sort(), 'each element is registered once');
  assert.ok(made.includes('orientation-plan'));
});
