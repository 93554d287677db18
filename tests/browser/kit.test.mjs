// What a webmaster gets: the zip, unzipped or uploaded as it is, and the lines of its guide.
import assert from 'node:assert/strict';
import test from 'node:test';
import { browserTest, expectNoAxeViolations } from './harness.mjs';
import { ofReaders } from '../../www/scripts/capabilities.mjs';
import { kitFiles, servers, unzipped, upload } from './kit.mjs';

const shownPlan = (page) => page.locator('orientation-plan').getByRole('searchbox').waitFor();
const shownForm = async (page) => {
  await page.locator('orientation-checklist').waitFor();
  await page.evaluate(async () => {
    await customElements.whenDefined('orientation-checklist');
    await document.querySelector('orientation-checklist').complete;
  });
  await page.locator('orientation-checklist').getByRole('button', { name: 'Kết quả' }).waitFor();
};
const PAGES = {
  'dinh-huong.html': [shownPlan],
  'phieu.html': [shownForm],
  'dinh-huong-va-phieu.html': [shownPlan, shownForm],
  'mot-tep.html': [shownPlan],
  'khong-script.html': [
    (page) =>
      page
        .getByRole('heading', { name: /phong trào/i })
        .first()
        .waitFor(),
  ],
  'frame.html?tag=plan&src=plans/lai-chau-2022.json': [shownPlan],
  'frame.html?tag=checklist&criteria=criteria/chi-doan.json&unit-id=mau&unit-name=Mẫu&unit-type=chapter&period=2022': [
    shownForm,
  ],
};

for (const [name, types] of Object.entries(servers)) {
  browserTest(`every page of the kit works on a server: ${name}`, async ({ page, open, server }) => {
    await upload(server.endpoints, { types, gzip: name !== 'plain' });
    for (const [address, expected] of Object.entries(PAGES)) {
      await open(`/orientation/${address}`);
      for (const shown of expected) await shown(page);
    }
  });
}

browserTest('the page with one script works unzipped, without a server', async ({ page, openFile }, t) => {
  const folder = await unzipped(t);
  await openFile(`${folder}/orientation/mot-tep.html`);
  await shownPlan(page);
  await openFile(`${folder}/orientation/khong-script.html`);
  await page
    .getByRole('heading', { name: /phong trào/i })
    .first()
    .waitFor();
});

browserTest('the guide is readable offline, and everything it names is in the kit', async ({ page, openFile }, t) => {
  const folder = await unzipped(t);
  await openFile(`${folder}/HUONG-DAN.html`);
  assert.deepEqual(
    await page.evaluate(() => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length),
    0,
  );
  const files = await kitFiles();
  const text = await page.evaluate(() => document.body.textContent);
  const named = [...text.matchAll(/\/(orientation\/[\w./-]+\.(?:json|js|html))\b/g)].map(([, file]) => file);
  assert.ok(named.length > 8, 'the guide should name files');
  assert.deepEqual(
    [...new Set(named)].filter((file) => !files.has(file)),
    [],
  );
});

browserTest('the guide has nothing that axe finds', async ({ page, open, server }) => {
  await upload(server.endpoints);
  await open('/HUONG-DAN.html');
  await expectNoAxeViolations(page);
});

browserTest(
  'a plan that was not uploaded is told with its address, also where the server answers 200',
  async (tools) => {
    const { page, open, server, expectMessage } = tools;
    const missing = 'orientation/plans/lai-chau-2022.json';
    await upload(server.endpoints);
    server.endpoints[`GET /${missing}`] = () => ({
      status: 404,
      headers: { 'Content-Type': 'text/html' },
      body: 'không có',
    });
    expectMessage(/404/);
    await open('/orientation/dinh-huong.html');
    const alert = page.locator('orientation-plan').getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.innerText(), /lai-chau-2022\.json/);
    const body = '<!doctype html><title>Trang chủ</title><p>Không tìm thấy trang</p>';
    server.endpoints[`GET /${missing}`] = () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body });
    await page.reload();
    await alert.waitFor();
    assert.match(await alert.innerText(), /lai-chau-2022\.json/);
  },
);

