// Drafts that meet other criteria, and copies of other people.
import assert from 'node:assert/strict';
import { draftPage, field, notes, openForm } from './drafts.mjs';
import { browserTest } from './harness.mjs';

browserTest(
  'a draft of older criteria is moved over, what changed is listed, and nothing is dropped',
  async ({ page, server }) => {
    await openForm(page, server, await draftPage(server));
    await field(page, 0).fill('tiêu chí này sẽ bị bỏ');
    await field(page, 1).fill('tiêu chí này còn');
    const newer = await draftPage(server, { edition: '2023' });
    await openForm(page, server, newer);
    const { changes } = await page.evaluate(() => window.draft.migration);
    assert.deepEqual(
      changes.map(({ criterion, reason }) => [criterion, reason]),
      [['c0', 'criterionGone']],
    );
    const moved = await page.evaluate(() => window.draft.assessment());
    assert.deepEqual([moved.criteria.edition, moved.answers], ['2023', { c1: { note: 'tiêu chí này còn' } }]);
    assert.deepEqual(moved.setAside[0].answer, { note: 'tiêu chí này sẽ bị bỏ' });
    assert.equal(await field(page, 0).inputValue(), '');

    await openForm(page, server, newer);
    assert.equal(await page.evaluate(() => window.draft.migration), null);
    assert.deepEqual(await page.evaluate(() => window.draft.assessment()), moved);
  },
);

browserTest(
  "two people's files are merged item by item, and what differs is listed for a choice",
  async ({ page, context, server }) => {
    const path = await draftPage(server);
    await openForm(page, server, path);
    await field(page, 0).fill('cả hai: bí thư');
    await field(page, 1).fill('chỉ bí thư');
    const file = await page.evaluate(() => window.draft.exportText());

    // Another person's device.
    const device = await context.browser().newContext();
    try {
      const other = await device.newPage();
      await openForm(other, server, path);
      await field(other, 0).fill('cả hai: phó bí thư');
      await field(other, 2).fill('chỉ phó bí thư');
      assert.deepEqual(await other.evaluate((text) => window.draft.import(text), file), {
        kind: 'merged',
        changed: 1,
        conflicts: 1,
      });
      assert.deepEqual(await notes(other), { c0: 'cả hai: phó bí thư', c1: 'chỉ bí thư', c2: 'chỉ phó bí thư' });
      const [conflict] = await other.evaluate(() => window.draft.conflicts);
      assert.deepEqual(
        [conflict.item, conflict.kept, conflict.other],
        ['answers/c0', 'cả hai: phó bí thư', 'cả hai: bí thư'],
      );
      await other.evaluate(() => window.draft.choose(window.draft.conflicts[0], 'other'));
      assert.equal(await field(other, 0).inputValue(), 'cả hai: bí thư');

      const token = await other.evaluate(() => window.draft.copyText());
      assert.deepEqual(await page.evaluate((text) => window.draft.import(text), `Chị xem giúp em: ${token}`), {
        kind: 'merged',
        changed: 1,
        conflicts: 0,
      });
      assert.deepEqual(await notes(page), await notes(other));
    } finally {
      await device.close();
    }
  },
);
