// The form as assistive technology is given it: the accessibility tree of the browser, read as a whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assessment, openChecklist } from './checklist.mjs';
import { browserTest } from './harness.mjs';
import { laid, showPlan } from './plan.mjs';

const set = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);

/** The nodes that are told to anybody: role, name, description, level. */
async function treeOf(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: role?.value ?? '',
      name: name?.value ?? '',
      description: description?.value ?? '',
      level: properties.find((each) => each.name === 'level')?.value.value,
    }));
}
const only = (tree, ...roles) => tree.filter(({ role }) => roles.includes(role));
const double = (names) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

const opened = async (tools, part, attributes = '') => {
  const form = await openChecklist(tools, { set, attributes });
  if (part !== undefined) await form.inside(`.overview [data-key="${part}"]`).click();
  return form;
};

browserTest('every button says what it is about, and no two say the same', async (tools) => {
  const { input, row } = await opened(tools, 'giao-duc');
  await input('truyen-thong').fill('2');
  await row('truyen-thong').locator('[data-do=evidence]').click();
  await row('khat-vong').locator('[data-do=details]').click();
  await row('khat-vong').locator('[name=note]').waitFor();
  const names = only(await treeOf(tools.page), 'button').map(({ name }) => name);
  assert.ok(names.length > 50, `${names.length} buttons`);
  assert.deepEqual(double(names), []);
  assert.ok(
    names.includes('mục 1: 2/2. Vì sao?') || names.some((name) => /^mục 1: [\d,]+\/\d+\. Vì sao\?$/.test(name)),
  );
  assert.ok(
    names.includes('mục 2: chưa có điểm/2. Vì sao?') || names.some((name) => /^mục 2: chưa có điểm/.test(name)),
  );
  assert.ok(names.includes('Minh chứng cần có, mục 1'), names.join('\n'));
  assert.ok(names.includes('Thêm một, mục 1'));
});

browserTest('in the result no two buttons say the same either, and the sheet has a name', async (tools) => {
  const { inside } = await openChecklist(tools, { prefill: assessment });
  await inside('[data-do=result]').click();
  await inside('.sheet').waitFor();
  const tree = await treeOf(tools.page);
  assert.deepEqual(
    only(tree, 'dialog').map(({ name }) => name),
    ['Kết quả'],
  );
  const names = only(tree, 'button').map(({ name }) => name);
  assert.ok(names.filter((name) => name.startsWith('Vì sao?')).length > 2, names.join('\n'));
  assert.deepEqual(double(names), []);
});

browserTest('no name runs two words together', async (tools) => {
  const { inside, row } = await opened(tools, 'giao-duc');
  await row('khat-vong').locator('[data-do=evidence]').click();
  await inside('.piece').waitFor();
  const tree = await treeOf(tools.page);
  const run = only(tree, 'button', 'heading', 'radio', 'checkbox', 'textbox', 'radiogroup', 'group', 'region')
    .map(({ name }) => name)
    // A small letter or a digit right before a capital one, or a stop right before a letter.
    .filter((name) => /\p{Ll}\p{Lu}|\d\p{Lu}\p{Ll}|[.?!:]\p{L}/u.test(name));
  assert.deepEqual(run, []);
});

browserTest(
  'criteria are headings under their groups, with their numbers, at the level that the page names',
  async (tools) => {
    const { inside } = await opened(tools, 'giao-duc');
    const headings = async () => only(await treeOf(tools.page), 'heading').map(({ name, level }) => `${level} ${name}`);
    const before = await headings();
    assert.ok(before[0].startsWith('2 '), before[0]);
    assert.ok(before.includes('3 I Công tác giáo dục'), before.join('\n'));
    assert.equal(before.filter((line) => /^[45] \d+ \p{Lu}/u.test(line)).length, 12);
    // No level is left out on the way down.
    const levels = before.map((line) => Number(line[0]));
    levels.forEach((level, at) =>
      assert.ok(at === 0 || level <= levels[at - 1] + 1, before.slice(at - 1, at + 1).join('\n')),
    );
    await tools.page.evaluate(() => document.querySelector('orientation-checklist').setAttribute('heading-level', '4'));
    await tools.page.evaluate(() => document.querySelector('orientation-checklist').complete);
    await inside('.overview [data-key="giao-duc"]').click();
    assert.deepEqual(
      await headings(),
      before.map((line) => line.replace(/^\d/, (level) => String(Number(level) + 2))),
    );
  },
);

browserTest('the headings of a plan follow the level of its title too', async (tools) => {
  await showPlan(tools);
  await laid(tools.page);
  const levels = async () => only(await treeOf(tools.page), 'heading').map(({ level }) => level);
  const drawn = await tools.page.evaluate(
    () =>
      [...document.querySelector('orientation-plan').shadowRoot.querySelectorAll('h2, h3, h4, h5, h6')].filter((each) =>
        each.checkVisibility(),
      ).length,
  );
  // The tree follows the page when it has time to.
  let before = await levels();
  while (before.length < drawn) before = await levels();
  assert.equal(before[0], 2);
  await tools.page.evaluate(() => document.querySelector('orientation-plan').setAttribute('heading-level', '1'));
  await tools.page.evaluate(() => document.querySelector('orientation-plan').updateComplete);
  assert.deepEqual(
    await levels(),
    before.map((level) => level - 1),
  );
});

