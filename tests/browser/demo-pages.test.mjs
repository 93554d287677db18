// Every page that shows the plan, seen from outside: it works, it fits, it can be used by all.
import assert from 'node:assert/strict';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { openDemo, openFormDemo, overflow, plan } from './demo.mjs';

const PAGES = ['portal.html', 'strict.html', 'file.html', 'copies.html', 'narrow.html', 'dark.html', 'en.html'];

// The pages with a checklist, of which demo-form.test.mjs tells more.
const FORMS = ['form.html', 'form-send.html', 'form-host.html', 'form-strict.html', 'form-file.html'];

for (const name of PAGES) {
  const shot = `demo-${name.replace('.html', '')}`;

  browserTest(`${name} shows every task of the plan and says nothing on the console`, async (tools) => {
    await openDemo(tools, name);
    const shown = await tools.page
      .locator('orientation-plan')
      .first()
      .evaluate((widget) => widget.shadowRoot.textContent);
    const actions = (section) => [
      ...(section.tasks ?? []).flatMap((task) => task.actions),
      ...(section.sections ?? []).flatMap(actions),
    ];
    for (const { id, passage } of plan.sections.flatMap(actions)) {
      assert.ok(shown.includes(passage.text), `${id} is missing`);
    }
    await screenshot(tools.page, `${shot}-1280`);
  });

  browserTest(`${name} has no fault that axe knows in the widget`, async (tools) => {
    await openDemo(tools, name);
    await expectNoAxeViolations(tools.page, 'orientation-plan');
  });

  browserTest(`${name} fits a screen of 320 pixels`, { viewport: { width: 320, height: 640 } }, async (tools) => {
    await openDemo(tools, name);
    assert.equal(await overflow(tools.page), 'none');
    await screenshot(tools.page, `${shot}-320`);
  });
}

for (const name of FORMS) {
  const shot = `demo-${name.replace('.html', '')}`;

  browserTest(`${name} shows the form, axe finds no fault in it, and the console stays empty`, async (tools) => {
    await openFormDemo(tools, name);
    await expectNoAxeViolations(tools.page, 'orientation-checklist');
    await screenshot(tools.page, `${shot}-1280`);
  });

  browserTest(`${name} fits a screen of 320 pixels`, { viewport: { width: 320, height: 640 } }, async (tools) => {
    await openFormDemo(tools, name);
    assert.equal(await overflow(tools.page), 'none');
    await screenshot(tools.page, `${shot}-320`);
  });
}

browserTest('the list of the demo pages names every page, and axe finds no fault in it', async ({ page, open }) => {
  await open('/demo/');
  const linked = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const others = [
    'nowasm.html',
    'noscript.html',
    'errors.html',
    ...FORMS,
    'form-noscript.html',
    'import.html',
    'summary.html',
    'ballot.html',
    'province.html',
    'review.html',
  ];
  assert.deepEqual(linked.sort(), [...PAGES, ...others, '../kit/orientation-kit.zip'].sort());
  await expectNoAxeViolations(page);
});

browserTest(
  'the list of the demo pages fits a screen of 320 pixels',
  { viewport: { width: 320, height: 640 } },
  async ({ page, open }) => {
    await open('/demo/');
    assert.equal(await overflow(page), 'none');
  },
);
