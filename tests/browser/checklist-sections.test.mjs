// The way through a long form: its parts first, then one at a time, what is open next one tap away, and one long page for who
// prefers that.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checklistPage, kept, openChecklist, parts } from './checklist.mjs';
import { browserTest, expectNoAxeViolations } from './harness.mjs';

const set = JSON.parse(
  readFileSync(new URL('../../crates/model/plans/lai-chau-2022/criteria/chi-doan.json', import.meta.url), 'utf8'),
);
const phone = { viewport: { width: 360, height: 780 } };
const open = (tools, attributes = '') => openChecklist(tools, { set, attributes });
const next = (form) => form.inside('[data-do=next]:visible');
const focused = (page, of) =>
  page.evaluate((name) => document.querySelector('orientation-checklist').shadowRoot.activeElement?.[name], of);

// What stands half behind the foot at this moment is too small a target for axe; a finger scrolls it out.
async function expectNoViolations(page) {
  const stick = (position) =>
    page.evaluate((to) => {
      document.querySelector('orientation-checklist').shadowRoot.querySelector('.foot').style.position = to;
    }, position);
  await stick('static');
  await expectNoAxeViolations(page);
  await stick('');
}

browserTest('a long form begins with its parts, each with how far it is', phone, async (tools) => {
  const { page } = tools;
  const form = await open(tools);
  const { inside, input, row } = form;
  const told = (id) => inside(`.overview [data-key="${id}"] .told`).innerText();
  assert.equal(await inside('.overview li').count(), 8);
  assert.equal(await row('truyen-thong').isVisible(), false);
  assert.deepEqual([await told('facts'), await told('giao-duc')], ['0/7 mục', '0/12 mục · 0/16 điểm']);
  await expectNoViolations(page);
  await inside('.overview [data-key="giao-duc"]').click();
  assert.equal(await focused(page, 'id'), 'g-giao-duc');
  await input('truyen-thong').fill('2');
  await expectNoViolations(page);
  await inside('[data-do=overview]').click();
  assert.equal(await told('giao-duc'), '1/12 mục · 2/16 điểm · thiếu minh chứng ở 1 mục');
});

browserTest('a short form is one page, and a long one where its page says so', async (tools) => {
  const short = await openChecklist(tools);
  assert.deepEqual(
    [await short.inside('.overview').isVisible(), await short.row('ke-hoach').isVisible()],
    [false, true],
  );
  const long = await open(tools, 'layout="page"');
  assert.deepEqual(
    [await long.inside('.overview').isVisible(), await long.row('truyen-thong').isVisible()],
    [false, true],
  );
  await tools.page.evaluate(() => document.querySelector('orientation-checklist').setAttribute('layout', 'sections'));
  await long.inside('.overview').waitFor();
  assert.equal(await long.row('truyen-thong').isVisible(), false);
});

browserTest('what is open next is one tap away, also in the next part', phone, async (tools) => {
  const { page } = tools;
  const form = await open(tools);
  assert.equal(await next(form).innerText(), 'Bắt đầu');
  await next(form).click();
  assert.match(await focused(page, 'name'), /^fact:/);
  await form.inside('[data-do=overview]').click();
  await form.inside('.overview [data-key="giao-duc"]').click();
  await form.input('nam-tu-tuong').first().focus();
  assert.equal(await next(form).innerText(), 'Tiếp: mục 9');
  await next(form).click();
  assert.equal(await focused(page, 'name'), 'ly-luan-tre');
  // The last one of its part.
  await form.input('vi-pham-tren-mang').focus();
  assert.equal(await next(form).innerText(), 'Tiếp: mục 13');
  await next(form).click();
  assert.equal(await form.row('vi-pham-tren-mang').isVisible(), false);
  assert.equal(
    await page.evaluate(
      () =>
        document
          .querySelector('orientation-checklist')
          .shadowRoot.activeElement.closest('[data-criterion]')
          .querySelector('.no').textContent,
    ),
    '13',
  );
});

