// Sending from a page to a server that accepts, refuses and fails.
import assert from 'node:assert/strict';
import { draftPage, field, openForm } from './drafts.mjs';
import { browserTest } from './harness.mjs';

const ACTION = '/api/assessments';

async function form({ page, server }, action = ACTION) {
  const path = await draftPage(server, { action });
  await fetch(`${server.origin}/api/received`, { method: 'DELETE' });
  await openForm(page, server, path);
  await field(page, 0).fill('nội dung');
  return path;
}

const received = async (server) => (await fetch(`${server.origin}/api/received`)).json();
const state = (page) => page.evaluate(() => window.outbox.state);
const until = (page, kind) => page.waitForFunction((wanted) => window.outbox.state.kind === wanted, kind);

browserTest(
  'without a network the form waits, says so, and goes off when there is one',
  { clock: null },
  async (tools) => {
    const { page, context, server, expectMessage } = tools;
    expectMessage(/ERR_INTERNET_DISCONNECTED/);
    const path = await form(tools);
    await context.setOffline(true);
    await page.getByRole('button').click();
    await until(page, 'queued');
    assert.deepEqual([(await state(page)).why, (await state(page)).kept], ['offline', true]);
    await context.setOffline(false);
    await until(page, 'accepted');
    const [{ body, count }] = await received(server);
    assert.deepEqual([body.content.answers, count], [{ c0: { note: 'nội dung' } }, 1]);
    await openForm(page, server, path);
    assert.equal((await state(page)).kind, 'accepted');
  },
);

browserTest('a form that waits when its tab is killed is sent by the next visit', { clock: null }, async (tools) => {
  const { page, context, server, newPage, expectMessage } = tools;
  expectMessage(/ERR_INTERNET_DISCONNECTED/);
  const path = await form(tools);
  await context.setOffline(true);
  await page.getByRole('button').click();
  await until(page, 'queued');
  const crash = page.waitForEvent('crash');
  (await context.newCDPSession(page)).send('Page.crash').catch(() => {});
  await crash;
  await page.close();
  await context.setOffline(false);
  const next = await newPage();
  await openForm(next, server, path);
  await until(next, 'accepted');
  assert.equal((await received(server)).length, 1);
});

browserTest('tapping twice, and in two tabs, has one effect', { clock: null }, async (tools) => {
  const { page, server, newPage } = tools;
  const path = await form(tools, `${ACTION}?delay=300`);
  const other = await newPage();
  await openForm(other, server, path);
  await Promise.all([page.getByRole('button').dblclick(), other.getByRole('button').dblclick()]);
  await until(page, 'accepted');
  await until(other, 'accepted');
  assert.equal((await received(server)).length, 1);
});

browserTest('a server that fails is asked again until it accepts', { clock: null }, async (tools) => {
  const { page, server, expectMessage } = tools;
  expectMessage(/503/);
  await form(tools);
  await fetch(`${server.origin}/api/control`, { method: 'POST', body: JSON.stringify({ answer: 'fail', times: 1 }) });
  await page.evaluate(() => {
    window.states = [];
    outbox.subscribe(() => states.push(outbox.state));
  });
  await page.getByRole('button').click();
  await until(page, 'accepted');
  const { why, status, attempts } = (await page.evaluate(() => states)).find(({ kind }) => kind === 'queued');
  assert.deepEqual([why, status, attempts], ['server', 503, 1]);
  assert.equal((await received(server)).length, 1);
});

browserTest("a refusal comes with the server's reason", async (tools) => {
  const { page, expectMessage, server } = tools;
  expectMessage(/422/);
  await form(tools, `${ACTION}?answer=refuse&reason=${encodeURIComponent('Đã quá hạn nộp ngày 30/11')}`);
  await page.getByRole('button').click();
  await until(page, 'refused');
  const { reason, status } = await state(page);
  assert.deepEqual([reason, status], ['Đã quá hạn nộp ngày 30/11', 422]);
  assert.deepEqual(await received(server), []);
});

browserTest('a server that leads elsewhere is not followed', async (tools) => {
  const { page, server } = tools;
  await form(tools, `${ACTION}?answer=redirect`);
  await page.getByRole('button').click();
  await until(page, 'queued');
  assert.deepEqual((await state(page)).came, { what: 'redirect' });
  assert.deepEqual(await received(server), []);
});
