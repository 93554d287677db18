// Two real tabs with the same draft.
import assert from 'node:assert/strict';
import { draftPage, field, notes, openForm } from './drafts.mjs';
import { browserTest } from './harness.mjs';

async function two({ page, newPage, server }, options) {
  const path = await draftPage(server, options);
  const other = await newPage();
  await openForm(page, server, path);
  await openForm(other, server, path);
  return { a: page, b: other, path };
}

const conflicts = (page) =>
  page.evaluate(() => window.draft.conflicts.map(({ item, kept, other }) => ({ item, kept, other })));

browserTest('what is typed in one tab appears in the other, and what each typed stays', async (tools) => {
  const { a, b } = await two(tools);
  await field(a, 0).fill('từ thẻ một');
  await b.waitForFunction(() => document.querySelectorAll('input')[0].value === 'từ thẻ một');
  await field(b, 1).fill('từ thẻ hai');
  await a.waitForFunction(() => document.querySelectorAll('input')[1].value === 'từ thẻ hai');
  for (const page of [a, b]) {
    assert.deepEqual(await notes(page), { c0: 'từ thẻ một', c1: 'từ thẻ hai' });
    assert.deepEqual(await conflicts(page), []);
  }
});

browserTest('both tabs typing into one answer end with one value, and both show the other', async (tools) => {
  const { a, b, path } = await two(tools);
  await field(a, 0).focus();
  await field(b, 0).focus();
  await field(a, 0).fill('của thẻ một');
  await field(b, 0).fill('của thẻ hai');
  await field(a, 1).focus();
  await field(b, 1).focus();
  await a.waitForFunction(() => window.draft.conflicts.length === 1);
  await b.waitForFunction(() => window.draft.conflicts.length === 1);
  const shown = await conflicts(a);
  assert.deepEqual(await conflicts(b), shown);
  assert.deepEqual([shown[0].kept, shown[0].other].sort(), ['của thẻ hai', 'của thẻ một']);
  assert.deepEqual(await notes(a), await notes(b));

  await a.reload();
  await openForm(a, tools.server, path);
  assert.deepEqual(await conflicts(a), shown);
  await a.evaluate(() => window.draft.choose(window.draft.conflicts[0], 'other'));
  await b.waitForFunction(() => window.draft.conflicts.length === 0);
  assert.deepEqual(await notes(b), { c0: shown[0].other });
});

browserTest('a tab that is opened while another types has it all', async (tools) => {
  const { a, path } = await two(tools);
  for (let n = 0; n < 10; n += 1) await field(a, n).fill(`số ${n}`);
  const late = await tools.newPage();
  await openForm(late, tools.server, path);
  assert.equal(Object.keys(await notes(late)).length, 10);
  assert.equal((await late.evaluate(() => window.draft.restored)).items, 10);
});