browserTest(
  'the frame is as high as what it shows, and shows no file of another site',
  async ({ page, server, write, open }) => {
    await upload(server.endpoints);
    await write(
      `<!doctype html><title>t</title><script src="/orientation/nhung.js"></script>
     <iframe data-orientation src="/orientation/frame.html?tag=plan&amp;src=plans/lai-chau-2022.json" title="Định hướng" width="100%" height="300"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('orientation-plan').getByRole('searchbox').waitFor();
    await page.waitForFunction(() => {
      const { contentDocument, height } = document.querySelector('iframe');
      const inner = contentDocument.documentElement.getBoundingClientRect().height;
      return inner > 2000 && Math.abs(Number(height) - inner) <= 1;
    });
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe');
      window.dispatchEvent(
        new MessageEvent('message', {
          source: contentWindow,
          origin: 'https://khac.example',
          data: { type: 'orientation-height', height: 7 },
        }),
      );
      window.dispatchEvent(
        new MessageEvent('message', {
          source: window,
          origin: location.origin,
          data: { type: 'orientation-height', height: 7 },
        }),
      );
    });
    assert.ok(
      (await page.evaluate(() => Number(document.querySelector('iframe').height))) > 2000,
      'a foreign message should change nothing',
    );
    await open('/orientation/frame.html?tag=plan&src=https://khac.example/plan.json');
    assert.match(await page.getByRole('alert').innerText(), /https:\/\/khac\.example\/plan\.json.*trang khác/);
    await open('/orientation/frame.html?tag=banner');
    assert.match(await page.getByRole('alert').innerText(), /Không có thẻ “banner”/);
    await open('/orientation/frame.html?tag=plan&src=plans/lai-chau-2022.json&onclick=alert(1)&style=color:red');
    await page.locator('orientation-plan').getByRole('searchbox').waitFor();
    assert.deepEqual(await page.evaluate(() => document.querySelector('orientation-plan').getAttributeNames()), [
      'src',
    ]);
  },
);

test('the kit holds scripts that a page can name, and nothing of the npm package', async () => {
  const top = [...(await kitFiles()).keys()].filter((name) => /^orientation\/[^/]*\.js$/.test(name));
  assert.deepEqual(top.sort(), [
    'orientation/frame.js',
    'orientation/nhung.js',
    'orientation/orientation-checklist.js',
    'orientation/orientation-plan.js',
    'orientation/orientation.iife.js',
    'orientation/orientation.js',
  ]);
});

test('the frame knows every tag that readers meet', async () => {
  const text = Buffer.from((await kitFiles()).get('orientation/frame.js')).toString();
  const [, list] = /const tags = \[([^\]]*)\]/.exec(text);
  const tags = [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => `orientation-${name}`);
  assert.deepEqual(tags.sort(), ofReaders.flatMap((capability) => capability.tags).sort());
});

browserTest('a frame that names its parents shows nothing elsewhere', async ({ page, server, write }) => {
  await upload(server.endpoints);
  const files = await kitFiles();
  const html = Buffer.from(files.get('orientation/frame.html')).toString();
  const allow = (origins) => {
    const body = html.replace(
      'name="orientation-parents" content=""',
      `name="orientation-parents" content="${origins}"`,
    );
    assert.notEqual(body, html);
    server.endpoints['GET /orientation/frame.html'] = () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body,
    });
  };
  const embed =
    '<!doctype html><title>t</title><iframe src="/orientation/frame.html?tag=plan&amp;src=plans/lai-chau-2022.json" title="f"></iframe>';
  allow('https://tinhdoan.example');
  await write(embed);
  assert.match(await page.frameLocator('iframe').getByRole('alert').innerText(), /không được phép nhúng/);
  allow(`https://tinhdoan.example ${server.origin}`);
  await write(embed);
  await page.frameLocator('iframe').locator('orientation-plan').getByRole('searchbox').waitFor();
});
