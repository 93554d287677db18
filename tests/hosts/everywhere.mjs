// One test in each engine that is here, on pages that are written in the test.
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, missing, pageOf } from '../engines.mjs';

const endpoints = receiver();
let server;
let count = 0;
after(async () => {
  await endEngines();
  await server?.close();
});

/**
 * Defines a test for each engine.
 *
 * @param {string} name The sentence that it proves.
 * @param {(tools: object) => Promise<void>} body Is given `page`, of `tests/engines.mjs`; `write(html, more)`, which goes to a
 *   page written in the test, with more of its address, and gives that; `engine`; and `t`, the runner's own context.
 */
export function everywhere(name, body) {
  for (const engine of ['chromium', 'firefox', 'webkit']) {
    test(`${name}, in ${engine}`, { skip: missing(engine) ?? false, timeout: 180_000 }, async (t) => {
      server ??= await serve({ endpoints });
      const page = await pageOf(engine);
      const write = async (html, more = '') => {
        const path = `/written/${(count += 1)}.html`;
        endpoints[`GET ${path}`] = () => ({
          status: 200,
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
          body: html,
        });
        const address = server.origin + path + more;
        await page.goto(address);
        return address;
      };
      try {
        await body({ page, write, t, engine });
      } finally {
        await page.close();
      }
    });
  }
}
