// Watches all that the pages of a context say and ask for.
import assert from 'node:assert/strict';

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {{ origin: string, files: string }} allowed The server's origin, and the folder whose files may be opened.
 */
export function watch(context, { origin, files }) {
  const messages = [];
  const expected = [];
  const say = (message) => messages.push(message);

  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      say(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => say(`uncaught: ${error.error()?.stack ?? error.error()}`));
  context.on('requestfailed', (request) => {
    // A page that is left drops its requests; that is no fault of the page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      say(`request failed: ${request.url()} (${request.failure()?.errorText})`);
    }
  });
  context.on('response', (response) => {
    if (response.status() >= 400) say(`HTTP ${response.status()}: ${response.url()}`);
  });

  const isOurs = (url) =>
    url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol) || url.href.startsWith(files);

  return {
    messages: () => [...messages],
    /** Refuses every request to another place, and remembers it. */
    guard: () =>
      context.route(
        (url) => !isOurs(url),
        (route) => {
          say(`request to another place: ${route.request().url()}`);
          return route.abort('blockedbyclient');
        },
      ),
    expectMessage: (pattern) => expected.push(pattern),
    /** Asserts that what was said is what was expected, no less and no more. */
    check() {
      const unexpected = messages.filter((message) => !expected.some((pattern) => pattern.test(message)));
      assert.deepEqual(unexpected, [], 'the page should say nothing unexpected');
      const missing = expected.filter((pattern) => !messages.some((message) => pattern.test(message)));
      assert.deepEqual(missing, [], 'the page should give the messages that are expected');
    },
  };
}
