import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { nodeOf, planContent, planText, showPlan } from './plan.mjs';

function* sectionsOf(sections) {
  for (const section of sections) {
    yield section;
    yield* sectionsOf(section.sections ?? []);
  }
}

const oneSpace = (text) => text.replace(/\s+/g, ' ').trim();
const textOf = async (locator) => oneSpace(await locator.textContent());

browserTest('every heading, with its printed number, and every action of the paper is on the page', async (tools) => {
  await showPlan(tools);
  const { sections } = await planContent();
  let actions = 0;
  for (const { id, heading, tasks = [] } of sectionsOf(sections)) {
    assert.equal(await textOf(nodeOf(tools.page, id)), oneSpace(`${heading.marker ?? ''} ${heading.text}`));
    for (const task of tasks) {
      for (const action of task.actions) {
        assert.equal(await textOf(nodeOf(tools.page, action.id).locator('.words')), oneSpace(action.passage.text));
        actions += 1;
      }
      if (task.passage.marker) {
        assert.equal(await textOf(nodeOf(tools.page, task.id).locator('> .number')), task.passage.marker);
      }
    }
  }
  assert.ok(actions >= 80, `${actions} actions`);
});

browserTest('the title block says what the paper is, whose, of when, and how far it has come', async (tools) => {
  await showPlan(tools);
  const words = await textOf(tools.page.locator('.masthead'));
  for (const expected of [
    'ĐOÀN TNCS HỒ CHÍ MINH',
    'ĐỊNH HƯỚNG',
    'Đang xin ý kiến',
    'Một số nhiệm vụ trọng tâm công tác năm 2022',
    'Ban Thường vụ Tỉnh đoàn',
    'Hội nghị BCH Tỉnh đoàn lần thứ mười một, khóa XIII',
    'Lai Châu, ngày 20 tháng 7 năm 2021',
  ]) {
    assert.ok(words.includes(expected), `${expected} in ${words}`);
  }
});

browserTest(
  'the theme is a question with three options, none adopted, the first of the central committee',
  async (tools) => {
    await showPlan(tools);
    const options = tools.page.locator('.option');
    assert.equal(await options.count(), 3);
    assert.match(await textOf(options.nth(0)), /Theo định hướng Trung ương Đoàn$/);
    assert.match(await textOf(options.nth(2)), /“Khơi dậy khát vọng vươn lên, xây dựng cuộc sống ấm no, hạnh phúc”\.$/);
    assert.equal(await tools.page.locator('.option.adopted').count(), 0);
    assert.match(await textOf(tools.page.locator('.theme')), /Chưa chọn phương án nào/);
  },
);

browserTest('the list of activities is said to be absent', async (tools) => {
  await showPlan(tools);
  assert.match(
    await textOf(tools.page.locator('.section', { has: nodeOf(tools.page, '3') })),
    /Danh mục kèm theo không có/,
  );
});

browserTest('the index lists every initiative by the Vietnamese alphabet with links to its mentions', async (tools) => {
  await showPlan(tools);
  const { initiatives } = await planContent();
  const index = tools.page.locator('.index');
  assert.equal(await index.locator('.entry').count(), initiatives.length);
  const names = await index.locator('.kind').first().locator('.name').allTextContents();
  assert.deepEqual(names, [...names].sort(new Intl.Collator('vi').compare));
  await index.locator('.entry', { hasText: 'Em nuôi của Đoàn' }).locator('a').click();
  assert.equal(
    await tools.page.locator('.action.target .words').textContent(),
    'Các cơ sở Đoàn tiếp tục thực hiện mô hình “Em nuôi của Đoàn”.',
  );
});

browserTest(
  'an action shows what its words say of audience, level, period, target and initiative, and no more',
  async (tools) => {
    await showPlan(tools);
    const chips = (id) =>
      nodeOf(tools.page, id)
        .locator('.chip')
        .allTextContents()
        .then((all) => all.map(oneSpace));
    assert.deepEqual(await chips('2.4.t1.a6'), ['Cấp thực hiện: Cấp cơ sở', 'Em nuôi của Đoàn']);
    assert.deepEqual(await chips('2.6.t1.a5'), ['Thời gian: giai đoạn 2021–2030']);
    assert.deepEqual(
      (await chips('2.2.s2.t1.a3')).filter((chip) => chip.startsWith('Chỉ tiêu')),
      ['Chỉ tiêu: chỉ tiêu nhiệm kỳ Trung ương Đoàn phân bổ (do Trung ương Đoàn giao)'],
    );
    assert.deepEqual(await chips('2.1.t1.a4'), []);
  },
);

browserTest('a theme that stands within a section is shown there, and in the contents, too', async (tools) => {
  const { page } = tools;
  await showPlan(tools);
  const file = JSON.parse(await planText());
  const { content: plan } = file;
  const within = [...sectionsOf(plan.sections)].find(({ tasks = [] }) => tasks.length > 1);
  const [before, after] = within.tasks;
  plan.theme.question.span = { ...after.passage.span, start: after.passage.span.start - 1 };
  const order = async () =>
    page.evaluate(
      async (ids) => {
        const { shadowRoot } = document.querySelector('orientation-plan');
        const all = [...shadowRoot.querySelectorAll('.paper [id^="n-"]')].map(({ id }) => id.slice(2));
        return all.filter((id) => ids.includes(id));
      },
      [within.id, before.id, plan.theme.id, after.id],
    );
  assert.equal((await order())[0], plan.theme.id);
  await page.evaluate(async (changed) => {
    const element = document.querySelector('orientation-plan');
    element.plan = changed;
    await element.updateComplete;
  }, file);
  // While another plan is read, none is shown.
  await page.waitForFunction(
    ([theme, section]) => {
      const { shadowRoot } = document.querySelector('orientation-plan');
      const part = shadowRoot.querySelector(`.paper [id="n-${theme}"]`)?.parentElement;
      return part?.parentElement.querySelector('.heading')?.id === `n-${section}`;
    },
    [plan.theme.id, within.id],
  );
  assert.deepEqual(await order(), [within.id, before.id, plan.theme.id, after.id]);
  const link = page.locator('.contents a', { hasText: plan.theme.question.text.slice(0, 20) }).first();
  assert.match(
    await textOf(link.locator('xpath=../../..').locator('> a')),
    new RegExp(within.heading.text.slice(0, 20)),
  );
});

browserTest('the source note gives the issuer and the fingerprints of paper and file', async (tools) => {
  await showPlan(tools);
  const { source } = await planContent();
  const note = tools.page.locator('.source');
  assert.match(await textOf(note), /Ban Thường vụ Tỉnh đoàn/);
  await note.locator('code').nth(1).waitFor();
  const codes = await note.locator('code').allTextContents();
  assert.equal(codes[0], source.fingerprint);
  assert.match(codes[1], /^sha256:[0-9a-f]{64}$/);
});

browserTest('with lang="en" the interface is English and the paper stays Vietnamese', async (tools) => {
  await showPlan(tools, 'lang="en"');
  assert.equal(await tools.page.locator('.badge').first().textContent(), 'In consultation');
  assert.equal(await tools.page.getByLabel('Search this plan').count(), 1);
  assert.equal(await tools.page.locator('.title').getAttribute('lang'), 'vi');
});