browserTest('landmarks are the form and its main parts, and nothing else', async (tools) => {
  const roles = ['banner', 'complementary', 'contentinfo', 'form', 'main', 'navigation', 'region', 'search'];
  await opened(tools, undefined, 'action="/api/assessments"');
  const told = async () => only(await treeOf(tools.page), ...roles).map(({ role, name }) => `${role} ${name}`);
  const title = `region ${set.content.title}`;
  assert.deepEqual(await told(), [title, 'navigation Các phần của phiếu', 'region Gửi phiếu']);
  await tools.page.evaluate(() => document.querySelector('orientation-checklist').setAttribute('layout', 'page'));
  await tools.page.locator('orientation-checklist [data-group="dai-hoi"]').waitFor();
  const whole = await told();
  assert.deepEqual(whole.slice(0, 3), [title, 'region Số liệu chung của đơn vị', 'region I Công tác giáo dục']);
  assert.equal(whole.length, 1 + 1 + set.content.groups.length + 1, whole.join('\n'));
});

browserTest('units, rules and hints are told with the inputs that they are about', async (tools) => {
  await opened(tools, 'giao-duc');
  const tree = await treeOf(tools.page);
  const about = (role, pattern) => only(tree, role).find(({ name }) => pattern.test(name))?.description;
  assert.match(about('textbox', /^1 /), /Mỗi .+ điểm.*tối đa/);
  assert.match(about('group', /^3 /), /tháng|đoàn viên|\//);
  assert.match(about('group', /^4 /), /Cần ít nhất 2 trong 4/);
  await tools.page.locator('orientation-checklist [data-do=overview]').click();
  await tools.page.locator('orientation-checklist .overview [data-key=facts]').click();
  const facts = await treeOf(tools.page);
  assert.match(only(facts, 'textbox')[0].description, /đoàn viên/);
});

browserTest('the total is told once someone rests, and not at each letter', async (tools) => {
  const { page } = tools;
  const { input } = await opened(tools, 'giao-duc');
  await page.evaluate(() => {
    const status = document.querySelector('orientation-checklist').shadowRoot.querySelector('[role=status].unseen');
    window.heard = [];
    new MutationObserver(() => window.heard.push(status.textContent.trim())).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await input('truyen-thong').pressSequentially('2', { delay: 50 });
  await input('khat-vong').pressSequentially('10', { delay: 50 });
  await page.waitForFunction(() => window.heard.length > 0);
  const heard = await page.evaluate(() => window.heard);
  assert.equal(heard.length, 1, heard.join(' | '));
  assert.match(heard[0], /^Tổng điểm: [\d,]+ trên [\d,]+\.$/);
});

browserTest('a bar of progress is seen in forced colours', async (tools) => {
  const { page } = tools;
  const { inside, input } = await opened(tools, 'giao-duc');
  await input('truyen-thong').fill('2');
  await page.emulateMedia({ forcedColors: 'active' });
  // Half of it done, on a bar of the same styles that no drawing sets back.
  await inside('.bar progress').evaluate((progress) => {
    const half = progress.cloneNode();
    half.max = 2;
    half.value = 1;
    half.className += ' half';
    progress.after(half);
  });
  const bar = inside('.bar progress.half');
  const box = await bar.boundingBox();
  const shot = await page.screenshot({
    clip: { x: box.x, y: box.y + box.height / 2 - 1, width: box.width, height: 2 },
  });
  const colours = await page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const paint = canvas.getContext('2d', { willReadFrequently: true });
      paint.drawImage(picture, 0, 0);
      return [0.25, 0.75].map((at) => [...paint.getImageData(Math.floor(picture.width * at), 1, 1, 1).data].join());
    },
    [...shot],
  );
  assert.notEqual(colours[0], colours[1], `what is done and what is not have one colour: ${colours[0]}`);
});

browserTest('Escape closes the panel that one is in, and the keyboard is where it was opened', async (tools) => {
  const { page } = tools;
  const { row } = await opened(tools, 'giao-duc');
  await row('khat-vong').locator('[data-do=evidence]').focus();
  await page.keyboard.press('Enter');
  await row('khat-vong').locator('.piece input:focus').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await row('khat-vong').locator('.piece').count(), 0);
  assert.equal(
    await page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement.dataset.do),
    'evidence',
  );
});

browserTest('the sheet before sending takes the keyboard and gives it back', async (tools) => {
  const { page } = tools;
  const { inside } = await opened(tools, undefined, 'action="/api/assessments"');
  const at = () =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('orientation-checklist').shadowRoot;
      return activeElement.id || Object.keys(activeElement.dataset).join();
    });
  await inside('[data-submit]').focus();
  await page.keyboard.press('Enter');
  await inside('dialog.ask').waitFor();
  assert.equal(await at(), 's-ask');
  await page.keyboard.press('Escape');
  await inside('dialog.ask').waitFor({ state: 'detached' });
  assert.equal(await at(), 'submit');
});
