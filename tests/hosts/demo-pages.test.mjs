// Every page of the demo site in each engine that is here: it shows what it is there to show, and says of no fault.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, missing, pageOf } from '../engines.mjs';

// The page that shows what faults look like.
const OTHERS = ['errors.html'];
const names = (await readdir(new URL('../../www/dist/demo/', import.meta.url)))
  .filter((name) => name.endsWith('.html') && !OTHERS.includes(name))
  .sort();

const isShown = () => {
  const plans = [...document.querySelectorAll('orientation-plan')];
  const forms = [...document.querySelectorAll('orientation-checklist')];
  const desks = [...document.querySelectorAll('orientation-import, orientation-summary, orientation-ballot')];
  return (
    document.readyState === 'complete' &&
    plans.every((plan) => plan.matches(':not(:defined)') || Boolean(plan.planId)) &&
    desks.every((desk) => desk.shadowRoot?.querySelector('textarea, input[type=file]') != null) &&
    forms.every((form) => form.matches(':not(:defined)') || form.shadowRoot?.querySelector('#score i') != null) && {
      plans: plans.length,
      forms: forms.length,
      width: document.documentElement.scrollWidth - innerWidth,
    }
  );
};

let server;
after(async () => {
  await endEngines();
  await server?.close();
});

for (const engine of ['firefox', 'webkit']) {
  test(`every page of the demo site shows what it has, in ${engine}`, {
    skip: missing(engine) ?? false,
    timeout: 600_000,
  }, async (t) => {
    server ??= await serve({ endpoints: receiver() });
    const page = await pageOf(engine);
    t.after(() => page.close());
    for (const name of names) {
      await t.test(name, async () => {
        await page.goto(`${server.origin}/demo/${name}`);
        const { width } = await page.until(isShown);
        assert.ok(width <= 0, `the page is ${width} px wider than its window`);
      });
    }
  });
}
