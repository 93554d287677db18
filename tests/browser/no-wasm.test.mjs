// Where WebAssembly is refused, by a policy or by the browser: the same engine in JavaScript, fetched there and nowhere else.
import assert from 'node:assert/strict';
import { withFunctions } from '../bindings.mjs';
import { partsOf } from '../built.mjs';
import { jsonOf, textOf, wasm } from '../node/harness.mjs';
import { answers, check, vectors } from '../vectors.mjs';
import { checklistPage, openChecklist, parts, send } from './checklist.mjs';
import { onePage, openDemo, overflow, ready } from './demo.mjs';
import { browserTest, expectNoAxeViolations, screenshot } from './harness.mjs';
import { receiver } from '../../www/scripts/receive.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
// The pages of tests begin with a script of their own.
const TESTED = { 'Content-Security-Policy': POLICY.replace("script-src 'self'", "script-src 'self' 'nonce-t'") };
const { content: set } = await jsonOf('crates/model/plans/lai-chau-2022/criteria/chi-doan.json');
const criteriaOf = (group) => [...(group.criteria ?? []), ...(group.groups ?? []).flatMap(criteriaOf)];
const COUNT = set.groups.flatMap(criteriaOf).find(({ rule }) => rule.kind === 'count').id;
const TWIN = /\/orientation\/\w+-no-wasm-\w+\.js/;
const js = (body) => ({ status: 200, headers: { 'Content-Type': 'text/javascript' }, body });

// What the page asks for of the engine, of either kind.
function engineFiles(page) {
  const paths = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.wasm$|no-wasm/.test(pathname)) paths.push(pathname);
  });
  return paths;
}

const twins = (script, ...modules) => modules.map((module) => `/dist/${partsOf(script)[`${module}-no-wasm`]}`);

browserTest('every vector gives under the strict policy what it gives in Node, to the letter', async (tools) => {
  const { page, server, write } = tools;
  const asked = await vectors();
  const questions = asked.map(({ question }) => question);
  for (const name of ['checklist', 'assessments'])
    server.endpoints[`GET /${name}.js`] = async () =>
      js(withFunctions(await textOf(`www/wasm/${name}/orientation.js`)));
  server.endpoints['GET /questions.json'] = () => ({ status: 200, body: JSON.stringify(questions) });
  server.endpoints['GET /ask.js'] = () =>
    js(`const [checklist, assessments] = await Promise.all(${JSON.stringify([
      ['/checklist.js', ...twins('orientation', 'checklist')],
      ['/assessments.js', ...twins('orientation', 'assessments')],
    ])}.map(async ([bindings, twin]) => {
      const [own, { default: make }] = await Promise.all([import(bindings), import(twin)]);
      own.initSync({ module: make().own.instantiate });
      return own;
    }));
    const answers = ${answers};
    const questions = await (await fetch('/questions.json')).json();
    try {
      await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
      document.title = 'allowed';
    } catch {
      document.title = 'refused';
    }
    globalThis.given = answers({ ...assessments, ...checklist }, questions);`);
  await write('<!doctype html><html lang="vi"><title>t</title><script type="module" src="/ask.js"></script></html>', {
    'Content-Security-Policy': POLICY,
  });
  await page.waitForFunction(() => globalThis.given);
  assert.equal(await page.title(), 'refused');
  const given = await page.evaluate(() => globalThis.given);
  check(asked, given);
  assert.deepEqual(given, answers(await wasm(), questions));
});

browserTest('the page whose policy refuses WebAssembly reads, searches and scores', async (tools) => {
  const { page, server } = tools;
  for (const [key, endpoint] of Object.entries(receiver())) server.endpoints[key] = endpoint;
  const paths = engineFiles(page);
  const answer = await openDemo(tools, 'nowasm.html');
  assert.equal(answer.headers()['content-security-policy'], POLICY);
  const { input, total } = await parts(page);
  await page.getByRole('searchbox').fill('sinh vien 5 tot');
  await page.locator('orientation-plan mark', { hasText: 'Sinh viên 5 tốt' }).waitFor();
  await onePage(page);
  await input(COUNT).fill('1');
  await page.waitForFunction(() =>
    /[1-9]/.test(
      document.querySelector('orientation-checklist').shadowRoot.querySelector('#score').textContent.split('/')[0],
    ),
  );
  assert.match(await total(), /\d/);
  const wanted = ['plan', 'checklist'].map((name) => `/${partsOf('orientation')[`${name}-no-wasm`]}`);
  assert.deepEqual(paths.filter((path) => !path.includes('assessments')).sort(), wanted.sort());
  await expectNoAxeViolations(page, 'orientation-plan');
  await expectNoAxeViolations(page, 'orientation-checklist');
  await screenshot(page, 'demo-nowasm-1280');
});

