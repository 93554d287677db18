// The form of plain HTML between the tags: it posts where no script runs, and hands over what was typed where one does.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parts } from './checklist.mjs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';

const dist = new URL('../../www/dist/', import.meta.url);
const plain = await readFile(new URL('criteria/chi-doan.html', dist), 'utf8');
const { content: set } = JSON.parse(await readFile(new URL('criteria/chi-doan.json', dist), 'utf8'));
const criteriaOf = (group) => [...(group.criteria ?? []), ...(group.groups ?? []).flatMap(criteriaOf)];
const criteria = set.groups.flatMap(criteriaOf);
const asked = criteria.filter(({ scorer }) => scorer === undefined);
const first = (kind) => asked.find(({ rule }) => rule.kind === kind).id;

const pageOf = ({
  attributes = '',
  script = '<script type="module" src="../dist/orientation-checklist.js"></script>',
} = {}) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Phiếu</title>${script}</head>
<body><main><form method="post" action="/api/plain">
<orientation-checklist name="phieu" criteria="../dist/criteria/chi-doan.json" unit-id="chi-doan-mau" period="2022" ${attributes}>${plain}</orientation-checklist>
<p><button type="submit">Gửi</button></p></form></main></body></html>`;

// What a server reads of a post.
function posting(server) {
  const got = [];
  server.endpoints['POST /api/plain'] = ({ body, headers }) => {
    got.push({ type: headers['content-type'], fields: new URLSearchParams(body.toString('utf8')) });
    return {
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html><html lang="vi"><title>t</title><p>Đã nhận</p></html>',
    };
  };
  return got;
}

// Holds the component back until it is let go.
async function held(page) {
  let go;
  const gate = new Promise((resolve) => (go = resolve));
  await page.route(/criteria\/chi-doan\.json/, async (route) => {
    await gate;
    await route.continue();
  });
  return () => go();
}

// The parts of the form, once every row stands.
async function whole(page) {
  const form = await parts(page);
  await page.evaluate(() => document.querySelector('orientation-checklist').complete);
  return form;
}

const control = (page, name, value) =>
  page.locator(`form [name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);

browserTest(
  'without scripts the whole form is filled in and posted',
  { javaScriptEnabled: false },
  async ({ page, server, open }) => {
    const got = posting(server);
    await open(server.page(pageOf()));
    await control(page, 'unit:name').fill('Chi đoàn bản Mẫu');
    await control(page, `answer:${first('yesNo')}`, 'yes').check();
    const count = first('count');
    await control(page, `answer:${count}`).fill('3');
    await page.locator(`#orientation-form-${count} summary`).click();
    await control(page, `note:${count}`).fill('Hai buổi ở bản, một ở trường.');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Đã nhận').waitFor();
    const [{ type, fields }] = got;
    assert.equal(type, 'application/x-www-form-urlencoded');
    assert.deepEqual(
      [
        fields.get('set:id'),
        fields.get('period'),
        fields.get('unit:name'),
        fields.get(`answer:${first('yesNo')}`),
        fields.get(`answer:${count}`),
        fields.get(`note:${count}`),
      ],
      ['lai-chau-2022-chi-doan', '2022', 'Chi đoàn bản Mẫu', 'yes', '3', 'Hai buổi ở bản, một ở trường.'],
    );
    for (const { id } of asked)
      assert.ok(
        [...fields.keys()].some((name) => name.startsWith(`note:${id}`)),
        `${id} is not asked`,
      );
  },
);

browserTest(
  'without scripts a number that is none keeps the form from being posted',
  { javaScriptEnabled: false },
  async ({ page, server, open }) => {
    const got = posting(server);
    await open(server.page(pageOf()));
    await control(page, 'unit:name').fill('Chi đoàn bản Mẫu');
    await control(page, `answer:${first('count')}`).fill('ba');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.waitForTimeout(300);
    assert.equal(got.length, 0);
    await control(page, `answer:${first('count')}`).fill('1.234,5');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Đã nhận').waitFor();
    assert.equal(got[0].fields.get(`answer:${first('count')}`), '1.234,5');
  },
);

browserTest(
  'the plain form has no fault that axe knows, and fits 320 pixels',
  { viewport: { width: 320, height: 640 } },
  async ({ page, write }) => {
    await write(pageOf({ script: '' }));
    await expectNoAxeViolations(page);
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 320);
  },
);

browserTest(
  'what was typed before the component was ready is in it then, with the keyboard where it was',
  async ({ page, server, open }) => {
    posting(server);
    const release = await held(page);
    await open(server.page(pageOf()));
    const [yes, count, tiers] = ['yesNo', 'count', 'tiers'].map(first);
    const tier = asked.find(({ id }) => id === tiers).rule.tiers[0].id;
    const optional = asked.find(({ notApplicable }) => notApplicable === 'justified').id;
    await control(page, `answer:${yes}`, 'yes').check();
    await control(page, `answer:${tiers}`, tier).check();
    await page.locator(`#orientation-form-${optional} summary`).click();
    await control(page, `skip:${optional}`).check();
    await control(page, `reason:${optional}`).fill('Chưa có nguồn.');
    await page.locator(`#orientation-form-${count} summary`).click();
    await control(page, `note:${count}`).fill('ba buổi');
    await control(page, 'filledBy:name').fill('Lò Văn Mẫu');
    await control(page, `answer:${count}`).fill('3');
    const top = await control(page, `answer:${count}`).evaluate(
      (input) => input.closest('fieldset').getBoundingClientRect().top,
    );
    release();
    const { row, value, input } = await whole(page);
    const { answers, filledBy } = await value();
    assert.deepEqual(answers[yes].value, { kind: 'yesNo', value: true });
    assert.deepEqual(answers[tiers].value, { kind: 'choice', value: tier });
    assert.deepEqual(answers[count], { note: 'ba buổi', value: { kind: 'count', value: 3 } });
    assert.deepEqual(answers[optional].notApplicable, { reason: 'Chưa có nguồn.' });
    assert.equal(filledBy.name, 'Lò Văn Mẫu');
    assert.equal(await input(count).inputValue(), '3');
    assert.equal(
      await page.evaluate(() => document.querySelector('orientation-checklist').shadowRoot.activeElement?.name),
      count,
    );
    const now = await row(count).evaluate((item) => item.getBoundingClientRect().top);
    assert.ok(Math.abs(now - top) < 3, `${top} became ${now}`);
  },
);

