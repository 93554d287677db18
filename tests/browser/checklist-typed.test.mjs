// What was typed and is no value yet: all of it is kept as it was typed, with what is wrong said beside it.
import assert from 'node:assert/strict';
import { checklistPage, kept, parts } from './checklist.mjs';
import { browserTest } from './harness.mjs';

// The same address each time: a draft belongs to its page.
async function visits({ page, server }) {
  const path = server.page(checklistPage());
  const visit = async (to = page) => {
    await to.goto(server.origin + path);
    return parts(to);
  };
  return { form: await visit(), visit };
}

const texts = ({ input }, ...names) => Promise.all(names.map((name) => input(name).inputValue()));
const isInvalid = ({ input }, name) =>
  input(name).evaluate((element) => element.getAttribute('aria-invalid') === 'true');
const problem = ({ inside }, of) =>
  inside(`${of} .problem`).evaluateAll((all) =>
    all
      .filter(({ hidden }) => !hidden)
      .map(({ textContent }) => textContent)
      .join(' '),
  );

browserTest('half a ratio is there again, even where the tab ended while it was typed', async (tools) => {
  const { form, visit } = await visits(tools);
  await form.input('ti-le-hoc:part').fill('12');
  const again = await visit();
  assert.deepEqual(await texts(again, 'ti-le-hoc:part', 'ti-le-hoc:whole'), ['12', '']);
  assert.equal(await problem(again, '[data-criterion="ti-le-hoc"]'), 'Cần nhập cả số đạt và tổng số.');
});

browserTest('a part that is more than its whole comes back with its whole', async (tools) => {
  const { form, visit } = await visits(tools);
  await form.input('ti-le-hoc:part').fill('15');
  await form.input('ti-le-hoc:whole').fill('10');
  await form.input('ti-le-hoc:whole').blur();
  const again = await visit();
  assert.deepEqual(await texts(again, 'ti-le-hoc:part', 'ti-le-hoc:whole'), ['15', '10']);
  assert.ok(await isInvalid(again, 'ti-le-hoc:part'));
});

browserTest('once a ratio is whole, its answer is all that is kept of it', async (tools) => {
  const { form, visit } = await visits(tools);
  await form.input('ti-le-hoc:part').fill('15');
  await form.input('ti-le-hoc:whole').fill('10');
  await form.input('ti-le-hoc:whole').fill('20');
  await kept(tools.page);
  const raws = await tools.page.evaluate(() =>
    Object.entries(localStorage).filter(([key, text]) => key.includes(':raw/') && 'v' in JSON.parse(text)),
  );
  assert.deepEqual(raws, []);
  const again = await visit();
  assert.deepEqual((await again.value()).answers['ti-le-hoc'].value, {
    kind: 'ratio',
    value: { part: '15', whole: '20' },
  });
});

browserTest('the numbers of all classes are kept beside one that is none', async (tools) => {
  const { form, visit } = await visits(tools);
  const names = ['xuat-sac', 'tot', 'hoan-thanh'].map((id) => `fact:xep-loai-doan-vien:${id}`);
  await form.input(names[0]).fill('3');
  await form.input(names[1]).fill('5');
  await form.input(names[2]).pressSequentially('1x2y');
  const again = await visit();
  assert.deepEqual(await texts(again, ...names), ['3', '5', '1x2y']);
});

browserTest('the last of what was typed into a fact is kept, and what is wrong with it said again', async (tools) => {
  const { form, visit } = await visits(tools);
  await form.input('fact:sinh-hoat').pressSequentially('12 buoi');
  const again = await visit();
  assert.deepEqual(await texts(again, 'fact:sinh-hoat'), ['12 buoi']);
  assert.equal(await problem(again, '[data-fact="sinh-hoat"]'), 'Chưa đúng dạng số. Hãy nhập như 12 hoặc 12,5.');
  assert.ok(await isInvalid(again, 'fact:sinh-hoat'));
  await again.input('fact:sinh-hoat').fill('12');
  assert.equal(await problem(again, '[data-fact="sinh-hoat"]'), '');
  assert.equal(await isInvalid(again, 'fact:sinh-hoat'), false);
});

browserTest(
  'an answer in another tab leaves alone what someone is typing here',
  { clock: null },
  async ({ newPage, ...tools }) => {
    const { form, visit } = await visits(tools);
    const other = await visit(await newPage());
    const answer = async (count) => {
      await other.input('buoi-tuyen-truyen').fill(count);
      await tools.page.waitForFunction(
        (wanted) =>
          document.querySelector('orientation-checklist').filled.answers?.['buoi-tuyen-truyen']?.value.value ===
          Number(wanted),
        count,
      );
    };
    await form.input('ti-le-hoc:part').pressSequentially('12');
    await answer('1');
    assert.deepEqual(await texts(form, 'ti-le-hoc:part', 'buoi-tuyen-truyen'), ['12', '1']);
    assert.equal(await problem(form, '[data-criterion="ti-le-hoc"]'), '', 'the rest of it may be on its way');
    await form.input('nen-nep').pressSequentially('12,');
    await answer('2');
    await form.input('nen-nep').pressSequentially('5');
    assert.deepEqual(await texts(form, 'nen-nep'), ['12,5']);
    await form.input('fact:mo-hinh').pressSequentially('1,');
    await answer('3');
    await form.input('fact:mo-hinh').pressSequentially('5');
    assert.deepEqual(await texts(form, 'fact:mo-hinh'), ['1,5']);
    assert.deepEqual(await texts(form, 'ti-le-hoc:part'), ['12']);
    assert.equal(await problem(form, '[data-criterion="ti-le-hoc"]'), 'Cần nhập cả số đạt và tổng số.');
  },
);
