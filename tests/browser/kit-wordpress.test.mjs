// The lines of the guide, pasted into content that went through the filters of the real WordPress.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserTest } from './harness.mjs';
import { kitFiles, upload } from './kit.mjs';

const sources = process.env.WORDPRESS;
const script = fileURLToPath(new URL('wordpress/content.php', import.meta.url));

// What is to be pasted, by the names that the guide gives its boxes.
async function pasted(...names) {
  const guide = Buffer.from((await kitFiles()).get('HUONG-DAN.html')).toString();
  const plain = (text) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const boxes = new Map(
    [...guide.matchAll(/<pre data-dan="([\w-]+)">([^<]*)<\/pre>/g)].map(([, name, text]) => [name, plain(text)]),
  );
  return names.map((name) => boxes.get(name) ?? assert.fail(`the guide has no box ${name}`)).join('\n\n');
}

function filtered(content) {
  const { stdout, stderr, status } = spawnSync(
    'php',
    ['-d', 'error_reporting=E_ALL & ~E_DEPRECATED', script, sources],
    { input: content, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const page = (content) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bài viết</title><article>${content}</article></html>`;

if (!sources) {
  test('what WordPress makes of the lines of the guide', { skip: 'neither PHP nor WordPress is here' }, () => {});
} else {
  browserTest('what an administrator pastes into WordPress works: plan, form and frame', async (tools) => {
    await upload(tools.server.endpoints);
    await tools.write(page(filtered(await pasted('dinh-huong', 'phieu')).administrator));
    await tools.page.locator('orientation-plan').getByRole('searchbox').waitFor();
    await tools.page.evaluate(async () => {
      await customElements.whenDefined('orientation-checklist');
      await document.querySelector('orientation-checklist').complete;
    });
    await tools.write(page(filtered(await pasted('chieu-cao', 'khung')).administrator));
    await tools.page.frameLocator('iframe').locator('orientation-plan').getByRole('searchbox').waitFor();
    await tools.page.waitForFunction(() => Number(document.querySelector('iframe').height) > 2000);
  });

  browserTest('what an author pastes into WordPress leaves the link to the paper, as the guide says', async (tools) => {
    await upload(tools.server.endpoints);
    const left = filtered(await pasted('dinh-huong', 'khung', 'lien-ket')).author;
    assert.doesNotMatch(left, /<script|<orientation-|<iframe/);
    await tools.write(page(left));
    const links = await tools.page.getByRole('link', { name: 'Định hướng công tác năm 2022' }).all();
    assert.equal(links.length, 2);
    for (const link of links) {
      const answer = await tools.page.request.get(new URL(await link.getAttribute('href'), tools.page.url()).href);
      assert.equal(answer.status(), 200);
    }
  });
}