browserTest('whatever leads to a criterion shows the part that it stands in', phone, async (tools) => {
  const { page } = tools;
  const form = await open(tools);
  await page.evaluate(() => document.querySelector('orientation-checklist').open('an-sinh'));
  assert.equal(await focused(page, 'name'), 'an-sinh');
  await form.inside('[data-do=result]').click();
  await form.inside('#result [data-to="bao-cao-dai-hoi"], #result [data-to="truyen-thong"]').first().click();
  assert.deepEqual(
    [
      await form.row('truyen-thong').isVisible(),
      await form.row('an-sinh').isVisible(),
      await form.inside('#result').isVisible(),
    ],
    [true, false, false],
  );
});

browserTest('after a reload one is where one was, and what was open is open', phone, async (tools) => {
  const { page, server, newPage } = tools;
  const path = server.origin + server.page(checklistPage({ set }));
  await page.goto(path);
  let form = await parts(page);
  await form.inside('.end').waitFor({ state: 'attached' });
  await form.inside('.overview [data-key="giao-duc"]').click();
  await form.row('cach-hoc-moi').locator('[data-do=details]').click();
  await form.input('nam-tu-tuong').nth(1).click();
  const top = () => form.row('nam-tu-tuong').evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await top();
  await kept(page);
  await page.reload();
  form = await parts(page);
  await form.inside('.notices').getByText('Đã khôi phục bản đã lưu').waitFor();
  assert.equal(await form.row('nam-tu-tuong').isVisible(), true);
  assert.equal(await form.row('cach-hoc-moi').locator('[data-do=details]').getAttribute('aria-expanded'), 'true');
  assert.equal(await next(form).innerText(), 'Tiếp: mục 9');
  // The notice has come above it since, and moves it by no more than the browser lets it.
  assert.ok(Math.abs((await top()) - before) < 48, `${await top()} instead of ${before}`);
  // On another day the parts come first, and the way to where one was.
  await page.close();
  const later = await newPage();
  await later.goto(path);
  form = await parts(later);
  await form.inside('.overview').waitFor();
  assert.equal(await next(form).innerText(), 'Tiếp tục ở mục 9');
  await next(form).click();
  assert.equal(await focused(later, 'name'), 'ly-luan-tre');
  // It is kept with the draft, and goes with it.
  const places = () =>
    later.evaluate(() =>
      [localStorage, sessionStorage].map((all) => Object.keys(all).filter((key) => /:w$/.test(key)).length),
    );
  const hide = () => later.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await hide();
  assert.deepEqual(await places(), [1, 1]);
  const keys = await later.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  assert.ok(
    keys.every((key) => key.startsWith('orientation:')),
    keys.join(' '),
  );
  const startOver = form.inside('.notices').getByRole('button', { name: 'Bỏ bản đã lưu, làm lại từ đầu' });
  await startOver.click();
  await form.inside('.notices').getByText(/\?$/).waitFor();
  await startOver.click();
  assert.equal((await places())[0], 0);
  await hide();
  assert.deepEqual(await places(), [0, 0]);
});

browserTest('the whole is one page for who prefers it, and goes by parts again', async (tools) => {
  const form = await open(tools);
  await form.inside('.overview [data-do=layout]').click();
  assert.deepEqual(
    [
      await form.row('truyen-thong').isVisible(),
      await form.row('bao-cao-dai-hoi').isVisible(),
      await form.inside('.overview').isVisible(),
    ],
    [true, true, false],
  );
  await form.inside('.filters [data-do=layout]').click();
  await form.inside('.overview').waitFor();
  assert.equal(await form.row('truyen-thong').isVisible(), false);
});

browserTest(
  'on a phone the bar is at most 64 pixels high, and neither it nor the foot covers what has the focus',
  phone,
  async (tools) => {
    const { page } = tools;
    const form = await open(tools);
    await form.inside('.overview [data-key="giao-duc"]').click();
    await form.input('truyen-thong').fill('2');
    assert.ok((await form.inside('.bar').boundingBox()).height <= 64);
    const covered = [];
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('orientation-checklist');
        const { activeElement } = shadowRoot;
        if (activeElement === null || activeElement.closest('.bar, .foot') !== null) return undefined;
        const { top, bottom } = (activeElement.closest('label') ?? activeElement).getBoundingClientRect();
        const above = shadowRoot.querySelector('.bar').getBoundingClientRect().bottom;
        const below = shadowRoot.querySelector('.foot').getBoundingClientRect().top;
        return Math.min(bottom, below) - Math.max(top, above) < 4 ? activeElement.outerHTML.slice(0, 80) : undefined;
      });
      if (hidden !== undefined) covered.push(hidden);
    }
    assert.deepEqual(covered, []);
  },
);

