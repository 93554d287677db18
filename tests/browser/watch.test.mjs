// The watch that every other test relies on.
import assert from 'node:assert/strict';
import { browserTest } from './harness.mjs';
import { watch } from './watch.mjs';

// What a second watch, laid over the same page, has to say of it; the test's own is told to expect it.
async function verdict({ context, server, write, page, expectMessage }, body, pattern) {
  const second = watch(context, { origin: server.origin, files: 'file:///nowhere/' });
  expectMessage(pattern);
  await write(`<!doctype html><meta charset="utf-8"><title>t</title>${body}`);
  await page.waitForLoadState('networkidle');
  assert.throws(second.check, /nothing unexpected/);
}

browserTest('a warning on the console fails a test', (tools) =>
  verdict(tools, '<script>console.warn("careful")</script>', /^console warning: careful/),
);

browserTest('an uncaught error fails a test', (tools) =>
  verdict(tools, '<script>throw new Error("broken")</script>', /^uncaught: Error: broken/),
);

browserTest('a request to another host fails a test and never leaves', (tools) =>
  verdict(tools, '<img src="https://example.org/a.png" alt="">', /example\.org|Failed to load resource/),
);

browserTest('a file that is not there fails a test', (tools) =>
  verdict(tools, '<img src="/dist/none.png" alt="">', /none\.png/),
);

browserTest('a message that is expected but never given fails a test', async ({ context, server, write }) => {
  const second = watch(context, { origin: server.origin, files: 'file:///nowhere/' });
  second.expectMessage(/^console error: never said/);
  await write('<!doctype html><meta charset="utf-8"><title>t</title>');
  assert.throws(second.check, /messages that are expected/);
});

browserTest('an empty page is silent, in the time zone and at the time that tests have', async ({ page, write }) => {
  await write('<!doctype html><meta charset="utf-8"><title>t</title>');
  assert.equal(await page.evaluate(() => new Date().toLocaleString('vi-VN')), '08:00:00 15/1/2022');
});
