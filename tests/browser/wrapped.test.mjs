// A tag that an editor has wrapped in `<p>`: the parser puts the rendering of plain HTML behind the paragraph, and it is shown once.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parts } from './checklist.mjs';
import { ready } from './demo.mjs';
import { browserTest } from './harness.mjs';

const rendering = (name) => readFile(new URL(`../../www/dist/${name}.html`, import.meta.url), 'utf8');
const page = (body, script) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>${script}</head><body>${body}<h2>Tin khác</h2></body></html>`;
const SCRIPTS = {
  'the module': '<script type="module" src="../dist/orientation.js"></script>',
  'the classic script': '<script src="../dist/orientation.iife.js"></script>',
};

for (const [what, script] of Object.entries(SCRIPTS)) {
  browserTest(`a plan in a paragraph is shown once, by ${what}`, async ({ page: tab, write }) => {
    await write(
      page(
        `<p><orientation-plan src="../dist/plans/lai-chau-2022.json">${await rendering('plans/lai-chau-2022')}</orientation-plan></p>`,
        script,
      ),
    );
    await ready(tab);
    const rest = tab.locator('article.orientation-plan');
    assert.equal(await rest.count(), 1);
    assert.equal(await rest.isVisible(), false);
    assert.ok(await tab.getByText('Tin khác').isVisible());
    const height = await tab.evaluate(() => document.querySelector('article.orientation-plan').offsetHeight);
    assert.equal(height, 0);
  });

  browserTest(`what was typed into a form in a paragraph is taken over, by ${what}`, async ({ page: tab, write }) => {
    let release;
    const gate = new Promise((resolve) => (release = resolve));
    await tab.route(/orientation(\.iife)?\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    const written = write(
      page(
        `<p><orientation-checklist layout="page" criteria="../dist/criteria/chi-doan.json" unit-id="a" unit-name="A" period="2022">${await rendering('criteria/chi-doan')}</orientation-checklist></p>`,
        script.replace('<script src', '<script defer src'),
      ),
    );
    const field = tab
      .locator(
        '.orientation-form input[type=text][name^="answer:"], .orientation-form input[inputmode][name^="answer:"]',
      )
      .first();
    await field.waitFor();
    const name = await field.getAttribute('name');
    await field.fill('2');
    release();
    await written;
    await parts(tab);
    const [, id] = /^answer:([^:]+)/.exec(name);
    const answer = await tab.evaluate(
      (criterion) => document.querySelector('orientation-checklist').filled.answers[criterion],
      id,
    );
    assert.match(JSON.stringify(answer), /2/);
    assert.equal(await tab.locator('.orientation-form').isVisible(), false);
  });
}

browserTest(
  'a rendering that stands on its own behind a paragraph without a tag stays',
  async ({ page: tab, write }) => {
    await write(
      page(
        `<div><orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan></div>${await rendering('plans/lai-chau-2022')}`,
        SCRIPTS['the module'],
      ),
    );
    await ready(tab);
    assert.ok(await tab.locator('article.orientation-plan').isVisible());
  },
);