browserTest(
  'the result is a sheet: it takes the keyboard, gives it back, and keeps the place',
  phone,
  async (tools) => {
    const { page } = tools;
    const form = await open(tools);
    await form.inside('.overview [data-key="phong-trao"]').click();
    await form.input('an-sinh').focus();
    const place = await page.evaluate(() => scrollY);
    assert.ok(place > 200);
    await form.inside('[data-do=result]').focus();
    await page.keyboard.press('Enter');
    await form.inside('#result h3').first().waitFor();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await form.inside('#result').waitFor({ state: 'hidden' });
    assert.deepEqual([await page.evaluate(() => scrollY), await focused(page, 'textContent')], [place, 'Kết quả']);
  },
);

browserTest('numbers that do not go together are told to who rests at them', phone, async (tools) => {
  const form = await open(tools);
  await form.inside('.overview [data-key="giao-duc"]').click();
  await form.input('hoc-nghi-quyet:part').fill('30');
  await form.input('hoc-nghi-quyet:whole').fill('25');
  await form.row('hoc-nghi-quyet').getByText('Số đạt không thể lớn hơn tổng số (25).').waitFor();
  await form.input('hoc-nghi-quyet:whole').pressSequentially('0');
  await form.row('hoc-nghi-quyet').locator('.problem').waitFor({ state: 'detached' });
});

browserTest('a criterion that still needs evidence offers to add it in its row', phone, async (tools) => {
  const { page } = tools;
  const form = await open(tools);
  await form.inside('.overview [data-key="giao-duc"]').click();
  await form.input('truyen-thong').fill('2');
  await form.row('truyen-thong').locator('.add').getByText('Hoạt động').click();
  await page.keyboard.type('Về nguồn');
  const { evidence } = (await form.value()).answers['truyen-thong'];
  assert.deepEqual(
    evidence.map(({ proof }) => proof),
    [{ kind: 'activity', name: 'Về nguồn' }],
  );
  assert.equal(await form.row('truyen-thong').locator('.add').count(), 1);
});

browserTest('no two buttons of a part sound the same', phone, async (tools) => {
  const form = await open(tools);
  await form.inside('.overview [data-key="giao-duc"]').click();
  const heard = await form.inside('.row .points:visible, .row .tools button:visible').evaluateAll((all) => {
    const { shadowRoot } = document.querySelector('orientation-checklist');
    return all.map((button) => {
      const about = shadowRoot.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
      return `${button.ariaLabel ?? button.textContent} ${about}`;
    });
  });
  assert.ok(heard.length > 20, `${heard.length} buttons`);
  assert.equal(new Set(heard).size, heard.length);
});

browserTest('on one long page one goes from a gap to the next, without the result in between', phone, async (tools) => {
  const { page } = tools;
  const form = await open(tools, 'layout="page"');
  assert.equal(await form.inside('.foot').isVisible(), false);
  await form.inside('[data-do=result]').click();
  await form.inside('#result [data-to="truyen-thong"]').last().click();
  await next(form).waitFor();
  assert.equal(await form.inside('.foot [data-do=overview]').count(), 0, 'there are no sections to go back to');
  const at = () =>
    page.evaluate(() => {
      const { activeElement } = document.querySelector('orientation-checklist').shadowRoot;
      return activeElement.closest('[data-criterion]').dataset.criterion;
    });
  const leaves = ({ groups = [], criteria = [] }) => [...groups.flatMap(leaves), ...criteria.map(({ id }) => id)];
  const [first, second, third] = leaves(set.content);
  assert.equal(await at(), first);
  await next(form).click();
  assert.equal(await at(), second);
  await next(form).click();
  assert.equal(await at(), third);
  assert.equal(await form.row('truyen-thong').isVisible(), true, 'the page is still one');
});