browserTest('what was typed and is no number yet is kept as it was typed', async ({ page, server, open }) => {
  const release = await held(page);
  await open(server.page(pageOf()));
  await control(page, `answer:${first('count')}`).fill('3x');
  release();
  const { input } = await whole(page);
  assert.equal(await input(first('count')).inputValue(), '3x');
  assert.equal(await input(first('count')).getAttribute('aria-invalid'), 'true');
});

browserTest(
  'half a ratio is taken over as it was typed, in a criterion and in a fact',
  async ({ page, server, open }) => {
    const release = await held(page);
    await open(server.page(pageOf()));
    const [ratio, share] = [first('percentTiers'), `fact:${set.facts.find(({ value }) => value.kind === 'share').id}`];
    await control(page, `answer:${ratio}:part`).fill('12');
    await control(page, `${share}:whole`).fill('5');
    release();
    const { inside } = await whole(page);
    const input = (name) => inside(`[data-answer][name="${name}"]`);
    assert.equal(await input(`${ratio}:part`).inputValue(), '12');
    assert.equal(await input(`${share}:whole`).inputValue(), '5');
    assert.equal(await input(`${share}:part`).getAttribute('aria-invalid'), 'true');
  },
);

browserTest(
  'a part without its whole takes over the fact that is named as the whole',
  async ({ page, server, open }) => {
    const release = await held(page);
    await open(server.page(pageOf()));
    const [own, other] = asked.filter(({ whole }) => whole !== undefined);
    const note = page.locator(`#orientation-form-${own.id} .orientation-hint`);
    const { title } = set.facts.find(({ id }) => id === own.whole);
    assert.ok((await note.allInnerTexts()).includes(`Để trống “Tổng số” thì lấy số đã ghi ở mục “${title}”.`));
    await control(page, `answer:${own.id}:part`).fill('12');
    await control(page, `answer:${other.id}:part`).fill('3');
    await control(page, `answer:${other.id}:whole`).fill('4');
    await control(page, `fact:${own.whole}`).fill('25');
    release();
    const { value } = await whole(page);
    const { answers } = await value();
    assert.deepEqual(answers[own.id].value, { kind: 'ratio', value: { part: '12', whole: '25' } });
    assert.deepEqual(answers[other.id].value, { kind: 'ratio', value: { part: '3', whole: '4' } });
  },
);

browserTest(
  'what differs from the draft on the device stands beside it for a choice',
  async ({ page, server, open }) => {
    const path = server.page(pageOf({ attributes: 'layout="page"' }));
    await open(path);
    const count = first('count');
    const before = await parts(page);
    await before.input(count).fill('5');
    const release = await held(page);
    await open(path);
    await control(page, `answer:${count}`).fill('3');
    await control(page, `answer:${first('yesNo')}`, 'no').check();
    release();
    const { inside, value } = await parts(page);
    const conflict = inside('.notices .conflict');
    await conflict.waitFor();
    const { answers } = await value();
    assert.deepEqual([answers[count].value.value, answers[first('yesNo')].value.value], [5, false]);
    await conflict.locator('.versions button').nth(1).click();
    assert.equal((await value()).answers[count].value.value, 3);
  },
);

browserTest(
  'once the component is there, the form of the page posts its text and nothing of the plain form',
  async ({ page, server, open }) => {
    const got = posting(server);
    await open(server.page(pageOf({ attributes: 'layout="page"' })));
    const { input } = await parts(page);
    await input(first('count')).fill('2');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Đã nhận').waitFor();
    assert.deepEqual([...got[0].fields.keys()], ['phieu']);
    assert.equal(JSON.parse(got[0].fields.get('phieu')).content.answers[first('count')].value.value, 2);
  },
);

browserTest(
  'where the criteria cannot be had, the plain form stays and posts',
  async ({ page, server, open, expectMessage }) => {
    expectMessage(/404/);
    const got = posting(server);
    await page.route(/criteria\/chi-doan\.json/, (route) => route.fulfill({ status: 404, body: '' }));
    await open(server.page(pageOf()));
    await page.locator('orientation-checklist .failure').waitFor();
    await control(page, 'unit:name').fill('Chi đoàn bản Mẫu');
    await control(page, `answer:${first('count')}`).fill('4');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Đã nhận').waitFor();
    assert.equal(got[0].fields.get(`answer:${first('count')}`), '4');
  },
);
