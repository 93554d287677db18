// Each directive of a strict policy alone, in each engine that is here: what a portal's administrator turns on one by one.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, missing, pageOf } from '../engines.mjs';
import { isOpen } from './walk.mjs';

const POLICIES = [
  "default-src 'self' 'wasm-unsafe-eval'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "script-src-attr 'none'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "connect-src 'self'",
  "img-src 'none'",
  "font-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "worker-src 'none'",
  "child-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
  'sandbox allow-scripts allow-same-origin',
];

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title><script src="/dist/watch.js"></script>
<script type="module" src="/dist/orientation.js"></script></head><body>
<orientation-plan src="/dist/plans/lai-chau-2022.json"></orientation-plan>
<orientation-checklist criteria="/dist/criteria/chi-doan.json" layout="page" action="/api/assessments" unit-id="a"
  unit-name="Chi đoàn bản Mẫu" period="2022"></orientation-checklist></body></html>`;

// What the policy has refused; a directive that an engine does not know refuses nothing.
const WATCH = `window.refused = [];
document.addEventListener('securitypolicyviolation', function (event) { refused.push(event.violatedDirective + ' ' + event.blockedURI); });`;

const endpoints = receiver();
endpoints['GET /dist/watch.js'] = () => ({ status: 200, headers: { 'Content-Type': 'text/javascript' }, body: WATCH });
POLICIES.forEach((policy, at) => {
  endpoints[`GET /policy/${at}.html`] = () => ({
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    body: page,
  });
});

let server;
after(async () => {
  await endEngines();
  await server?.close();
});

const NUMBER = ['orientation-checklist', '[data-criterion] input.num'];

for (const engine of ['chromium', 'firefox', 'webkit']) {
  test(`under each directive of a policy alone a plan and a form open, are styled and are filled in, in ${engine}`, {
    skip: missing(engine) ?? false,
    timeout: 300_000,
  }, async (t) => {
    server ??= await serve({ endpoints });
    const tab = await pageOf(engine);
    t.after(() => tab.close());
    for (const [at, policy] of POLICIES.entries()) {
      await t.test(policy, async () => {
        await tab.goto(`${server.origin}/policy/${at}.html`);
        await tab.until(isOpen);
        const drawn = await tab.evaluate(() => {
          const { shadowRoot } = document.querySelector('orientation-checklist');
          const input = shadowRoot.querySelector('[data-criterion] input.num');
          input.value = '1';
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          return {
            bar: getComputedStyle(shadowRoot.querySelector('.bar')).position,
            tasks: document.querySelector('orientation-plan').shadowRoot.querySelectorAll('.task').length,
          };
        });
        assert.deepEqual(drawn, { bar: 'sticky', tasks: 22 });
        await tab.until(() => Object.keys(document.querySelector('orientation-checklist').filled.answers).length > 0);
        assert.equal(await tab.value(...NUMBER), '1');
        // What browsers ask for by themselves is none of ours.
        const refused = (await tab.evaluate(() => window.refused)).filter((each) => !each.endsWith('/favicon.ico'));
        assert.deepEqual(refused, []);
      });
    }
  });
}