browserTest('nowasm.html fits a screen of 320 pixels', { viewport: { width: 320, height: 640 } }, async (tools) => {
  await openDemo(tools, 'nowasm.html');
  await parts(tools.page);
  assert.equal(await overflow(tools.page), 'none');
  await screenshot(tools.page, 'demo-nowasm-320');
});

browserTest('where the browser has no WebAssembly, as on a locked phone, nothing of it is fetched', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => delete globalThis.WebAssembly);
  const paths = engineFiles(page);
  const { input, row, points, inside } = await openChecklist(tools);
  await input('buoi-tuyen-truyen').fill('3');
  assert.equal(await points('buoi-tuyen-truyen'), '6/10');
  await row('buoi-tuyen-truyen').getByRole('button', { name: 'Vì sao?' }).click();
  await inside('[data-panel=why]').getByText('3 buổi × 2 điểm').waitFor();
  assert.deepEqual(paths, twins('orientation-checklist', 'checklist', 'assessments'));
});

browserTest('the form is handed in under the policy, with its fingerprint', { clock: null }, async (tools) => {
  const { page, server, write } = tools;
  const received = [];
  server.endpoints['POST /api/assessments'] = ({ body, headers }) => {
    received.push(JSON.parse(body));
    return {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key: headers['idempotency-key'], receivedAt: '2022-01-15T08:00:00+07:00' }),
    };
  };
  await write(checklistPage({ attributes: 'action="/api/assessments"' }), TESTED);
  const { inside, input } = await parts(page);
  await input('nen-nep').fill('12');
  await send({ inside });
  await page.waitForFunction(() => document.querySelector('orientation-checklist').filled?.state === 'submitted');
  assert.equal(received.length, 1);
});

browserTest('a trap of the module in JavaScript is a panic, and the next answer is scored', async (tools) => {
  const { page } = tools;
  await page.addInitScript(() => delete globalThis.WebAssembly);
  // The second answer traps, as `unreachable` does in the module.
  await page.route(/checklist-no-wasm-\w+\.js/, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    const [, thrown] = /function \w+\(\)\{(throw new RangeError\("unreachable"\))/.exec(text);
    const body = text.replace(
      /openchecklist_setAnswer:(\w+)/,
      (_, name) =>
        `openchecklist_setAnswer:(...given)=>{if((globalThis.answered=(globalThis.answered??0)+1)===2){${thrown}}return ${name}(...given)}`,
    );
    await route.fulfill({ response: answer, body });
  });
  const { inside, input, points } = await openChecklist(tools);
  await input('buoi-tuyen-truyen').fill('1');
  await input('buoi-tuyen-truyen').fill('2');
  assert.match(await inside('[role=alert]').innerText(), /đã tự khởi động lại/);
  await input('buoi-tuyen-truyen').fill('3');
  await inside('[role=alert]').waitFor({ state: 'detached' });
  assert.equal(await points('buoi-tuyen-truyen'), '6/10');
});

browserTest('the classic script fetches the same files where WebAssembly is refused', async ({ page, write }) => {
  const paths = engineFiles(page);
  await write(
    `<!doctype html><html lang="vi"><title>t</title><script src="../dist/orientation.iife.js"></script>
    <orientation-plan src="../dist/plans/lai-chau-2022.json"></orientation-plan></html>`,
    { 'Content-Security-Policy': POLICY },
  );
  await ready(page);
  await page.getByRole('searchbox').fill('dai hoi');
  await page.locator('orientation-plan mark').first().waitFor();
  assert.deepEqual(paths, twins('orientation', 'plan'));
});

browserTest(
  'where the twin cannot be had either, both ways out are named, and trying again finds it',
  async ({ page, write, expectMessage }) => {
    expectMessage(/no-wasm/);
    let fails = true;
    await page.route(TWIN, (route) => (fails ? route.abort() : route.continue()));
    await write(
      `<!doctype html><html lang="vi"><title>t</title><script type="module" src="../dist/orientation-plan.js"></script>
      <orientation-plan src="../dist/plans/lai-chau-2022.json"><p>Bản đọc</p></orientation-plan></html>`,
      { 'Content-Security-Policy': POLICY },
    );
    const alert = page.getByRole('alert');
    assert.match(await alert.innerText(), /WebAssembly.*thư mục “orientation”.*'wasm-unsafe-eval'/s);
    assert.ok(await page.getByText('Bản đọc', { exact: true }).isVisible());
    fails = false;
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await ready(page);
  },
);
