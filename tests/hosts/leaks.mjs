// Mounts a plan and a form and takes them away, many times, in each engine that can count what is left.
// By hand: `nice node tests/hosts/leaks.mjs [COUNT]`, a thousand times where nothing is said; `leaks.test.mjs` does it a few times.
//
// Every engine counts through weak references: once its collector has run, nothing of what was taken away may be there.
// Chromium runs it when it is asked; Firefox and WebKitGTK when they are short of memory, which is what the page makes them.
import assert from 'node:assert/strict';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, missing, pageOf } from '../engines.mjs';

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title>
<script type="module" src="/dist/orientation.js"></script></head><body></body></html>`;

// Mounts both elements, lets them open now and then, and takes them away; keeps weak references to them.
const cycle = async (times) => {
  window.mounted ??= [];
  const files = (window.files ??= await Promise.all(
    ['plans/lai-chau-2022.json', 'criteria/chi-doan.json'].map(async (file) => (await fetch(`/dist/${file}`)).json()),
  ));
  for (let time = 0; time < times; time += 1) {
    const plan = document.createElement('orientation-plan');
    const form = document.createElement('orientation-checklist');
    document.body.append(plan, form);
    await Promise.all(['plan', 'checklist'].map((name) => customElements.whenDefined(`orientation-${name}`)));
    plan.plan = files[0];
    Object.assign(form, { criteria: files[1], unitId: 'a', period: '2022' });
    await Promise.all([plan.updateComplete, form.updateComplete]);
    if (time % 10 === 0) {
      await form.complete;
      const input = form.shadowRoot.querySelector('input.num');
      input.value = String(time % 7);
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    window.mounted.push(new WeakRef(plan), new WeakRef(form), new WeakRef(plan.shadowRoot ?? plan));
    plan.remove();
    form.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
};

// Makes the collector run: by its own function where there is one, else by wanting memory.
const collected = async () => {
  for (let round = 0; round < 8; round += 1) {
    if (typeof gc === 'function') gc();
    for (let n = 0; n < 30; n += 1) new Array(200_000).fill(n).map((each) => ({ each }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return window.mounted.filter((each) => each.deref() !== undefined).length;
};

/** How many of the elements that were mounted so many times are still there. The last few may be: they are being looked at. */
export async function leftOf(engine, count) {
  const endpoints = receiver();
  endpoints['GET /leaks.html'] = () => ({
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: PAGE,
  });
  const server = await serve({ endpoints });
  const page = await pageOf(engine);
  try {
    await page.goto(`${server.origin}/leaks.html`);
    for (let done = 0; done < count; done += 10) await page.evaluate(cycle, Math.min(10, count - done));
    let left = Infinity;
    // A collector that is not asked comes when it likes, on a busy machine after minutes: rounds are counted, not time.
    for (let round = 0; left > 6 && round < 200; round += 1) left = await page.evaluate(collected);
    return left;
  } finally {
    await page.close();
    await server.close();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const count = Number(process.argv[2] ?? 1000);
  for (const engine of ['chromium', 'firefox', 'webkit']) {
    const why = missing(engine);
    if (why !== undefined) console.log(`${engine}: left out, ${why}`);
    else {
      const left = await leftOf(engine, count);
      console.log(`${engine}: ${3 * count} things mounted, ${left} left`);
      assert.ok(left <= 6, `${engine} keeps ${left}`);
    }
  }
  await endEngines();
}
